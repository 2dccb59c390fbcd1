import { notifyManager, QueryObserver } from '@tanstack/react-query'
import { noticeDeveloper, strayError, type Attempt, type ExpectedDurations, type Reading, type TimerId } from '../domain'
import type { KnownIds, WorldEvent } from '../machine'
import { hintsAt, isStale, nextHintAt, nextLookAt, POLICY, timedOutAt, type Look } from '../policy'
import { knownBank } from './bank.query'
import { KeptLook } from './look.store'
import { lookKey } from './keys'
import { lookQuery, merge } from './look.query'
import type { LookParts } from './parts.types'
import { eventOfReading, eventOfStop } from './event.derive'

/** What is watched. */
export interface WatchedWork {
  readonly attempt: Attempt
  /** The time of the look that led here and was already sent; null if there was none. */
  readonly lookedAt: number | null
  knownIds(): KnownIds
}

/** Looks at one attempt as often as the policy says, by the kit's clock. All watches of an attempt share each look. */
export class Watch {
  readonly #parts: LookParts
  readonly #attempt: Attempt
  /** What is known by now. The attempt itself often says neither which connection nor which bank it belongs to. */
  readonly #knownIds: () => KnownIds
  readonly #say: (event: WorldEvent) => void
  readonly #observer: QueryObserver<KeptLook>
  readonly #unsubscribe: () => void
  readonly #unsubscribePush: (() => void) | undefined
  /** The last reading that was sent to the machine. */
  #told: Reading | null
  /** A look that an earlier flow left behind, which is not news for this one. Undefined if a look of this flow led here. */
  readonly #inherited: Look | null | undefined
  /** The last good look that the machine was told of. */
  #judged: Look | null = null
  /** Whether the push channel, if there is one, is open. */
  #isPushed = true
  #isLooking = false
  /** When this watch last began to look. */
  #lookedAt = -Infinity
  #stopped = false
  /** One timer for the next look or the next hint, whichever comes first. */
  #timer: TimerId

