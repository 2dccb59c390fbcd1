import type { World } from './world'

/** Something that happened, as `GET /events/{id}` tells it. */
export interface SandboxEvent {
  readonly id: string
  /** Such as `connection.invalidated`. */
  readonly type: string
  readonly userId: string
  readonly connectionId: string | null
  readonly at: number
}

/** Basiq docs: events are kept for seven days. */
const KEPT_MS = 7 * 24 * 3_600_000

const events = new WeakMap<World, Map<string, SandboxEvent>>()

function eventsOf(world: World): Map<string, SandboxEvent> {
  const known = events.get(world) ?? new Map<string, SandboxEvent>()
  events.set(world, known)
  return known
}

export function addEvent(world: World, facts: Pick<SandboxEvent, 'type' | 'userId' | 'connectionId'>): SandboxEvent {
  const event = { id: world.random.uuid(), ...facts, at: world.clock.now() }
  eventsOf(world).set(event.id, event)
  return event
}

/** Null once it is no longer kept. */
export function eventAt(world: World, id: string): SandboxEvent | null {
  const event = eventsOf(world).get(id)
  return event === undefined || world.clock.now() - event.at > KEPT_MS ? null : event
}
