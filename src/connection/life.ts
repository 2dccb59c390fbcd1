import { createActor } from 'xstate'
import { stateOf, type ConnectionInput, type ConnectionSnapshot } from '../machine'
import type { Core } from './core'
import { connectionLogic, register, type ConnectionParts } from './logic'
import { comeBackByHistory } from './outing'

/** The actor of one connection: made, started, put to sleep and woken. A stopped actor cannot run again, so waking makes a new one. */
export interface Life {
  snapshot(): ConnectionSnapshot
  /** Begins anew from another input; only while it does not run. */
  begin(input: ConnectionInput): void
  start(): void
  stop(): void
  onChange(listener: (snapshot: ConnectionSnapshot) => void): void
}

export function createLife(core: Core, parts: ConnectionParts): Life {
  const { instance, clock, journal, memory } = core
  const common = { clock, ...(core.inspect && { inspect: core.inspect }) }
  const make = (input: ConnectionInput) => {
    const done = register(instance, parts)
    const made = createActor(connectionLogic, { ...common, input })
    done()
    return made
  }
  let actor = make(core.inputOf(null))
  let sleeping: ReturnType<typeof actor.getPersistedSnapshot> | null = null
  let ends: (() => void)[] = []
  let changed: (snapshot: ConnectionSnapshot) => void = () => undefined
  /** While timers are set anew nothing has happened that anybody should hear of. */
  let quiet = false

  const remember = (snapshot: ConnectionSnapshot) => {
    const { context } = snapshot
    const state = stateOf(snapshot)
    if (state === 'connected' || state === 'cancelled') memory.remove()
    else if (context.attempt !== null || core.parked !== null) memory.write(core.recordOf(context))
  }

  const attach = () => {
    let before = actor.getSnapshot()
    const watching = actor.subscribe((snapshot) => {
      if (snapshot === before) return
      const last = before
      before = snapshot
      if (!quiet) journal.logChange(snapshot, last)
      remember(snapshot)
      changed(snapshot)
    })
    const hearing = actor.on('*', (news) => {
      if (!quiet) journal.tell(news)
    })
    const offWake = core.page.onWake((cause) => {
      if (cause === 'restored') comeBackByHistory(core)
      clock.wake()
      actor.send({ type: 'WAKE' })
    })
    ends = [register(instance, parts), () => watching.unsubscribe(), () => hearing.unsubscribe(), offWake]
  }

  /** XState does not run the timers of a restored state: it is entered anew. */
  const revive = () => {
    quiet = true
    actor.send({ type: 'REVIVE' })
    quiet = false
  }

  core.send = (event) => actor.send(event)
  core.snapshot = () => actor.getSnapshot()

  return {
    snapshot: () => actor.getSnapshot(),
    begin: (input) => {
      sleeping = null
      actor = make(input)
    },
    start: () => {
      if (ends.length > 0) return
      // A restored actor takes no input; XState's types ask for one all the same.
      if (sleeping) actor = createActor(connectionLogic, { ...common, input: core.inputOf(null), snapshot: sleeping })
      attach()
      actor.start()
      if (sleeping) revive()
      else journal.logState(actor.getSnapshot())
      sleeping = null
    },
    stop: () => {
      if (ends.length === 0) return
      sleeping = actor.getPersistedSnapshot()
      actor.stop()
      ends.forEach((end) => end())
      ends = []
      clock.clear()
    },
    onChange: (listener) => {
      changed = listener
    },
  }
}
