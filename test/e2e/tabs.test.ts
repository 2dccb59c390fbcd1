import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { createManualClock, createSandbox } from '../../src/sandbox/index'
import { basiqServer, createBankServer, toNodeHandler, type BankServer } from '../../src/server'
import { raiseTabs } from './tabs/raise'

/** More than the six connections that a browser has to a host over HTTP/1.1. */
const TABS = 8

const { browser, script } = raiseTabs()

interface App {
  origin: string
  job: string
  server: BankServer
  web: Server
  looks(): number
  /** Lets the platform finish the job. */
  finish(): Promise<void>
  /** Streams that are open now, and the most that were open at a time. */
  streams: { open: number; most: number; all: number }
}

/** An app over HTTP/1.1, with a job that goes on when the test says so. */
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
  const streams = { open: 0, most: 0, all: 0 }
  const web = createServer((request, response) => {
    const { url = '', method } = request
    if (url === '/tab.js') return response.setHeader('content-type', 'text/javascript').end(script())
    if (url === '/api/bank/events' && method === 'GET') {
      streams.open += 1
      streams.all += 1
      // The end of one stream may be heard a moment after the begin of the next: two count if both are still open then.
      setTimeout(() => (streams.most = Math.max(streams.most, streams.open)), 250)
      response.once('close', () => (streams.open -= 1))
    }
    if (url.startsWith('/api/bank')) return handle(request, response)
    return response
      .setHeader('content-type', 'text/html')
      .end('<!doctype html><link rel="icon" href="data:,"><script src="/tab.js" defer></script>')
  })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  const connection = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'Wentworth-Smith' })
  const begun = await server.fetch(
    new Request(`${origin}/api/bank/basiq/users/me/connections/${connection.id}/refresh`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: '{}',
    }),
  )
  const { id: job } = (await begun.json()) as { id: string }
  return {
    origin,
    job,
    server,
    web,
    streams,
    looks: () => sandbox.control.count({ path: `/jobs/${job}` }),
    finish: () => clock.advance(300_000),
  }
}

const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
  for (let turns = 0; turns < 300 && !(await isTrue()); turns += 1) await new Promise((resolve) => setTimeout(resolve, 100))
}

it('eight tabs over HTTP/1.1 share one stream, and none of them waits for a connection', async () => {
  const app = await serveApp()
  const context = await browser()?.newContext()
  try {
    const tabs: Page[] = []
    for (let index = 0; index < TABS; index += 1) {
      const tab = await context?.newPage()
      if (tab === undefined) throw new Error('There is no browser.')
      await tab.goto(`${app.origin}/?job=${app.job}`)
      tabs.push(tab)
    }
    await until(() => app.streams.most > 0)
    // With a stream for each tab this would wait until one of them ends.
    const asked = tabs.at(-1)?.evaluate(async () => {
      const answers = Array.from({ length: 5 }, () => fetch('/api/bank/basiq/users/me/connections'))
      return (await Promise.all(answers)).map(({ status }) => status)
    })
    expect(await asked).toEqual([200, 200, 200, 200, 200])
    expect(app.streams).toEqual({ open: 1, most: 1, all: 1 })
    await tabs[0]?.close()
    // The next tab takes over what the first one held.
    await until(() => app.streams.all === 2)
    const looks = app.looks()
    await app.finish()
    await until(async () => (await Promise.all(tabs.slice(1).map((tab) => tab.title()))).every((title) => title === 'connected'))
    expect(await Promise.all(tabs.slice(1).map((tab) => tab.title()))).toEqual(Array(TABS - 1).fill('connected'))
    expect(app.streams.most).toBe(1)
    // The end is seen by one look, and by one more if it comes while that one is under way.
    expect(app.looks() - looks).toBeLessThanOrEqual(3)
  } finally {
    await context?.close()
    app.server.close()
    app.web.closeAllConnections()
    app.web.close()
  }
})
