import type { Clock } from '../domain/clock'
import { setBankStatus } from './bank-status'
import { addConnection, bankOf } from './basiq/connect'
import { connectionStatus } from './basiq/connection.view'
import { addConsent } from './basiq/consent-visit'
import { beginConnectionJob } from './basiq/begin'
import { changeSettings } from './basiq/settings'
import { issueToken } from './basiq/token'
import { bankKey, type World } from './basiq/world'
import type { Connection } from './basiq/world.types'
import { createFaults, type Faults } from './faults'
import type { RequestLog } from './request-log'
import { sendWebhook } from './basiq/webhook'
import type { SandboxConnection, SandboxControl } from './sandbox.types'
import { createStitchControl } from './stitch/control'
import type { StitchWorld } from './stitch/world.types'

export interface ControlParts {
  /** The current world. A reset replaces it. */
  world(): World
  stitchWorld(): StitchWorld
  clock: Clock
  log: RequestLog
  faults: Faults
  reset(): void
}

/** Creates the control of the world; see SandboxControl. */
export function createControl({ world, stitchWorld, clock, log, faults, reset }: ControlParts): SandboxControl {
  return {
    clock,
    stitch: createStitchControl(stitchWorld),
    set(change) {
      world().settings = changeSettings(world().settings, change)
    },
    settings: () => world().settings,

    outage: (institutionId, status = 'major-outage') => setBankStatus(world(), institutionId, { status, down: true }),
    restore: (institutionId) => setBankStatus(world(), institutionId, { status: 'operational', down: false }),
    setStatus: (institutionId, status) => setBankStatus(world(), institutionId, { status }),
    addLogin: (login) => void world().logins.set(login.loginId, login),
    clearNotice: (loginId) => void world().clearedNotices.add(loginId),
    changeBankPassword(connectionId, password) {
      const connection = world().connections.get(connectionId)
      if (connection === undefined) throw new Error(`[bank-connection-kit] The sandbox has no connection "${connectionId}".`)
      connection.bankPassword = password
    },

    fail: (rule) => faults.add(rule),
    expireTokens(userId) {
      for (const token of world().tokens.values())
        if (userId === undefined || token.userId === userId) token.expiresAt = clock.now()
    },

    addUser() {
      const id = world().random.uuid()
      const email = `${id.slice(0, 8)}@example.com`
      world().users.set(id, { id, email, mobile: null, firstName: '', lastName: '', createdAt: clock.now() })
      return { id }
    },
    issueToken: ({ userId, scope = 'CLIENT_ACCESS', version = '2.1' }) =>
      issueToken(world(), { scope, userId: userId ?? null, version }).value,
    addConnection: (wanted) => connectionFacts(world(), connectedLongAgo(world(), wanted)),
    jobs: () =>
      [...world().jobs.values()].map((job) => {
        const { id, userId, connectionId, institutionId, intent, createdAt } = job
        return { id, userId, connectionId, institutionId, intent, createdAt, state: world().timeline(job).state }
      }),
    connections: () =>
      [...world().connections.values()]
        .filter(({ deletedAt }) => deletedAt === null)
        .map((connection) => connectionFacts(world(), connection)),

    sendWebhook: (event, delivery) => sendWebhook(world(), event, delivery),

    requests: log.raw,
    log: log.entries,
    count: (match = {}) => countRequests(log, match),
    onRequest: log.subscribe,
    clearLog: log.clear,

    jump(ms) {
      if (!canJump(clock)) {
        throw new Error(
          '[bank-connection-kit] The sandbox runs on a clock that cannot jump. Give it createFastClock() or createManualClock().',
        )
      }
      clock.jump(ms)
    },
    reset,
  }
}

const canJump = (clock: Clock): clock is Clock & { jump(ms: number): void } => 'jump' in clock && typeof clock.jump === 'function'

/** Counts with a fault rule that never ends, so that requests match by the same rules as for faults. */
function countRequests(log: RequestLog, match: { method?: string; path?: string | RegExp }): number {
  const rule = createFaults()
  rule.add({ ...match, times: Infinity, fault: { kind: 'dropped' } })
  return log.raw().filter(({ url, method }) => rule.take({ url, method }) !== null).length
}

function connectionFacts(world: World, connection: Connection): SandboxConnection {
  const { id, userId, loginId } = connection
  const bank = bankOf(world, connection)
  return { id, userId, institutionId: bank.id, method: bank.method, loginId, status: connectionStatus(world, connection) }
}

/** In milliseconds: longer ago than the list of jobs goes back, and than any rule about one day. */
const LONG_AGO_MS = 8 * 24 * 3_600_000

function connectedLongAgo(world: World, wanted: Parameters<SandboxControl['addConnection']>[0]): Connection {
  const { userId, institutionId, loginId, method = 'web', consentEndsAt } = wanted
  const bank = world.banks.get(bankKey(institutionId, method))
  const password = world.logins.get(loginId)?.password
  if (bank === undefined) throw new Error(`[bank-connection-kit] The sandbox has no bank "${institutionId}" by ${method}.`)
  if (method === 'web' && password === undefined) throw new Error(`[bank-connection-kit] The sandbox has no login "${loginId}".`)
  const createdAt = world.clock.now() - LONG_AGO_MS
  const connection = addConnection(world, { userId, bank, loginId, password: password ?? '', version: '2.1' }, createdAt)
  if (consentEndsAt !== undefined) {
    addConsent(world, userId, createdAt, consentEndsAt)
    connection.expiresAt = consentEndsAt
  }
  const job = beginConnectionJob(world, { connection, bank, intent: 'create', version: '2.1' })
  const phases = job.plan.phases.map((phase) => ({ ...phase, end: { kind: 'success' as const } }))
  // Whatever its login does to later jobs, this first one has succeeded.
  world.jobs.set(job.id, { ...job, createdAt, startAt: createdAt, bankKey: null, plan: { phases, outage: null } })
  return connection
}
