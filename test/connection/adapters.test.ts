import { describe, expect, it, vi } from 'vitest'
import { UnreachableError, type Reading, type Aggregator } from '../../src/domain'
import { deferred, issueOf, working } from '../../src/testing'
import { HOUR, MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

const follow1 = { follow: 'job-1', intent: 'create' } as const

const retrieving = working({ milestone: 'retrieving' })

const fail = (): never => {
  throw new Error('the host failed')
}

/** What the developer is told while it runs. */
async function told(run: () => Promise<void>): Promise<string[]> {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    await run()
    return said.mock.calls.map(([error]) => String(error))
  } finally {
    said.mockRestore()
  }
}

describe('an adapter', () => {
  it('whose parseAuthorizationResponse throws does not keep the user from starting, and the developer is told', async () => {
    const said = await told(async () => {
      const { clock, follow, aggregator } = testWorld()
      const flow = follow(create, { aggregator: { ...aggregator(), parseAuthorizationResponse: fail } })
      await clock.advance(SECOND)
      expect(flow.at()).toBe('needs-credentials')
    })
    expect(said).toEqual([expect.stringMatching(/^DeveloperError: \[bank-connection-kit\] parseAuthorizationResponse/)])
  })

  it.each([
    ['no number', NaN],
    ['the end of time', Infinity],
    ['past what a date can hold', 1e20],
  ])('that tells a time that is %s is looked at again, and its screen stands', async (_, never) => {
    const readings: Reading[] = [
      { ...retrieving, updatedAt: never, startedAt: never },
      { ...retrieving, status: 'deferred', nextAt: never, until: never, issue: issueOf('retry-queued') },
      { ...retrieving, status: 'challenge', challenge: { id: 'c', kind: 'code', prompts: ['Code'], expiresAt: never } },
      { ...retrieving, status: 'connected', issues: [] },
    ]
    const { clock, follow, aggregator } = testWorld()
    let next = 0
    const read = async () => readings[Math.min(next++, readings.length - 1)] ?? retrieving
    const flow = follow(follow1, { aggregator: { ...aggregator(), read } })
    const seen = new Set<string>()
    for (let n = 0; n < 60 && flow.at() !== 'connected'; n += 1) {
      await clock.advance(MINUTE)
      const view = flow.view()
      seen.add(flow.at())
      const times =
        view.state === 'outage-wait' ? [view.nextAt, view.until] : view.state === 'needs-mfa' ? [view.challenge?.expiresAt] : []
      for (const at of times) if (typeof at === 'number') expect(new Date(at).getTime()).toBe(at)
    }
    expect([...seen]).toEqual(expect.arrayContaining(['outage-wait.queued', 'connected']))
  })

  it('whose push channel cannot be closed leaves nothing behind', async () => {
    await told(async () => {
      const { clock, follow, aggregator } = testWorld()
      let looks = 0
      const read = async () => {
        looks += 1
        return retrieving
      }
      const flow = follow(follow1, { aggregator: { ...aggregator(), read, subscribe: () => fail } })
      await clock.advance(SECOND)
      flow.connection.stop()
      await clock.advance(SECOND)
      looks = 0
      await clock.advance(10 * MINUTE)
      expect(looks).toBe(0)
    })
  })

  it('that throws what quotes a token or a login has its kind told, and never its text', async () => {
    const quote = () => Promise.reject(new RangeError('GET https://bank.example/?token=hunter2'))
    const said = await told(async () => {
      const { clock, follow, aggregator } = testWorld()
      const flows = [
        follow(follow1, { aggregator: { ...aggregator(), read: quote } }),
        follow(create, { aggregator: { ...aggregator(), institution: quote } }),
        follow(create, { aggregator: { ...aggregator(), begin: quote } }),
      ]
      await clock.advance(SECOND)
      flows[2]?.submit('a', 'b')
      await clock.advance(MINUTE)
      expect(flows[0]?.scenario()).toBe('integration-fault')
      expect(flows[2]?.scenario()).toBe('integration-fault')
    })
    expect(said.length).toBeGreaterThan(0)
    expect(said.join()).not.toContain('hunter2')
  })

  it('that names a time which is none is asked again all the same', async () => {
    const { clock, follow, aggregator } = testWorld()
    let looks = 0
    const read = async () => {
      looks += 1
      if (looks === 2) throw new UnreachableError('rate-limit', { retryAt: Date.parse('soon') })
      return retrieving
    }
    follow(follow1, { aggregator: { ...aggregator(), read } })
    await clock.advance(5 * MINUTE)
    expect(looks).toBeGreaterThan(5)
  })
})

describe('an adapter whose read throws', () => {
  it('leads to a calm screen, and the developer is told', async () => {
    const said = await told(async () => {
      const { clock, follow, aggregator } = testWorld()
      const broken: Aggregator = { ...aggregator(), read: () => Promise.reject(new TypeError('undefined is not a function')) }
      const flow = follow(follow1, { aggregator: broken })
      await clock.advance(SECOND)
      expect([flow.at(), flow.scenario()]).toEqual(['needs-support', 'integration-fault'])
    })
    expect(said[0]).toContain('[bank-connection-kit]')
  })
})

describe('an adapter that never tells the end of a queue', () => {
  it('does not keep the queue from ending at its time', async () => {
    const { clock, follow, aggregator } = testWorld()
    const until = clock.now() + 7 * 24 * HOUR
    const read = async () => deferred(clock.now(), { until })
    const flow = follow(follow1, { aggregator: { ...aggregator(), read } })
    await clock.advance(7 * 24 * HOUR - MINUTE)
    expect(flow.at()).toBe('outage-wait.queued')
    await clock.advance(2 * MINUTE)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-support', 'queue-expired'])
  })
})
