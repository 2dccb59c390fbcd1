import type { Connection } from '../../connection'
import { onRunning, runningConnections } from '../../connection/running'
import { flowRecordsOf, onFlowRecords } from '../../connection/storage/flow-records'
import type { Aggregator, ConnectionRequest, ConnectionSummary, View } from '../../domain'
import type { FlowRecord } from '../../connection/storage/record.types'
import { isWithin, makeFlow, type RowFlowsScope } from './row-scope'
import { Begun, listedOf, type ChosenBank } from './begun'
import { leftOf } from './record-request'

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
  readonly begun = new Begun()
  /** Null until the list has been read. */
  #summaries: readonly ConnectionSummary[] | null = null
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
    if (this.flowOf(id) === null && request !== null) this.#hold(id, makeFlow(this.#scope, request))
    if (this.flowOf(id) !== null) this.#open.add(id)
    this.#changed()
  }

  /** Opens the card of a bank that is to be connected, or of the same one that is being connected already. */
  connect(bank: ChosenBank): string {
    const institutionId = bank?.institutionId ?? null
    const known = this.begun.summaries.find((each) => (each.institutionId ?? null) === institutionId)
    const key = known?.id ?? this.begun.add(bank)
    this.open(key, { intent: 'create', ...(institutionId !== null && { institutionId }) })
    return key
  }

  /** Begins at once, without a card: the user has pressed the button that says so. */
  run(id: string, request: ConnectionRequest): void {
    this.release(id)
    const connection = makeFlow(this.#scope, request)
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
    this.begun.drop(id)
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
    for (const { key, summary } of listedOf(this.begun, this.#own, summaries)) this.#move(key, summary)
    this.#takeUp()
  }

  /** Takes up what records tell to be under way, unless the list knows that it has come to its end. */
  #takeUp(): void {
    if (this.#users === 0) return
    const { resume, userKey, aggregator, clock, takesUp } = this.#scope
    this.#records = flowRecordsOf(resume, { userKey, idPattern: aggregator.idPattern }, clock.now())
    const left = takesUp && this.#summaries !== null ? leftOf(this.#records, this.#summaries, aggregator) : []
    for (const { record, request, summary } of left) {
      if (summary.id === '' ? this.#isFollowed(record) : this.flowOf(summary.id) !== null) continue
      const connection = makeFlow(this.#scope, request, record.flow)
      const id = summary.id || this.begun.add(summary)
      this.#hold(id, connection)
      if (connection.returnedFromRedirect) this.#open.add(id)
    }
    this.#changed()
  }

  #isFollowed({ flow }: FlowRecord): boolean {
    return [...this.#own.values(), ...this.#elsewhere()].some((each) => each.flow === flow)
  }

  /** The platform lists what was begun here. */
  #move(key: string, summary: ConnectionSummary): void {
    const connection = this.#own.get(key)
    if (connection === undefined) return
    this.begun.list(key, summary)
    this.#own.delete(key)
    this.#own.set(summary.id, connection)
    if (this.#open.delete(key)) this.#open.add(summary.id)
    else if (isOver(connection.getSnapshot().view)) this.release(summary.id)
  }

  #hold(id: string, connection: Connection): void {
    this.#own.set(id, connection)
    if (this.#users > 0) connection.start()
  }

  /** Connections of this user at this platform that somebody else on the page runs. */
  #elsewhere(): readonly Connection[] {
    const own = [...this.#own.values()]
    return runningConnections().filter((each) => !own.includes(each) && isWithin(this.#scope, each))
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
      const offDone = connection.on('connected', (event) => {
        // Others on the page have callbacks of their own.
        if (this.#idOf(connection) !== null) this.#scope.onConnected({ ...event, flow: connection.flow })
        void this.#settle(connection)
      })
      // Its bank needs the user from now on, also for a banner that is there when this list is gone.
      const offNeed = connection.on('action-required', ({ issue }) => {
        if (issue !== null && connection.getSnapshot().context.intent !== 'create') void this.#scope.onSettled()
      })
      const offCancel = connection.on('cancelled', () => this.#drop(connection))
      this.#heard.set(connection, () => {
        offChange()
        offDone()
        offNeed()
        offCancel()
      })
    }
    this.#changed()
  }

  /** The row keeps what the flow said until the list knows it too. A card that is open stays, to be read. */
  async #settle(connection: Connection): Promise<void> {
    await this.#scope.onSettled()
    const id = this.#idOf(connection)
    if (id !== null && !this.#open.has(id) && !this.begun.has(id)) this.release(id)
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
