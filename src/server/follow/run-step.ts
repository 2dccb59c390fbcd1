import { QueryClient } from '@tanstack/react-query'
import { createBankConnection, type ConnectionSnapshot } from '../../connection'
import { SECOND, type Aggregator, type Attempt, type Clock, type ConnectionRequest } from '../../domain'
import type { Look } from '../../policy'
import { KeptLook, knownLook } from '../../query/look.store'
import { lookKey, ownerOf } from '../../query/keys'
import { countedAggregator } from './counted-aggregator'
import type { Follow } from './follow.types'
import { stepPage, stepStorage } from './step-page'

export interface StepResult {
  snapshot: ConnectionSnapshot
  record: string
  look: Look | null
}

/** Another worker has begun something in this step, or has died while it did. */
export class StepTakenError extends Error {
  override name = 'StepTakenError'
}

export interface StepPorts {
  clock: Clock
  aggregator: Aggregator
  /** Claims the right to begin something in this step, once for all workers. */
  claimBegin(): Promise<boolean>
}

/** Longer than every call of an adapter together. */
const LONGEST_STEP_MS = 100 * SECOND
/** Turns of the clock without a request under way, after which nothing more comes. The next look of a hidden page is far later. */
const QUIET_TURNS = 4
const TURN_MS = 5

/**
 * One step of a flow: it goes on from the record as a page does after a reload, looks once, and stops. Machine, policy and storage are the
 * browser's own. Nothing is left in memory.
 *
 * @throws StepTakenError
 */
export async function runStep(follow: Follow, { clock, aggregator: inner, claimBegin }: StepPorts): Promise<StepResult> {
  const { aggregator, underWay, counted } = countedAggregator(inner)
  const client = new QueryClient()
  const { userKey } = follow.user
  const owner = ownerOf(userKey, aggregator)
  const storage = stepStorage(follow.record)
  const before = attemptIn(follow.record)
  if (follow.look !== null && before !== null) client.setQueryData(lookKey(owner, before.id), new KeptLook(follow.look))

  const begins = { areTaken: false }
  const connection = createBankConnection({
    userKey,
    aggregator,
    request: before === null ? follow.request : followed(before),
    flow: follow.flow,
    queryClient: client,
    clock,
    resume: { storage },
    // Counted, because the store may be slower than everything else: a step that ended meanwhile would not know what it has begun.
    environment: stepPage((_, run) =>
      counted(async () => {
        if (await claimBegin()) return run()
        begins.areTaken = true
        throw new StepTakenError()
      }),
    ),
  })
  connection.start()
  const turn = () => new Promise<void>((done) => clock.setTimeout(done, TURN_MS))
  const giveUpAt = clock.now() + LONGEST_STEP_MS
  for (let quiet = 0; quiet < QUIET_TURNS && clock.now() < giveUpAt && !begins.areTaken; quiet += 1) {
    await turn()
    if (underWay() > 0) quiet = -1
  }
  const snapshot = connection.getSnapshot()
  const attempt = snapshot.context.attempt?.id ?? null
  const look = attempt === null ? null : knownLook(client, owner, attempt)
  connection.stop()
  client.clear()
  if (begins.areTaken) throw new StepTakenError()
  return { snapshot, record: storage.text(), look }
}

function attemptIn(record: string): Attempt | null {
  const { attempt = null } = (record === '' ? {} : JSON.parse(record)) as { attempt?: Attempt | null }
  return attempt
}

/** Work that runs is followed as what it is. The server itself can neither send a login nor visit a page, so it could not begin it. */
const followed = ({ id, intent, startedAt, connectionId, institutionId }: Attempt): ConnectionRequest => ({
  follow: id,
  intent,
  startedAt,
  ...(connectionId !== null && { connectionId }),
  ...(institutionId !== null && { institutionId }),
})
