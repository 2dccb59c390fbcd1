import type { Clock } from '../domain/clock'
import type { BankStatus } from './basiq/banks.table'
import type { Intent, Averages, Method, SandboxLogin, Scope, Version } from './basiq/basiq.types'
import type { SettingsChange, BasiqSettings } from './basiq/settings'
import type { TimelineState } from './basiq/job-timeline'
import type { SandboxFetch } from './answering'
import type { FaultRule } from './fault.types'
import type { LoggedRequest, LogListener, RawRequest } from './request-log'
import type { StitchControl, StitchScript } from './stitch/control.types'

/** How the world stands at first, and after a reset. */
export interface SandboxScript {
  settings?: SettingsChange
  /** Status by institution. */
  statuses?: Readonly<Record<string, BankStatus>>
  /** Institutions that are down. */
  outages?: readonly string[]
  faults?: readonly FaultRule[]
  /** Logins beside the table's; one of the same loginId takes its place. */
  logins?: readonly SandboxLogin[]
  stitch?: StitchScript
}

export interface SandboxOptions {
  /** What time it is in the simulated world. Default: the system's clock. */
  clock?: Clock
  /** Ids and chance repeat themselves from the same seed. Default 1. */
  seed?: number
  script?: SandboxScript
  /** Where links point to. Default: the origin of each request. */
  origin?: string
  /** Average durations by institution in milliseconds, in place of the table's; null for a bank without statistics. */
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

/** The hand that moves the simulated world. */
export interface SandboxControl {
  readonly clock: Clock
  /** What is Stitch's alone. Requests, faults and the clock are one for both platforms. */
  readonly stitch: StitchControl
  /** Changes settings; what is left out stays. */
  set(change: SettingsChange): void
  settings(): BasiqSettings

  /** Takes a bank down: every fetch from it fails with service-unavailable. `status` is what the connector says (default major-outage). */
  outage(institutionId: string, status?: BankStatus): void
  /** Brings a bank back; its connector says operational. Queued jobs succeed at their next run. */
  restore(institutionId: string): void
  /** Changes what the connector says and nothing else. */
  setStatus(institutionId: string, status: BankStatus): void
  addLogin(login: SandboxLogin): void
  /** Does what the bank asked its customer to do: jobs begun from now on no longer fail for it. */
  clearNotice(loginId: string): void
  /** Changes the password at the bank, so that what is stored is wrong. */
  changeBankPassword(connectionId: string, password: string): void

  /** Makes answers go wrong. Returns what takes the rule away again. */
  fail(rule: FaultRule): () => void
  /** Ends every token that has been issued, or those of one user, now. */
  expireTokens(userId?: string): void

  /** Makes a user, as an integrator's server would. */
  addUser(): SandboxUser
  /** Issues a token without the call for it. Default: a client token of version 2.1. */
  issueToken(intent: { userId?: string; scope?: Scope; version?: Version }): string
  /** Makes a connection that was connected long ago, so that refresh and update have something to work on. */
  addConnection(intent: { userId: string; institutionId: string; loginId: string; method?: Method }): SandboxConnection
  jobs(): SandboxJob[]
  connections(): SandboxConnection[]

  /** Every request with all that was sent, secrets included. */
  requests(): RawRequest[]
  /** Every request without secrets. */
  log(): LoggedRequest[]
  /** How many requests came in, preflights apart, to a path as in a fault's rule. Default: any path. */
  count(match?: { method?: string; path?: string | RegExp }): number
  /** Calls `listener` when a request has been answered. Returns what ends that. */
  onRequest(listener: LogListener): () => void
  clearLog(): void

  /** Moves the clock on by `ms`, if it is one that can jump. Throws otherwise. */
  jump(ms: number): void
  /** Forgets all that has happened and begins again from the seed and the script; the clock keeps its time. */
  reset(): void
}

/** The simulated bank world. */
export interface Sandbox {
  /** Stands in for `fetch` in the same process, and answers a Request as a server's handler does. */
  readonly fetch: SandboxFetch
  readonly control: SandboxControl
}
