import { DAY } from '../../domain'
import type { Bank } from './banks.table'
import { activeJob, beginConnectionJob, hasStalePassword, jobsOf, type Began } from './begin'
import type { Version } from './basiq.types'
import type { Job } from './job.types'
import { refusals } from './refusal'
import { bankKey, type World } from './world'
import type { Connection } from './world.types'

/** Basiq docs: open-banking connections may be refreshed twenty times a day. */
const REFRESHES_A_DAY = 20
/** Basiq docs: consents are given for up to a year. */
export const CONSENT_MS = 365 * DAY

export interface NewConnection {
  userId: string
  bank: Bank
  loginId: string
  password: string
  version: Version
  answers?: readonly string[] | null
  declined?: boolean
}

/**
 * Connects with a login form. Basiq docs: a duplicate of a running job is answered with that job. Credentials that another job
 * is using wait for six minutes, so that the bank does not lock the login.
 */
export function connect(world: World, wanted: NewConnection): Began {
  const { userId, bank, loginId, password, version, answers = null, declined = false } = wanted
  const behaviour = world.logins.get(loginId)?.behaviour
  if (behaviour?.refusedAtBegin === 'already-exists') throw refusals.alreadyExists()
  if (behaviour?.refusedAtBegin === 'disabled') throw refusals.disabled()
  if (behaviour?.refusedAtBegin === 'unsupported') throw refusals.institutionNotSupported(bank.id)

  const key = bankKey(bank.id, bank.method)
  const known = [...world.connections.values()].filter(
    (each) => each.bankKey === key && each.loginId === loginId && each.deletedAt === null,
  )
  const mine = known.find((each) => each.userId === userId)
  const under = mine === undefined ? null : activeJob(world, mine)
  const joins = version === '2.1' && world.settings.duplicates === 'join'
  if (joins && under !== null && mine?.password === password) return { job: under, joined: true }

  // A queued job does not use the credentials now.
  const paused = known.some((each) =>
    jobsOf(world, each).some((job) => ['waiting', 'working'].includes(world.timeline(job).state)),
  )
  if (mine === undefined && world.connections.size >= world.settings.connectionLimit) throw refusals.tooManyConnections()
  const connection = mine ?? addConnection(world, { userId, bank, loginId, password, version })
  connection.password = password
  return {
    job: beginConnectionJob(world, { connection, bank, intent: 'create', version, paused, declined, answers }),
    joined: false,
  }
}

export function addConnection(world: World, wanted: NewConnection, createdAt = world.clock.now()): Connection {
  const { userId, bank, loginId, password, version } = wanted
  const connection: Connection = {
    id: world.random.uuid(),
    userId,
    bankKey: bankKey(bank.id, bank.method),
    loginId,
    version,
    createdAt,
    password,
    bankPassword: null,
    expiresAt: bank.method === 'openbanking' ? createdAt + CONSENT_MS : null,
    deletedAt: null,
    jobIds: [],
    refreshedAt: [],
  }
  world.connections.set(connection.id, connection)
  return connection
}

/**
 * Fetches again with the stored credentials.
 * @throws Refusal 400 for stored credentials that are known to be wrong, and 429 above the daily limit
 */
export function refresh(world: World, connection: Connection, version: Version): Began {
  const under = activeJob(world, connection)
  if (under !== null) return { job: under, joined: true }
  const bank = bankOf(world, connection)
  const now = world.clock.now()
  const today = connection.refreshedAt.filter((at) => at > now - DAY)
  if (bank.method === 'openbanking' && today.length >= REFRESHES_A_DAY) throw refusals.tooManyRefreshes()
  if (bank.method === 'web' && isRefusedAtOnce(world, connection)) throw refusals.storedCredentials()
  connection.refreshedAt.push(now)
  return { job: beginConnectionJob(world, { connection, bank, intent: 'refresh', version }), joined: false }
}

function isRefusedAtOnce(world: World, connection: Connection): boolean {
  const { refreshRefusal } = world.settings
  if (refreshRefusal === 'at-once') return hasStalePassword(world, connection)
  const newest = jobsOf(world, connection).at(-1)
  return refreshRefusal === 'auto' && newest !== undefined && failureCode(world, newest) === 'invalid-credentials'
}

/** The code of a failed job; null if it has not failed. */
export function failureCode(world: World, job: Job): string | null {
  const { state, steps } = world.timeline(job)
  return state === 'failed' ? (steps.find(({ status }) => status === 'failed')?.error?.code ?? null) : null
}

export function bankOf(world: World, connection: Connection): Bank {
  const bank = world.banks.get(connection.bankKey)
  if (bank === undefined) throw new Error(`[bank-connection-kit] The sandbox has no bank ${connection.bankKey}.`)
  return bank
}
