import type { Attempt } from '../../domain'
import {
  ended,
  isWorthKeeping,
  stateOf,
  type ConnectionContext,
  type ConnectionMachineSnapshot,
  type FlowPast,
} from '../../machine'
import type { AuthorizationState } from '../authorization/authorization.state'
import type { ConnectionScope } from '../connection.scope'
import { recordOf } from './flow.record'

/** Nothing goes on after these states. */
export const isOver = (snapshot: ConnectionMachineSnapshot): boolean => {
  const state = stateOf(snapshot)
  return state === 'connected' || state === 'cancelled'
}

/** Writes down what a reload, another tab or another flow at the same bank has to know. */
export class FlowRecorder {
  readonly #scope: ConnectionScope
  readonly #authorization: AuthorizationState

  constructor(scope: ConnectionScope, authorization: AuthorizationState) {
    this.#scope = scope
    this.#authorization = authorization
  }

  /** False: it could not be written. */
  save(context: ConnectionContext): boolean {
    const { flow, userKey, clock, store } = this.#scope
    const { pending, abandoned } = this.#authorization
    return store.write(recordOf(context, { flow, userKey, pending, abandoned, at: clock.now() }))
  }

  /** An attempt that has begun ends every visit to the platform's page. */
  saveAttempt(context: ConnectionContext, attempt: Attempt): void {
    this.#authorization.end()
    this.save({ ...context, attempt })
  }

  /** `isPending`: a begin is on its way. */
  follow(snapshot: ConnectionMachineSnapshot, before: ConnectionMachineSnapshot, isPending: boolean): void {
    const { context } = snapshot
    if (context.past !== before.context.past) this.#saveLoginFailures(context, before.context.past)
    if (isOver(snapshot)) this.#end(context)
    // While a begin is on its way, the record is that of the attempt before it, or another tab's.
    else if (context.attempt !== null || this.#authorization.pending !== null || (!isPending && isWorthKeeping(context)))
      this.save(context)
  }

  /** After the end only what protects a login from a lock is kept. */
  #end(context: ConnectionContext): void {
    const { store, clock } = this.#scope
    const left = ended(context, clock.now())
    if (left) this.save(left)
    else store.remove()
  }

  #saveLoginFailures({ past, institutionId }: ConnectionContext, before: FlowPast): void {
    const { rejections, formOpensAt, countedId } = past
    if (institutionId === null || (rejections === before.rejections && formOpensAt === before.formOpensAt)) return
    const { loginFailures, clock } = this.#scope
    loginFailures.write(institutionId, { rejections, formOpensAt, countedId }, clock.now())
  }
}
