import { describe, expect, it, vi } from 'vitest'
import type { BasiqAbout } from '../../src/aggregators/basiq'
import { MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

/** A world in which something else answers one kind of request, for as long as a test wants. */
function interrupted(call: BasiqAbout['call'], other: () => Response | Promise<Response>) {
  const world = testWorld()
  const line = { isInterrupted: false }
  const aggregator = world.aggregator({
    fetch: async (input, init, about) => (line.isInterrupted && about.call === call ? other() : world.sandbox.fetch(input, init)),
  })
  return { ...world, line, platform: aggregator }
}

const timeLimit = (name: string) => (): never => {
  throw new DOMException('The operation was aborted.', name)
}

describe('a look that something other than the platform answers', () => {
  it.each([
    ['the 404 page of a proxy', () => new Response('<h1>404 Not Found</h1>', { status: 404 })],
    ['the 403 page of a firewall', () => new Response('<title>Request blocked</title>', { status: 403 })],
    ['the 401 page of a portal', () => new Response('\n<!doctype html><title>Sign in</title>', { status: 401 })],
    ['an empty 410', () => new Response(null, { status: 410 })],
    ['the JSON of a router', () => Response.json({ message: 'no Route matched' }, { status: 404 })],
    ['a redirect to a portal', () => new Response('', { status: 302 })],
    ['a teapot', () => new Response('short and stout', { status: 418 })],
  ])('such as %s does not end a job that is still running', async (_, page) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { follow, clock, line, platform } = interrupted('job', page)
    const flow = follow(create, { aggregator: platform })
    await clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(2 * SECOND)
    line.isInterrupted = true
    await clock.advance(4 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['verifying', null])
    line.isInterrupted = false
    await clock.advance(2 * MINUTE)
    expect(flow.at()).toBe('connected')
    said.mockRestore()
  })
})

describe.each([401, 403])('the page with status %i of something on the way', (status) => {
  const page = () => new Response('<html><title>Sign in to the network</title></html>', { status })

  it('instead of the answer to a login ends no session, and leaves it open whether it arrived', async () => {
    const { follow, clock, line, platform } = interrupted('create', page)
    const flow = follow(create, { aggregator: platform })
    await clock.advance(SECOND)
    line.isInterrupted = true
    flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario(), flow.view().can.retry]).toEqual(['needs-retry', 'not-started', true])
  })

  it('instead of the answer to a code does not say that the code was wrong', async () => {
    const { follow, clock, line, platform } = interrupted('mfa', page)
    const flow = follow(create, { aggregator: platform })
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(10 * SECOND)
    line.isInterrupted = true
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(10 * SECOND)
    expect(flow.at()).toBe('needs-mfa.asking')
    expect(flow.view()).toMatchObject({ unsent: true, refused: false })
    line.isInterrupted = false
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(2 * MINUTE)
    expect(flow.at()).toBe('connected')
  })

  it('instead of a refresh has perhaps not started it', async () => {
    const { follow, clock, sandbox, userId, aggregator } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    const refreshed = aggregator({ refreshConnection: async () => page() })
    const flow = follow({ intent: 'refresh', connectionId: id }, { aggregator: refreshed })
    await clock.advance(SECOND)
    flow.connection.actions.start()
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'not-started'])
  })

  it('instead of the bank’s form is asked for again', async () => {
    const { follow, clock, line, platform } = interrupted('connector', page)
    line.isInterrupted = true
    const flow = follow(create, { aggregator: platform })
    await clock.advance(3 * SECOND)
    expect(flow.at()).toBe('needs-credentials')
    line.isInterrupted = false
    await clock.advance(MINUTE)
    expect(flow.view().can.submitCredentials).toBe(true)
  })
})

