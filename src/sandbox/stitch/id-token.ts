import { nodeId } from './node-id'
import type { StitchWorld } from './world.types'
import type { Link } from './world.types'

const base64url = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** A token that looks like a JWT, with the user and the nonce. Its signature is random. */
export function idToken(
  world: StitchWorld,
  { link, nonce, issuer, lifeS }: { link: Link; nonce: string | null; issuer: string; lifeS: number },
): string {
  const iat = Math.floor(world.clock.now() / 1_000)
  const claims = {
    iss: issuer,
    aud: world.settings.clientId,
    sub: nodeId('user', link.id),
    ...(nonce === null ? {} : { nonce }),
    iat,
    exp: iat + lifeS,
  }
  return [JSON.stringify({ alg: 'RS256', typ: 'JWT' }), JSON.stringify(claims), world.random.uuid()].map(base64url).join('.')
}
