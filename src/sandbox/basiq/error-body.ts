import type { ReceivedRequest } from '../http/message'
import { parseVersion } from './token'
import { Refusal, refusals } from './refusal'
import type { Version } from './basiq.types'
import type { World } from './world'

/** The refusal of a status alone. */
const byStatus: Readonly<Record<number, (version: Version) => Refusal>> = {
  401: () => refusals.expiredToken(401),
  403: () => refusals.wrongScope('SERVER_ACCESS'),
  404: () => refusals.notFound(),
  409: () => refusals.alreadyExists(),
  410: () => refusals.gone(),
  429: () => refusals.tooManyRequests(),
  500: (version) => refusals.internal(version),
  503: (version) => refusals.unavailable(version),
}

/** The platform's body for a scripted HTTP error, in the spelling of the request's version. */
export function errorBody(world: World, request: ReceivedRequest, status: number): string {
  const value = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const token = value === undefined ? undefined : world.tokens.get(value)
  const requested = parseVersion(request.headers.get('basiq-version') ?? undefined, world.settings.defaultVersion)
  const version = token?.version ?? requested ?? world.settings.defaultVersion
  const refusal = byStatus[status]?.(version) ?? new Refusal(status, { title: `Status ${status}`, detail: '' })
  return JSON.stringify(refusal.body(world.random.uuid()))
}
