import type { QueryClient } from '@tanstack/react-query'
import { holdUserData, type Aggregator, type Clock, type UserDataHolder } from '../domain'
import type { ConnectionMachineSnapshot } from '../machine'
import type { Authorization } from './authorization/authorization'
import { createActions } from './connection-actions'
import type { ActorOwner } from './connection.actor'
import type { ConnectionParts } from './connection-parts'
import { resume } from './connection-resume'
import { SnapshotStore } from './connection-snapshot'
import type { Connection, ConnectionActions, ConnectionEvent, ConnectionEventOf, ConnectionSnapshot } from './connection.types'
import type { WakeCause } from './environment/environment'
import { lookUpInstitution, type InstitutionHearer } from './institution-lookup'
import { catchUp, countLogins } from './other-flows'
import { handOver } from './hand-over'
import { noteRunning, noteStopped } from './running'
import { noteEnd } from './submission/login-tries'
import type { Submission } from './submission/submission'
import { isOver, updateRecord } from './storage/flow-recorder'

const isSomebodyElses = ({ context: { issue } }: ConnectionMachineSnapshot): boolean => issue?.foreign === true

/** One connection: it runs while it has users, sleeps while it has none, and publishes what it sees. */
export class LiveConnection implements Connection, ActorOwner, InstitutionHearer, UserDataHolder {
  readonly #parts: ConnectionParts
  readonly #submission: Submission
  readonly #authorization: Authorization
  readonly #snapshots: SnapshotStore
  #users = 0
  #isFirst = true
  #isResumed = false
  /** The server may go on with the flow meanwhile. */
  #isHandedOver = false
  #stopLookup: (() => void) | null = null
  #offChange: (() => void) | null = null
  #offHide: (() => void) | undefined
  #actions: ConnectionActions | null = null

  constructor(parts: ConnectionParts, submission: Submission, authorization: Authorization) {
    this.#parts = parts
    this.#submission = submission
    this.#authorization = authorization
    parts.actor.connect(submission, this)
    holdUserData(this)
    this.#snapshots = new SnapshotStore(parts, submission)
    parts.authorizationState.onBlocked(() => this.#look())
  }

  get flow(): string {
    return this.#parts.scope.flow
  }
  get userKey(): string {
    return this.#parts.scope.userKey
  }
  get aggregator(): Aggregator {
    return this.#parts.scope.aggregator
  }
  get queryClient(): QueryClient {
    return this.#parts.scope.client
  }
  get clock(): Clock {
    return this.#parts.scope.clock
  }
  get returnedFromRedirect(): boolean {
    return this.#authorization.returnedFromRedirect
  }

  /** Made at first use: most connections of a long list are only watched, and functions take memory. */
  get actions(): ConnectionActions {
    return (this.#actions ??= createActions(this.#parts, this.#submission, this.#authorization, () => this.getSnapshot()))
  }

  getSnapshot(): ConnectionSnapshot {
    return this.#snapshots.getSnapshot()
  }

  subscribe(listener: (snapshot: ConnectionSnapshot) => void): () => void {
    return this.#snapshots.subscribe(listener)
  }

  on(listener: (event: ConnectionEvent) => void): () => void
  on<T extends ConnectionEvent['type']>(type: T, listener: (event: ConnectionEventOf<T>) => void): () => void
  on(first: ConnectionEvent['type'] | ((event: ConnectionEvent) => void), listener?: (event: never) => void): () => void {
    return this.#parts.scope.events.on((event) => {
      if (typeof first === 'function') first(event)
      else if (event.type === first) listener?.(event as never)
    })
  }

  replaceAggregator(aggregator: Aggregator): void {
    this.#parts.scope.replaceAggregator(aggregator)
  }

  handOver(): void {
    this.#isHandedOver = handOver(this.#parts, 'begin') || this.#isHandedOver
  }

  /** The page goes on with the flow, if the server may have. */
  #takeBack(): void {
    if (this.#isResumed || this.#isHandedOver) handOver(this.#parts, 'end')
    this.#isHandedOver = false
  }

