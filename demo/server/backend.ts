import { Hono, type Context } from 'hono'
import type { ApiVersion, Platform, Session } from '../shared/demo.types'
import { readBanks } from './banks'
import type { BasiqServer } from './basiq.server'
import { readMoney } from './money'
import { readStitchBanks } from './stitch.banks'
import { createStitchRoutes } from './stitch.routes'
import type { StitchServer } from './stitch.server'

/** Somebody who can sign in to this app. */
export interface DemoUser {
  /** Basiq's. */
  id: string
  /** The app's own, for the kit's `userKey`. */
  key: string
  name: string
}

/** The app's own session: whose it is, and whether it goes on. */
export interface AppSession {
  isSignedIn: boolean
  /** The place among those who can sign in. */
  user: number
}

export interface BackendParts {
  basiq: BasiqServer
  stitch: StitchServer
  apiUrl: string
  stitchUrl: string
  /** Who is signed in. */
  user(): DemoUser
  session: AppSession
}

const versionOf = (c: Context): ApiVersion => (c.req.query('version') === '3' ? '3' : '2.1')
const platformOf = (c: Context): Platform =>
  c.req.query('platform') === 'stitch' ? 'stitch' : c.req.query('platform') === 'basiq-3' ? 'basiq-3' : 'basiq-2.1'

/** The app's own server: what a browser may not do, or may not know, is done here. */
export function createBackend({ basiq, stitch, apiUrl, stitchUrl, user, session }: BackendParts): Hono {
  const app = new Hono()

  app.get('/session', (c) => {
    const { id: userId, key: userKey, name } = user()
    return c.json({ userId, userKey, name, apiUrl, stitchUrl, isSignedIn: session.isSignedIn } satisfies Session)
  })

  app.post('/sign-in', (c) => {
    session.isSignedIn = true
    return c.body(null, 204)
  })

  app.get('/banks', async (c) => {
    const platform = platformOf(c)
    return c.json(platform === 'stitch' ? await readStitchBanks(stitch) : await readBanks(apiUrl, platform))
  })

  const signedIn = (c: Context, next: () => Promise<void>): Promise<Response | void> =>
    session.isSignedIn ? next() : Promise.resolve(c.json({ error: 'signed-out' }, 401))
  app.use('/token', signedIn)
  app.use('/refresh/*', signedIn)
  app.use('/money', signedIn)
  app.use('/stitch/*', signedIn)

  app.post('/token', async (c) => {
    c.header('cache-control', 'no-store')
    return c.json({ token: await basiq.clientToken(user().id, versionOf(c)) })
  })

  // Basiq's answer goes back untouched: whether it began or joined a job stands in its status.
  app.post('/refresh/:connectionId', async (c) => {
    const path = `/users/${user().id}/connections/${encodeURIComponent(c.req.param('connectionId'))}/refresh`
    const answer = await basiq.call(path, versionOf(c), { method: 'POST' })
    return new Response(answer.body, { status: answer.status, headers: { 'content-type': 'application/json' } })
  })

  app.get('/money', async (c) => c.json(platformOf(c) === 'stitch' ? stitch.money() : await readMoney(basiq, user().id)))

  app.route('/stitch', createStitchRoutes(stitch))

  return app
}
