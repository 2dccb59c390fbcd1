import { stateOf, type ConnectionSnapshot } from '../machine'
import { knownBank, knownLook } from '../query'
import type { Authorization } from './authorization/authorization'
import type { ConnectionActor } from './connection.actor'
import type { ConnectionScope } from './connection.scope'
import type { Sight } from './connection.types'
import type { Submission } from './submission/submission'

/** What the snapshot is read from. */
interface Sources {
  readonly scope: ConnectionScope
  readonly actor: ConnectionActor
  readonly submission: Submission
  readonly authorization: Authorization
}

/** The last look at this attempt. A host may empty its cache at any time, so what was known `before` still holds. */
function lookOf({ client, aggregator }: ConnectionScope, { context: { attempt } }: ConnectionSnapshot, before?: Sight) {
  const known = attempt && knownLook(client, aggregator.name, attempt.id)
  return known ?? (before?.snapshot.context.attempt?.id === attempt?.id ? before?.look : null) ?? null
}

function bankOf({ client, aggregator }: ConnectionScope, { context: { institutionId } }: ConnectionSnapshot, before?: Sight) {
  const known = knownBank(client, aggregator.name, institutionId)
  return known ?? (before?.snapshot.context.institutionId === institutionId ? before?.bank : null) ?? null
}

/** The last reading that brought data. One without data, or another attempt, takes nothing away; giving up does. */
function arrivedOf(look: Sight['look'], snapshot: ConnectionSnapshot, before?: Sight) {
  const reading = look?.reading
  if (reading && (reading.status === 'connected' || reading.data !== undefined)) return reading
  return stateOf(snapshot) === 'cancelled' ? null : (before?.arrived ?? null)
}

/** What the outside sees of a connection, as it is now. */
export function sightOf({ scope, actor, submission, authorization }: Sources, before?: Sight): Sight {
  const snapshot = actor.getSnapshot()
  const look = lookOf(scope, snapshot, before)
  return {
    snapshot,
    look,
    arrived: arrivedOf(look, snapshot, before),
    bank: bankOf(scope, snapshot, before),
    text: submission.pending.refusalText,
    remembered: submission.typed,
    inWindow: authorization.isInPopup,
    canRunUnattended: scope.canRunUnattended,
  }
}
