import type { QueryClient } from '@tanstack/react-query'
import {
  systemClock,
  type Aggregator,
  type Intent,
  type BeginResult,
  type EntryMethod,
  type Issue,
  type PendingAuthorization,
  type StopScenario,
} from '../domain'
import {
  isNews,
  NO_PAST,
  withLogins,
  type ConnectionContext,
  type ConnectionEmitted,
  type ConnectionInput,
  type ConnectionSnapshot,
  type UserEvent,
  type WorldEvent,
} from '../machine'
import type { LookParts } from '../query'
import { unanswered, type Sending } from './submission/submission.outcome'
import type { BankConnectionOptions } from './connection.types'
import { defaultClient } from './default-client'
import type { Escort } from './authorization/popup.monitor'
import { createMemory, type FlowMemory } from './storage/flow.store'
import { Journal } from './host.events'
import { createLoginCounts, type LoginCounts } from './storage/login-failures.store'
import type { ConnectionParts } from './logic'
import type { FlowRecord } from './storage/record.types'
import { report } from './host.report'
import { checkRequest } from './request.parse'
import { beginUnattended, beginFrom } from './submission/submission'
import { browserPage, type Environment } from './environment/environment'
import { timersOf, type Timers } from './environment/timers'
import { Vault } from './submission/secrets'

let instances = 0

const NO_NEWS: readonly never[] = []

/** How things begin does not change in an adapter's life: connections of one share it. */
const entries = new WeakMap<Aggregator, Readonly<Record<Intent, EntryMethod | null>>>()

function entriesOf(aggregator: Aggregator): Readonly<Record<Intent, EntryMethod | null>> {
  const known = entries.get(aggregator)
  if (known) return known
  const found = { create: aggregator.entry('create'), update: aggregator.entry('update'), refresh: aggregator.entry('refresh') }
  entries.set(aggregator, found)
  return found
}

/** What the parts of one connection share. */
export class Core implements ConnectionParts {
  readonly instance = `bck-${++instances}`
  readonly flow: string
  readonly clock: Timers
  readonly client: QueryClient
  readonly environment: Environment
  readonly vault = new Vault()
  readonly memory: FlowMemory
  readonly logins: LoginCounts
  readonly journal: Journal
  readonly inspect: BankConnectionOptions['inspect']
  /** The host may replace it by another of the same name. */
  aggregator: Aggregator
  /** Set while the user is away at the platform's page, and after a window of its own was closed. */
  pendingAuthorization: PendingAuthorization | null = null
  /** The last visit, once it came to nothing. */
  abandonedAuthorization: PendingAuthorization | null = null
  /** Set while the platform's page is open in a window of its own. */
  escort: Escort | null = null
  readonly authorizationMode: Required<BankConnectionOptions>['authorizationMode']
  /** The running actor; set by whoever starts it. */
  actor: { send(event: UserEvent | WorldEvent): void; getSnapshot(): ConnectionSnapshot } | null = null
  /** While timers are set anew nothing has happened that anybody should hear of. */
  quiet = false
  watch: LookParts['watch'] = null
  /** An address to go to is being asked for. */
  isLeaving = false
  /** This page was loaded by the user's return from the platform's page. */
  returnedFromRedirect = false
  /** Somebody follows; asleep, nothing is begun. */
  isAwake = false
  #news: readonly ConnectionEmitted[] = NO_NEWS
  readonly #userKey: string
  readonly #input: ConnectionInput

