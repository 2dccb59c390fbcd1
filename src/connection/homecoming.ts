import { DeveloperError, type BankReturn, type Parked } from '../domain'
import { stageOf } from '../machine'
import { sendBegin } from './calls'
import type { Core } from './core'
import type { FlowRecord } from './record.types'
import { keep } from './sends'

/** Asks what came of the visit. Whoever is in `checking` awaits it. */
function finish(core: Core, back: BankReturn | null, parked: Parked): void {
  const { context } = core.snapshot()
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
  if (core.parked === null || core.escort !== null || stageOf(core.snapshot()) !== 'away') return
  const { parked } = core
  core.parked = null
  finish(core, null, parked)
  core.send({ type: 'RETURN' })
}

/**
 * The window of a visit came back with an address, or it is gone (null). A bank's page that cuts itself off from this one looks
 * like a closed window: so what is parked stays, and whoever returns there after all is still known.
 */
export function comeBackFromWindow(core: Core, address: URL | null): void {
  const { parked } = core
  if (parked === null || stageOf(core.snapshot()) !== 'away') return
  const told = address && (core.aggregator.parseReturn?.(address) ?? null)
  if (told !== null && told.nonce !== parked.nonce) {
    core.journal.log({ type: 'foreign-return' })
    return
  }
  if (address !== null) {
    core.parked = null
    core.escort?.end()
  }
  finish(core, told, parked)
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
  core.parked = null
  core.cameHome = true
  finish(core, told ?? record.back, parked)
  return true
}
