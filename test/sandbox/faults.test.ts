import { describe, expect, it } from 'vitest'
import { createFastClock, createSandbox, type Fault, type FaultRule } from '../../src/sandbox/index'
import { API, testWorld, type TestWorld } from './world'

async function polled(rule: FaultRule): Promise<{ world: TestWorld; id: string; poll(): Promise<Response> }> {
  const world = testWorld()
  const { body } = await world.create('gavinBelson', 'hooli2016')
  world.control.fail(rule)
  return {
    world,
    id: body.id,
    poll: () => world.fetch(`/jobs/${body.id}`, { headers: { authorization: `Bearer ${world.client}` } }),
  }
}

const JOB = '/jobs/*'

describe('a fault', () => {
  it('strikes the next request that fits, once, and no other', async () => {
    const { world, poll } = await polled({ method: 'get', path: JOB, fault: { kind: 'status', status: 503 } })
    expect((await world.fetch(`${API}/public/connectors`)).status).toBe(200)
    expect([(await poll()).status, (await poll()).status]).toEqual([503, 200])
  })

  it('may let some go by, strike some, and be taken away', async () => {
    const { world, poll } = await polled({ path: JOB, skip: 1, times: 2, fault: { kind: 'status', status: 500 } })
    expect([(await poll()).status, (await poll()).status, (await poll()).status, (await poll()).status]).toEqual([
      200, 500, 500, 200,
    ])
    const remove = world.control.fail({ path: /^\/jobs\//, times: Infinity, fault: { kind: 'status', status: 500 } })
    expect((await poll()).status).toBe(500)
    remove()
    expect((await poll()).status).toBe(200)
  })

  it('does not take "*" for more than one segment', async () => {
    const { poll } = await polled({ path: '/jobs/*/mfa', fault: { kind: 'status', status: 500 } })
    expect((await poll()).status).toBe(200)
  })

  it('answers 429 with and without Retry-After, in the words of the platform', async () => {
    const { world, poll } = await polled({ path: JOB, fault: { kind: 'status', status: 429, retryAfterS: 7 } })
    const first = await poll()
    expect(first.headers.get('retry-after')).toBe('7')
    expect(await first.json()).toMatchObject({
      type: 'list',
      correlationId: expect.any(String),
      data: [{ type: 'error', code: 'too-many-requests' }],
    })
    world.control.fail({ path: JOB, fault: { kind: 'status', status: 429 } })
    expect((await poll()).headers.get('retry-after')).toBeNull()
  })

  it.each([
    ['2.1', 500, 'internal-server-error'],
    ['3.0', 500, 'internal-server-error'],
    ['2.1', 503, 'service-unavailable'],
    ['3.0', 503, 'service-unavailable'],
  ] as const)('in version %s with status %i has the code %s', async (version, status, code) => {
    const world = testWorld({ version })
    world.control.fail({ fault: { kind: 'status', status } })
    const { body } = await world.call('GET', '/connectors', { token: world.client })
    expect(body).toMatchObject({ data: [{ code }] })
  })

  it.each<[Fault, (text: string) => void]>([
    [{ kind: 'html' }, (text) => expect(text).toMatch(/^<!doctype html>/)],
    [{ kind: 'empty' }, (text) => expect(text).toBe('')],
    [{ kind: 'truncated' }, (text) => expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)],
    [{ kind: 'huge' }, (text) => expect(text.length).toBeGreaterThan(5_000_000)],
    [{ kind: 'json', value: [1] }, (text) => expect(text).toBe('[1]')],
  ])('of the kind %o answers 200 with a body gone wrong', async (fault, check) => {
    const { poll } = await polled({ path: JOB, fault })
    const response = await poll()
    expect(response.status).toBe(200)
    check(await response.text())
  })

  it('drops the connection before or after the platform has done what it was asked', async () => {
    const lost = testWorld({ script: { faults: [{ path: '/users/*/connections', fault: { kind: 'dropped' } }] } })
    await expect(lost.create('gavinBelson', 'hooli2016')).rejects.toBeInstanceOf(TypeError)
    expect(lost.control.jobs()).toEqual([])

    const done = testWorld({
      script: { faults: [{ path: '/users/*/connections', delivered: true, fault: { kind: 'dropped' } }] },
    })
    await expect(done.create('gavinBelson', 'hooli2016')).rejects.toBeInstanceOf(TypeError)
    expect(done.control.jobs()).toHaveLength(1)
    expect((await done.create('gavinBelson', 'hooli2016')).status).toBe(200)
  })

  it('does what was asked once, however slow the answer', async () => {
    const world = testWorld({ script: { faults: [{ method: 'POST', fault: { kind: 'slow', ms: 5_000 } }] } })
    let status = 0
    const call = world.create('gavinBelson', 'hooli2016').then((answer) => (status = answer.status))
    await world.clock.advance(4_999)
    expect(status).toBe(0)
    await world.clock.advance(1)
    await call
    expect(status).toBe(202)
    expect(world.control.jobs()).toHaveLength(1)
  })

  it('lets an answer trickle in', async () => {
    const { world, poll } = await polled({ path: JOB, fault: { kind: 'trickle', everyMs: 1_000, pieces: 4 } })
    let read: unknown = null
    const reading = poll().then(async (response) => (read = await response.json()))
    await world.clock.advance(3_000)
    expect(read).toBeNull()
    await world.clock.advance(3_000)
    await reading
    expect(read).toMatchObject({ type: 'job' })
  })
})

describe('latency', () => {
  it('holds every answer back on the clock of the sandbox', async () => {
    const world = testWorld()
    world.control.set({ latencyMs: 300 })
    let answered = false
    void world.fetch('/public/connectors').then(() => (answered = true))
    await world.clock.advance(299)
    expect(answered).toBe(false)
    await world.clock.advance(1)
    expect(answered).toBe(true)
  })
})

describe('an aborted call', () => {
  it('rejects with AbortError, at once where it was aborted before', async () => {
    const world = testWorld()
    await expect(world.fetch('/public/connectors', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
    expect(world.control.count()).toBe(0)
    world.control.fail({ fault: { kind: 'hanging' } })
    const controller = new AbortController()
    const call = world.fetch(new Request(`${API}/public/connectors`, { signal: controller.signal }))
    setTimeout(() => controller.abort(), 5)
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('has been delivered all the same', async () => {
    const world = testWorld()
    world.control.set({ latencyMs: 1_000 })
    const controller = new AbortController()
    const call = world.fetch(`/users/${world.userId}/connections`, {
      method: 'POST',
      signal: controller.signal,
      headers: { authorization: `Bearer ${world.client}`, 'content-type': 'application/json' },
      body: JSON.stringify({ loginId: 'gavinBelson', password: 'hooli2016', institution: { id: 'AU00000' } }),
    })
    await world.clock.advance(10)
    controller.abort()
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
    expect(world.control.jobs()).toHaveLength(1)
  })
})

describe('the log', () => {
  it('tells a panel what came in without anything secret, and a test everything', async () => {
    const world = testWorld()
    const seen: string[] = []
    const stop = world.control.onRequest(({ method, path, status }) => seen.push(`${method} ${path} ${status}`))
    await world.create('gavinBelson', 'hooli2016')
    await world.fetch(`/consent/home?token=${world.client}&state=s`)
    stop()
    await world.fetch('/public/connectors')
    expect(seen).toEqual([`POST /users/${world.userId}/connections 202`, 'GET /consent/home?token=***&state=s 303'])
    expect(JSON.stringify(world.control.log())).not.toMatch(/hooli2016|eyJ/)
    expect(world.control.requests()[0]?.body).toContain('hooli2016')
    expect(world.control.count({ method: 'POST', path: '/users/*/connections' })).toBe(1)
    expect(world.control.count()).toBe(3)
    world.control.clearLog()
    expect(world.control.log()).toEqual([])
  })

  it('has status 0 for a dropped connection', async () => {
    const world = testWorld({ script: { faults: [{ fault: { kind: 'dropped' } }] } })
    await world.fetch('/public/connectors').catch(() => undefined)
    expect(world.control.log()).toMatchObject([{ method: 'GET', path: '/public/connectors', status: 0 }])
  })
})

describe('calls from a page of another origin', () => {
  const ask = (world: TestWorld, origin: string): Promise<Response> =>
    world.fetch('/jobs/x', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
    })

  it('are answered, preflight and all, with Retry-After in sight', async () => {
    const world = testWorld()
    const preflight = await ask(world, 'http://localhost:5173')
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization')
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST')
    world.control.fail({ fault: { kind: 'status', status: 429, retryAfterS: 3 } })
    const answer = await world.fetch('/public/connectors', { headers: { origin: 'http://localhost:5173' } })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-expose-headers')).toBe('Retry-After')
  })

  it('can be limited to some origins', async () => {
    const world = testWorld({ script: { settings: { allowedOrigins: ['https://app.example'] } } })
    expect((await ask(world, 'https://app.example')).headers.get('access-control-allow-origin')).toBe('https://app.example')
    expect((await ask(world, 'https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('do not count their preflights, nor lose a fault to them', async () => {
    const world = testWorld()
    world.control.fail({ path: JOB, fault: { kind: 'status', status: 500 } })
    expect((await ask(world, 'https://app.example')).status).toBe(204)
    expect(world.control.count()).toBe(0)
    expect((await world.fetch('/jobs/x')).status).toBe(500)
  })
})

describe('a sandbox', () => {
  it('is the same again from the same seed, and after a reset', async () => {
    const ids = async (world: TestWorld): Promise<string> => (await world.create('gavinBelson', 'hooli2016')).body.id
    const world = testWorld({ seed: 3 })
    const first = await ids(world)
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(await ids(testWorld({ seed: 3 }))).toBe(first)
    expect(await ids(testWorld({ seed: 4 }))).not.toBe(first)
    const userId = world.userId
    world.control.reset()
    expect(world.control.jobs()).toEqual([])
    expect(world.control.addUser().id).toBe(userId)
  })

  it('moves a clock that can jump, and says why it cannot move another', () => {
    const world = testWorld()
    const before = world.clock.now()
    world.control.jump(5)
    expect(world.clock.now()).toBe(before + 5)
    const fast = createFastClock({ rate: 0, startAt: 0 })
    createSandbox({ clock: fast }).control.jump(7)
    expect(fast.now()).toBe(7)
    expect(() => createSandbox().control.jump(5)).toThrow(/cannot jump/)
  })

  it('names a bank that it does not have', () => {
    expect(() => testWorld().control.outage('AU77777')).toThrow(/no bank "AU77777"/)
  })
})
