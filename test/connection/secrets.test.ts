import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('secrets', () => {
  it('are in the one request that must carry them, and in nothing that is kept or told', async () => {
    const world = testWorld()
    const inspected: unknown[] = []
    const flow = world.follow(create, { inspect: (event) => inspected.push(event) })
    await world.clock.advance(SECOND)
    flow.connection.actions.submitCredentials({ loginId: 'mfa-code', password: 'sandbox' })
    await world.clock.advance(10 * SECOND)
    flow.connection.actions.submitAnswers(['1234'])
    await world.clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
    const seen = new WeakSet()
    const text = (value: unknown) =>
      JSON.stringify(value, (_, part: unknown) => {
        if (typeof part !== 'object' || part === null) return part
        if (seen.has(part)) return undefined
        seen.add(part)
        return part
      }) ?? ''
    const kept = [
      flow.events,
      flow.news,
      flow.connection.getSnapshot().context,
      world.client
        .getQueryCache()
        .getAll()
        .map(({ state }) => state),
      inspected,
    ]
    for (const sink of kept) {
      expect(text(sink)).not.toContain('sandbox')
      expect(text(sink)).not.toContain('1234"')
    }
    const carrying = world.sandbox.control.requests().filter(({ body }) => body.includes('sandbox'))
    expect(carrying.map(({ method }) => method)).toEqual(['POST'])
  })
})

describe('a login', () => {
  it('that is refused is remembered without what the bank calls secret, and no longer than the flow', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('wrong')
    await clock.advance(MINUTE)
    const { connection } = flow
    expect(connection.getSnapshot().view).toMatchObject({ state: 'needs-credentials', remembered: { loginId: 'wrong' } })
    connection.actions.cancel()
    connection.actions.start()
    expect(connection.getSnapshot().view).toMatchObject({ state: 'needs-credentials', remembered: {} })
    expect(JSON.stringify(connection.getSnapshot())).not.toContain('wrong')
  })

  it('is handed to the adapter once: a begin without a form gets none', async () => {
    const { clock, follow, aggregator } = testWorld()
    const handed: (readonly string[] | null)[] = []
    const platform = aggregator()
    const begin: typeof platform.begin = (request, call) => {
      handed.push(request.credentials && Object.values(request.credentials))
      return platform.begin(request, call)
    }
    const flow = follow(create, { aggregator: { ...platform, begin } })
    await clock.advance(SECOND)
    flow.submit('notice')
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('needs-bank-action')
    flow.connection.actions.retry()
    await clock.advance(MINUTE)
    expect([flow.at(), handed]).toEqual(['connected', [['notice', 'sandbox'], null]])
  })
})

describe('a login that is submitted to a stopped connection', () => {
  it('is not kept for the next start', async () => {
    const { clock, follow, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.connection.stop()
    await clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    flow.connection.start()
    await clock.advance(HOUR)
    expect([flow.at(), sandbox.control.count({ method: 'POST' })]).toEqual(['needs-credentials', 0])
  })
})
