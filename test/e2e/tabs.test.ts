import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from 'vite'
import { launchOptions } from '../../scripts/chromium.mjs'
import { createManualClock, createSandbox } from '../../src/sandbox/index'
import { basiqServer, createBankServer, toNodeHandler, type BankServer } from '../../src/server'

/** More than the six connections that a browser has to a host over HTTP/1.1. */
const TABS = 8

let script = ''
let browser: Browser | null = null
beforeAll(async () => {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: join(import.meta.dirname, 'tabs/tab.page.ts'), formats: ['iife'], name: 'tab' } },
  })
  const [{ output: [chunk] = [] } = {}] = [made].flat() as { output?: { code?: string }[] }[]
  script = chunk?.code ?? ''
  browser = await chromium.launch(launchOptions())
})
afterAll(() => browser?.close())

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
    if (url === '/tab.js') return response.setHeader('content-type', 'text/javascript').end(script)
    if (url === '/api/bank/events' && method === 'GET') {
      streams.open += 1
      streams.all += 1
      streams.most = Math.max(streams.most, streams.open)
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
  const context = await browser?.newContext()
  try {
    const tabs: Page[] = []
    for (let index = 0; index < TABS; index += 1) {
      const tab = await context?.newPage()
      if (tab === undefined) throw new Error('There is no browser.')
      await tab.goto(`${app.origin}/?job=${app.job}`)
      tabs.push(tab)
    }
    await until(() => app.streams.open > 0)
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
    // A server may hear of the end of one stream a moment after it hears of the next.
    await until(() => app.streams.open === 1)
    app.streams.most = app.streams.open
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(app.streams).toEqual({ open: 1, most: 1, all: 2 })
    const looks = app.looks()
    await app.finish()
    await until(async () => (await Promise.all(tabs.slice(1).map((tab) => tab.title()))).every((title) => title === 'connected'))
    expect(await Promise.all(tabs.slice(1).map((tab) => tab.title()))).toEqual(Array(TABS - 1).fill('connected'))
    // Tabs that have heard the end let the stream go, from one to the next.
    expect(app.streams.most).toBeLessThanOrEqual(2)
    await until(() => app.streams.open === 0)
    expect(app.streams.open).toBe(0)
    // The end is seen by one look, and by one more if it comes while that one is under way.
    expect(app.looks() - looks).toBeLessThanOrEqual(3)
  } finally {
    await context?.close()
    app.server.close()
    app.web.closeAllConnections()
    app.web.close()
  }
})
