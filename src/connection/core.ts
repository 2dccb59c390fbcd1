import type { QueryClient } from '@tanstack/react-query'
import { systemClock, type Aggregator, type Asked, type Entry, type Parked } from '../domain'
import type { ConnectionContext, ConnectionInput, ConnectionSnapshot, UserEvent, WorldEvent } from '../machine'
import type { Sending } from './calls'
import type { BankConnectionOptions } from './connection.types'
import { defaultClient } from './default-client'
import { createJournal, type Journal } from './journal'
import { createMemory, type FlowMemory, type FlowRecord } from './record'
import { report } from './report'
import { checkRequest, type Wanted } from './request.check'
import { browserPage, type Page } from './surroundings'
import { createTimers, type Timers } from './timers'
import { createVault, type Vault } from './vault'

/** What the parts of one connection share. */
export interface Core {
  readonly instance: string
  readonly flow: string
  readonly wanted: Wanted
  readonly clock: Timers
  readonly client: QueryClient
  readonly page: Page
  readonly vault: Vault
  readonly memory: FlowMemory
  readonly journal: Journal
  readonly inspect: BankConnectionOptions['inspect']
  /** The host may replace it by another of the same name. */
  aggregator: Aggregator
  /** Set while the user is away at the platform's page. */
  parked: Parked | null
  /** What the connection's actor is told and knows; set once it exists. */
  send(event: UserEvent | WorldEvent): void
  snapshot(): ConnectionSnapshot
  recordOf(context: ConnectionContext): FlowRecord
  inputOf(record: FlowRecord | null): ConnectionInput
  sending(context: ConnectionContext): Sending
}

let instances = 0

const entriesOf = (aggregator: Aggregator): Record<Asked, Entry | null> => ({
  create: aggregator.entry('create'),
  update: aggregator.entry('update'),
  refresh: aggregator.entry('refresh'),
})

const notYet = (): never => {
  throw new Error('[bank-connection-kit] The connection has no actor yet.')
}

export function createCore(options: BankConnectionOptions): Core {
  const clock = createTimers(options.clock ?? systemClock)
  const wanted = checkRequest(options.request, options.aggregator, clock.now())
  const flow = options.flow ?? wanted.flow
  const core: Core = {
    instance: `bck-${++instances}`,
    flow,
    wanted,
    clock,
    client: options.queryClient ?? defaultClient(),
    page: options.page ?? browserPage,
    vault: createVault(),
    memory: createMemory(options.resume, flow, options.aggregator.idPattern),
    journal: createJournal(flow, clock, options.onEvent),
    inspect: options.inspect,
    aggregator: options.aggregator,
    parked: null,
    send: notYet,
    snapshot: notYet,
    recordOf: (context) => ({
      v: 1,
      flow,
      userKey: options.resume?.userKey ?? '',
      attempt: context.attempt,
      parked: core.parked,
      retryAt: context.deadlineAt,
      tries: context.tries,
      returns: context.returns,
      rejections: context.rejections,
      formOpensAt: context.formOpensAt,
      told: context.told,
      at: clock.now(),
    }),
    inputOf: (record) => ({
      instance: core.instance,
      flow,
      asked: record?.parked?.asked ?? record?.attempt?.asked ?? wanted.asked,
      entries: entriesOf(core.aggregator),
      connectionId: wanted.connectionId,
      institutionId: wanted.institutionId,
      attempt: record?.attempt ?? wanted.attempt,
      issue: record?.attempt ? null : wanted.issue,
      ...(record && { past: record }),
    }),
    sending: (context) => ({
      clock,
      reference: { attemptId: context.attempt?.id ?? null, connectionId: context.connectionId, institutionId: context.institutionId },
      report,
    }),
  }
  return core
}
