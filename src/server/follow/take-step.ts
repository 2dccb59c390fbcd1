import { HOUR, MINUTE, noticeDeveloper, type Scenario } from '../../domain'
import type { Messages } from '../../messages'
import { waitMs } from '../../policy'
import { serverError } from '../errors.table'
import { FRESH } from '../looks/shared-looks'
import type { ExtensionHost } from '../server.types'
import type { FollowStore } from './follow.store'
import type { Follow, News, NewsKind } from './follow.types'
import { messageOf } from './message'
import { endOfStep } from './next-step'
import { attemptOf, hasPage, withWorkOfPage } from './page-marks'
import { runStep, StepTakenError, type StepResult } from './run-step'

export interface StepContext {
  host: ExtensionHost
  store: FollowStore
  messagesOf(locale: string): Messages
}

/** After this a worker that began something is dead, and not slow. */
const DEAD_AFTER_MS = 3 * MINUTE
/** While a page of the user is open, it looks and does what is to be done. */
const LEFT_TO_THE_PAGE_MS = 2 * MINUTE
/** Faults of a step's own, after which it is parked. */
const MOST_FAULTS = 5
const FAULT_WAITS_MS = [MINUTE, 5 * MINUTE, 30 * MINUTE, HOUR]

/** Somebody else is at this step. The queue brings it again. */
export class StepBusyError extends Error {
  override name = 'StepBusyError'
}

interface StoredRecord {
  retryAt?: number | null
  past?: { tries?: number }
}

const storedRecord = ({ record }: Follow): StoredRecord => (record === '' ? {} : (JSON.parse(record) as StoredRecord))

function newsOf(follow: Follow, { snapshot }: StepResult, kind: NewsKind, { host, messagesOf }: StepContext): News {
  const { view, context, state } = snapshot
  const { issue, intent, connectionId, institutionId } = context
  const at = host.scope.clock.now()
  const scenario: Scenario | null = issue?.scenario ?? context.partial[0]?.scenario ?? null
  return {
    id: `${follow.id}-${follow.step}`,
    userKey: follow.user.userKey,
    flow: follow.flow,
    event: null,
    platform: follow.platform,
    news: kind,
    state,
    scenario,
    intent,
    connectionId,
    institutionId,
    at,
    message: messageOf(view, messagesOf(follow.locale), at),
  }
}

/** A begin that a dead worker may have sent. The try counts, so that none is sent twice; the next one comes when the policy says. */
function withLostTry(follow: Follow, now: number): Follow {
  const record = storedRecord(follow)
  const tries = record.past?.tries ?? 0
  const retryAt = now + waitMs('bank-outage', tries + 1)
  const next = { ...record, retryAt, past: { ...record.past, tries: tries + 1 } }
  return { ...follow, step: follow.step + 1, record: JSON.stringify(next), nextAt: retryAt }
}

function withFault(follow: Follow, error: unknown, now: number): Follow {
  const faults = follow.faults + 1
  const step = follow.step + 1
  const kind = error instanceof Error ? error.name : typeof error
  if (faults < MOST_FAULTS) {
    const wait = FAULT_WAITS_MS[Math.min(faults, FAULT_WAITS_MS.length) - 1] ?? HOUR
    return { ...follow, step, faults, nextAt: now + wait }
  }
  noticeDeveloper(serverError('server-step-parked', { kind }))
  return { ...follow, step, faults, nextAt: null }
}

/**
 * Makes one step, and answers the follow as it is afterwards. Nothing is written here.
 * @throws StepBusyError if another worker is at it
 */
export async function takeStep(held: Follow, context: StepContext): Promise<Follow> {
  const { host, store } = context
  const follow = (await withWorkOfPage(host, held)) ?? held
  const { clock } = host.scope
  const { retryAt = null } = storedRecord(follow)
  const isAboutToBegin = retryAt !== null && retryAt <= clock.now()
  if ((await hasPage(host.scope, follow)) || (isAboutToBegin && (await host.isSeen(follow.user.userKey))))
    return { ...follow, step: follow.step + 1, nextAt: clock.now() + LEFT_TO_THE_PAGE_MS }

  let claimedAt: number | null = null
  try {
    const attemptId = attemptOf(follow)
    // Something has happened, so what was seen before it does not count.
    const isWoken = follow.nextAt !== null && follow.nextAt > clock.now()
    const seen = () => (isWoken ? FRESH : null)
    const aggregator = host.aggregatorOf(follow.platform, follow.user, attemptId, { seen, heard: async () => undefined })
    if (aggregator === null) throw serverError('server-no-aggregator', { platform: follow.platform })
    const result = await runStep(follow, {
      clock,
      aggregator,
      claimBegin: async () => {
        // One for each begin that the record plans, whatever the number of the step: a worker whose clock is behind may have written first.
        const claim = await store.claim(follow.id, retryAt ?? follow.step)
        if (claim === 'mine') return true
        claimedAt = claim
        return false
      },
    })
    const end = endOfStep(result.snapshot, result.look, follow.id, clock.now())
    const next = { ...follow, step: follow.step + 1, record: result.record, look: result.look, faults: 0 }
    if ('nextAt' in end) return { ...next, nextAt: end.nextAt }
    return { ...next, nextAt: null, untold: [...follow.untold, newsOf(follow, result, end.news, context)] }
  } catch (error) {
    if (!(error instanceof StepTakenError)) return withFault(follow, error, clock.now())
    if (claimedAt === null || clock.now() - claimedAt < DEAD_AFTER_MS) throw new StepBusyError()
    return withLostTry(follow, clock.now())
  }
}
