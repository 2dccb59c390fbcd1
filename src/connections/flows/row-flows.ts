import type { QueryClient } from '@tanstack/react-query'
import { createBankConnection, type Connection, type ResumeOptions } from '../../connection'
import { onRunning, runningConnections } from '../../connection/running'
import { flowRecordsOf, onFlowRecords } from '../../connection/storage/flow-records'
import type { Aggregator, Clock, ConnectionRequest, ConnectionSummary, View } from '../../domain'
import type { FlowRecord } from '../../connection/storage/record.types'
import { requestOfRecord, tellsOf } from './record-request'

export interface RowFlowsScope {
  userKey: string
  aggregator: Aggregator
  clock: Clock
  resume: ResumeOptions | undefined
  /** Whether to follow what records tell to be under way. */
  takesUp: boolean
  queryClient: QueryClient
  authorizationMode: 'redirect' | 'popup' | undefined
  /** Something has changed at the platform. Resolves once the list has been read again. */
  onSettled: () => Promise<unknown>
}

export interface RowFlow {
  connection: Connection
  view: View
}

const isOver = ({ state }: View): boolean => state === 'connected' || state === 'cancelled'

/** Whether it goes on without its card: something runs, or the user is at the bank. */
const goesOn = (connection: Connection): boolean => {
  const { view, context } = connection.getSnapshot()
  return !isOver(view) && (context.attempt !== null || view.activity === 'busy')
}

/**
 * The flows of a list, by the id of their connection: those that it began, those that run elsewhere on the page, and those that a record of
 * another tab or an earlier page tells of. A row at rest has none, so it asks nothing.
 */
export class RowFlows {
  readonly #scope: RowFlowsScope
  readonly #own = new Map<string, Connection>()
  readonly #heard = new Map<Connection, () => void>()
  readonly #open = new Set<string>()
  readonly #refreshes = new Map<string, readonly number[]>()
  readonly #listeners = new Set<() => void>()
  #summaries: readonly ConnectionSummary[] = []
  #records: readonly FlowRecord[] = []
  #ends: readonly (() => void)[] = []
  #users = 0
  #version = 0

