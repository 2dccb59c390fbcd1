import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { createFastClock, createSandbox, type FastClock, type Sandbox } from '../../src/sandbox'
import { serveSandbox as serve, type ServedSandbox } from '../../src/sandbox/serve.node'
import { createBackend } from './backend'
import { basiqServer } from './basiq.server'
import { createControlRoutes } from './control'
import { createPages } from './pages'

export interface DemoOptions {
  /** The built app. */
  webRoot: string
  /** Wished for, and left to others where they have them. Default: any free one. */
  port?: number
  sandboxPort?: number
  /** How fast the simulated world runs at first. Default 1; 0 stands still. */
  rate?: number
}

export interface Demo {
  readonly url: string
  readonly sandboxUrl: string
  readonly sandbox: Sandbox
  readonly clock: FastClock
  userId(): string
  /** A new world with a new user; the clock keeps its time. */
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

/** Serves the sandbox on one port and the app with its little server on another, both for this machine only. */
export async function startDemo({ webRoot, port = 0, sandboxPort = 0, rate = 1 }: DemoOptions): Promise<Demo> {
  const clock = createFastClock({ rate })
  const sandbox = createSandbox({ clock })
  const platform = await serveAt(sandbox, sandboxPort)
  const basiq = basiqServer(platform.origin, sandbox.control.settings().apiKey)
  const session = { isSignedIn: true }
  let user = { id: '', key: '' }

  const app = new Hono()
  const site = await serveAt({ fetch: async (input) => app.fetch(input as Request) }, port)
  const reset = (): void => {
    sandbox.control.reset()
    sandbox.control.set({ dashboard: { redirectUrl: `${site.origin}/` }, allowedOrigins: [site.origin] })
    basiq.forget()
    user = { id: sandbox.control.addUser().id, key: randomUUID() }
  }
  reset()

  const pages = createPages(webRoot, platform.origin)
  app.use('*', async (c, next) => {
    const origin = c.req.header('origin')
    const isOurs = c.req.header('host') === new URL(site.origin).host && (origin === undefined || origin === site.origin)
    // Another page in the same browser must not move this world, nor a name that resolves to this machine.
    if (!isOurs) return c.body(null, 403)
    await next()
    return undefined
  })
  app.route('/api', createBackend({ basiq, apiUrl: platform.origin, user: () => user, session }))
  app.route('/demo', createControlRoutes({ sandbox, clock, userId: () => user.id, session, reset }))
  app.get('*', (c) => pages(c.req.path))

  return {
    url: site.origin,
    sandboxUrl: platform.origin,
    sandbox,
    clock,
    userId: () => user.id,
    reset,
    close: async () => {
      await site.close()
      await platform.close()
    },
  }
}
