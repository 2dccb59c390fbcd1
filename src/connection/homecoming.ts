import { DeveloperError, strayError, type BankReturn, type Begun, type Parked } from '../domain'
import { stageOf } from '../machine'
import { sendBegin } from './calls'
import type { Core } from './core'
import type { FlowRecord } from './record.types'
import { keep, sendInOneTab } from './sends'

/** Asks what came of the visit. */
const finish = (core: Core, back: BankReturn | null, parked: Parked): Promise<Begun> =>
  sendBegin(async (signal) => {
    if (core.aggregator.finish === undefined) {
      throw new DeveloperError(
        `"${core.aggregator.name}" sends users away but has no finish.`,
        'Their return leads nowhere.',
        'Add it to the adapter.',
      )
    }
    return core.aggregator.finish(back, parked, { signal, clock: core.clock })
  }, core.sending(core.snapshot().context))

/** What the address of this page, or of the window, tells of a return. */
function toldBy(core: Core, address: URL | null): BankReturn | null {
  try {
    return address && (core.aggregator.parseReturn?.(address) ?? null)
  } catch (error) {
    core.report(strayError(`parseReturn of "${core.aggregator.name}"`, error))
    return null
  }
}

/** The page came back from the browser's memory while the user was away: they returned with nothing. */
export function comeBackByHistory(core: Core): void {
  if (core.parked === null || core.escort !== null || stageOf(core.snapshot()) !== 'away') return
  const { parked } = core
  core.parked = null
  core.unfinished = parked
  keep(core, () => finish(core, null, parked))
  core.send({ type: 'RETURN' })
}

/**
 * The window of a visit came back with an address, or it is gone (null). A bank's page that cuts itself off from this one looks
 * like a closed window: so what is parked stays, and whoever returns there after all is still known.
 */
export function comeBackFromWindow(core: Core, address: URL | null): void {
  const { parked } = core
  if (parked === null || stageOf(core.snapshot()) !== 'away') return
  const told = toldBy(core, address)
  if (told !== null && told.nonce !== parked.nonce) {
    core.journal.log({ type: 'foreign-return' })
    return
  }
  if (address !== null) {
    core.parked = null
    core.escort?.end()
  }
  keep(core, () => finish(core, told, parked))
  core.send({ type: 'RETURN' })
}

/** The visit of this nonce, if it has not come to anything yet. */
const visitOf = (record: FlowRecord | null, nonce: string): Parked | null =>
  [record?.parked, record?.unfinished].find((parked) => parked?.nonce === nonce) ?? null

/**
 * Once for each page: is this a return, and ours? It is marked in the record, and its parameters are taken off the address, so
 * that a reload or a bookmark is no second return. True: the outcome is being asked for.
 */
export function comeHome(core: Core, record: FlowRecord | null): boolean {
  const told = toldBy(core, core.surroundings.address())
  const parked = told === null ? (record?.parked ?? null) : visitOf(record, told.nonce)
  if (told !== null && parked === null) core.journal.log({ type: 'foreign-return' })
  if (record === null || parked === null) return false
  if (told !== null) {
    // A code is a secret and is not written down: whoever reloads before it was used has to go once more.
    core.memory.write({
      ...record,
      back: { nonce: told.nonce, ids: told.ids, ...(told.error !== undefined && { error: told.error }) },
    })
    core.surroundings.strip(core.aggregator.returnParameters ?? [])
  }
  core.parked = null
  core.unfinished = told === null ? parked : null
  core.cameHome = true
  const ask = () => finish(core, told ?? record.back, parked)
  sendInOneTab(core, core.snapshot().context, {
    // The same address may be open twice, and a code is good once: who else took the visit home has left its attempt.
    doneBy: (since) => (visitOf(since, parked.nonce) === null ? (since?.attempt ?? null) : null),
    run: ask,
    unlocked: ask,
  })
  return true
}
