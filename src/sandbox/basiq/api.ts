import { isRecord } from '../../domain'
import type { Context } from '../http/router'
import type { Job } from './job.types'
import { jobJson } from './job.view'
import { refusals } from './refusal'
import type { Scope, Version } from './basiq.types'
import type { Token, User } from './world.types'
import type { World } from './world'

/** The context of every route. */
export interface Api {
  readonly world: World
  /** The origin of links; null for the origin of the request. */
  readonly origin: string | null
}

export const originOf = ({ origin }: Api, c: Context): string => origin ?? new URL(c.req.url).origin

const BOTH: readonly Scope[] = ['SERVER_ACCESS', 'CLIENT_ACCESS']
/** Basiq docs: which scope may call what. */
export const scopes = { both: BOTH, server: ['SERVER_ACCESS'], client: ['CLIENT_ACCESS'] } satisfies Record<
  string,
  readonly Scope[]
>

/**
 * The token of a request.
 * @throws Refusal if the token may not make this call
 */
export function authorize({ world }: Api, c: Context, allowed: readonly Scope[]): Token {
  const value = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  const token = value === undefined ? undefined : world.tokens.get(value)
  if (token === undefined) throw refusals.badToken()
  if (world.clock.now() >= token.expiresAt)
    throw refusals.expiredToken(world.settings.expiredStatus ?? (token.version === '3.0' ? 401 : 403))
  if (!allowed.includes(token.scope)) throw refusals.wrongScope(allowed.join(' or '))
  return token
}

/** As `authorize`, for a call about a user: the user must exist, and a client token must be that user's. */
export function authorizeUser(api: Api, c: Context, allowed: readonly Scope[]): { token: Token; user: User } {
  const token = authorize(api, c, allowed)
  const id = c.req.param('userId')
  if (token.scope === 'CLIENT_ACCESS' && token.userId !== id) throw refusals.anotherUser()
  const user = api.world.users.get(id)
  if (user === undefined) throw refusals.notFound()
  return { token, user }
}

/**
 * The JSON object in the body.
 * @throws Refusal 415 for another content type, and 400 for anything that is not an object
 */
export async function jsonBody(c: Context): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw refusals.contentType()
  const body: unknown = await c.req.json().catch(() => null)
  if (!isRecord(body)) throw refusals.invalidContent()
  return body
}

/** A text field that is not empty; null for anything else. */
export function text(body: Record<string, unknown>, field: string): string | null {
  const value = body[field]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** The answer of a call that starts work: the job's id and link, never its steps or its connection. */
export function jobReference(api: Api, c: Context, job: Job): { type: 'job'; id: string; links: { self: string } } {
  return { type: 'job', id: job.id, links: { self: `${originOf(api, c)}/jobs/${job.id}` } }
}

export function jobView(
  api: Api,
  c: Context,
  job: Job,
  facts: { version: Version; withInstitution: boolean },
): Record<string, unknown> {
  return jobJson(api.world, job, { origin: originOf(api, c), ...facts })
}

/** The value of one filter, such as `filter=connector.method.eq('web')`; null if it is not there. */
export function filterValue(c: Context, field: string): string | null {
  const filter = c.req.query('filter') ?? ''
  const pattern = new RegExp(`(?:^|,)\\s*${field.replaceAll('.', '\\.')}\\.eq\\('([^']*)'\\)`)
  return pattern.exec(filter)?.[1] ?? null
}
