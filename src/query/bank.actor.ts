import { QueryObserver } from '@tanstack/react-query'
import { fromCallback } from 'xstate'
import type { BankInput, LookNow, WorldEvent } from '../machine'
import { bankBackoffMs, POLICY } from '../policy'
import { askBank, bankQuery, faultOf, type BankFault, type BankLook } from './bank.query'
import { callInTime } from './call'
import type { LookParts, PartsOf } from './parts.types'

/**
 * Looks at a bank's health and abilities. `until-known` looks once, and again only while the platform does not answer.
 * `always` looks for as long as it runs, as often as the policy says.
 */
export const bankActor = (partsOf: PartsOf, how: 'until-known' | 'always') =>
  fromCallback<LookNow, BankInput>(({ input, sendBack, receive }) => {
    const look = new BankWatch(partsOf(input.instance), input, how, sendBack)
    receive(() => look.lookNow())
    return () => look.stop()
  })

class BankWatch {
  readonly #parts: LookParts
  readonly #input: BankInput
  readonly #how: 'until-known' | 'always'
  readonly #say: (event: WorldEvent) => void
  readonly #ended = new AbortController()
  /** The bank's id; undefined if it is not known yet, null if nobody knows it. */
  #id: string | null | undefined
  #observer: QueryObserver<BankLook> | null = null
  #failures = 0
  /** Why the bank's id is not known although the platform answered. */
  #fault: BankFault | null = null
  #isAsking = false
  #askedAt = -Infinity
  #timer: unknown

  constructor(parts: LookParts, input: BankInput, how: 'until-known' | 'always', say: (event: WorldEvent) => void) {
    this.#parts = parts
    this.#input = input
    this.#how = how
    this.#say = say
    this.#id = input.institutionId ?? undefined
    void this.#ask()
  }

  /** Asks at once, unless the answer is known for good. If the last question is very recent, a moment later. */
  lookNow(): void {
    if (this.#isAsking || (this.#how === 'until-known' && this.#failures === 0)) return
    const age = this.#parts.clock.now() - this.#askedAt
    if (age < 0 || age >= POLICY.leastGapMs) void this.#ask()
    else if (this.#failures > 0) this.#again(POLICY.leastGapMs - age)
  }

  stop(): void {
    this.#ended.abort()
    this.#parts.clock.clearTimeout(this.#timer)
    this.#observer?.destroy()
  }

  async #ask(): Promise<void> {
    const { clock } = this.#parts
    // While an answer is awaited, do not ask again: each answer would plan another look.
    if (this.#isAsking) return
    this.#isAsking = true
    this.#askedAt = clock.now()
    clock.clearTimeout(this.#timer)
    if (this.#id === undefined) this.#id = await this.#find()
    const data = this.#id === undefined ? null : await this.#look(this.#id)
    this.#isAsking = false
    if (this.#isEnded()) return
    const isKnown = data?.failures === 0
    this.#failures = isKnown || this.#id === null ? 0 : this.#failures + 1
    this.#say({
      type: 'BANK',
      institutionId: this.#id ?? null,
      found: this.#id !== null,
      health: isKnown ? (data.institution?.health ?? 'unknown') : 'unknown',
      connectable: data?.institution?.connectable ?? true,
      // The form of a bank that is already known is shown all the same.
      fault: data?.institution ? null : (data?.fault ?? this.#fault),
      failures: data?.institution ? 0 : this.#failures,
      at: clock.now(),
    })
    // The event may have ended this actor.
    if (this.#isEnded()) return
    if (this.#failures > 0) this.#again(bankBackoffMs(this.#failures))
    else if (this.#how === 'always') this.#again(POLICY.bankStatusEveryMs)
  }

  #again(afterMs: number): void {
    this.#parts.clock.clearTimeout(this.#timer)
    this.#timer = this.#parts.clock.setTimeout(() => void this.#ask(), afterMs)
  }

  #isEnded(): boolean {
    return this.#ended.signal.aborted
  }

  async #look(id: string | null): Promise<BankLook | null> {
    const { aggregator, client } = this.#parts
    if (id === null || aggregator.institution === undefined) return null
    this.#observer ??= new QueryObserver(
      client,
      bankQuery(this.#parts, { institutionId: id, connectionId: this.#input.connectionId }),
    )
    return askBank(this.#observer)
  }

  /** Asks which bank the connection belongs to. Undefined if the platform did not answer. */
  async #find(): Promise<string | null | undefined> {
    const { aggregator } = this.#parts
    const { connectionId } = this.#input
    if (connectionId === null || aggregator.institutionOf === undefined) return null
    this.#fault = null
    try {
      const found = await callInTime(this.#parts, (call) => aggregator.institutionOf?.(connectionId, call), this.#ended.signal)
      return found ?? null
    } catch (error) {
      if (!this.#isEnded()) this.#fault = faultOf(error, `institutionOf of "${aggregator.name}"`)
      return undefined
    }
  }
}
