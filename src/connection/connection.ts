import type { QueryClient } from '@tanstack/react-query'
import { holdUserData, type Aggregator, type Clock, type Credentials, type UserDataHolder } from '../domain'
import { restartFrom, type ConnectionMachineSnapshot, type UserEvent } from '../machine'
import type { Authorization } from './authorization/authorization'
import type { ActorOwner, ConnectionActor } from './connection.actor'
import { resume } from './connection.resume'
import type { ConnectionScope } from './connection.scope'
import { SnapshotStore } from './connection.snapshot'
import type { Connection, ConnectionActions, ConnectionEvent, ConnectionEventOf, ConnectionSnapshot } from './connection.types'
import type { WakeCause } from './environment/environment'
import { InstitutionLookup } from './institution.lookup'
import type { OtherFlows } from './other-flows'
import { isOver, type FlowRecorder } from './storage/flow.recorder'
import type { Submission } from './submission/submission'

export interface ConnectionParts {
  readonly scope: ConnectionScope
  readonly actor: ConnectionActor
  readonly recorder: FlowRecorder
  readonly submission: Submission
  readonly authorization: Authorization
  readonly otherFlows: OtherFlows
}

const isSomebodyElses = ({ context: { issue } }: ConnectionMachineSnapshot): boolean => issue?.foreign === true

/** One connection: it runs while it has users, sleeps while it has none, and publishes what it sees. */
export class LiveConnection implements Connection, ActorOwner, UserDataHolder {
  readonly #parts: ConnectionParts
  readonly #institution: InstitutionLookup
  readonly #snapshots: SnapshotStore
  #users = 0
  #isFirst = true
  #isResumed = false

  readonly actions: ConnectionActions = {
    start: () => this.#send('START'),
    submitCredentials: (values) => this.#submitCredentials(values),
    submitAnswers: (answers) => this.#submitAnswers(answers),
    authorize: () => this.#authorize(),
    retry: () => this.#retry(),
    look: () => this.#send('LOOK'),
    leave: () => this.#send('LEAVE'),
    cancel: () => this.#send('CANCEL'),
    signedIn: () => this.#send('SIGNED_IN'),
  }

  constructor(parts: ConnectionParts) {
    const { scope, actor, submission } = parts
    this.#parts = parts
    this.#institution = new InstitutionLookup(scope, {
      found: (institutionId) => actor.send({ type: 'IDENTIFIED', institutionId }),
      learned: () => this.#look(),
    })
    actor.connect(submission, this)
    holdUserData(this)
    this.#snapshots = new SnapshotStore(parts)
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
    return this.#parts.authorization.returnedFromRedirect
  }

  getSnapshot(): ConnectionSnapshot {
    return this.#snapshots.getSnapshot()
  }

  subscribe(listener: (snapshot: ConnectionSnapshot) => void): () => void {
    return this.#snapshots.subscribe(listener)
  }

  on<T extends ConnectionEvent['type']>(type: T, listener: (event: ConnectionEventOf<T>) => void): () => void {
    return this.#parts.scope.events.on((event) => {
      if (event.type === type) listener(event as ConnectionEventOf<T>)
    })
  }

  #submitCredentials(values: Credentials): void {
    const { otherFlows, actor, submission } = this.#parts
    otherFlows.countLoginFailures()
    if (actor.can('SUBMIT')) submission.withCredentials(values, () => this.#send('SUBMIT'))
  }

  #submitAnswers(answers: readonly string[]): void {
    const { actor, submission } = this.#parts
    const reading = this.getSnapshot().reading
    if (!actor.can('ANSWER') || reading?.status !== 'challenge') return
    submission.answer(reading.challenge, answers)
    this.#send('ANSWER')
  }

  #authorize(): void {
    this.#parts.otherFlows.countLoginFailures()
    this.#parts.authorization.open()
  }

  #retry(): void {
    const { otherFlows, actor, authorization } = this.#parts
    otherFlows.countLoginFailures()
    if (restartFrom(actor.context)?.by === 'redirect' && actor.can('GO')) authorization.open()
    else this.#send('RETRY')
  }

  replaceAggregator(aggregator: Aggregator): void {
    this.#parts.scope.replaceAggregator(aggregator)
  }

  start(): void {
    this.#users += 1
    if (this.#parts.actor.isRunning) return
    if (this.#isFirst) this.#resume()
    this.#isFirst = false
    this.#run()
    this.#parts.authorization.watch()
    this.#institution.look(this.#parts.actor.context)
    this.#look()
  }

  stop(): void {
    this.#users = Math.max(0, this.#users - 1)
    // React's StrictMode stops and starts within one task, which does not count as an end.
    queueMicrotask(() => {
      if (this.#users > 0 || !this.#parts.actor.isRunning) return
      this.#institution.rest()
      this.#parts.authorization.rest()
      this.#pause()
    })
  }

  /** Drops everything of its user, and rests until the next start. */
  forgetUser(userKey: string): void {
    const { scope, actor, submission, authorization } = this.#parts
    if (userKey !== scope.userKey) return
    submission.cancel()
    authorization.cancel()
    this.#institution.rest()
    if (actor.isRunning) this.#pause()
    scope.store.remove()
    this.#isResumed = false
    this.#users = 0
    actor.reset(scope.input)
    this.#snapshots.forget()
  }

  changed(snapshot: ConnectionMachineSnapshot, before: ConnectionMachineSnapshot): void {
    const { recorder, submission, authorization } = this.#parts
    if (isOver(snapshot)) {
      authorization.clear()
      submission.forgetTyped()
    }
    recorder.follow(snapshot, before, submission.pending.exists)
    authorization.changed(snapshot)
    this.#look()
    if (this.#isResumed && isSomebodyElses(snapshot)) queueMicrotask(() => this.#dropRecord())
  }

  woke(cause: WakeCause): void {
    this.#parts.authorization.woke(cause)
    // A page that was frozen heard of nothing.
    this.#parts.otherFlows.catchUp()
  }

  restored(): void {
    this.#parts.submission.pending.hearLate()
    this.#parts.otherFlows.catchUp()
  }

  #run(): void {
    this.#parts.otherFlows.listen()
    this.#parts.actor.start()
  }

  #pause(): void {
    this.#parts.actor.stop()
    this.#parts.otherFlows.rest()
  }

  #send(type: UserEvent['type']): void {
    const { scope, actor, submission, authorization } = this.#parts
    if (!actor.can(type)) return
    scope.events.log({ type: 'action', action: type })
    if (type === 'CANCEL') {
      submission.cancel()
      authorization.cancel()
    }
    actor.send({ type })
  }

  #look(): void {
    const { actor, otherFlows } = this.#parts
    const before = this.#snapshots.context
    const { context } = actor
    this.#snapshots.refresh()
    const isOtherBank = context.institutionId !== before.institutionId
    if (isOtherBank) otherFlows.countLoginFailures()
    if (actor.isRunning && (isOtherBank || context.connectionId !== before.connectionId)) this.#institution.look(context)
  }

  #resume(): void {
    const { scope, actor, authorization } = this.#parts
    const { input, isFollowing } = resume(scope, authorization)
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
