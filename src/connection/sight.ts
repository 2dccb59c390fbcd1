import type { ConnectionSnapshot } from '../machine'
import type { Look } from '../policy'
import { knownBank, knownLook } from '../query'
import type { Sight } from './connection.types'
import type { Core } from './core'

const lookOf = ({ client, aggregator }: Core, { context: { attempt } }: ConnectionSnapshot): Look | null =>
  attempt && knownLook(client, aggregator.name, attempt.id)

/**
 * All that a screen is derived from, as it is now. Of the same attempt and bank what was known `before` still holds: a host may empty
 * its cache at any time, and what nobody looks at is let go by it.
 */
export function sightOf(core: Core, before?: Sight): Sight {
  const snapshot = core.snapshot()
  const { attempt, institutionId } = snapshot.context
  const then = before?.snapshot.context
  const look = lookOf(core, snapshot) ?? (then?.attempt?.id === attempt?.id ? before?.look : null) ?? null
  const bank = knownBank(core.client, core.aggregator.name, institutionId)
  const reading = look?.reading
  if (reading && (reading.status === 'connected' || reading.data !== undefined)) core.vault.arrived = reading
  return {
    snapshot,
    look,
    arrived: core.vault.arrived,
    bank: bank ?? (then?.institutionId === institutionId ? before?.bank : null) ?? null,
    text: core.vault.text,
    remembered: core.vault.remembered,
    inWindow: core.escort !== null,
    canRunUnattended: core.canRunUnattended,
  }
}