  constructor(scope: RowFlowsScope) {
    this.#scope = scope
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Another number after each change. */
  readonly version = (): number => this.#version

  start(): void {
    this.#users += 1
    if (this.#users > 1) return
    const { resume, userKey } = this.#scope
    this.#ends = [
      onRunning(() => this.#listen()),
      onFlowRecords(resume, userKey, () => this.#takeUp()),
      () => {
        for (const off of this.#heard.values()) off()
        this.#heard.clear()
      },
    ]
    for (const connection of this.#own.values()) connection.start()
    this.#listen()
    this.#takeUp()
  }

  stop(): void {
    this.#users = Math.max(0, this.#users - 1)
    if (this.#users > 0) return
    for (const end of this.#ends) end()
    for (const connection of this.#own.values()) connection.stop()
  }

  replaceAggregator(aggregator: Aggregator): void {
    this.#scope.aggregator = aggregator
    for (const connection of this.#own.values()) connection.replaceAggregator(aggregator)
  }

  flowOf(id: string): RowFlow | null {
    const connection = this.#own.get(id) ?? this.#elsewhere().find((each) => each.getSnapshot().context.connectionId === id)
    return connection === undefined ? null : { connection, view: connection.getSnapshot().view }
  }

  isOpen(id: string): boolean {
    return this.#open.has(id)
  }

  /** When refreshes of a connection began: in this page, and in what other tabs have written down. */
  refreshedAt(id: string): readonly number[] {
    const { aggregator } = this.#scope
    const flow = [aggregator.name, 'refresh', id].join(':')
    const written = this.#records.find((record) => record.flow === flow)?.past.refreshedAt ?? []
    const now = this.#own.get(id)?.getSnapshot().context.past.refreshedAt ?? []
    return [...new Set([...(this.#refreshes.get(id) ?? []), ...written, ...now])].sort((a, b) => a - b)
  }

  /** Opens the card of what is under way, or of a new flow. */
  open(id: string, request: ConnectionRequest | null): void {
    if (this.flowOf(id) === null && request !== null) this.#hold(id, this.#make(request))
    if (this.flowOf(id) !== null) this.#open.add(id)
    this.#changed()
  }

  /** Begins at once, without a card: the user has pressed the button that says so. */
  run(id: string, request: ConnectionRequest): void {
    this.release(id)
    const connection = this.#make(request)
    this.#hold(id, connection)
    connection.actions.start()
    this.#changed()
  }

  /** What goes on goes on without its card. What was only opened is dropped, and the list's own knowledge counts again. */
  fold(id: string): void {
    this.#open.delete(id)
    const connection = this.#own.get(id)
    if (connection !== undefined && !goesOn(connection)) this.release(id)
    this.#changed()
  }

  /** Lets go of a flow. Its record stays. */
  release(id: string): void {
    this.#open.delete(id)
    const connection = this.#own.get(id)
    if (connection === undefined) return
    this.#refreshes.set(id, this.refreshedAt(id))
    this.#own.delete(id)
    if (this.#users > 0) connection.stop()
    this.#changed()
  }

  /** The list has been read. */
  setSummaries(summaries: readonly ConnectionSummary[]): void {
    this.#summaries = summaries
    this.#takeUp()
  }

  /** Takes up what records tell to be under way, unless the list knows that it has come to its end. */
  #takeUp(): void {
    if (this.#users === 0) return
    const { resume, userKey, aggregator, clock, takesUp } = this.#scope
    this.#records = flowRecordsOf(resume, { userKey, idPattern: aggregator.idPattern }, clock.now())
    for (const record of takesUp ? this.#records : []) {
      const summary = this.#summaries.find((each) => tellsOf(record, each))
      if (summary === undefined || this.flowOf(summary.id) !== null) continue
      const request = requestOfRecord(record, summary, aggregator)
      if (request === null) continue
      const connection = this.#make(request, record.flow)
      this.#hold(summary.id, connection)
      if (connection.returnedFromRedirect) this.#open.add(summary.id)
    }
    this.#changed()
  }

  #make(request: ConnectionRequest, flow?: string): Connection {
    const { userKey, aggregator, clock, resume, queryClient, authorizationMode } = this.#scope
    return createBankConnection({ userKey, aggregator, request, flow, clock, resume, queryClient, authorizationMode })
  }

  #hold(id: string, connection: Connection): void {
    this.#own.set(id, connection)
    if (this.#users > 0) connection.start()
  }

  /** Connections of this user at this platform that somebody else on the page runs. */
  #elsewhere(): readonly Connection[] {
    const { userKey, aggregator } = this.#scope
    const own = [...this.#own.values()]
    return runningConnections().filter(
      (each) =>
        each.userKey === userKey &&
        each.aggregator.name === aggregator.name &&
        each.aggregator.identity === aggregator.identity &&
        !own.includes(each),
    )
  }

  #listen(): void {
    const relevant = [...this.#own.values(), ...this.#elsewhere()]
    for (const [connection, off] of this.#heard) {
      if (relevant.includes(connection)) continue
      off()
      this.#heard.delete(connection)
    }
    for (const connection of relevant) {
      if (this.#heard.has(connection)) continue
      const offChange = connection.subscribe(() => this.#changed())
      const offDone = connection.on('connected', () => void this.#settle(connection))
      const offCancel = connection.on('cancelled', () => this.#drop(connection))
      this.#heard.set(connection, () => {
        offChange()
        offDone()
        offCancel()
      })
    }
    this.#changed()
  }

  /** The row keeps what the flow said until the list knows it too. A card that is open stays, to be read. */
  async #settle(connection: Connection): Promise<void> {
    await this.#scope.onSettled()
    const id = this.#idOf(connection)
    if (id !== null && !this.#open.has(id)) this.release(id)
  }

  #drop(connection: Connection): void {
    const id = this.#idOf(connection)
    if (id !== null) this.release(id)
  }

  #idOf(connection: Connection): string | null {
    return [...this.#own].find(([, each]) => each === connection)?.[0] ?? null
  }

  #changed(): void {
    this.#version += 1
    for (const listener of this.#listeners) listener()
  }
}
