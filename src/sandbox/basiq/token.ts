import type { Scope, Version } from './basiq.types'
import type { Token } from './world.types'
import type { World } from './world'

const base64url = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/**
 * Issues a token that looks like a JWT: `exp` and `iat` in seconds, and the claims that Basiq's own clients read. Its signature is
 * random, because the sandbox remembers its tokens.
 */
export function issueToken(world: World, grant: { scope: Scope; userId: string | null; version: Version }): Token {
  const issuedAt = world.clock.now()
  const expiresAt = issuedAt + world.settings.tokenLifeMs
  const claims = {
    partnerid: '6a52015e-0000-4000-8000-000000000001',
    applicationid: '6a52015e-0000-4000-8000-000000000002',
    scope: grant.scope,
    ...(grant.userId === null ? {} : { userid: grant.userId }),
    version: grant.version,
    exp: Math.floor(expiresAt / 1_000),
    iat: Math.floor(issuedAt / 1_000),
  }
  const signature = world.random.uuid() + world.random.uuid()
  const value = [JSON.stringify({ alg: 'HS256', typ: 'JWT' }), JSON.stringify(claims), signature].map(base64url).join('.')
  const token: Token = { value, ...grant, issuedAt, expiresAt }
  world.tokens.set(value, token)
  return token
}

/** Basiq docs: the header `basiq-version` of `POST /token`. Null for a version that does not exist. */
export function parseVersion(header: string | undefined, fallback: Version): Version | null {
  if (header === undefined) return fallback
  return versions[header.trim()] ?? null
}

const versions: Readonly<Record<string, Version>> = { '2.0': '2.1', '2.1': '2.1', '3': '3.0', '3.0': '3.0' }
