import type { Attempt, BeginResult, Issue, StopScenario } from '../../domain'
import type { ConnectionMachineSnapshot, WorldEvent } from '../../machine'
import { POLICY } from '../../policy'
import type { ConnectionParts } from '../connection-parts'
import { saveAttempt } from '../storage/flow-recorder'
import { sentBegins, type SentBegin, type SentBegins } from './sent.store'
import { factsOf, notStarted } from './submission.classify'

/** Whether this begin is still the last one. */
export type IsAwaited = () => boolean

/** The machine gave the begin up, and would take an answer all the same. */
const isGivenUp = (snapshot: ConnectionMachineSnapshot): boolean =>
  snapshot.context.issue?.scenario === 'not-started' ||
  snapshot.matches('needs-credentials') ||
  snapshot.matches({ 'needs-authorization': 'asking' })

/**
 * The begin that is on its way, if there is one. A newer begin takes its place, and so does giving up: then its answer is
 * dropped. It outlives a stop and the connection itself, so that nothing is sent twice.
 */
export class PendingBegin {
  readonly #parts: ConnectionParts
  #sent: SentBegin | null = null
  #count = 0
  #refusalText: string | null = null

  constructor(parts: ConnectionParts) {
    this.#parts = parts
  }

  get exists(): boolean {
    return this.#sent !== null
  }

  /** The answer will tell how a visit to the platform's page ended. */
  get isReturn(): boolean {
    return this.#sent?.isReturn === true
  }

  /** The bank's text of a refusal that no reading carries. */
  get refusalText(): string | null {
    return this.#refusalText
  }

  /** Runs a begin. Its attempt is written down even if everybody has left by the time the answer comes. */
  start(
    run: (isAwaited: IsAwaited) => Promise<BeginResult>,
    { isReturn = false, intent = this.#parts.actor.context.intent } = {},
  ): void {
    this.drop()
    const own = this.#count
    const sent: SentBegin = { result: run(() => this.#count === own), intent, isReturn, attemptId: null }
    this.#sent = sent
    this.#page.set(this.#key, sent)
    void sent.result.then((value) => {
      if (value.status === 'stopped') return
      const [attempt] = value.attempts
      sent.attemptId = attempt.id
      if (this.#sent === sent) saveAttempt(this.#parts, this.#parts.actor.context, attempt)
    })
    this.hearLate()
  }

  /**
   * Takes over what an earlier connection of this flow sent from this page, if nobody has heard the answer yet. If the record names
   * its attempt, the record tells more. Returns what was taken over.
   */
  adopt(recorded: Attempt | null): SentBegin | null {
    const sent = this.#page.get(this.#key) ?? null
    if (this.#sent !== null || sent === null) return null
    if (recorded !== null && recorded.id === sent.attemptId) {
      this.#page.delete(this.#key)
      return null
    }
    this.#sent = sent
    return sent
  }

  /** Calls back with the answer, or if it takes too long. Returns a function that stops waiting; the next one waits for the same answer. */
  wait(hear: (event: WorldEvent) => void): (() => void) | undefined {
    const sent = this.#sent
    if (sent === null) return undefined
    const { clock } = this.#parts.scope
    const stop = (issue: Issue<StopScenario>) => hear({ type: 'STOPPED', issue, at: clock.now(), ids: issue.reference })
    let stopped = false
    const timer = clock.setTimeout(() => stop(notStarted(factsOf(clock, this.#parts.actor.context))), POLICY.callTimeoutMs)
    void sent.result.then((value) => {
      clock.clearTimeout(timer)
      if (stopped || !this.#heard(sent)) return
      if (value.status === 'begun') {
        this.#began(value, hear)
        return
      }
      this.#refusalText = value.issue.detail
      this.#tellMore(value.attempts)
      stop({ ...value.issue, detail: null })
    })
    return () => {
      stopped = true
      clock.clearTimeout(timer)
    }
  }

  /** Follows the attempt of a begin that was given up, once its answer comes. If the connection is stopped by then, after its next start. */
  hearLate(): void {
    const sent = this.#sent
    void sent?.result.then((value) => {
      if (this.#sent !== sent || !this.#parts.actor.isRunning || !isGivenUp(this.#parts.actor.getSnapshot())) return
      this.#heard(sent)
      if (value.status === 'begun') this.#began(value, (event) => this.#parts.actor.send(event))
    })
  }

  /** Nobody waits for it any more. */
  drop(): void {
    this.#count += 1
    this.#sent = null
    this.#page.delete(this.#key)
    this.#refusalText = null
  }

  /** False if another begin has taken its place. */
  #heard(sent: SentBegin): boolean {
    if (this.#sent !== sent) return false
    this.#sent = null
    if (this.#page.get(this.#key) === sent) this.#page.delete(this.#key)
    return true
  }

  get #page(): SentBegins {
    return sentBegins(this.#parts.scope.client, this.#parts.scope.userKey)
  }

  get #key(): string {
    const { aggregator, flow } = this.#parts.scope
    return [aggregator.name, aggregator.identity, flow].join(' ')
  }

  /** One consent may connect several banks: this flow follows the first, and the host hears of the others. */
  #began(
    { attempts: [attempt, ...attempts] }: Extract<BeginResult, { status: 'begun' }>,
    hear: (event: WorldEvent) => void,
  ): void {
    this.#tellMore(attempts)
    hear({ type: 'BEGUN', attempt })
  }

  #tellMore(attempts: readonly Attempt[] = []): void {
    if (attempts.length > 0) this.#parts.scope.events.tell({ type: 'additional-attempts', attempts })
  }
}
