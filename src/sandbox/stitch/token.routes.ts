import type { Answer } from '../http/message'
import type { Context, Router } from '../http/router'
import { identityOriginOf, type StitchApi } from './api'
import type { Codes } from './codes'
import { idToken } from './id-token'
import { clientScopes } from './stitch.types'
import { issueClientToken, issueRefreshToken, issueUserToken, useRefreshToken } from './tokens'
import type { Link } from './world.types'

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Stitch docs: `POST /connect/token`, form encoded, by a server that holds the client's secret. */
export function addTokenRoutes(app: Router, api: StitchApi, codes: Codes): void {
  const { world } = api
  const refused = (c: Context, error: string): Answer => c.json({ error }, 400)

  app.post('/connect/token', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    if (!isClient(form)) return refused(c, 'invalid_client')
    switch (form.get('grant_type')) {
      case 'authorization_code': {
        const code = codes.redeem(form)
        return code === null ? refused(c, 'invalid_grant') : userTokens(c, code.link, code.nonce)
      }
      case 'refresh_token': {
        const link = useRefreshToken(world, form.get('refresh_token') ?? '')
        return link === null ? refused(c, 'invalid_grant') : userTokens(c, link, null)
      }
      case 'client_credentials':
        return clientToken(c, (form.get('scope') ?? '').split(' ').filter(Boolean))
      default:
        return refused(c, 'unsupported_grant_type')
    }
  })

  /** Whether the client is known: by its secret, or by an assertion, whose signature the sandbox does not check. */
  function isClient(form: URLSearchParams): boolean {
    const { clientId, clientSecret } = world.settings
    if (form.get('client_id') !== clientId) return false
    if (form.get('client_assertion_type') === ASSERTION) return (form.get('client_assertion') ?? '') !== ''
    return form.get('client_secret') === clientSecret
  }

  function userTokens(c: Context, link: Link, nonce: string | null): Answer {
    const lifeS = Math.floor(world.settings.userTokenLifeMs / 1_000)
    c.header('cache-control', 'no-store')
    return c.json({
      id_token: idToken(world, { link, nonce, issuer: identityOriginOf(api, c), lifeS }),
      access_token: issueUserToken(world, link).value,
      expires_in: lifeS,
      token_type: 'Bearer',
      // Stitch docs: only with the scope offline_access.
      ...(link.scopes.includes('offline_access') ? { refresh_token: issueRefreshToken(world, link).value } : {}),
      scope: link.scopes.join(' '),
    })
  }

  function clientToken(c: Context, scopes: readonly string[]): Answer {
    const known: readonly string[] = clientScopes
    if (scopes.length === 0 || scopes.some((scope) => !known.includes(scope))) return refused(c, 'invalid_scope')
    c.header('cache-control', 'no-store')
    return c.json({
      access_token: issueClientToken(world, scopes).value,
      expires_in: Math.floor(world.settings.clientTokenLifeMs / 1_000),
      token_type: 'Bearer',
      scope: scopes.join(' '),
    })
  }
}
