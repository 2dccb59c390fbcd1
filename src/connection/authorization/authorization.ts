import { stageOf, type ConnectionMachineSnapshot } from '../../machine'
import type { WakeCause } from '../environment/environment'
import type { FlowRecord } from '../storage/record.types'
import { giveBack } from '../submission/login-tries'
import type { Submission } from '../submission/submission'
import { openAuthorization } from './open-authorization'
import type { ConnectionParts } from '../connection-parts'
import { returnByHistory, returnFromRedirect } from './authorization-return'

/** The user's visit to the platform's page, from the click that opens it to the return. */
export class Authorization {
  readonly #parts: ConnectionParts
  readonly #submission: Submission
  #isOpening = false
  #returnedFromRedirect = false

  constructor(parts: ConnectionParts, submission: Submission) {
    this.#parts = parts
    this.#submission = submission
  }

  /** This page was loaded by the user's return from the platform's page. */
  get returnedFromRedirect(): boolean {
    return this.#returnedFromRedirect
  }

  /** Opens the platform's page. Call it in the user's click. */
  open(): void {
    // A second click does nothing while the adapter is being asked for the address.
    if (this.#isOpening) return
    this.#isOpening = true
    void openAuthorization(this.#parts, this.#submission).finally(() => {
      this.#isOpening = false
    })
  }

  /** Takes up the visit that an earlier page left behind. True: the user has returned from it, and the platform is being asked for the outcome. */
  resume(record: FlowRecord | null): boolean {
    this.#returnedFromRedirect = returnFromRedirect(this.#parts, this.#submission, record)
    return this.#returnedFromRedirect
  }

  woke(cause: WakeCause): void {
    if (cause === 'restored') returnByHistory(this.#parts, this.#submission)
    this.#parts.authorizationState.monitor?.woke()
  }

  changed(snapshot: ConnectionMachineSnapshot): void {
    const { authorizationState: state } = this.#parts
    if (state.monitor !== null && stageOf(snapshot) !== 'away') state.watch(null)
  }

  /** Goes on watching the visit. */
  watch(): void {
    this.#parts.authorizationState.monitor?.watch()
  }

  /** Stops watching the visit. A popup stays open. */
  rest(): void {
    this.#parts.authorizationState.monitor?.rest()
  }

  /** There is no visit any more. */
  clear(): void {
    this.#parts.authorizationState.end()
  }

  /** The user gave up: the popup closes. */
  cancel(): void {
    const { scope, authorizationState } = this.#parts
    const { pending } = authorizationState
    if (pending !== null) giveBack(scope, pending, pending.nonce)
    this.clear()
    this.#parts.authorizationState.monitor?.end()
  }
}
