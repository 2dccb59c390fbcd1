import { describe, expect, it } from 'vitest'
import { beginJob, hostWorld, looksAt, openEvents, pass } from './events.world'

const [SECOND, MINUTE] = [1_000, 60_000]
const statusesOf = (answer: Record<string, unknown> | undefined) =>
  (answer?.['steps'] as { status: string }[] | undefined)?.map(({ status }) => status).join(' ')

describe('the stream of events', () => {
  it('tells a page each change of its work in the words of the platform', async () => {
    const world = hostWorld({ version: '3' })
    const page = await openEvents(world, 'alice')
    const job = await beginJob(world, 'alice')
    await world.ask(`/basiq/jobs/${job}`)
    await pass(world, 2 * MINUTE)
    expect(page.events.every(({ platform, attempt }) => platform === 'basiq' && attempt === job)).toBe(true)
    const seen = page.events.map(({ answer }) => statusesOf(answer))
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(2)
    expect(seen.at(-1)).toBe('success success success')
    await page.leave()
  })

  it('is told what to watch by a page that looked before it opened', async () => {
    const world = hostWorld({ version: '3' })
    const job = await beginJob(world, 'alice')
    await world.ask(`/basiq/jobs/${job}`)
    // What was seen is told once it is encrypted, which takes time of its own.
    await new Promise((resolve) => setTimeout(resolve, 150))
    const page = await openEvents(world, 'alice')
    await pass(world, SECOND)
    expect(page.events).toEqual([])
    expect((await world.ask('/events', { method: 'POST', body: { platform: 'basiq', attempt: job } })).status).toBe(204)
    await pass(world, SECOND)
    expect(page.events.map(({ attempt }) => attempt)).toContain(job)
    await page.leave()
  })

  it('gives signs of life, and ends before a host would end it', async () => {
    const world = hostWorld()
    const page = await openEvents(world, 'alice')
    await pass(world, 59 * SECOND)
    expect(page.beats()).toBe(4)
    await pass(world, 2 * MINUTE + 59 * SECOND)
    expect(page.hasEnded()).toBe(false)
    await pass(world, 5 * SECOND)
    expect(page.hasEnded()).toBe(true)
  })

  it('goes on where it was: what the page has heard is not told again, and what it missed is', async () => {
    const world = hostWorld({ version: '3' })
    const first = await openEvents(world, 'alice')
    const job = await beginJob(world, 'alice')
    await world.ask(`/basiq/jobs/${job}`)
    await pass(world, SECOND / 2)
    const last = first.events.at(-1)?.id
    await first.leave()
    const soon = await openEvents(world, 'alice', last)
    await pass(world, SECOND / 4)
    expect(soon.events).toEqual([])
    await soon.leave()
    await pass(world, 2 * MINUTE)
    const late = await openEvents(world, 'alice', last)
    await pass(world, SECOND)
    expect(late.events.map(({ answer }) => statusesOf(answer))).toEqual(['success success success'])
    await late.leave()
  })

  it('does not look while nobody listens', async () => {
    const world = hostWorld({ version: '3' })
    const page = await openEvents(world, 'alice')
    const job = await beginJob(world, 'alice')
    await world.ask(`/basiq/jobs/${job}`)
    await pass(world, 5 * SECOND, SECOND / 4)
    expect(looksAt(world, job)).toBeGreaterThan(1)
    await page.leave()
    await pass(world, 11 * SECOND)
    const before = looksAt(world, job)
    await pass(world, MINUTE)
    expect(looksAt(world, job)).toBe(before)
  })

  it('is behind the headers that keep proxies from holding it back', async () => {
    const page = await openEvents(hostWorld(), 'alice')
    expect(['content-type', 'cache-control', 'x-accel-buffering'].map((name) => page.headers.get(name))).toEqual([
      'text/event-stream',
      'no-store, no-transform',
      'no',
    ])
    await page.leave()
  })

  it('ends within a minute once the session has ended', async () => {
    let isSignedIn = true
    const world = hostWorld({ identify: () => (isSignedIn ? { userKey: 'alice' } : null) })
    const page = await openEvents(world, 'alice')
    await pass(world, MINUTE)
    expect(page.hasEnded()).toBe(false)
    isSignedIn = false
    await pass(world, MINUTE)
    expect(page.hasEnded()).toBe(true)
  })

  it('ends if the cookie has become another user’s', async () => {
    let userKey = 'alice'
    const world = hostWorld({ identify: () => ({ userKey }) })
    const page = await openEvents(world, 'alice')
    userKey = 'bob'
    await pass(world, MINUTE)
    expect(page.hasEnded()).toBe(true)
  })

  it('is limited to a number of browsers for each user, and a place is free again once one leaves', async () => {
    const world = hostWorld()
    const pages = await Promise.all(Array.from({ length: 8 }, () => openEvents(world, 'alice')))
    expect(pages.map(({ status }) => status)).toEqual(Array(8).fill(200))
    const ninth = await openEvents(world, 'alice')
    expect([ninth.status, ninth.kind]).toEqual([429, 'too-soon'])
    expect((await openEvents(world, 'bob')).status).toBe(200)
    await pages[0]?.leave()
    expect((await openEvents(world, 'alice')).status).toBe(200)
    world.server.close()
    await pass(world, SECOND)
    expect(pages.slice(1).map(({ hasEnded }) => hasEnded())).toEqual(Array(7).fill(true))
  })

  it('ends for a page that takes nothing, before its events fill the memory', async () => {
    const world = hostWorld({ version: '3' })
    const request = new Request('https://app.example/api/bank/events', { headers: { cookie: 'session=alice' } })
    const answer = await world.server.fetch(request)
    const reader = answer.body?.getReader()
    for (let times = 0; times < 60; times += 1) {
      const job = await beginJob(world, 'alice')
      await world.ask(`/basiq/jobs/${job}`)
      await pass(world, SECOND / 4)
    }
    let chunks = 0
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) chunks += 1
    expect(chunks).toBeLessThanOrEqual(53)
  })
})

