import type { Clock } from '../../domain/clock'
import { createRandom, type Random } from '../random'
import { banks, type Bank } from './banks.table'
import type { Averages, Method, SandboxLogin } from './basiq.types'
import type { Job } from './job.types'
import { jobTimeline, type Timeline } from './job-timeline'
import { sandboxLogins } from './logins.table'
import type { BasiqSettings } from './settings'
import type { AuthLink, Connection, Consent, Token, User } from './world.types'

/** The key of a bank with a method: the same bank may have a login form and open banking. */
export const bankKey = (institutionId: string, method: Method): string => `${institutionId}/${method}`

/** When a bank was down. `until` is null while it still is. */
interface Outage {
  readonly bankKey: string
  readonly from: number
  until: number | null
}

export interface WorldOptions {
  clock: Clock
  seed: number
  settings: BasiqSettings
  /** Averages by institution, which replace the table's; null for a bank without statistics. */
  averages: Readonly<Record<string, Averages | null>>
}

/** Everything that the simulated banks and the platform remember. */
export interface World {
  readonly clock: Clock
  readonly random: Random
  settings: BasiqSettings
  readonly banks: Map<string, Bank>
  readonly logins: Map<string, SandboxLogin>
  readonly users: Map<string, User>
  readonly tokens: Map<string, Token>
  readonly connections: Map<string, Connection>
  readonly jobs: Map<string, Job>
  readonly consents: Map<string, Consent>
  readonly authLinks: Map<string, AuthLink>
  /** Logins whose notice at the bank is cleared. */
  readonly clearedNotices: Set<string>
  timeline(job: Job): Timeline
  /** Takes a bank down from now on, or brings it back. What happened before stays as it was. */
  setDown(key: string, down: boolean): void
}

export function createWorld({ clock, seed, settings, averages }: WorldOptions): World {
  const outages: Outage[] = []
  const table = banks.map((bank) => ({ ...bank, averages: bank.id in averages ? (averages[bank.id] ?? null) : bank.averages }))
  for (const bank of table) if (bank.down) outages.push({ bankKey: bankKey(bank.id, bank.method), from: -Infinity, until: null })

  const isDown = (key: string, at: number): boolean =>
    outages.some((outage) => outage.bankKey === key && outage.from <= at && (outage.until === null || at < outage.until))

  return {
    clock,
    random: createRandom(seed),
    settings,
    banks: new Map(table.map((bank) => [bankKey(bank.id, bank.method), bank])),
    logins: new Map(sandboxLogins.map((login) => [login.loginId, login])),
    users: new Map(),
    tokens: new Map(),
    connections: new Map(),
    jobs: new Map(),
    consents: new Map(),
    authLinks: new Map(),
    clearedNotices: new Set(),
    timeline: (job) => jobTimeline(job, clock.now(), isDown),
    setDown(key, down) {
      const now = clock.now()
      const open = outages.find((outage) => outage.bankKey === key && outage.until === null)
      if (down && open === undefined) outages.push({ bankKey: key, from: now, until: null })
      if (!down && open !== undefined) open.until = now
    },
  }
}
