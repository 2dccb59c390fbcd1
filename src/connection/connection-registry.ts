import { developerError } from '../domain'
import type { ConnectionContext, ConnectionEmitted, WorldEvent } from '../machine'
import type { LookParts } from '../query'

type Hear = (event: WorldEvent) => void

/** What the machine sends to the platform, and how it waits for the answers. */
export interface MachineSubmission {
  readonly pending: {
    /** A begin is on its way. */
    readonly exists: boolean
    /** Its answer tells how a visit to the platform's page ended. */
    readonly isReturn: boolean
    /** Calls back with the answer to it. Returns a function that stops waiting. */
    wait(hear: Hear): (() => void) | undefined
  }
  /** The user is at the platform's page, or on the way there. */
  readonly hasVisit: boolean
  begin(context: ConnectionContext): void
  /** A begin that the kit makes by itself. */
  beginUnattended(context: ConnectionContext): void
  /** Calls back with how the answers to a challenge were received. */
  awaitAnswer(hear: Hear): AwaitedAnswer | undefined
}

export interface AwaitedAnswer {
  /** A good look still showed the challenge. A refusal that was in doubt counts from now on. */
  looked(): void
  /** Stops waiting. */
  stop(): void
}

/** What the machine of one connection needs from its page. */
export interface MachineParts {
  readonly scope: LookParts & { readonly canRunUnattended: boolean }
  /** What is known at the moment. */
  readonly context: ConnectionContext
  readonly submission: MachineSubmission
  /** Tells the host. */
  tell(news: ConnectionEmitted): void
}

/**
 * The parts of every running connection, by `instance`. One provided machine serves all connections of a page, which takes a
 * fifth of the memory of one machine each.
 */
const running = new Map<string, MachineParts>()

export const register = (instance: string, parts: MachineParts): void => void running.set(instance, parts)
export const unregister = (instance: string): void => void running.delete(instance)

/** Undefined while the connection does not run. */
export const findParts = (instance: string): MachineParts | undefined => running.get(instance)

/** @throws DeveloperError while the connection does not run. */
export function partsOf(instance: string): MachineParts {
  const parts = running.get(instance)
  if (parts === undefined) throw developerError('internal', { what: 'not running' })
  return parts
}
