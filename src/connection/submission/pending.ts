import type { BeginResult } from '../../domain'
import type { ConnectionSnapshot } from '../../machine'
import { POLICY } from '../../policy'
import type { ConnectionActor } from '../connection.actor'
import type { ConnectionScope } from '../connection.scope'
import type { FlowRecorder } from '../storage/flow.recorder'

/** Whether this begin is still the last one. */
export type IsAwaited = () => boolean

/** What an actor that waits for a begin is told. */
interface Waiting {
  settled(result: BeginResult): void
  /** The answer takes too long. It may still come. */
  timedOut(): void
}

/** The machine gave the begin up, and would take an answer all the same. */
const isGivenUp = (snapshot: ConnectionSnapshot): boolean =>
  snapshot.context.issue?.scenario === 'not-started' && snapshot.can({ type: 'RETRY' })

/**
 * The begin that is on its way, if there is one. A newer begin takes its place, and so does giving up: then its answer is
 * dropped. It outlives a stop, so that nothing is sent twice.
 */
export class PendingBegin {
  readonly #scope: ConnectionScope
  readonly #actor: ConnectionActor
  readonly #recorder: FlowRecorder
  #result: Promise<BeginResult> | null = null
  #count = 0

  constructor(scope: ConnectionScope, actor: ConnectionActor, recorder: FlowRecorder) {
    this.#scope = scope
    this.#actor = actor
    this.#recorder = recorder
  }

  get exists(): boolean {
    return this.#result !== null
  }

  /** Runs a begin. Its attempt is written down even if everybody has left by the time the answer comes. */
  start(run: (isAwaited: IsAwaited) => Promise<BeginResult>): void {
    this.#count += 1
    const own = this.#count
    const result = run(() => this.#count === own)
    this.#result = result
    void result.then((value) => {
      if (this.#result === result && value.status === 'begun') this.#recorder.saveAttempt(this.#actor.context, value.attempts[0])
    })
    this.hearLate()
  }

  /** Returns a function that stops waiting; the next one waits for the same answer. */
  wait({ settled, timedOut }: Waiting): (() => void) | undefined {
    const result = this.#result
    if (result === null) return undefined
    const { clock } = this.#scope
    let stopped = false
    const timer = clock.setTimeout(timedOut, POLICY.callTimeoutMs)
    void result.then((value) => {
      clock.clearTimeout(timer)
      if (stopped || this.#result !== result) return
      this.#result = null
      this.#tellOthers(value)
      settled(value)
    })
    return () => {
      stopped = true
      clock.clearTimeout(timer)
    }
  }

  /** Follows the attempt of a begin that was given up, once its answer comes. If the connection is stopped by then, after its next start. */
  hearLate(): void {
    const result = this.#result
    void result?.then((value) => {
      if (this.#result !== result || !this.#actor.isRunning || !isGivenUp(this.#actor.getSnapshot())) return
      this.#result = null
      this.#tellOthers(value)
      if (value.status === 'begun') this.#actor.send({ type: 'BEGUN', attempt: value.attempts[0] })
    })
  }

  /** Nobody waits for it any more. */
  drop(): void {
    this.#count += 1
    this.#result = null
  }

  /** One consent may connect several banks: this flow follows the first, and the host hears of the others. */
  #tellOthers(result: BeginResult): void {
    if (result.status !== 'begun' || result.attempts.length < 2) return
    const [, ...attempts] = result.attempts
    this.#scope.events.tell({ type: 'additional-attempts', attempts })
  }
}
