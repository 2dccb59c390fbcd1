import type { Bank } from './banks.table'
import { beginConnectionJob } from './begin'
import { addConnection, bankOf, connect, CONSENT_MS } from './connect'
import type { Job } from './job.types'
import type { World } from './world'
import type { Connection, Consent } from './world.types'

/** One visit to the consent screen, from the link to the return. */
export interface ConsentVisit {
  readonly id: string
  readonly userId: string
  /** The caller's `state`, which is returned unchanged. */
  readonly state: string | null
  /** The connection to update; null to create new ones. */
  readonly connection: Connection | null
  readonly jobIds: string[]
  /** The jobs that each form has started. Sending a form again starts nothing new. */
  readonly sent: Map<string, readonly string[]>
  /** A login that waits for its second factor. */
  waiting: { formId: string; bank: Bank; loginId: string; password: string } | null
  /** The bank where the user left without an answer. */
  leftAt: string | null
}

export function createConsentVisit(world: World, facts: Pick<ConsentVisit, 'userId' | 'state' | 'connection'>): ConsentVisit {
  return { ...facts, id: world.random.uuid(), jobIds: [], sent: new Map(), waiting: null, leftAt: null }
}

/** The active consent; null if there is none, or if it has ended. */
export function activeConsent(world: World, userId: string): Consent | null {
  const now = world.clock.now()
  return (
    [...world.consents.values()].find((each) => each.userId === userId && each.revokedAt === null && each.expiresAt > now) ?? null
  )
}

function giveConsent(world: World, userId: string): void {
  if (activeConsent(world, userId) === null) addConsent(world, userId, world.clock.now())
}

export function addConsent(world: World, userId: string, createdAt: number, expiresAt = createdAt + CONSENT_MS): void {
  const consent: Consent = { id: world.random.uuid(), userId, createdAt, expiresAt, revokedAt: null }
  world.consents.set(consent.id, consent)
}

/** Lets a consent and the connections under it last for another year from now. */
export function extendConsent(world: World, consent: Consent): void {
  consent.expiresAt = world.clock.now() + CONSENT_MS
  for (const connection of world.connections.values())
    if (connection.userId === consent.userId && connection.expiresAt !== null) connection.expiresAt = consent.expiresAt
}

/** Basiq docs: `action=update` revokes the consent and deletes all connections. */
export function revokeAndDelete(world: World, userId: string): void {
  const now = world.clock.now()
  for (const consent of world.consents.values()) if (consent.userId === userId) consent.revokedAt ??= now
  for (const connection of world.connections.values()) if (connection.userId === userId) connection.deletedAt ??= now
}

/** Calls `begin` once for each form, however often it is sent. */
export function sendOnce(world: World, visit: ConsentVisit, formId: string, begin: () => readonly Job[]): void {
  if (visit.sent.has(formId)) return
  giveConsent(world, visit.userId)
  const ids = begin().map(({ id }) => id)
  visit.sent.set(formId, ids)
  visit.jobIds.push(...ids)
}

/** Connects with a login, or updates the visit's connection with a new password. */
export function sendLogin(
  world: World,
  visit: ConsentVisit,
  login: { bank: Bank; loginId: string; password: string },
  answers: readonly string[] | null,
): Job {
  const { connection } = visit
  if (connection === null) return connect(world, { ...login, userId: visit.userId, version: '3.0', answers }).job
  connection.password = login.password
  return beginConnectionJob(world, { connection, bank: bankOf(world, connection), intent: 'update', version: '3.0', answers })
}

/** Connects or re-authorises at the bank itself; `declined` if the user refused there. */
export function sendAuthorization(world: World, visit: ConsentVisit, bank: Bank, { declined }: { declined: boolean }): Job {
  const { connection: mended, userId } = visit
  const connection = mended ?? addConnection(world, { userId, bank, loginId: '', password: '', version: '3.0' })
  if (!declined && mended !== null) mended.expiresAt = world.clock.now() + CONSENT_MS
  return beginConnectionJob(world, { connection, bank, intent: mended === null ? 'create' : 'update', version: '3.0', declined })
}

/** Basiq docs: a user who leaves the bank's own flow leaves a connection behind that has not reached init. */
export function leaveAtBank(world: World, visit: ConsentVisit, bank: Bank): void {
  if (visit.leftAt !== null || visit.connection !== null || bank.method !== 'openbanking') return
  visit.leftAt = bank.id
  addConnection(world, { userId: visit.userId, bank, loginId: '', password: '', version: '3.0' })
}

/**
 * The address that the consent screen returns to. Basiq docs: `jobId` is the latest job, `jobIds` all of them, `state` unchanged. A
 * return without a job has neither of the first two. Null if the dashboard has no redirect address.
 */
export function returnUrl({ settings }: World, { jobIds, state }: ConsentVisit): string | null {
  const { redirectUrl } = settings.dashboard
  const latest = jobIds.at(-1)
  if (redirectUrl === null) return null
  const parameters = [
    ...(latest === undefined ? [] : [`jobId=${latest}`, `jobIds=${jobIds.join(',')}`]),
    ...(state === null ? [] : [`state=${encodeURIComponent(state)}`]),
  ].join('&')
  const [address = '', hash] = redirectUrl.split('#', 2)
  const joint = parameters === '' ? '' : address.includes('?') ? '&' : '?'
  return `${address}${joint}${parameters}${hash === undefined ? '' : `#${hash}`}`
}
