import { Hono, type Context } from 'hono'
import type { Platform, Session } from '../shared/demo.types'
import { platforms } from '../shared/platform'
import { readBanks } from './banks'
import { readMoney } from './money'
import type { PlatformData } from './platform.data'
import type { Origins } from './platforms'
import { readStitchBanks } from './stitch.banks'
import type { World } from './world'

export interface BackendParts {
  data: PlatformData
  origins: Origins
  world(): World
}

const platformOf = (c: Context): Platform => platforms.find((each) => each === c.req.query('platform')) ?? 'basiq-2.1'

/** The app's own server. Connecting banks is the kit's part; the rest is any app's. */
export function createBackend({ data, origins, world }: BackendParts): Hono {
  const app = new Hono()

  app.all('/bank/:platform/*', async (c) => {
    const platform = platforms.find((each) => each === c.req.param('platform'))
    return platform === undefined ? c.body(null, 404) : world().banks[platform].fetch(c.req.raw)
  })

  app.get('/session', (c) => {
    const { current, isSignedIn } = world().people
    const { userKey, name } = current
    return c.json({ userKey, name, apiUrl: origins.basiq, stitchUrl: origins.stitch, isSignedIn } satisfies Session)
  })

  app.post('/sign-in', (c) => {
    world().people.signIn()
    return c.body(null, 204)
  })

  app.get('/banks', async (c) => {
    const platform = platformOf(c)
    return c.json(platform === 'stitch' ? await readStitchBanks(data) : await readBanks(data))
  })

  const signedIn = (c: Context, next: () => Promise<void>): Promise<Response | void> =>
    world().people.isSignedIn ? next() : Promise.resolve(c.json({ error: 'signed-out' }, 401))
  app.use('/money', signedIn)
  app.use('/inbox', signedIn)
  app.use('/inbox/*', signedIn)

  app.get('/money', async (c) => {
    const { people, stitchBooks } = world()
    const { userKey, basiqUserId } = people.current
    return c.json(platformOf(c) === 'stitch' ? stitchBooks.money(userKey) : await readMoney(data, basiqUserId))
  })

  app.get('/inbox', (c) => c.json(world().inbox.of(world().people.current.userKey)))
  app.post('/inbox/read', (c) => {
    world().inbox.markRead(world().people.current.userKey)
    return c.body(null, 204)
  })

  return app
}
