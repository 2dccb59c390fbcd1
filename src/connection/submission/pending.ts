import type { BeginResult, Issue, StopScenario } from '../../domain'
import type { ConnectionMachineSnapshot, WorldEvent } from '../../machine'
import { POLICY } from '../../policy'
import type { ConnectionParts } from '../connection.parts'
import { saveAttempt } from '../storage/flow.recorder'
import { factsOf, notStarted } from './submission.outcome'

/** Whether this begin is still the last one. */
export type IsAwaited = () => boolean

/** The machine gave the begin up, and would take an answer all the same. */
const isGivenUp = (snapshot: ConnectionMachineSnapshot): boolean =>
  snapshot.context.issue?.scenario === 'not-started' && snapshot.can({ type: 'RETRY' })

/**
 * The begin that is on its way, if there is one. A newer begin takes its place, and so does giving up: then its answer is
 * dropped. It outlives a stop, so that nothing is sent twice.
 */
export class PendingBegin {
  readonly #parts: ConnectionParts
  #result: Promise<BeginResult> | null = null
  #count = 0
  #refusalText: string | null = null

  constructor(parts: ConnectionParts) {
    this.#parts = parts
  }

  get exists(): boolean {
    return this.#result !== null
  }

  /** The bank's text of a refusal that no reading carries. */
  get refusalText(): string | null {
    return this.#refusalText
  }

  /** Runs a begin. Its attempt is written down even if everybody has left by the time the answer comes. */
  start(run: (isAwaited: IsAwaited) => Promise<BeginResult>): void {
    this.drop()
    const own = this.#count
    const result = run(() => this.#count === own)
    this.#result = result
    void result.then((value) => {
      if (this.#result === result && value.status === 'begun')
        saveAttempt(this.#parts, this.#parts.actor.context, value.attempts[0])
    })
    this.hearLate()
  }

  /** Calls back with the answer, or if it takes too long. Returns a function that stops waiting; the next one waits for the same answer. */
  wait(hear: (event: WorldEvent) => void): (() => void) | undefined {
    const result = this.#result
    if (result === null) return undefined
    const { clock } = this.#parts.scope
    const stop = (issue: Issue<StopScenario>) => hear({ type: 'STOPPED', issue, at: clock.now() })
    let stopped = false
    const timer = clock.setTimeout(() => stop(notStarted(factsOf(clock, this.#parts.actor.context))), POLICY.callTimeoutMs)
    void result.then((value) => {
      clock.clearTimeout(timer)
      if (stopped || this.#result !== result) return
      this.#result = null
      if (value.status === 'begun') {
        this.#began(value, hear)
        return
      }
      this.#refusalText = value.issue.detail
      stop({ ...value.issue, detail: null })
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
      if (this.#result !== result || !this.#parts.actor.isRunning || !isGivenUp(this.#parts.actor.getSnapshot())) return
      this.#result = null
      if (value.status === 'begun') this.#began(value, (event) => this.#parts.actor.send(event))
    })
  }

  /** Nobody waits for it any more. */
  drop(): void {
    this.#count += 1
    this.#result = null
    this.#refusalText = null
  }

  /** One consent may connect several banks: this flow follows the first, and the host hears of the others. */
  #began(
    { attempts: [attempt, ...attempts] }: Extract<BeginResult, { status: 'begun' }>,
    hear: (event: WorldEvent) => void,
  ): void {
    if (attempts.length > 0) this.#parts.scope.events.tell({ type: 'additional-attempts', attempts })
    hear({ type: 'BEGUN', attempt })
  }
}