  constructor({
    aggregator,
    request,
    flow,
    queryClient,
    clock,
    resume,
    authorizationMode: visit,
    environment: page,
    onEvent,
    inspect,
  }: BankConnectionOptions) {
    this.clock = timersOf(clock ?? systemClock)
    const wanted = checkRequest(request, aggregator, this.clock.now())
    this.flow = flow ?? wanted.flow
    const { intent, connectionId, institutionId, attempt, issue } = wanted
    this.#input = { instance: this.instance, entries: entriesOf(aggregator), intent, connectionId, institutionId, attempt, issue }
    this.client = queryClient ?? defaultClient()
    this.environment = page ?? browserPage
    this.authorizationMode = visit ?? 'redirect'
    this.#userKey = resume?.userKey ?? ''
    this.memory = createMemory(resume, { flow: this.flow, userKey: this.#userKey, idPattern: aggregator.idPattern })
    this.logins = createLoginCounts(resume, aggregator.name)
    this.journal = new Journal(this.flow, this.clock, onEvent)
    this.inspect = inspect
    this.aggregator = aggregator
  }

  send(event: UserEvent | WorldEvent): void {
    this.actor?.send(event)
  }

  /** What the actor knows. Only asked once it exists. */
  snapshot(): ConnectionSnapshot {
    if (this.actor === null) throw new Error('[bank-connection-kit] The connection has no actor yet.')
    return this.actor.getSnapshot()
  }

  begin(context: ConnectionContext): void {
    beginFrom(this, context)
  }

  beginUnattended(context: ConnectionContext): void {
    beginUnattended(this, context)
  }

  /** Whether a begin may go out that no user pressed: only where the user's other tabs can be kept from the same. */
  get canRunUnattended(): boolean {
    return this.memory.shared && this.environment.lock !== undefined
  }

  /** What another tab did with this flow since, and what was typed for the same bank in other flows. */
  hearOthers(): void {
    this.hearLogins()
    const { record } = this.memory.read(this.clock.now())
    if (!record?.attempt || this.vault.begun !== null || !isNews(this.snapshot().context, record.attempt)) return
    // A visit that was still open here has been taken home there.
    this.forgetVisit()
    this.send({ type: 'MOVED', attempt: record.attempt, past: record.past })
  }

  /** Before a login goes out, or its form is shown: what other flows have tried counts. */
  hearLogins(): void {
    if (!this.isAwake) return
    const { institutionId, past, attempt } = this.snapshot().context
    const logins = institutionId === null ? null : this.logins.of(institutionId, this.clock.now())
    if (logins !== null && withLogins(past, logins, attempt) !== past) this.sendQuietly({ type: 'COUNTED', logins })
  }

  /** Something that the screen goes by, and nobody else is to hear of. */
  sendQuietly(event: WorldEvent): void {
    this.quiet = true
    this.send(event)
    this.quiet = false
  }

  /** Stays with a visit in a window of its own, or with none. */
  accompany(escort: Escort | null): void {
    this.escort?.rest()
    this.escort = escort
    escort?.watch()
  }

  /** What the host is to be told once the connection shows what it is about. */
  tell(news: ConnectionEmitted): void {
    if (!this.quiet) this.#news = [...this.#news, news]
  }

  /** Tells it. */
  flush(): void {
    const news = this.#news
    this.#news = NO_NEWS
    for (const item of news) this.journal.tell(item)
  }

  unanswered(): Issue<StopScenario> {
    return unanswered(this.sending(this.snapshot().context))
  }

  /** One consent may have connected several banks: this flow follows the first, the host hears of the others. */
  moreAttempts({ attempts: [, ...others] }: Extract<BeginResult, { status: 'begun' }>): void {
    if (others.length > 0) this.journal.tell({ type: 'additional-attempts', attempts: others })
  }

  report(error: unknown): void {
    report(error)
  }

  /** No visit is open any more. */
  forgetVisit(): void {
    this.pendingAuthorization = null
    this.abandonedAuthorization = null
  }

  recordOf({ attempt, wait, past, told }: ConnectionContext): FlowRecord {
    const { flow, pendingAuthorization, abandonedAuthorization } = this
    return {
      v: 1,
      flow,
      userKey: this.#userKey,
      attempt,
      pendingAuthorization,
      ...(abandonedAuthorization && { abandonedAuthorization }),
      back: null,
      retryAt: wait.endsAt,
      past,
      told,
      at: this.clock.now(),
    }
  }

  /** Where the actor begins: a record comes before what the request says. */
  inputOf(record: FlowRecord | null): ConnectionInput {
    if (record === null) return this.#input
    const { attempt, pendingAuthorization, past, told, retryAt } = record
    return {
      ...this.#input,
      intent: pendingAuthorization?.intent ?? attempt?.intent ?? this.#input.intent,
      ...(attempt && { attempt, issue: null }),
      past,
      told,
      waitsUntil: retryAt,
    }
  }

  /** What was counted at the same bank in other flows counts in this one. */
  withLogins(input: ConnectionInput): ConnectionInput {
    const institutionId = input.institutionId ?? input.attempt?.institutionId ?? null
    const count = institutionId === null ? null : this.logins.of(institutionId, this.clock.now())
    if (count === null) return input
    const past = { ...NO_PAST, ...input.past }
    const counted = withLogins(past, count, input.attempt ?? null)
    return counted === past ? input : { ...input, past: counted }
  }

  sending({ attempt, connectionId, institutionId }: ConnectionContext): Sending {
    return { clock: this.clock, reference: { attemptId: attempt?.id ?? null, connectionId, institutionId }, report }
  }
}
