import type { QueryClient } from '@tanstack/react-query'
import type { Aggregator, Clock, Credentials } from '../domain'
import { restartFrom, stageOf, stateOf, type ConnectionSnapshot, type UserEvent } from '../machine'
import { learnBank } from './institution.lookup'
import type { BankConnection, HostEvent, ConnectionEvent, Sight, SightListener } from './connection.types'
import type { Core } from './core'
import { Life } from './life'
import { comeHome } from './authorization/authorization.return'
import { goOut } from './authorization/authorization.open'
import { callHost } from './host.report'
import { answer, putCredentials } from './submission/submission'
import { sightOf } from './sight'

const isSomebodyElses = ({ context: { issue } }: ConnectionSnapshot): boolean => issue?.foreign === true

const NOBODY: readonly never[] = []

const HOST_EVENTS: ReadonlySet<string> = new Set<HostEvent['type']>([
  'START',
  'CONFIRM',
  'RETRY',
  'SIGNED_IN',
  'LOOK',
  'LEAVE',
  'CANCEL',
])

/** A connection that runs while it has users, sleeps while it has none, and says what it sees. */
export class LiveConnection implements BankConnection {
  readonly #core: Core
  readonly #life: Life
  #listeners: readonly SightListener[] = NOBODY
  #sight: Sight
  #users = 0
  #isFirst = true
  #isResumed = false
  #forgetBank: (() => void) | null = null

  constructor(core: Core) {
    this.#core = core
    this.#life = new Life(core, this)
    this.#sight = sightOf(core)
  }

  get flow(): string {
    return this.#core.flow
  }
  get aggregator(): Aggregator {
    return this.#core.aggregator
  }
  get queryClient(): QueryClient {
    return this.#core.client
  }
  get clock(): Clock {
    return this.#core.clock
  }
  get returnedFromRedirect(): boolean {
    return this.#core.returnedFromRedirect
  }

  /** The actor has a new snapshot. */
  changed(snapshot: ConnectionSnapshot): void {
    if (this.#core.escort !== null && stageOf(snapshot) !== 'away') this.#core.accompany(null)
    this.#look()
    if (this.#isResumed && isSomebodyElses(snapshot)) queueMicrotask(() => this.#dropRecord())
  }

  getSnapshot(): Sight {
    return this.#sight
  }

  subscribe(listener: SightListener): { unsubscribe(): void } {
    this.#listeners = [...this.#listeners, listener]
    return {
      unsubscribe: () => {
        this.#listeners = this.#listeners.filter((each) => each !== listener)
      },
    }
  }

  on(listener: (news: ConnectionEvent) => void): () => void {
    return this.#core.journal.on(listener)
  }

  send(event: HostEvent): void {
    if (HOST_EVENTS.has(event.type)) this.#send(event)
  }

  submitCredentials(values: Credentials): void {
    this.#core.hearLogins()
    if (!this.#can('SUBMIT')) return
    putCredentials(this.#core, values)
    this.#send({ type: 'SUBMIT' })
    // Taken by the begin, or nobody's.
    this.#core.vault.take()
  }

  submitAnswers(answers: readonly string[]): void {
    const reading = this.#sight.look?.reading
    if (!this.#can('ANSWER') || reading?.status !== 'challenge') return
    answer(this.#core, reading.challenge, answers)
    this.#send({ type: 'ANSWER' })
  }

  authorize(): void {
    this.#core.hearLogins()
    if (this.#core.isAwake) goOut(this.#core)
  }

  retry(): void {
    this.#core.hearLogins()
    const snapshot = this.#life.snapshot()
    if (restartFrom(snapshot.context)?.by === 'redirect' && this.#can('GO')) goOut(this.#core)
    else this.#send({ type: stateOf(snapshot) === 'needs-bank-action' ? 'CONFIRM' : 'RETRY' })
  }

  replaceAggregator(aggregator: Aggregator): void {
    this.#core.aggregator = aggregator
  }

  start(): void {
    this.#users += 1
    if (this.#core.isAwake) return
    this.#core.isAwake = true
    if (this.#isFirst) this.#wakeUp()
    this.#isFirst = false
    this.#life.start()
    this.#core.escort?.watch()
    this.#learnBank()
    this.#look()
  }

  stop(): void {
    this.#users = Math.max(0, this.#users - 1)
    // React's StrictMode stops and starts within one task; that is no end.
    queueMicrotask(() => {
      if (this.#users > 0 || !this.#core.isAwake) return
      this.#core.isAwake = false
      this.#forgetBank?.()
      this.#core.escort?.rest()
      this.#life.stop()
    })
  }

  #can(type: UserEvent['type']): boolean {
    return this.#core.isAwake && this.#life.snapshot().can({ type })
  }

  #send(event: UserEvent): void {
    if (!this.#can(event.type)) return
    this.#core.journal.log({ type: 'action', action: event.type })
    if (event.type === 'CANCEL') {
      this.#core.vault.empty()
      this.#core.forgetVisit()
      this.#core.escort?.end()
    }
    this.#core.send(event)
  }

  #look(): void {
    const before = this.#sight.snapshot.context
    this.#sight = sightOf(this.#core, this.#sight)
    const sight = this.#sight
    for (const listener of this.#listeners)
      callHost(() => (typeof listener === 'function' ? listener(sight) : listener.next?.(sight)))
    const { institutionId, connectionId } = sight.snapshot.context
    const isOtherBank = institutionId !== before.institutionId
    if (isOtherBank) this.#core.hearLogins()
    if (this.#core.isAwake && (isOtherBank || connectionId !== before.connectionId)) this.#learnBank()
  }

  #learnBank(): void {
    const forgetLast = this.#forgetBank
    this.#forgetBank = learnBank(this.#core, this.#sight.snapshot.context, {
      found: (institutionId) => this.#core.send({ type: 'IDENTIFIED', institutionId }),
      learned: () => this.#look(),
      done: () => {
        this.#forgetBank = null
      },
    })
    // Only now: a look at the same bank goes on.
    forgetLast?.()
  }

  /** What a record or the address tells comes before what the request says. */
  #wakeUp(): void {
    const { memory, journal, clock } = this.#core
    const { record, isBad } = memory.read(clock.now())
    if (isBad) {
      memory.remove()
      journal.log({ type: 'record-dropped' })
    }
    const isHome = comeHome(this.#core, record)
    const input = this.#core.inputOf(record)
    const counted = this.#core.withLogins(input)
    if (record === null) {
      if (counted !== input) this.#life.begin(counted)
      return
    }
    // Somebody else's return leaves a visit that is under way as it is.
    if (!isHome) this.#core.abandonedAuthorization = record.pendingAuthorization ?? record.abandonedAuthorization ?? null
    this.#isResumed = record.attempt !== null && !isHome
    this.#life.begin({ ...counted, ...(isHome && { attempt: null }) })
  }

  /** The record was another user's: nothing of it is shown, and what the host asked for begins. */
  #dropRecord(): void {
    this.#isResumed = false
    this.#core.memory.remove()
    this.#core.journal.log({ type: 'record-dropped' })
    // Everybody may have left meanwhile: then it begins when somebody comes.
    const { isAwake } = this.#core
    if (isAwake) this.#life.stop()
    this.#life.begin(this.#core.inputOf(null))
    if (isAwake) this.#life.start()
    this.#look()
  }
}
