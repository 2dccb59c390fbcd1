import { bankOf } from './connect'
import { jobsOf } from './begin'
import { isoTime } from './job.view'
import type { Timeline } from './job-timeline'
import type { World } from './world'
import type { Connection, Token } from './world.types'

const CONSENT_LIFE_MS = 365 * 24 * 3_600_000

export type ConnectionStatus = 'pending' | 'pre-init' | 'init' | 'active' | 'invalid'

/**
 * The status of a connection, from its newest job that has one. Basiq docs: active once the credentials are verified (2.1) or once all
 * steps are done (3); invalid once a step has failed, or its consent has ended.
 */
export function connectionStatus(world: World, connection: Connection): ConnectionStatus {
  if (connection.expiresAt !== null && connection.expiresAt <= world.clock.now()) return 'invalid'
  const timelines = jobsOf(world, connection)
    .map((job) => world.timeline(job))
    .reverse()
  for (const timeline of timelines) {
    if (timeline.state === 'success') return 'active'
    if (timeline.state === 'failed' || timeline.state === 'deferred') return 'invalid'
    if (connection.version === '2.1' && isVerified(timeline)) return 'active'
  }
  if (bankOf(world, connection).method === 'web') return 'pending'
  return timelines.length === 0 ? 'pre-init' : 'init'
}

const isVerified = ({ steps }: Timeline): boolean =>
  steps.some(({ title, status }) => title === 'verify-credentials' && status === 'success') &&
  steps.every(({ title, status }) => title !== 'mfa-challenge' || status === 'success' || status === 'skipped')

/** A connection as JSON. Basiq docs: only server tokens see its state and when it was made and used. */
export function connectionJson(
  world: World,
  connection: Connection,
  { origin, token }: { origin: string; token: Token },
): Record<string, unknown> {
  const bank = bankOf(world, connection)
  const used = jobsOf(world, connection).filter((job) => world.timeline(job).state === 'success')
  const lastUsedAt = Math.max(connection.createdAt, ...used.map((job) => world.timeline(job).updatedAt))
  const inside = {
    status: connectionStatus(world, connection),
    createdDate: isoTime(connection.createdAt),
    lastUsed: isoTime(lastUsedAt),
  }
  // Basiq docs: version 3 always names the end; a consent lasts for a year.
  const endsAt = connection.expiresAt ?? (token.version === '3.0' ? connection.createdAt + CONSENT_LIFE_MS : null)
  const self = `${origin}/users/${connection.userId}/connections/${connection.id}`
  return {
    type: 'connection',
    id: connection.id,
    ...(token.scope === 'SERVER_ACCESS' ? inside : {}),
    ...(endsAt === null ? {} : { expiryDate: isoTime(endsAt) }),
    method: bank.method,
    ...(token.version === '2.1' ? { mfaEnabled: bank.authorization.startsWith('user-mfa') } : {}),
    institution: { type: 'institution', id: bank.id, links: { self: `${origin}/institutions/${bank.id}` } },
    links: {
      self,
      user: `${origin}/users/${connection.userId}`,
      institution: `${origin}/institutions/${bank.id}`,
      accounts: `${origin}/users/${connection.userId}/accounts?filter=connection.id.eq('${connection.id}')`,
      transactions: `${origin}/users/${connection.userId}/transactions?filter=connection.id.eq('${connection.id}')`,
    },
  }
}