  start(): void {
    this.#users += 1
    if (this.#parts.actor.isRunning) return
    if (this.#isFirst) this.#resume()
    this.#isFirst = false
    this.#run()
    this.#authorization.watch()
    this.#lookUpInstitution()
    this.#look()
  }

  stop(): void {
    this.#users = Math.max(0, this.#users - 1)
    // React's StrictMode stops and starts within one task, which does not count as an end.
    queueMicrotask(() => {
      if (this.#users > 0 || !this.#parts.actor.isRunning) return
      this.#stopLookup?.()
      this.#authorization.rest()
      // The host shows something else, and the page may close later without a word. The screen for those who left has already done it.
      if (!this.#parts.actor.getSnapshot().matches('left')) this.handOver()
      this.#pause()
    })
  }

  /** Drops everything of its user, and rests until the next start. */
  forgetUser(userKey: string | null): void {
    const { scope, actor } = this.#parts
    if (userKey !== null && userKey !== scope.userKey) return
    this.#submission.cancel()
    this.#authorization.cancel()
    this.#stopLookup?.()
    if (actor.isRunning) this.#pause()
    scope.store.remove()
    const { institutionId } = actor.context
    if (institutionId !== null) scope.loginTries.remove(institutionId)
    this.#isResumed = false
    this.#users = 0
    actor.reset(scope.input)
    this.#snapshots.forget()
  }

  changed(snapshot: ConnectionMachineSnapshot, before: ConnectionMachineSnapshot): void {
    if (isOver(snapshot)) {
      this.#authorization.clear()
      this.#submission.forgetTyped()
    }
    noteEnd(this.#parts.scope, snapshot, before)
    if (snapshot.matches('left') !== before.matches('left')) {
      if (snapshot.matches('left')) this.handOver()
      else this.#takeBack()
    }
    updateRecord(this.#parts, snapshot, this.#submission.pending.exists)
    this.#authorization.changed(snapshot)
    this.#look()
    if (this.#isResumed && isSomebodyElses(snapshot)) queueMicrotask(() => this.#dropRecord())
  }

  woke(cause: WakeCause): void {
    this.#authorization.woke(cause)
    if (cause === 'restored') this.#takeBack()
    // A page that was frozen heard of nothing.
    this.#catchUp()
  }

  restored(): void {
    this.#submission.pending.hearLate()
    this.#catchUp()
  }

  institutionFound(institutionId: string | null): void {
    this.#stopLookup = null
    if (institutionId !== null) this.#parts.actor.send({ type: 'IDENTIFIED', institutionId })
  }

  institutionLearned(): void {
    this.#stopLookup = null
    this.#look()
  }

  #lookUpInstitution(): void {
    const { scope, actor } = this.#parts
    const stopLast = this.#stopLookup
    this.#stopLookup = lookUpInstitution(scope, actor.context, this)
    // Only now: a request about the same bank goes on.
    stopLast?.()
  }

  #catchUp(): void {
    catchUp(this.#parts, this.#submission.pending.exists)
  }

  #run(): void {
    this.#offChange = this.#parts.scope.store.onChange(() => this.#catchUp())
    this.#offHide = this.#parts.scope.environment.onHide?.(() => this.handOver())
    this.#parts.actor.start()
    this.#takeBack()
    noteRunning(this)
  }

  #pause(): void {
    this.#parts.actor.stop()
    this.#offChange?.()
    this.#offHide?.()
    noteStopped(this)
  }

  #look(): void {
    const { actor } = this.#parts
    const before = this.#snapshots.context
    const { context } = actor
    this.#snapshots.refresh()
    const isOtherBank = context.institutionId !== before.institutionId
    if (isOtherBank || context.past !== before.past) countLogins(this.#parts)
    if (actor.isRunning && (isOtherBank || context.connectionId !== before.connectionId)) this.#lookUpInstitution()
  }

  #resume(): void {
    const { scope, actor } = this.#parts
    const { input, isFollowing } = resume(scope, this.#authorization, this.#submission)
    this.#isResumed = isFollowing
    if (input !== scope.input) actor.reset(input)
  }

  /** The record was another user's: nothing of it is shown, and the connection begins as the host asked. */
  #dropRecord(): void {
    const { scope, actor } = this.#parts
    this.#isResumed = false
    scope.store.remove()
    scope.events.log({ type: 'record-dropped' })
    // If everybody has left in the meantime, it begins at the next start.
    const { isRunning } = actor
    if (isRunning) this.#pause()
    actor.reset(scope.input)
    if (isRunning) this.#run()
    this.#look()
  }
}
