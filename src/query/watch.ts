import { notifyManager, QueryObserver } from '@tanstack/react-query'
import { noticeDeveloper, strayError, type Attempt, type ExpectedDurations, type Reading, type TimerId } from '../domain'
import type { WorldEvent } from '../machine'
import { hintsAt, isStale, nextHintAt, nextLookAt, POLICY, timedOutAt, type Look } from '../policy'
import { knownBank } from './bank.query'
import { KeptLook } from './kept.look'
import { lookKey } from './keys'
import { lookQuery, merge } from './look.query'
import type { LookParts } from './parts.types'
import { eventOfReading, eventOfStop } from './reading.event'

/** Looks at one attempt as often as the policy says, timed by the kit's clock, sharing each look with whoever looks too. */
export class Watch {
  readonly #parts: LookParts
  readonly #attempt: Attempt
  readonly #say: (event: WorldEvent) => void
  readonly #observer: QueryObserver<KeptLook>
  readonly #unsubscribe: () => void
  readonly #unsubscribePush: (() => void) | undefined
  /** The reading that has been told. */
  #told: Reading | null
  /** What an earlier flow left behind: no news of this one. Undefined where a look of this flow led here. */
  readonly #inherited: Look | null | undefined
  #isLooking = false
  /** When this watch last began to look. */
  #lookedAt = -Infinity
  #stopped = false
  /** One for the next look and the next hint, whichever comes first. */
  #timer: TimerId

  /** `lookedAt`: a look that has been told already led here; null: none has. */
  constructor(parts: LookParts, attempt: Attempt, lookedAt: number | null, say: (event: WorldEvent) => void) {
    this.#parts = parts
    this.#attempt = attempt
    this.#say = say
    this.#observer = new QueryObserver(parts.client, lookQuery(parts, attempt))
    this.#inherited = lookedAt === null ? this.#last() : undefined
    this.#told = lookedAt === null ? null : (this.#last()?.reading ?? null)
    // Not within Query's own transaction: after it.
    this.#unsubscribe = this.#observer.subscribe(() => notifyManager.schedule(() => this.#settle()))
    // Subscribed before the first look, so that nothing falls between the two.
    this.#unsubscribePush = this.#subscribe()
    if (lookedAt === null && this.#pausedUntil() <= parts.clock.now() && !parts.environment.offline()) this.#look()
    else this.#goOn()
  }

  /** Looks at once, unless the last look is so young that it would say the same, or the platform asked for a pause. */
  lookNow(): void {
    const last = this.#last()
    const now = this.#parts.clock.now()
    const age = last === null ? Infinity : now - last.at
    const isYoung = age >= 0 && age < POLICY.leastGapMs
    if (!isYoung && this.#pausedUntil() <= now && !this.#parts.environment.offline()) this.#look()
    else this.#goOn()
  }

  stop(): void {
    this.#stopped = true
    this.#parts.clock.clearTimeout(this.#timer)
    this.#unsubscribe()
    this.#observer.destroy()
    try {
      this.#unsubscribePush?.()
    } catch (error) {
      this.#reportPush(error)
    }
  }

  #subscribe(): (() => void) | undefined {
    try {
      return this.#parts.aggregator.subscribe?.(this.#attempt, (reading) => this.#take(reading))
    } catch (error) {
      // Without the push channel looking goes on as ever.
      this.#reportPush(error)
      return undefined
    }
  }

  #reportPush(error: unknown): void {
    noticeDeveloper(strayError(`subscribe of "${this.#parts.aggregator.name}"`, error))
  }

  #last(): Look | null {
    return KeptLook.in(this.#observer.getCurrentQuery().state.data)
  }

