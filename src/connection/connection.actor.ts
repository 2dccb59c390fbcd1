import { createActor, type Actor } from 'xstate'
import { developerError } from '../domain'
import type {
  ConnectionContext,
  ConnectionEmitted,
  ConnectionInput,
  ConnectionMachineSnapshot,
  UserEvent,
  WorldEvent,
} from '../machine'
import { connectionLogic } from './connection-logic'
import { register, unregister, type MachineParts, type MachineSubmission } from './connection-registry'
import type { ConnectionScope } from './connection-scope'
import type { WakeCause } from './environment/environment'

/** Hears of what happens to the actor. */
export interface ActorOwner {
  changed(snapshot: ConnectionMachineSnapshot, before: ConnectionMachineSnapshot): void
  /** Called before the machine hears of it. */
  woke(cause: WakeCause): void
  /** The actor goes on from the state in which it was stopped. */
  restored(): void
}

type XStateActor = Actor<typeof connectionLogic>

const NO_NEWS: readonly never[] = []
const NOT_CONNECTED = { what: 'not connected yet' }

/** The machine of one connection: starts, stops and restores it. XState cannot start a stopped actor again, so a start makes a new one. */
export class ConnectionActor implements MachineParts {
  readonly scope: ConnectionScope
  #owner: ActorOwner | null = null
  #submission: MachineSubmission | null = null
  #actor: XStateActor | null = null
  #persisted: ReturnType<XStateActor['getPersistedSnapshot']> | null = null
  #before: ConnectionMachineSnapshot | null = null
  #isRunning = false
  /** True while something changes that only the screen shows: emit nothing. */
  #isQuiet = false
  #news: readonly ConnectionEmitted[] = NO_NEWS
  #offWake: (() => void) | null = null

  constructor(scope: ConnectionScope) {
    this.scope = scope
  }

  /** The parts send events to the actor and the actor calls them, so they meet here, after all of them are made. Called once. */
  connect(submission: MachineSubmission, owner: ActorOwner): void {
    this.#owner = owner
    this.#submission = submission
    this.reset(this.scope.input)
  }

  get submission(): MachineSubmission {
    if (this.#submission === null) throw developerError('internal', NOT_CONNECTED)
    return this.#submission
  }

  /** While it does not run, nothing is sent. */
  get isRunning(): boolean {
    return this.#isRunning
  }

  get context(): ConnectionContext {
    return this.getSnapshot().context
  }

  getSnapshot(): ConnectionMachineSnapshot {
    if (this.#actor === null) throw developerError('internal', NOT_CONNECTED)
    return this.#actor.getSnapshot()
  }

  /** Whether the user can do this now. */
  can(type: UserEvent['type']): boolean {
    return this.#isRunning && this.getSnapshot().can({ type })
  }

  send(event: UserEvent | WorldEvent): void {
    this.#actor?.send(event)
  }

  /** Sends something that changes the screen and that the host does not hear of. */
  sendQuietly(event: WorldEvent): void {
    this.#isQuiet = true
    this.send(event)
    this.#isQuiet = false
  }

  /** Starts over from this input. Call it only while the actor does not run. */
  reset(input: ConnectionInput): void {
    this.#persisted = null
    register(this.scope.instance, this)
    this.#actor = createActor(connectionLogic, { ...this.#options(), input })
    unregister(this.scope.instance)
  }

  start(): void {
    const { client, clock, input, environment, events } = this.scope
    const persisted = this.#persisted
    this.#persisted = null
    this.#isRunning = true
    client.mount()
    // A restored actor takes no input, but XState's types ask for one.
    if (persisted !== null) this.#actor = createActor(connectionLogic, { ...this.#options(), input, snapshot: persisted })
    register(this.scope.instance, this)
    this.#before = this.getSnapshot()
    this.#actor?.subscribe(this)
    this.#offWake = environment.onWake((cause) => {
      this.#owner?.woke(cause)
      clock.wake()
      this.send({ type: 'WAKE', at: clock.now() })
    })
    this.#actor?.start()
    if (persisted === null) {
      events.logState(this.getSnapshot())
      return
    }
    // XState does not run the timers of a restored state, so the machine enters the state again.
    this.sendQuietly({ type: 'REVIVE', at: clock.now() })
    this.#owner?.restored()
  }

  stop(): void {
    if (this.#actor === null) return
    this.#isRunning = false
    this.#persisted = this.#actor.getPersistedSnapshot()
    this.#actor.stop()
    this.#offWake?.()
    unregister(this.scope.instance)
    this.scope.client.unmount()
  }

  /** XState calls this after each event. */
  next(snapshot: ConnectionMachineSnapshot): void {
    const before = this.#before
    this.#before = snapshot
    if (before !== null && snapshot !== before) {
      if (!this.#isQuiet) this.scope.events.logChange(snapshot, before)
      this.#owner?.changed(snapshot, before)
    }
    this.#flush()
  }

  /** The host is told only once the connection shows what the news is about. */
  tell(news: ConnectionEmitted): void {
    if (!this.#isQuiet) this.#news = [...this.#news, news]
  }

  #flush(): void {
    const news = this.#news
    this.#news = NO_NEWS
    for (const item of news) this.scope.events.tell(item)
  }

  #options() {
    const { clock, inspect } = this.scope
    return { clock, ...(inspect && { inspect }) }
  }
}
