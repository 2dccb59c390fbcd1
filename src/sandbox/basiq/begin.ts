import type { Bank } from './banks.table'
import type { Intent, SandboxLogin, Version } from './basiq.types'
import { planConnection } from './job-plan'
import { shownScript, type Job } from './job.types'
import type { Connection } from './world.types'
import type { World } from './world'

/** Basiq docs: a new connection with credentials that a job is using waits for six minutes. */
const PAUSE_MS = 6 * 60_000

/** The job in the answer of a call, and whether it was already running. */
export interface Began {
  job: Job
  joined: boolean
}

export interface BeginFacts {
  connection: Connection
  bank: Bank
  intent: Intent
  version: Version
  /** Waits for six minutes first. */
  paused?: boolean
  /** The user declined at the bank. */
  declined?: boolean
  /** The answers to the second factor from before the job. */
  answers?: readonly string[] | null
}

/** Starts a job for a connection. A queued job of the same connection ends. */
export function beginConnectionJob(world: World, facts: BeginFacts): Job {
  const { connection, bank, intent, version, paused = false, declined = false, answers = null } = facts
  const now = world.clock.now()
  for (const older of jobsOf(world, connection)) older.supersededAt ??= now
  const login = loginOf(world, connection, bank)
  const plan = planConnection({
    bank,
    intent,
    loginId: connection.loginId,
    behaviour: login?.behaviour ?? (bank.method === 'openbanking' ? {} : null),
    noticeCleared: world.clearedNotices.has(connection.loginId),
    declined,
    random: world.random,
  })
  const job: Job = {
    id: world.random.uuid(),
    userId: connection.userId,
    kind: 'connection',
    intent,
    version,
    connectionId: connection.id,
    institutionId: bank.id,
    bankKey: connection.bankKey,
    createdAt: now,
    startAt: paused ? now + PAUSE_MS : now,
    plan,
    // Basiq docs: version 2.1 queues an outage after create and update, version 3 after update only.
    queued: intent === 'update' || (intent === 'create' && version === '2.1'),
    quirks: login?.behaviour.quirks ?? [],
    answer: answers === null ? null : { at: now, right: isRight({ plan, asked: null }, answers), checked: true },
    asked: null,
    supersededAt: null,
  }
  world.jobs.set(job.id, job)
  connection.jobIds.push(job.id)
  return job
}

/** Whether these are the right answers to a job's challenge. */
export function isRight(job: Pick<Job, 'plan' | 'asked'>, answers: readonly string[]): boolean {
  const end = job.plan.phases.find((phase) => phase.end.kind === 'challenge')?.end
  if (end?.kind !== 'challenge') return true
  const script = shownScript(job, end.script)
  if (script.options !== undefined) return answers.length === 1 && script.options.some(({ value }) => value === answers[0])
  return script.answers.length === answers.length && script.answers.every((answer, index) => answer === answers[index])
}

export function jobsOf(world: World, connection: Connection): Job[] {
  return connection.jobIds.flatMap((id) => world.jobs.get(id) ?? [])
}

/** The job of a connection that is running or queued, which a new one would duplicate. */
export function activeJob(world: World, connection: Connection): Job | null {
  const newest = jobsOf(world, connection).at(-1)
  if (newest === undefined) return null
  const { state } = world.timeline(newest)
  return state === 'success' || state === 'failed' ? null : newest
}

/** The login of a connection's stored credentials; null if the bank rejects them. */
function loginOf(world: World, connection: Connection, bank: Bank): SandboxLogin | null {
  if (bank.method === 'openbanking') return null
  const login = world.logins.get(connection.loginId)
  return login !== undefined && connection.password === bankPassword(world, connection, login) ? login : null
}

/** True if the bank would reject the stored credentials. */
export function hasStalePassword(world: World, connection: Connection): boolean {
  const login = world.logins.get(connection.loginId)
  return login === undefined || connection.password !== bankPassword(world, connection, login)
}

function bankPassword(world: World, connection: Connection, login: SandboxLogin): string {
  if (connection.bankPassword !== null) return connection.bankPassword
  const { nextPassword } = login.behaviour
  const hasConnected = jobsOf(world, connection).some((job) => world.timeline(job).state === 'success')
  return nextPassword !== undefined && hasConnected ? nextPassword : login.password
}