  /** The platform's pause is for the attempt, whoever follows it, and whenever they began. */
  #pausedUntil(): number {
    const last = this.#last()
    return last === null || this.#isAhead(last.at) ? 0 : (last.trouble?.retryAt ?? 0)
  }

  /** The clock was set back since then: how long ago that was nobody knows any more. */
  #isAhead(at: number): boolean {
    return at > this.#parts.clock.now()
  }

  #expected(): ExpectedDurations | null {
    const { client, aggregator } = this.#parts
    return knownBank(client, aggregator.name, this.#attempt.institutionId)?.expected ?? null
  }

  #look(): void {
    if (this.#isLooking) {
      // No second one, but what is true beside the state may have changed: the network may be back.
      this.#goOn()
      return
    }
    this.#isLooking = true
    this.#lookedAt = this.#parts.clock.now()
    // Whoever looks at the same attempt at the same time shares the request.
    void this.#observer.refetch({ cancelRefetch: false, throwOnError: false }).finally(() => {
      this.#isLooking = false
      this.#settle()
    })
    this.#goOn()
  }

  /** A reading that the platform pushed. */
  #take(reading: Reading): void {
    const last = this.#last()
    if (this.#stopped || (last !== null && isStale(reading, last))) return
    const { client, aggregator, clock } = this.#parts
    const { id, startedAt } = this.#attempt
    client.setQueryData(lookKey(aggregator.name, id), new KeptLook(merge(last, reading, clock.now(), startedAt)))
    this.#settle()
  }

  /** After each look, this watch's own or somebody else's: says what is new, once, and plans the next. */
  #settle(): void {
    if (this.#stopped) return
    const last = this.#last()
    if (last !== null && last !== this.#inherited) this.#tell(last)
    // Telling may have ended this watch.
    if (!this.#isStopped()) this.#goOn()
  }

  /** Intent anew: what was told in between may have changed it, which the compiler does not see. */
  #isStopped(): boolean {
    return this.#stopped
  }

  /** Says what is true beside the state now, and comes back when that may change or a look is due. */
  #goOn(): void {
    const { clock, environment } = this.#parts
    clock.clearTimeout(this.#timer)
    const now = clock.now()
    const facts = { look: this.#last(), expected: this.#expected(), offline: environment.offline() }
    this.#say({ type: 'HINTS', hints: hintsAt(facts, now) })
    // While a look is under way there is no next one to plan.
    const lookAt = this.#isLooking ? null : this.#dueAt()
    const at = Math.min(lookAt ?? Infinity, nextHintAt(facts, now) ?? Infinity)
    if (at < Infinity && !this.#stopped) this.#timer = clock.setTimeout(() => this.#wake(), at - now)
  }

  #wake(): void {
    // Somebody else may have looked meanwhile: then there is time again.
    const dueAt = this.#isLooking ? null : this.#dueAt()
    if (dueAt !== null && dueAt <= this.#parts.clock.now()) this.#look()
    else this.#goOn()
  }

  #tell(last: Look): void {
    const timedOut = timedOutAt(last)
    if (last.ended !== null)
      this.#say(eventOfStop(last.ended === 'authorize' ? 'consent-expired' : 'session-expired', this.#attempt, last))
    else if (timedOut !== null && last.at >= timedOut) this.#say(eventOfStop('attempt-timed-out', this.#attempt, last))
    else if (last.reading !== null && last.reading !== this.#told) {
      this.#told = last.reading
      this.#say(eventOfReading(last.reading, last.at))
    }
  }

  /** When the next look is due by all that is known now; null: there is nothing more to look for. */
  #dueAt(): number | null {
    const last = this.#last()
    const { clock, environment, aggregator } = this.#parts
    if (this.#isAhead(this.#lookedAt)) this.#lookedAt = -Infinity
    // Without a network a request is only lost; the page says when it is back, and to be sure it is asked now and then.
    if (environment.offline()) return Math.max(this.#lookedAt, clock.now()) + POLICY.troubleMostMs
    if (last === null || last === this.#inherited || this.#isAhead(last.at))
      return Math.max(clock.now(), this.#pausedUntil(), this.#lookedAt + POLICY.leastGapMs)
    const facts = { look: last, expected: this.#expected(), hidden: environment.hidden(), seed: this.#attempt.id }
    const at = nextLookAt({ ...facts, pushed: aggregator.subscribe !== undefined })
    return at === null ? null : Math.max(at, this.#lookedAt + POLICY.leastGapMs)
  }
}
