import { Hono } from 'hono'
import { createSandbox, type RawRequest, type Sandbox } from '../../src/sandbox'
import { serveSandbox as serve, type ServedSandbox } from '../../src/sandbox/serve.node'
import { stitchRedirectUri } from '../shared/platform'
import { createBackend } from './backend'
import { countCalls } from './calls'
import { createControlRoutes } from './control'
import { createPages } from './pages'
import { APP_AGENT, platformData } from './platform.data'
import { createWorld, type World } from './world'
import { createWorldClock, type WorldClock } from './world-clock'

export interface DemoOptions {
  /** The built app. */
  webRoot: string
  /** Wished for, and left to others where they have them. Default: any free one. */
  port?: number
  sandboxPort?: number
  stitchPort?: number
  /** How fast the simulated world runs at first. Default 1; 0 stands still. */
  rate?: number
}

export interface Demo {
  readonly url: string
  /** Where Basiq is. */
  readonly sandboxUrl: string
  /** Where Stitch is: the same world, at an origin of its own. */
  readonly stitchUrl: string
  readonly sandbox: Sandbox
  readonly clock: WorldClock
  /** What the kit asked of the sandbox, in the browser or on the server: preflights, tokens, pages and pictures apart. */
  asked(): RawRequest[]
  /** At Basiq, of the user who is signed in. */
  userId(): string
  linkBank: World['linkBank']
  /** A new world with new users; the clock keeps its time. */
  reset(): void
  close(): Promise<void>
}

/** The wished port, or any free one where it is taken. */
async function serveAt(handler: Pick<Sandbox, 'fetch'>, port: number): Promise<ServedSandbox> {
  try {
    return await serve(handler, { port })
  } catch (error) {
    if (port === 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return serve(handler)
  }
}

/** Serves the sandbox on two ports and the app with its little server on another, all for this machine only. */
export async function startDemo({ webRoot, port = 0, sandboxPort = 0, stitchPort = 0, rate = 1 }: DemoOptions): Promise<Demo> {
  const calls = countCalls()
  const clock = createWorldClock(rate, calls)
  const sandbox = createSandbox({ clock })
  const platform = await serveAt(sandbox, sandboxPort)
  const stitchPlatform = await serveAt(sandbox, stitchPort)

  const app = new Hono()
  const site = await serveAt({ fetch: async (input) => app.fetch(input as Request) }, port)
  const origins = { site: site.origin, basiq: platform.origin, stitch: stitchPlatform.origin }
  const newWorld = () => {
    clock.clear()
    sandbox.control.reset()
    sandbox.control.set({ dashboard: { redirectUrl: `${site.origin}/` }, allowedOrigins: [site.origin] })
    const redirectUris = [stitchRedirectUri(site.origin)]
    sandbox.control.stitch.set({ redirectUris, userInteractionRedirectUrls: redirectUris })
    return createWorld(sandbox, origins, { clock, calls })
  }
  let world = newWorld()
  const reset = (): void => {
    world = newWorld()
  }

  const pages = createPages(webRoot, { api: platform.origin, images: stitchPlatform.origin })
  app.use('*', async (c, next) => {
    const origin = c.req.header('origin')
    const isOurs = c.req.header('host') === new URL(site.origin).host && (origin === undefined || origin === site.origin)
    // Another page in the same browser must not move this world, nor a name that resolves to this machine.
    if (!isOurs) return c.body(null, 403)
    await next()
    return undefined
  })
  app.route('/api', createBackend({ data: platformData(sandbox, origins), origins, world: () => world }))
  app.route('/demo', createControlRoutes({ sandbox, clock, site: site.origin, world: () => world, reset }))
  app.get('*', (c) => pages(c.req.path))

  return {
    url: site.origin,
    sandboxUrl: platform.origin,
    stitchUrl: stitchPlatform.origin,
    sandbox,
    clock,
    linkBank: (wanted) => world.linkBank(wanted),
    asked: () =>
      sandbox.control.requests().filter(({ method, path, headers }) => {
        const isOfApp = headers['user-agent'] === APP_AGENT
        return !isOfApp && method !== 'OPTIONS' && path !== '/token' && !/^\/(consent|logos)\//.test(path)
      }),
    userId: () => world.people.current.basiqUserId,
    reset,
    close: async () => {
      await site.close()
      await platform.close()
      await stitchPlatform.close()
    },
  }
}
