import type { Connection } from '../../../src/connection'
import type { Aggregator, ConnectionRequest } from '../../../src/domain'
import type { Sandbox } from '../../../src/sandbox'
import type { TestPage } from '../../connection/world'
import type { Random } from '../seeded'
import type { Device } from './device'
import type { PortCall } from './ports'
import type { Voice } from './voice'

/** One platform and one user, before any page is open. */
export interface Platform {
  readonly name: string
  readonly device: Device
  readonly sandbox: Sandbox
  readonly request: ConnectionRequest
  makeAggregator(): Aggregator
  /** What the user types into a login form. */
  login(random: Random): { loginId: string; password: string }
  /** The person at the platform's page: goes through it, gives up on it, or says no. Answers with where they come back to. */
  atThePage(address: string, random: Random): Promise<URL>
  /** Something happens in the world. */
  disturb(random: Random): void
  /** All is well again. */
  heal(): void
}

/** One page load of the host's app. */
export interface Tab {
  readonly connection: Connection
  readonly page: TestPage
  readonly calls: PortCall[]
  /** How many of the kit listen to the page. */
  listeners(): number
  /** Another adapter to the same platform, whose calls are counted here too. */
  makeAggregator(): Aggregator
  /** How many calls had been made when the host last made the kit forget what they came to. */
  forgotten: number
  /** When the host last took the component off the page; null: never. */
  leftAt: number | null
  readonly voice: Voice
  /** Where a screen was, and since when: the last is the present one. */
  readonly segments: Segment[]
}

/** A stretch of time without news on one page. */
export interface Segment {
  readonly state: string
  /** What is looked at; null: nothing yet. */
  readonly attempt: string | null
  readonly from: number
  /** How many calls had been made before. */
  readonly calls: number
  hidden: boolean
}
