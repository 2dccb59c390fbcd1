import type { Link, RefreshToken, StitchToken } from './world.types'
import type { StitchWorld } from './world.types'

/** The token with this value, if it is still valid. */
export function goodToken(world: StitchWorld, value: string | undefined): StitchToken | null {
  const token = world.tokens.get(value ?? '')
  return token === undefined || token.expiresAt <= world.clock.now() ? null : token
}

export function issueUserToken(world: StitchWorld, link: Link, scopes: readonly string[] = link.scopes): StitchToken {
  return keep(world, { kind: 'user', linkId: link.id, scopes, expiresAt: world.clock.now() + world.settings.userTokenLifeMs })
}

export function issueClientToken(world: StitchWorld, scopes: readonly string[]): StitchToken {
  return keep(world, { kind: 'client', linkId: null, scopes, expiresAt: world.clock.now() + world.settings.clientTokenLifeMs })
}

function keep(world: StitchWorld, facts: Omit<StitchToken, 'value'>): StitchToken {
  const token: StitchToken = { ...facts, value: `${facts.kind}.${world.random.uuid()}` }
  world.tokens.set(token.value, token)
  return token
}

export function issueRefreshToken(world: StitchWorld, link: Link): RefreshToken {
  const expiresAt = world.clock.now() + world.settings.refreshTokenLifeMs
  const token: RefreshToken = { value: `refresh.${world.random.uuid()}`, linkId: link.id, expiresAt, used: false }
  world.refreshTokens.set(token.value, token)
  return token
}

/**
 * The link of a refresh token, which this uses up; null for an invalid one. Stitch docs: it works once, so of two
 * refreshes at the same time one is refused.
 */
export function useRefreshToken(world: StitchWorld, value: string): Link | null {
  const token = world.refreshTokens.get(value)
  if (token === undefined || token.used || token.expiresAt <= world.clock.now()) return null
  token.used = true
  const link = world.links.get(token.linkId)
  if (link === undefined || link.endedAt !== null) return null
  link.refreshedAt = world.clock.now()
  return link
}
