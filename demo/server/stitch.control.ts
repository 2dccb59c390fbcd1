import { Hono } from 'hono'
import type { Sandbox } from '../../src/sandbox'
import type { PreparedLink } from '../shared/stitch.types'
import type { World } from './world'

/** In place of a link's own token: none, one past its time, or one of another kind. */
export type OddToken = 'none' | 'expired' | 'client'
/** In place of the app's own: a user's, or one for other things. */
export type OddAppToken = 'user' | 'unscoped'

/** The panel's hand in the Stitch part of the world. */
export function createStitchControlRoutes({ control }: Pick<Sandbox, 'control'>, world: () => World): Hono {
  const app = new Hono()
  const { stitch: platform } = control

  const tokens: Readonly<Record<OddToken, (linkId: string) => string>> = {
    none: () => '',
    expired: (linkId) => {
      const { accessToken } = platform.issueToken(linkId)
      platform.expireTokens(linkId)
      return accessToken
    },
    client: () => platform.issueClientToken(),
  }
  const appTokens: Readonly<Record<OddAppToken, () => string>> = {
    user: () => platform.issueToken(platform.addLink().id).accessToken,
    unscoped: () => platform.issueClientToken(['client_businesslookup']),
  }

  app.post('/link', async (c) => {
    const { login, bankId, token } = await c.req.json<{ login: string; bankId: string; token?: OddToken }>()
    const { id } = await world().linkBank({ login, bankId })
    if (token !== undefined) world().oddTokens.user(tokens[token](id))
    return c.json({ connectionId: id, institutionId: bankId } satisfies PreparedLink)
  })
  app.post('/app-token', async (c) => {
    const { token } = await c.req.json<{ token?: OddAppToken }>()
    world().oddTokens.app(token === undefined ? null : appTokens[token]())
    return c.body(null, 204)
  })
  app.post('/bank', async (c) => {
    const { bankId, status } = await c.req.json<{ bankId: string; status: 'operational' | 'degraded' | 'unavailable' }>()
    if (status === 'unavailable') platform.outage(bankId)
    else platform.restore(bankId)
    if (status === 'degraded') platform.setStatus(bankId, { financialData: status })
    return c.body(null, 204)
  })
  app.post('/revoke', (c) => {
    for (const { id } of platform.links()) platform.revoke(id)
    return c.body(null, 204)
  })

  return app
}
