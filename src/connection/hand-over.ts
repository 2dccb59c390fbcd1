import type { ConnectionState } from '../domain'
import { stateOf, type ConnectionContext } from '../machine'
import type { ConnectionParts } from './connection-parts'
import { recordOf } from './storage/flow-record'

/** Between these the user has nothing to do, and the flow goes on without a page. */
const GOES_ON: readonly ConnectionState[] = ['starting', 'verifying', 'polling', 'outage-wait', 'left']

const optional = ({ connectionId, institutionId }: ConnectionContext) => ({
  ...(connectionId !== null && { connectionId }),
  ...(institutionId !== null && { institutionId }),
})

/**
 * Lets the host's server go on with the flow (`begin`), or takes it back (`end`). Without such a server it does nothing. False: there is
 * nothing that could go on.
 */
export function handOver({ scope, actor, authorizationState }: ConnectionParts, what: 'begin' | 'end'): boolean {
  const { flow, userKey, clock, aggregator } = scope
  const snapshot = actor.getSnapshot()
  const { context } = snapshot
  if (what === 'begin' && (context.attempt === null || !GOES_ON.includes(stateOf(snapshot)))) return false
  aggregator.follower?.send(what, {
    flow,
    request: { intent: context.intent, ...optional(context) },
    record: recordOf(context, { flow, userKey, ...authorizationState.recorded, at: clock.now() }),
    locale: globalThis.document?.documentElement.lang ?? '',
  })
  return true
}
