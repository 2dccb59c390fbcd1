import { Hono, type Context } from 'hono'
import type { Platform, Session } from '../shared/demo.types'
import { platforms } from '../shared/platform'
import { readBanks } from './banks'
import type { ReadBasiq } from './basiq.data'
import { readMoney } from './money'
import { readStitchBanks } from './stitch.banks'
import { createStitchRoutes } from './stitch.routes'
import type { StitchServer } from './stitch.server'
import type { World } from './world'

export interface BackendParts {
  read: ReadBasiq
  stitch: StitchServer
  apiUrl: string
  stitchUrl: string
  world(): World
}

const platformOf = (c: Context): Platform => platforms.find((each) => each === c.req.query('platform')) ?? 'basiq-2.1'

/** The app's own server. Connecting banks is the kit's part; the rest is any app's. */
export function createBackend({ read, stitch, apiUrl, stitchUrl, world }: BackendParts): Hono {
  const app = new Hono()

  app.all('/bank/:platform/*', async (c) => {
    const { platform } = c.req.param()
    const { banks } = world()
    return platform === 'basiq-2.1' || platform === 'basiq-3' ? banks[platform].fetch(c.req.raw) : c.body(null, 404)
  })

  app.get('/session', (c) => {
    const { current, isSignedIn } = world().people
    const { userKey, name } = current
    return c.json({ userKey, name, apiUrl, stitchUrl, isSignedIn } satisfies Session)
  })

  app.post('/sign-in', (c) => {
    world().people.signIn()
    return c.body(null, 204)
  })

  app.get('/banks', async (c) => {
    const platform = platformOf(c)
    return c.json(platform === 'stitch' ? await readStitchBanks(stitch) : await readBanks(read, platform))
  })

  const signedIn = (c: Context, next: () => Promise<void>): Promise<Response | void> =>
    world().people.isSignedIn ? next() : Promise.resolve(c.json({ error: 'signed-out' }, 401))
  app.use('/money', signedIn)
  app.use('/inbox', signedIn)
  app.use('/inbox/*', signedIn)
  app.use('/stitch/*', signedIn)

  app.get('/money', async (c) =>
    c.json(platformOf(c) === 'stitch' ? stitch.money() : await readMoney(read, world().people.current.basiqUserId)),
  )

  app.get('/inbox', (c) => c.json(world().inbox.of(world().people.current.userKey)))
  app.post('/inbox/read', (c) => {
    world().inbox.markRead(world().people.current.userKey)
    return c.body(null, 204)
  })

  app.route('/stitch', createStitchRoutes(stitch))

  return app
}