describe('a job whose steps cannot be read', () => {
  const done = { title: 'verify-credentials', status: 'success', result: null }
  it.each([
    ['something else', [done, 'garbage']],
    ['nothing', [done, null]],
    ['a list', [done, [done]]],
    ['a number', [7, done]],
    ['an object without a status', [done, {}]],
    ['a status of its own', [done, { ...done, status: 'succeeded-ish' }]],
    ['no steps at all', []],
    [
      'steps that were all skipped',
      [
        { ...done, status: 'skipped' },
        { title: 'mfa-challenge', status: 'skipped' },
      ],
    ],
  ])('is not connected because the rest is done, with %s', async (_, steps) => {
    const { follow, clock, line, platform } = interrupted('job', () =>
      Response.json({ type: 'job', created: '2026-11-22T09:00:00Z', steps }),
    )
    const flow = follow(create, { aggregator: platform })
    await clock.advance(SECOND)
    line.isInterrupted = true
    flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(MINUTE)
    expect(flow.news.map(({ type }) => type)).not.toContain('connected')
    expect(flow.at()).not.toBe('connected')
    line.isInterrupted = false
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })
})

describe('a conflict that is not the platform’s own', () => {
  it.each(['', '<h1>Conflict</h1>', '{"error":"already running"}'])(
    'such as %j connects nothing after a refresh, and the next try goes on',
    async (body) => {
      const world = testWorld()
      const { id } = world.sandbox.control.addConnection({
        userId: world.userId,
        institutionId: 'AU00000',
        loginId: 'gavinBelson',
      })
      const flow = world.follow(
        { intent: 'refresh', connectionId: id },
        { aggregator: world.aggregator({ refreshConnection: async () => new Response(body, { status: 409 }) }) },
      )
      await world.clock.advance(SECOND)
      flow.connection.actions.start()
      await world.clock.advance(SECOND)
      expect([flow.at(), flow.scenario(), flow.view().can.retry]).toEqual(['needs-retry', 'not-started', true])
      expect(flow.news.map(({ type }) => type)).not.toContain('connected')
      flow.connection.replaceAggregator(world.aggregator())
      flow.connection.actions.retry()
      await world.clock.advance(MINUTE)
      expect(flow.at()).toBe('connected')
    },
  )

  it('connects nothing after a login', async () => {
    const { follow, clock, line, platform } = interrupted('create', () => new Response('busy', { status: 409 }))
    const flow = follow(create, { aggregator: platform })
    await clock.advance(SECOND)
    line.isInterrupted = true
    flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'not-started'])
    expect(flow.news.map(({ type }) => type)).not.toContain('connected')
  })
})

describe('a time limit of the host’s own', () => {
  it.each(['AbortError', 'TimeoutError'])('(%s) in a look counts as a platform that did not answer', async (name) => {
    const { follow, clock, line, platform } = interrupted('job', timeLimit(name))
    const flow = follow(create, { aggregator: platform })
    await clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(2 * SECOND)
    line.isInterrupted = true
    await clock.advance(8 * SECOND)
    expect([flow.at(), flow.view().hints]).toEqual(['verifying', ['unreachable']])
    line.isInterrupted = false
    await clock.advance(2 * MINUTE)
    expect(flow.at()).toBe('connected')
  })

  it.each(['AbortError', 'TimeoutError'])('(%s) in what sends a login leaves it open whether it arrived', async (name) => {
    const { follow, clock, line, platform } = interrupted('create', timeLimit(name))
    const flow = follow(create, { aggregator: platform })
    await clock.advance(SECOND)
    line.isInterrupted = true
    flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'not-started'])
  })

  it('in getToken is not shown as a fault of the integration', async () => {
    const { follow, clock, aggregator } = testWorld()
    let isSlow = false
    const flow = follow(create, {
      aggregator: aggregator({ getToken: () => (isSlow ? timeLimit('AbortError')() : 'token'), version: '2.1' }),
    })
    isSlow = true
    await clock.advance(SECOND)
    expect(flow.scenario()).not.toBe('integration-fault')
    flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(SECOND)
    expect(flow.scenario()).not.toBe('integration-fault')
  })

  it('in refreshConnection leads to the screen of a refresh that may not have started', async () => {
    const { follow, clock, aggregator, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    const flow = follow(
      { intent: 'refresh', connectionId: id },
      { aggregator: aggregator({ refreshConnection: async () => timeLimit('AbortError')() }) },
    )
    await clock.advance(SECOND)
    flow.connection.actions.start()
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'not-started'])
  })
})
