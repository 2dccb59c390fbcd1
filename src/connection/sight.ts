import type { ConnectionSnapshot } from '../machine'
import type { Look } from '../policy'
import { knownBank, knownLook } from '../query'
import type { Sight } from './connection.types'
import type { Core } from './core'

const lookOf = ({ client, aggregator }: Core, { context: { attempt } }: ConnectionSnapshot): Look | null =>
  attempt && knownLook(client, aggregator.name, attempt.id)

/** All that a screen is derived from, as it is now. */
export function sightOf(core: Core): Sight {
  const snapshot = core.snapshot()
  const look = lookOf(core, snapshot)
  const reading = look?.reading
  if (reading && (reading.status === 'connected' || reading.data !== undefined)) core.vault.arrived = reading
  return {
    snapshot,
    look,
    arrived: core.vault.arrived,
    bank: knownBank(core.client, core.aggregator.name, snapshot.context.institutionId),
    text: core.vault.text,
    remembered: core.vault.remembered,
    inWindow: core.escort !== null,
    goesAlone: core.goesAlone,
  }
}
