import { createActor, type Actor } from 'xstate'
import {
  ended,
  isWorthKeeping,
  stateOf,
  type ConnectionContext,
  type ConnectionInput,
  type ConnectionSnapshot,
  type FlowPast,
} from '../machine'
import type { Core } from './core'
import { connectionLogic, register, unregister } from './logic'
import { NOTHING } from './submission/secrets'
import { comeBackByHistory } from './authorization/authorization.return'
import { hearLate } from './submission/submission'

type ConnectionActor = Actor<typeof connectionLogic>

/** Who hears of each new snapshot. */
interface Owner {
  changed(snapshot: ConnectionSnapshot): void
}

/** The actor of one connection: made, started, put to sleep and woken. A stopped actor cannot run again: waking makes a new one. */
export class Life {
  readonly #core: Core
  readonly #owner: Owner
  #actor: ConnectionActor
  #sleeping: ReturnType<ConnectionActor['getPersistedSnapshot']> | null = null
  #before: ConnectionSnapshot | null = null
  #offWake: (() => void) | null = null
  #offChange: (() => void) | null = null

  constructor(core: Core, owner: Owner) {
    this.#core = core
    this.#owner = owner
    this.#actor = this.#make(core.inputOf(null))
  }

  snapshot(): ConnectionSnapshot {
    return this.#actor.getSnapshot()
  }

  /** Begins anew from another input; only while it does not run. */
  begin(input: ConnectionInput): void {
    this.#sleeping = null
    this.#actor = this.#make(input)
  }

  start(): void {
    this.#core.client.mount()
    const sleeping = this.#sleeping
    // A restored actor takes no input; XState's types ask for one all the same.
    if (sleeping)
      this.#use(createActor(connectionLogic, { ...this.#options(), input: this.#core.inputOf(null), snapshot: sleeping }))
    this.#attach()
    this.#actor.start()
    if (sleeping) {
      this.#revive()
      hearLate(this.#core)
      this.#core.hearOthers()
    } else this.#core.journal.logState(this.snapshot())
    this.#sleeping = null
  }

  stop(): void {
    this.#sleeping = this.#actor.getPersistedSnapshot()
    this.#actor.stop()
    this.#offWake?.()
    this.#offChange?.()
    unregister(this.#core.instance)
    this.#core.client.unmount()
  }

  #options() {
    const { clock, inspect } = this.#core
    return { clock, ...(inspect && { inspect }) }
  }

  #make(input: ConnectionInput): ConnectionActor {
    register(this.#core.instance, this.#core)
    const made = createActor(connectionLogic, { ...this.#options(), input })
    unregister(this.#core.instance)
    return this.#use(made)
  }

  #use(actor: ConnectionActor): ConnectionActor {
    this.#actor = actor
    this.#core.actor = actor
    return actor
  }

  #attach(): void {
    register(this.#core.instance, this.#core)
    this.#before = this.snapshot()
    // Never undone: a stopped actor tells nobody anything, and is let go of.
    this.#actor.subscribe(this)
    this.#offChange = this.#core.memory.onChange(() => this.#core.hearOthers())
    this.#offWake = this.#core.environment.onWake((cause) => {
      if (cause === 'restored') comeBackByHistory(this.#core)
      this.#core.escort?.look()
      // A page that was frozen heard of nothing.
      this.#core.hearOthers()
      this.#core.clock.wake()
      this.#actor.send({ type: 'WAKE', at: this.#core.clock.now() })
    })
  }

  /** What the actor calls after each event. */
  next(snapshot: ConnectionSnapshot): void {
    const before = this.#before
    if (snapshot === before) {
      this.#core.flush()
      return
    }
    this.#before = snapshot
    if (!this.#core.quiet && before) this.#core.journal.logChange(snapshot, before)
    if (before && snapshot.context.past !== before.context.past) this.#countLogins(before.context.past, snapshot.context)
    this.#remember(snapshot)
    this.#owner.changed(snapshot)
    this.#core.flush()
  }

  /** For whichever flow at the same bank comes next. */
  #countLogins(before: FlowPast, { past: { rejections, formOpensAt, countedId }, institutionId }: ConnectionContext): void {
    if (institutionId === null || (rejections === before.rejections && formOpensAt === before.formOpensAt)) return
    this.#core.logins.write(institutionId, { rejections, formOpensAt, countedId }, this.#core.clock.now())
  }

  /** What a reload would need. After the end that is only what the care for a login goes by. */
  #remember(snapshot: ConnectionSnapshot): void {
    const { context } = snapshot
    const { memory, pendingAuthorization, vault } = this.#core
    const state = stateOf(snapshot)
    if (state === 'connected' || state === 'cancelled') {
      this.#core.forgetVisit()
      vault.remembered = NOTHING
      const left = ended(context, this.#core.clock.now())
      if (left) memory.write(this.#core.recordOf(left))
      else memory.remove()
      return
    }
    // While a begin is on its way the record is that of the last one, or of another tab's.
    const isBetween = context.attempt === null && vault.begun !== null
    if (context.attempt !== null || pendingAuthorization !== null || (!isBetween && isWorthKeeping(context)))
      memory.write(this.#core.recordOf(context))
  }

  /** XState does not run the timers of a restored state: it is entered anew. */
  #revive(): void {
    this.#core.sendQuietly({ type: 'REVIVE', at: this.#core.clock.now() })
  }
}
