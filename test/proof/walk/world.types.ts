import type { Connection } from '../../../src/connection'
import type { Aggregator, ConnectionRequest } from '../../../src/domain'
import type { Sandbox } from '../../../src/sandbox'
import type { TestWindow } from '../../connection/world'
import type { Random } from '../seeded'
import type { Device } from './device'
import type { PageLoad } from './page.load'
import type { PortCall } from './ports'
import type { Voice } from './voice'

/** Somebody who uses the app, and what the platform itself knows of them. */
export interface Person {
  /** The host's id of this user. */
  readonly key: string
  /** What the host asks for on this user's behalf: first one, and on another route the other. */
  readonly requests: readonly [ConnectionRequest, ConnectionRequest]
  /** What the user types into a login form. */
  login(random: Random): { loginId: string; password: string }
  /** At the platform's page: goes through it, gives up on it, or says no. Answers with where the user comes back to. */
  atThePage(address: string, random: Random): Promise<URL>
  /** Everything by which something of this user is recognised, wherever it turns up. */
  marks(): readonly string[]
  /** How far this work is; null: the platform does not say. */
  workOf(attemptId: string): 'running' | 'succeeded' | 'failed' | null
  /** Whether the platform may have said that the bank is connected already. */
  mayBeConnectedAlready(): boolean
  /** Tries one wrong password after another. */
  readonly isStubborn: boolean
  /** The logins that a bank got of this user, in their order. */
  logins(): readonly { readonly attemptId: string; readonly bank: string; readonly at: number }[]
}

/** One platform and the people who use it, before any page is open. */
export interface Platform {
  readonly name: string
  readonly device: Device
  readonly sandbox: Sandbox
  readonly people: readonly [Person, Person]
  /** Whether one adapter can serve one user after another, as one that a host makes at module level does. */
  readonly canShareAdapter: boolean
  /** An adapter of a host whose server knows who is signed in. */
  makeAggregator(signedIn: () => Person): Aggregator
  /** Whether an answer to the challenge of this work has arrived, whatever the page heard of it. */
  hasAnswer(attemptId: string): boolean
  /** Something has answered what is not so, in the platform's own form. */
  hasLied(): boolean
  /** What the developer is told because of what has gone wrong, each by a part of its text. */
  notices(): readonly string[]
  /** What is sent next arrives, and the page never hears of it. */
  loseNext(): void
  /** Something happens in the world. */
  disturb(random: Random): void
  /** All is well again. */
  heal(): void
}

/** One connection on a page. */
export interface Tab {
  readonly connection: Connection
  readonly load: PageLoad
  readonly person: Person
  readonly request: ConnectionRequest
  readonly calls: PortCall[]
  /** What others have left on the page before. */
  readonly found: { readonly visited: number; readonly window: TestWindow | null }
  /** When the host last took the component off the page; null: never. */
  leftAt: number | null
  readonly voice: Voice
  /** Where a screen was, and since when: the last is the present one. */
  readonly segments: Segment[]
  /** What was not so, as it was seen at the moment. */
  readonly faults: string[]
}

/** A stretch of time without news on one page. */
export interface Segment {
  readonly state: string
  /** What is looked at; null: nothing yet. */
  readonly attempt: string | null
  /** The bank, as far as the page knows it. */
  readonly bank: string | null
  readonly from: number
  /** How many calls had been made before. */
  readonly calls: number
  hidden: boolean
}
