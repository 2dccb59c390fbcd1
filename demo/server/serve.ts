import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { createFastClock, createSandbox, type FastClock, type Sandbox } from '../../src/sandbox'
import { serveSandbox as serve, type ServedSandbox } from '../../src/sandbox/serve.node'
import { stitchRedirectUri } from '../shared/platform'
import { createBackend, type AppSession, type DemoUser } from './backend'
import { basiqServer } from './basiq.server'
import { createControlRoutes } from './control'
import { createPages } from './pages'
import { stitchServer, type StitchServer } from './stitch.server'

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
  readonly clock: FastClock
  userId(): string
  /** The app's server as a customer of Stitch. */
  readonly stitch: StitchServer
  /** A new world with new users; the clock keeps its time. */
  reset(): void
  close(): Promise<void>
}

/** Who can sign in. Nobody else uses this app. */
const NAMES = ['Ann', 'Bob'] as const

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
  const clock = createFastClock({ rate })
  const sandbox = createSandbox({ clock })
  const platform = await serveAt(sandbox, sandboxPort)
  const stitchPlatform = await serveAt(sandbox, stitchPort)
  const basiq = basiqServer(platform.origin, sandbox.control.settings().apiKey)
  const { clientId, clientSecret } = sandbox.control.stitch.settings()
  const stitch = stitchServer(stitchPlatform.origin, {
    client: { id: clientId, secret: clientSecret },
    now: () => clock.now(),
    owner: () => user().key,
  })
  const session: AppSession = { isSignedIn: true, user: 0 }
  let users: readonly DemoUser[] = []
  const user = (): DemoUser => users[session.user] ?? { id: '', key: '', name: '' }

  const app = new Hono()
  const site = await serveAt({ fetch: async (input) => app.fetch(input as Request) }, port)
  const reset = (): void => {
    sandbox.control.reset()
    sandbox.control.set({ dashboard: { redirectUrl: `${site.origin}/` }, allowedOrigins: [site.origin] })
    const redirectUris = [stitchRedirectUri(site.origin)]
    sandbox.control.stitch.set({ redirectUris, userInteractionRedirectUrls: redirectUris })
    basiq.forget()
    stitch.forget()
    session.user = 0
    users = NAMES.map((name) => ({ id: sandbox.control.addUser().id, key: randomUUID(), name }))
  }
  reset()

  const pages = createPages(webRoot, { api: platform.origin, images: stitchPlatform.origin })
  app.use('*', async (c, next) => {
    const origin = c.req.header('origin')
    const isOurs = c.req.header('host') === new URL(site.origin).host && (origin === undefined || origin === site.origin)
    // Another page in the same browser must not move this world, nor a name that resolves to this machine.
    if (!isOurs) return c.body(null, 403)
    await next()
    return undefined
  })
  const urls = { apiUrl: platform.origin, stitchUrl: stitchPlatform.origin }
  app.route('/api', createBackend({ basiq, stitch, ...urls, user, session }))
  app.route('/demo', createControlRoutes({ sandbox, stitch, clock, userId: () => user().id, session, reset }))
  app.get('*', (c) => pages(c.req.path))

  return {
    url: site.origin,
    sandboxUrl: platform.origin,
    stitchUrl: stitchPlatform.origin,
    stitch,
    sandbox,
    clock,
    userId: () => user().id,
    reset,
    close: async () => {
      await site.close()
      await platform.close()
      await stitchPlatform.close()
    },
  }
}
