import type { Clock } from '../domain/clock'
import type { BankStatus } from './basiq/banks.table'
import type { Intent, Averages, Method, SandboxLogin, Scope, Version } from './basiq/basiq.types'
import type { WebhookDelivery, WebhookEvent } from './basiq/webhook'
import type { SettingsChange, BasiqSettings } from './basiq/settings'
import type { TimelineState } from './basiq/job-timeline'
import type { SandboxFetch } from './answering'
import type { FaultRule } from './fault.types'
import type { LoggedRequest, LogListener, RawRequest } from './request-log'
import type { StitchControl, StitchScript } from './stitch/control.types'

/** The state of the world at the start, and after a reset. */
export interface SandboxScript {
  settings?: SettingsChange
  /** Status by institution. */
  statuses?: Readonly<Record<string, BankStatus>>
  /** Institutions that are down. */
  outages?: readonly string[]
  faults?: readonly FaultRule[]
  /** Logins in addition to the table's. One with the same loginId replaces it. */
  logins?: readonly SandboxLogin[]
  stitch?: StitchScript
}

export interface SandboxOptions {
  /**
   * The time of the simulated world.
   * @default the system's clock
   */
  clock?: Clock
  /**
   * The same seed gives the same ids and the same chance.
   * @default 1
   */
  seed?: number
  script?: SandboxScript
  /**
   * The origin of links.
   * @default the origin of each request
   */
  origin?: string
  /** Average durations by institution, in milliseconds, which replace the table's; null for a bank without statistics. */
  averages?: Readonly<Record<string, Averages | null>>
}

export interface SandboxUser {
  id: string
}

export interface SandboxJob {
  id: string
  userId: string
  connectionId: string | null
  institutionId: string
  intent: Intent
  state: TimelineState
  createdAt: number
}

export interface SandboxConnection {
  id: string
  userId: string
  institutionId: string
  method: Method
  loginId: string
  status: string
}

/** Controls the simulated world. */
export interface SandboxControl {
  readonly clock: Clock
  /** The control of Stitch. Both platforms share requests, faults and the clock. */
  readonly stitch: StitchControl
  /** Changes settings. Settings that are left out stay. */
  set(change: SettingsChange): void
  settings(): BasiqSettings

  /**
   * Takes a bank down: every fetch from it fails with service-unavailable. `status` is what its connector says.
   * @default status 'major-outage'
   */
  outage(institutionId: string, status?: BankStatus): void
  /** Brings a bank back. Its connector says operational, and queued jobs succeed at their next run. */
  restore(institutionId: string): void
  /** Changes what the connector says, and nothing else. */
  setStatus(institutionId: string, status: BankStatus): void
  addLogin(login: SandboxLogin): void
  /** Does what the bank asked its customer to do. Later jobs no longer fail because of it. */
  clearNotice(loginId: string): void
  /** Changes the password at the bank, so that the stored one is wrong. */
  changeBankPassword(connectionId: string, password: string): void

  /** Makes answers go wrong. Returns a function that removes the rule. */
  fail(rule: FaultRule): () => void
  /** Ends all tokens now, or those of one user. */
  expireTokens(userId?: string): void

  /** Creates a user, as an integrator's server would. */
  addUser(): SandboxUser
  /**
   * Issues a token without a request.
   * @default a client token of version 2.1
   */
  issueToken(wanted: { userId?: string; scope?: Scope; version?: Version }): string
  /**
   * Creates a connection that was connected long ago, so that there is something to refresh and update. With `consentEndsAt` (milliseconds
   * since 1970) its user has a consent that ends then, or has ended.
   */
  addConnection(wanted: {
    userId: string
    institutionId: string
    loginId: string
    method?: Method
    consentEndsAt?: number
  }): SandboxConnection
  jobs(): SandboxJob[]
  connections(): SandboxConnection[]

  /**
   * Lets something happen at Basiq and sends its signed webhook to an address of this machine: once, several times, late, or never.
   * Returns the statuses that were answered.
   */
  sendWebhook(event: WebhookEvent, delivery: WebhookDelivery): Promise<number[]>

  /** Every request with everything that was sent, secrets included. */
  requests(): RawRequest[]
  /** Every request without secrets. */
  log(): LoggedRequest[]
  /**
   * Counts the requests, without preflights, to a path as in a fault's rule.
   * @default any method and path
   */
  count(match?: { method?: string; path?: string | RegExp }): number
  /** Calls `listener` when a request has been answered. Returns a function that ends it. */
  onRequest(listener: LogListener): () => void
  clearLog(): void

  /**
   * Moves the clock forward by `ms`.
   * @throws Error if the clock cannot jump
   */
  jump(ms: number): void
  /** Forgets everything and starts again from the seed and the script. The clock keeps its time. */
  reset(): void
}

/** The simulated bank world. */
export interface Sandbox {
  /** Stands in for `fetch` in the same process, and answers a Request as a server's handler does. */
  readonly fetch: SandboxFetch
  readonly control: SandboxControl
}
