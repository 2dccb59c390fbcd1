import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { UnreachableError } from '../../src/domain'
import { working } from '../../src/testing'
import { HOUR, memoryStorage, MINUTE, SECOND, testWorld } from './world'

/** A device whose clock somebody sets, while true time goes on. */
function settable() {
  const world = testWorld()
  let skew = 0
  const clock = { ...world.clock, now: () => world.clock.now() + skew }
  const set = (ms: number) => {
    skew += ms
  }
  return { ...world, clock, pass: world.clock.advance, set }
}

const retrieving = working({ milestone: 'retrieving' })

describe('a clock that is set back', () => {
  it.each([MINUTE, HOUR, 30 * 24 * HOUR])('by %d ms stops no looking, and hurries none', async (back) => {
    const { clock, follow, aggregator, pass, set } = settable()
    let looks = 0
    const read = async () => {
      looks += 1
      return retrieving
    }
    follow({ follow: 'job-1', intent: 'create' }, { clock, aggregator: { ...aggregator(), read } })
    await pass(MINUTE)
    set(-back)
    looks = 0
    await pass(30 * SECOND)
    expect(looks).toBeGreaterThanOrEqual(2)
    await pass(10 * MINUTE)
    expect(looks).toBeLessThanOrEqual(64)
  })

  it('makes a pause that the platform asked for no longer', async () => {
    const { clock, follow, aggregator, pass, set } = settable()
    let looks = 0
    const read = async () => {
      looks += 1
      if (looks === 3) throw new UnreachableError('rate-limit', { retryAt: clock.now() + 20 * SECOND })
      return retrieving
    }
    const flow = follow({ follow: 'job-1', intent: 'create' }, { clock, aggregator: { ...aggregator(), read } })
    await pass(10 * SECOND)
    expect(flow.view().hints).toContain('rate-limited')
    set(-HOUR)
    await pass(30 * SECOND)
    expect(flow.view().hints).not.toContain('rate-limited')
  })

  it.each([HOUR, 24 * HOUR])(
    'by %d ms makes no wait longer than it is, seen again, taken up again or loaded anew',
    async (back) => {
      for (const how of ['seen', 'shown', 'loaded'] as const) {
        const { clock, follow, pass, set, page, sandbox, userId } = settable()
        const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'outage-refresh' })
        const resume = { storage: memoryStorage() }
        const load = () =>
          follow(
            { intent: 'refresh', connectionId: id, institutionId: 'AU00000' },
            { clock, resume, queryClient: new QueryClient() },
          )
        let flow = load()
        flow.connection.actions.start()
        await pass(MINUTE)
        sandbox.control.clearLog()
        set(-back)
        if (how === 'seen') page.wake('seen')
        else {
          flow.connection.stop()
          await pass(0)
          if (how === 'loaded') flow = load()
          else flow.connection.start()
          await pass(SECOND)
        }
        const view = flow.view()
        if (view.state !== 'outage-wait') throw new Error(`It is in ${view.state}.`)
        expect((view.nextAt ?? 0) - clock.now()).toBeLessThanOrEqual(10 * MINUTE)
        await pass(10 * MINUTE + SECOND)
        expect(flow.requests(/\/refresh$/)).toBe(1)
      }
    },
  )

  it.each(['seen', 'shown'] as const)('says of a form no later time than it has, once the page is %s', async (how) => {
    const { clock, follow, pass, set, page } = settable()
    const flow = follow({ intent: 'create', institutionId: 'AU00000' }, { clock })
    await pass(SECOND)
    for (let n = 0; n < 3; n += 1) {
      flow.submit('wrong')
      await pass(30 * SECOND)
    }
    set(-24 * HOUR)
    if (how === 'seen') page.wake('seen')
    else {
      flow.connection.stop()
      await pass(0)
      flow.connection.start()
    }
    const view = flow.view()
    if (view.state !== 'needs-credentials') throw new Error(`It is in ${view.state}.`)
    expect((view.opensAt ?? 0) - clock.now()).toBeLessThanOrEqual(15 * MINUTE)
    await pass(15 * MINUTE)
    expect(flow.view().can.submitCredentials).toBe(true)
  })

  it('keeps a form closed for no longer than a quarter of an hour, reloads and all', async () => {
    const { clock, follow, pass, set } = settable()
    const storage = memoryStorage()
    const load = async () => {
      const flow = follow({ intent: 'create', institutionId: 'AU00000' }, { clock, resume: { storage }, userKey: 'user-1' })
      await pass(SECOND)
      return flow
    }
    const first = await load()
    for (let n = 0; n < 3; n += 1) {
      first.submit('wrong')
      await pass(30 * SECOND)
    }
    first.connection.stop()
    await pass(0)
    set(-24 * HOUR)
    const second = await load()
    expect(second.view().can.submitCredentials).toBe(false)
    await pass(15 * MINUTE)
    expect(second.view().can.submitCredentials).toBe(true)
  })
})

describe('a device that slept', () => {
  it('shows a form that opened meanwhile as soon as the page is seen', async () => {
    const { clock, follow, pass, set, page } = settable()
    const flow = follow({ intent: 'create', institutionId: 'AU00000' }, { clock })
    await pass(SECOND)
    for (let n = 0; n < 3; n += 1) {
      flow.submit('wrong')
      await pass(30 * SECOND)
    }
    expect(flow.view().can.submitCredentials).toBe(false)
    set(20 * MINUTE)
    page.wake('seen')
    expect(flow.view().can.submitCredentials).toBe(true)
  })

  it('asks for no code that ran out meanwhile', async () => {
    const { clock, follow, pass, set, page } = settable()
    const flow = follow({ intent: 'create', institutionId: 'AU00000' }, { clock })
    await pass(SECOND)
    flow.submit('mfa-brief')
    await pass(12 * SECOND)
    expect(flow.at()).toBe('needs-mfa.asking')
    set(HOUR)
    page.wake('seen')
    await pass(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'mfa-failed'])
  })
})