describe('the events of another user', () => {
  it('never arrive, whatever either of them does', async () => {
    const world = hostWorld({ version: '3' })
    const [alice, bob] = [await openEvents(world, 'alice'), await openEvents(world, 'bob')]
    const job = await beginJob(world, 'bob')
    await world.ask(`/basiq/jobs/${job}`, { as: 'bob' })
    await pass(world, 2 * MINUTE)
    expect(bob.events.length).toBeGreaterThan(2)
    expect(alice.events).toEqual([])
    await alice.leave()
    await bob.leave()
  })

  it.each(['asks to watch it', 'says that she has heard of it', 'looks at it'])('never arrive if alice %s', async (what) => {
    const world = hostWorld({ version: '3' })
    const job = await beginJob(world, 'bob')
    await world.ask(`/basiq/jobs/${job}`, { as: 'bob' })
    await pass(world, SECOND)
    const alice = await openEvents(world, 'alice', what.startsWith('says') ? `basiq/${job}=abc` : undefined)
    if (what.startsWith('asks')) await world.ask('/events', { method: 'POST', body: { platform: 'basiq', attempt: job } })
    if (what.startsWith('looks')) expect((await world.ask(`/basiq/jobs/${job}`)).status).toBe(404)
    await pass(world, MINUTE)
    const text = JSON.stringify(alice.events)
    expect(text).not.toContain('steps')
    expect(text).not.toContain(world.idOf('bob'))
    await alice.leave()
  })

  it('are given to nobody without a session, and to no page of another site', async () => {
    const world = hostWorld()
    const nobody = await openEvents(world, null)
    expect([nobody.status, nobody.kind]).toEqual([401, 'not-signed-in'])
    const elsewhere = await world.ask('/events', { headers: { 'sec-fetch-site': 'cross-site' } })
    expect([elsewhere.status, elsewhere.body['kind']]).toEqual([403, 'origin-refused'])
    const body = { platform: 'basiq', attempt: 'abc' }
    expect((await world.ask('/events', { as: null, method: 'POST', body })).status).toBe(401)
    const forged = await world.ask('/events', { method: 'POST', body, headers: { origin: 'https://evil.example' } })
    expect([forged.status, forged.body['kind']]).toEqual([403, 'origin-refused'])
  })

  it.each([
    {},
    [],
    { platform: 'basiq' },
    { platform: 'ba/siq', attempt: 'a' },
    { platform: 'basiq', attempt: '../x' },
    'no json',
  ])('a request to watch %j is refused', async (body) => {
    const answer = await hostWorld().ask('/events', { method: 'POST', body })
    expect([answer.status, answer.body['kind']]).toEqual([400, 'body-refused'])
  })

  it.each(['', ',', 'basiq', '=', '../../x=1', 'basiq/a=b'.repeat(9_999), 'basiq/a=<script>'])(
    'a Last-Event-ID that is no such list opens a stream that tells nothing',
    async (id) => {
      const world = hostWorld()
      const page = await openEvents(world, 'alice', id.slice(0, 20_000))
      await pass(world, SECOND)
      expect([page.status, page.events]).toEqual([200, []])
      await page.leave()
    },
  )
})
