import type { QueryClient } from '@tanstack/react-query'
import { developerError, noticeDeveloper, systemClock, type Aggregator, type EntryMethod, type Intent } from '../domain'
import type { ConnectionInput } from '../machine'
import { ownerOf, type DataOwner, type LookParts } from '../query'
import type { BankConnectionOptions } from './connection.types'
import { browserEnvironment, type Environment } from './environment/environment'
import { timersOf, type Timers } from './environment/timers'
import { HostEvents } from './host-events'
import { defaultClient, forgetWith } from './query-client.store'
import { parseRequest, parseUserKey } from './request.parse'
import { createFlowStore, type FlowStore } from './storage/flow.store'
import { LoginTriesStore } from './storage/login-tries.store'

let instances = 0

/** An adapter's entries never change, so all of its connections share them. */
const entries = new WeakMap<Aggregator, Readonly<Record<Intent, EntryMethod | null>>>()

function entriesOf(aggregator: Aggregator): Readonly<Record<Intent, EntryMethod | null>> {
  const known = entries.get(aggregator)
  if (known) return known
  const found = { create: aggregator.entry('create'), update: aggregator.entry('update'), refresh: aggregator.entry('refresh') }
  entries.set(aggregator, found)
  return found
}

/** What one connection is about, and the ports that its parts share. Nothing here changes, except that the host may replace the aggregator. */
export class ConnectionScope implements LookParts {
  readonly instance = `bck-${++instances}`
  readonly flow: string
  readonly userKey: string
  readonly owner: DataOwner
  readonly clock: Timers
  readonly client: QueryClient
  readonly environment: Environment
  readonly store: FlowStore
  readonly loginTries: LoginTriesStore
  readonly events: HostEvents
  readonly authorizationMode: 'redirect' | 'popup'
  readonly inspect: BankConnectionOptions['inspect']
  /** Where the machine begins if nothing is remembered. */
  readonly input: ConnectionInput
  #aggregator: Aggregator

  constructor(options: BankConnectionOptions) {
    const { aggregator, resume } = options
    this.clock = timersOf(options.clock ?? systemClock)
    const { flow, intent, connectionId, institutionId, attempt, issue } = parseRequest(
      options.request,
      aggregator,
      this.clock.now(),
    )
    this.flow = options.flow ?? flow
    this.userKey = parseUserKey(options.userKey)
    this.owner = ownerOf(this.userKey, aggregator)
    // Written out: an object made by spreading takes more memory.
    this.input = { instance: this.instance, entries: entriesOf(aggregator), intent, connectionId, institutionId, attempt, issue }
    this.client = forgetWith(options.queryClient ?? defaultClient())
    this.environment = options.environment ?? browserEnvironment
    this.authorizationMode = options.authorizationMode ?? 'redirect'
    this.store = createFlowStore(resume, { flow: this.flow, userKey: this.userKey, idPattern: aggregator.idPattern })
    this.loginTries = new LoginTriesStore(resume, { client: this.client, aggregator: aggregator.name, userKey: this.userKey })
    this.events = new HostEvents(this.flow, this.clock, options.onEvent)
    this.inspect = options.inspect
    this.#aggregator = aggregator
  }

  get aggregator(): Aggregator {
    return this.#aggregator
  }

  /** The kit starts work by itself only if it can make sure that no other tab does the same. */
  get canRunUnattended(): boolean {
    return this.store.shared && this.environment.lock !== undefined
  }

  /** Uses another aggregator of the same name and user from the next call on. */
  replaceAggregator(aggregator: Aggregator): void {
    const earlier = this.#aggregator
    if (aggregator === earlier) return
    if (aggregator.name !== earlier.name || aggregator.identity !== earlier.identity) {
      noticeDeveloper(developerError('other-aggregator'))
      return
    }
    aggregator.adopt?.(earlier)
    this.#aggregator = aggregator
  }
}
