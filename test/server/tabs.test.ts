import { QueryClient } from '@tanstack/react-query'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { basiq } from '../../src/aggregators/basiq'
import { createBankConnection, type Connection } from '../../src/connection'
import { toNodeHandler } from '../../src/server'
import { testPage } from '../connection/world'
import { beginJob, hostWorld, looksAt, stubLocks } from './events.world'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
  vi.unstubAllGlobals()
})

/** The server over HTTP, and a browser's `fetch` with alice's cookie. `blocked`: a proxy holds streams back for ever. */
async function served(world: ReturnType<typeof hostWorld>, isBlocked = false): Promise<{ address: string; streams(): number }> {
  const web = createServer(toNodeHandler(world.server))
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    world.server.close()
    web.closeAllConnections()
    web.close()
  })
  const origin = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  const real = globalThis.fetch
  let streams = 0
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => {
    const isStream = input.endsWith('/events') && init.method !== 'POST'
    if (isStream) streams += 1
    if (isStream && isBlocked) {
      return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted'))))
    }
    const headers = new Headers(init.headers)
    headers.set('cookie', 'session=alice')
    headers.set('origin', origin)
    return real(input, { ...init, headers })
  })
  return { address: `${origin}/api/bank`, streams: () => streams }
}

/** Follows a job in so many tabs, each with a memory of its own, until it has ended. Looks that the platform has seen. */
async function followIn(tabs: number, { hasStreams = true, isBlocked = false } = {}) {
  if (hasStreams) stubLocks()
  const world = hostWorld({ version: '3' })
  const { address, streams } = await served(world, isBlocked)
  const job = await beginJob(world, 'alice')
  const open: Connection[] = Array.from({ length: tabs }, () =>
    createBankConnection({
      userKey: 'alice',
      aggregator: basiq({ server: address }),
      request: { follow: job, intent: 'refresh' },
      clock: world.clock,
      queryClient: new QueryClient(),
      environment: testPage(),
    }),
  )
  for (const each of open) each.start()
  for (let seconds = 0; seconds < 100; seconds += 0.5) {
    await new Promise((resolve) => setTimeout(resolve, tabs > 1 ? 12 : 6))
    await world.clock.advance(500)
  }
  const states = new Set(open.map((each) => each.getSnapshot().state))
  for (const each of open) each.stop()
  return { states: [...states], looks: looksAt(world, job), streams: streams() }
}

describe('many tabs on one flow', () => {
  it('fifty tabs of a browser cost the platform the looks of one, over one stream', async () => {
    const one = await followIn(1)
    vi.unstubAllGlobals()
    const fifty = await followIn(50)
    expect([one.states, fifty.states]).toEqual([['connected'], ['connected']])
    // They are the same but for the delays of real HTTP, which move the looks after it. Fifty by themselves make 50 times as many.
    expect(fifty.looks).toBeLessThan(2 * one.looks)
    expect(fifty.streams).toBeLessThanOrEqual(3)
  }, 60_000)

  it('fifty tabs whose streams a proxy holds back share their looks as well', async () => {
    const one = await followIn(1, { isBlocked: true })
    vi.unstubAllGlobals()
    const fifty = await followIn(50, { isBlocked: true })
    expect([one.states, fifty.states]).toEqual([['connected'], ['connected']])
    expect(fifty.looks).toBeLessThan(4 * one.looks)
  }, 60_000)
})