  constructor(parts: LookParts, { attempt, lookedAt, knownIds }: WatchedWork, say: (event: WorldEvent) => void) {
    this.#parts = parts
    this.#attempt = attempt
    this.#knownIds = knownIds
    this.#say = say
    this.#observer = new QueryObserver(parts.client, lookQuery(parts, attempt))
    this.#inherited = lookedAt === null ? this.#last() : undefined
    this.#told = lookedAt === null ? null : (this.#last()?.reading ?? null)
    // After Query's own transaction, not within it.
    this.#unsubscribe = this.#observer.subscribe(() => notifyManager.schedule(() => this.#settle()))
    // Subscribe before the first look, so that nothing is lost between the two.
    this.#unsubscribePush = this.#subscribe()
    if (lookedAt === null && this.#pausedUntil() <= parts.clock.now() && !parts.environment.offline()) this.#look()
    else this.#goOn()
  }

  /** Looks at once, unless the last look is too recent or the platform asked for a pause. */
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
      return this.#parts.aggregator.subscribe?.(this.#attempt, (reading) => this.#take(reading), {
        userKey: this.#parts.owner[0],
        clock: this.#parts.clock,
        onOpen: (isOpen) => this.#setPushed(isOpen),
      })
    } catch (error) {
      // Without the push channel the kit polls as usual.
      this.#reportPush(error)
      return undefined
    }
  }

  #setPushed(isOpen: boolean): void {
    const isChange = isOpen !== this.#isPushed
    this.#isPushed = isOpen
    // Before the first plan the constructor is still at work.
    if (isChange && this.#timer !== undefined && !this.#stopped) this.#goOn()
  }

  #reportPush(error: unknown): void {
    noticeDeveloper(strayError(`subscribe of "${this.#parts.aggregator.name}"`, error))
  }

  #last(): Look | null {
    return KeptLook.in(this.#observer.getCurrentQuery().state.data)
  }

  /** The platform's pause belongs to the attempt, so it holds for every flow that follows it. */
  #pausedUntil(): number {
    const last = this.#last()
    return last === null || this.#isAhead(last.at) ? 0 : (last.trouble?.retryAt ?? 0)
  }

  /** The clock was set back since then, so nobody knows how long ago it was. */
  #isAhead(at: number): boolean {
    return at > this.#parts.clock.now()
  }

  #expected(): ExpectedDurations | null {
    return knownBank(this.#parts, this.#knownIds())?.expected ?? null
  }

  #look(): void {
    if (this.#isLooking) {
      // No second look, but a hint may have changed: the network may be back.
      this.#goOn()
      return
    }
    this.#isLooking = true
    this.#lookedAt = this.#parts.clock.now()
    // All watches of the same attempt share the request.
    void this.#observer.refetch({ cancelRefetch: false, throwOnError: false }).finally(() => {
      this.#isLooking = false
      this.#settle()
    })
    this.#goOn()
  }

  /** Takes a reading that the platform pushed. */
  #take(reading: Reading): void {
    const last = this.#last()
    if (this.#stopped || (last !== null && isStale(reading, last))) return
    const { client, owner, clock } = this.#parts
    const { id, startedAt } = this.#attempt
    client.setQueryData(lookKey(owner, id), new KeptLook(merge(last, reading, clock.now(), startedAt)))
    this.#settle()
  }

  /** After each look, its own or another watch's: sends a new reading once, and plans the next look. */
  #settle(): void {
    if (this.#stopped) return
    const last = this.#last()
    if (last !== null && last !== this.#inherited) this.#tell(last)
    // The event may have ended this watch.
    if (!this.#isStopped()) this.#goOn()
  }

  /** A method, because the event in between may have changed the field, which the compiler does not see. */
  #isStopped(): boolean {
    return this.#stopped
  }

  /** Sends the current hints, and sets the timer for the next change or look. */
  #goOn(): void {
    const { clock, environment } = this.#parts
    clock.clearTimeout(this.#timer)
    const now = clock.now()
    const facts = { look: this.#last(), expected: this.#expected(), offline: environment.offline() }
    this.#say({ type: 'HINTS', hints: hintsAt(facts, now) })
    // While a look is under way, there is no next one to plan.
    const lookAt = this.#isLooking ? null : this.#dueAt()
    const at = Math.min(lookAt ?? Infinity, nextHintAt(facts, now) ?? Infinity)
    if (at < Infinity && !this.#stopped) this.#timer = clock.setTimeout(() => this.#wake(), at - now)
  }

  #wake(): void {
    // Another watch may have looked meanwhile. Then the next look is not due yet.
    const dueAt = this.#isLooking ? null : this.#dueAt()
    if (dueAt !== null && dueAt <= this.#parts.clock.now()) this.#look()
    else this.#goOn()
  }

  #tell(last: Look): void {
    // A look that failed says nothing of the work, however late it is.
    const timedOut = last.trouble === null ? timedOutAt(last) : null
    if (last.ended !== null)
      this.#say(eventOfStop(last.ended === 'authorize' ? 'consent-expired' : 'session-expired', this.#attempt, last))
    else if (timedOut !== null && last.at >= timedOut) this.#say(eventOfStop('attempt-timed-out', this.#attempt, last))
    else if (last.reading !== null && last.reading !== this.#told) {
      this.#told = last.reading
      this.#say(eventOfReading(last.reading, last.at))
    }
    this.#tellTime(last)
  }

  /** What time alone decides is decided right after a good look: nobody knows what has happened since the one before. */
  #tellTime(last: Look): void {
    const status = last.reading?.status
    if (this.#isStopped() || last.trouble !== null || last === this.#judged) return
    this.#judged = last
    if (status === 'challenge' || status === 'deferred') this.#say({ type: 'LOOKED', at: last.at })
  }

  /** When the next look is due, in milliseconds since 1970; null if there is nothing more to wait for. */
  #dueAt(): number | null {
    const last = this.#last()
    const { clock, environment, aggregator } = this.#parts
    if (this.#isAhead(this.#lookedAt)) this.#lookedAt = -Infinity
    // Without a network a request would only be lost. The page reports when it is back; this interval is a safeguard.
    if (environment.offline()) return Math.max(this.#lookedAt, clock.now()) + POLICY.troubleMostMs
    if (last === null || last === this.#inherited || this.#isAhead(last.at))
      return Math.max(clock.now(), this.#pausedUntil(), this.#lookedAt + POLICY.leastGapMs)
    const facts = { look: last, expected: this.#expected(), hidden: environment.hidden(), seed: this.#attempt.id }
    const at = nextLookAt({ ...facts, pushed: aggregator.subscribe !== undefined && this.#isPushed })
    return at === null ? null : Math.max(at, this.#lookedAt + POLICY.leastGapMs)
  }
}
