import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { createManualClock, createSandbox } from '../../src/sandbox/index'
import { basiqServer, createBankServer, toNodeHandler, type BankServer } from '../../src/server'
import { raiseTabs } from './tabs/raise'

const { browser, script } = raiseTabs()

interface App {
  origin: string
  job: string
  server: BankServer
  web: Server
  streams(): number
  finish(): Promise<void>
}

/** An app whose streams bring one sign of life, and nothing more: what a device that slept has of a stream. */
async function serveApp(): Promise<App> {
  const clock = createManualClock()
  const sandbox = createSandbox({ clock })
  const { id: userId } = sandbox.control.addUser()
  const server = createBankServer({
    basePath: '/api/bank',
    identify: () => ({ userKey: 'alice', basiqUserId: userId }),
    platforms: [basiqServer({ apiKey: 'sandbox-api-key', version: '3' })],
    fetch: sandbox.fetch,
  })
  const handle = toNodeHandler(server)
  let streams = 0
  const web = createServer((request, response) => {
    const { url = '', method } = request
    if (url === '/tab.js') return response.setHeader('content-type', 'text/javascript').end(script())
    if (url === '/api/bank/events' && method === 'GET') {
      streams += 1
      return response.setHeader('content-type', 'text/event-stream').write(':\n\n')
    }
    if (url.startsWith('/api/bank')) return handle(request, response)
    return response
      .setHeader('content-type', 'text/html')
      .end('<!doctype html><link rel="icon" href="data:,"><script src="/tab.js" defer></script>')
  })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'Wentworth-Smith' })
  const headers = { origin, 'content-type': 'application/json' }
  const path = `${origin}/api/bank/basiq/users/me/connections/${id}/refresh`
  const begun = await server.fetch(new Request(path, { method: 'POST', headers, body: '{}' }))
  const { id: job } = (await begun.json()) as { id: string }
  return { origin, job, server, web, streams: () => streams, finish: () => clock.advance(300_000) }
}

it.each(['00:50', '03:00:00'])(
  'a page that slept for %s sees at once what has happened, and does not wait for its dead stream',
  async (slept) => {
    const app = await serveApp()
    const context = await browser()?.newContext()
    try {
      const page = await context?.newPage()
      if (page === undefined) throw new Error('There is no browser.')
      await page.clock.install()
      await page.goto(`${app.origin}/?job=${app.job}`)
      await expect.poll(() => page.title(), { timeout: 15_000 }).toBe('verifying')
      await expect.poll(app.streams, { timeout: 15_000 }).toBe(1)
      await app.finish()
      // The lid is closed, and opened again: no timer has run meanwhile, and each that is due runs once.
      await page.clock.fastForward(slept)
      // Its next heartbeat would come a minute after the last look.
      await expect.poll(() => page.title(), { timeout: 5_000 }).toBe('connected')
    } finally {
      await context?.close()
      app.server.close()
      app.web.closeAllConnections()
      app.web.close()
    }
  },
)
