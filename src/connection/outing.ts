import { DeveloperError, type BankReturn, type Going, type Parked, type StopScenario } from '../domain'
import { restartFrom, stageOf, type ConnectionContext } from '../machine'
import { withTimeLimit } from '../query'
import { refusalOf, sendBegin } from './calls'
import type { Core } from './core'
import type { FlowRecord } from './record.types'
import { report } from './report'
import { keep } from './sends'

/** http on the machine itself is for development; everything else must be https. */
const isSafe = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))

/** Nobody else can guess it. Not `randomUUID`: that is missing on a plain http page, as in a test on another machine. */
const newNonce = (): string =>
  Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

const stopIssue = ({ issue }: ConnectionContext): Going['issue'] =>
  issue === null || issue.scenario === 'retry-queued' ? null : { ...issue, scenario: issue.scenario satisfies StopScenario }

/** Leaves for the platform's page. Called in the user's click: the address is asked for now, used, and kept nowhere. */
export function goOut(core: Core): void {
  const { context } = core.snapshot()
  // While one address is being asked for, another click changes nothing.
  if (!core.snapshot().can({ type: 'GO' }) || core.isLeaving) return
  const { connectionId, institutionId, attempt } = context
  const issue = stopIssue(context)
  const asked = restartFrom(context)?.asked ?? context.asked
  const parked: Parked = {
    flow: core.flow,
    nonce: newNonce(),
    asked,
    connectionId,
    institutionId,
    attemptId: attempt?.id ?? null,
    interactionId: issue?.interactionId ?? core.parked?.interactionId ?? null,
    parkedAt: core.clock.now(),
  }
  core.parked = parked
  if (!core.memory.kept) {
    report(
      new DeveloperError(
        "The user is sent to the platform's page, but nothing remembers the flow.",
        'After the return nobody would know which flow came back.',
        'Pass resume: { storage: sessionStorage, userKey }.',
      ),
    )
  }
  core.journal.log({ type: 'action', action: 'GO' })
  core.send({ type: 'GO' })
  void open(core, parked, issue, context)
}

async function open(core: Core, parked: Parked, issue: Going['issue'], context: ConnectionContext): Promise<void> {
  const { asked, connectionId, institutionId, nonce } = parked
  /** Whoever gave up meanwhile, or left, stays here. */
  const isStillWanted = () => core.parked === parked && core.isAwake && stageOf(core.snapshot()) === 'away'
  core.isLeaving = true
  try {
    const going = { asked, connectionId, institutionId, issue, nonce }
    const url = await withTimeLimit(core.clock, new AbortController().signal, async (signal) =>
      core.aggregator.authorizationUrl?.(going, { signal, clock: core.clock }),
    )
    if (url === undefined || !isSafe(url)) {
      throw new DeveloperError(
        `"${core.aggregator.name}" gave no safe address to send the user to.`,
        "They could end up on a page that is not the bank's.",
        'Return an https address from authorizationUrl.',
      )
    }
    if (isStillWanted()) core.surroundings.go(url)
  } catch (error) {
    if (!isStillWanted()) return
    core.parked = null
    core.send({ type: 'STOPPED', issue: refusalOf(error, core.sending(context)), at: core.clock.now() })
  } finally {
    core.isLeaving = false
  }
}

/** Asks what came of the visit. Whoever is in `checking` awaits it. */
function finish(core: Core, back: BankReturn | null, parked: Parked): void {
  const { context } = core.snapshot()
  core.parked = null
  const sent = sendBegin(async (signal) => {
    if (core.aggregator.finish === undefined) {
      throw new DeveloperError(
        `"${core.aggregator.name}" sends users away but has no finish.`,
        'Their return leads nowhere.',
        'Add it to the adapter.',
      )
    }
    return core.aggregator.finish(back, parked, { signal, clock: core.clock })
  }, core.sending(context))
  keep(core, sent)
}

/** The page came back from the browser's memory while the user was away: they returned with nothing. */
export function comeBackByHistory(core: Core): void {
  if (core.parked === null || stageOf(core.snapshot()) !== 'away') return
  finish(core, null, core.parked)
  core.send({ type: 'RETURN' })
}

/**
 * Once for each page: is this a return, and ours? It is marked in the record, and its parameters are taken off the address, so
 * that a reload or a bookmark is no second return. True: the outcome is being asked for.
 */
export function comeHome(core: Core, record: FlowRecord | null): boolean {
  const address = core.surroundings.address()
  const told = address && (core.aggregator.parseReturn?.(address) ?? null)
  const parked = record?.parked ?? null
  if (told !== null && (parked === null || told.nonce !== parked.nonce)) {
    core.journal.log({ type: 'foreign-return' })
    return false
  }
  if (record === null || parked === null) return false
  if (told !== null) {
    // A code is a secret and is not written down: whoever reloads before it was used has to go once more.
    core.memory.write({
      ...record,
      back: { nonce: told.nonce, ids: told.ids, ...(told.error !== undefined && { error: told.error }) },
    })
    core.surroundings.strip(core.aggregator.returnParameters ?? [])
  }
  finish(core, told ?? record.back, parked)
  return true
}
