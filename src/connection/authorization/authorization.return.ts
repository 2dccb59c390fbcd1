import { DeveloperError, strayError, type AuthorizationResponse, type BeginResult, type PendingAuthorization } from '../../domain'
import { stageOf } from '../../machine'
import { sendBegin } from '../submission/submission.outcome'
import type { Core } from '../core'
import type { FlowRecord } from '../storage/record.types'
import { keep, sendInOneTab } from '../submission/submission'

/** Asks what came of the visit. */
const finish = (
  core: Core,
  back: AuthorizationResponse | null,
  pendingAuthorization: PendingAuthorization,
): Promise<BeginResult> =>
  sendBegin(async (signal) => {
    if (core.aggregator.completeAuthorization === undefined) {
      throw new DeveloperError(
        `"${core.aggregator.name}" sends users away but has no finish.`,
        'Their return leads nowhere.',
        'Add it to the adapter.',
      )
    }
    return core.aggregator.completeAuthorization(back, pendingAuthorization, { signal, clock: core.clock })
  }, core.sending(core.snapshot().context))

/** What the address of this page, or of the window, tells of a return. */
function toldBy(core: Core, address: URL | null): AuthorizationResponse | null {
  try {
    return address && (core.aggregator.parseAuthorizationResponse?.(address) ?? null)
  } catch (error) {
    core.report(strayError(`parseAuthorizationResponse of "${core.aggregator.name}"`, error))
    return null
  }
}

/** The page came back from the browser's memory while the user was away: they returned with nothing. */
export function comeBackByHistory(core: Core): void {
  if (core.pendingAuthorization === null || core.escort !== null || stageOf(core.snapshot()) !== 'away') return
  const { pendingAuthorization } = core
  core.pendingAuthorization = null
  core.abandonedAuthorization = pendingAuthorization
  keep(core, () => finish(core, null, pendingAuthorization))
  core.send({ type: 'RETURN' })
}

/**
 * The window of a visit came back with an address, or it is gone (null). A bank's page that cuts itself off from this one looks
 * like a closed window: so what is parked stays, and whoever returns there after all is still known.
 */
export function comeBackFromWindow(core: Core, address: URL | null): void {
  const { pendingAuthorization } = core
  if (pendingAuthorization === null || stageOf(core.snapshot()) !== 'away') return
  const told = toldBy(core, address)
  if (told !== null && told.nonce !== pendingAuthorization.nonce) {
    core.journal.log({ type: 'foreign-return' })
    return
  }
  if (address !== null) {
    core.pendingAuthorization = null
    core.escort?.end()
  }
  keep(core, () => finish(core, told, pendingAuthorization))
  core.send({ type: 'RETURN' })
}

/** The visit of this nonce, if it has not come to anything yet. */
const visitOf = (record: FlowRecord | null, nonce: string): PendingAuthorization | null =>
  [record?.pendingAuthorization, record?.abandonedAuthorization].find(
    (pendingAuthorization) => pendingAuthorization?.nonce === nonce,
  ) ?? null

/**
 * Once for each page: is this a return, and ours? It is marked in the record, and its parameters are taken off the address, so
 * that a reload or a bookmark is no second return. True: the outcome is being asked for.
 */
export function comeHome(core: Core, record: FlowRecord | null): boolean {
  const told = toldBy(core, core.environment.address())
  const pendingAuthorization = told === null ? (record?.pendingAuthorization ?? null) : visitOf(record, told.nonce)
  if (told !== null && pendingAuthorization === null) core.journal.log({ type: 'foreign-return' })
  if (record === null || pendingAuthorization === null) return false
  if (told !== null) {
    // A code is a secret and is not written down: whoever reloads before it was used has to go once more.
    core.memory.write({
      ...record,
      back: { nonce: told.nonce, ids: told.ids, ...(told.error !== undefined && { error: told.error }) },
    })
    core.environment.strip(core.aggregator.responseParameters ?? [])
  }
  core.pendingAuthorization = null
  core.abandonedAuthorization = told === null ? pendingAuthorization : null
  core.returnedFromRedirect = true
  const ask = () => finish(core, told ?? record.back, pendingAuthorization)
  sendInOneTab(core, core.snapshot().context, {
    // The same address may be open twice, and a code is good once: who else took the visit home has left its attempt.
    doneBy: (since) => (visitOf(since, pendingAuthorization.nonce) === null ? (since?.attempt ?? null) : null),
    run: ask,
    unlocked: ask,
  })
  return true
}
