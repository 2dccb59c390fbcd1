import type { Router } from '../http/router'
import type { Api } from './api'
import { refusals } from './refusal'
import { issueToken, parseVersion } from './token'

/** `POST /token`: an API key becomes a token of one hour. */
export function addTokenRoutes(app: Router, { world }: Api): void {
  app.post('/token', async (c) => {
    const key = /^Basic (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (key !== world.settings.apiKey) throw refusals.unknownKey()
    const version = parseVersion(c.req.header('basiq-version'), world.settings.defaultVersion)
    if (version === null) throw refusals.notValid('basiq-version', 'basiq-version')
    const form = new URLSearchParams(await c.req.text())
    const scope = form.get('scope') ?? 'SERVER_ACCESS'
    const userId = form.get('userId')
    if (scope !== 'SERVER_ACCESS' && scope !== 'CLIENT_ACCESS') throw refusals.notValid('Scope', 'scope')
    // Basiq docs: in version 3 a client token must be bound to a user.
    if (scope === 'CLIENT_ACCESS' && userId === null && version === '3.0') {
      throw refusals.notSupplied([{ name: 'User ID', pointer: 'userId', parameter: 'userId' }])
    }
    if (userId !== null && !world.users.has(userId)) throw refusals.notFound()
    const token = issueToken(world, { scope, userId, version })
    return c.json({ access_token: token.value, expires_in: Math.floor(world.settings.tokenLifeMs / 1_000), token_type: 'Bearer' })
  })
}
