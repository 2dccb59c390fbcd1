import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('a platform', () => {
  const working = async () => {
    const world = testWorld()
    const flow = world.follow(create)
    await world.clock.advance(SECOND)
    flow.submit('stuck')
    await world.clock.advance(20 * SECOND)
    expect(flow.at()).toBe('polling')
    return { ...world, flow }
  }

  it.each([
    ['drops', { kind: 'dropped' }],
    ['answers 503', { kind: 'status', status: 503 }],
    ['answers with a page', { kind: 'html' }],
    ['answers with nothing', { kind: 'empty' }],
    ['breaks off', { kind: 'truncated' }],
    ['answers with five megabytes', { kind: 'huge' }],
  ] as const)('that %s brings a hint, which goes once it answers again, and the screen stays', async (_, fault) => {
    const { clock, flow, sandbox } = await working()
    const mend = sandbox.control.fail({ path: '/jobs/*', times: Infinity, fault })
    await clock.advance(MINUTE)
    expect([flow.at(), flow.view().hints.includes('unreachable')]).toEqual(['polling', true])
    mend()
    await clock.advance(MINUTE)
    expect(flow.view().hints).not.toContain('unreachable')
  })

  it('that asks for a pause gets it', async () => {
    const { clock, flow, sandbox } = await working()
    sandbox.control.fail({ path: '/jobs/*', times: 1, fault: { kind: 'status', status: 429, retryAfterS: 120 } })
    await clock.advance(15 * SECOND)
    expect(flow.view().hints).toContain('rate-limited')
    sandbox.control.clearLog()
    await clock.advance(100 * SECOND)
    expect(flow.requests()).toBe(0)
    await clock.advance(30 * SECOND)
    expect(flow.requests()).toBeGreaterThan(0)
  })

  it('that asks for a pause gets it even if the user leaves and checks again', async () => {
    const { clock, flow, sandbox } = await working()
    sandbox.control.fail({ path: '/jobs/*', times: 1, fault: { kind: 'status', status: 429, retryAfterS: 90 } })
    await clock.advance(15 * SECOND)
    sandbox.control.clearLog()
    flow.connection.actions.leave()
    flow.connection.actions.look()
    await clock.advance(60 * SECOND)
    expect([flow.requests(), flow.view().hints.includes('rate-limited')]).toEqual([0, true])
    await clock.advance(30 * SECOND)
    expect(flow.requests()).toBeGreaterThan(0)
  })
})

describe('a device that is offline when a wait ends', () => {
  it('starts nothing until it is back online', async () => {
    const { clock, follow, sandbox, userId, page } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'outage-refresh' })
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
    flow.connection.actions.start()
    await clock.advance(MINUTE)
    page.isOffline = true
    await clock.advance(HOUR)
    expect([flow.at(), flow.requests(/refresh$/)]).toEqual(['outage-wait.cooldown', 1])
    page.isOffline = false
    page.wake('online')
    await clock.advance(5 * SECOND)
    expect(flow.requests(/refresh$/)).toBe(2)
  })
})

describe('a device that is offline', () => {
  it('asks nothing, says so, and looks as soon as it is back online', async () => {
    const { clock, follow, page } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('stuck')
    await clock.advance(20 * SECOND)
    page.isOffline = true
    const before = flow.requests()
    await clock.advance(10 * MINUTE)
    expect([flow.requests() - before, flow.at(), flow.view().hints.includes('offline')]).toEqual([0, 'polling', true])
    page.isOffline = false
    page.wake('online')
    await clock.advance(100)
    expect([flow.requests() - before, flow.view().hints.includes('offline')]).toEqual([1, false])
  })
})

describe('a device that goes offline while looks are hours apart', () => {
  it('shows it at once, and shows at once that it is back', async () => {
    const { clock, follow, page } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('outage-7d')
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('outage-wait.queued')
    page.isOffline = true
    page.wake('offline')
    expect(flow.view().hints).toContain('offline')
    page.isOffline = false
    page.wake('online')
    await clock.advance(100)
    expect(flow.view().hints).not.toContain('offline')
  })
})

describe('a device that is back online', () => {
  it('is no longer called offline, though an earlier answer is still awaited', async () => {
    const { clock, follow, page, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('stuck')
    await clock.advance(10 * SECOND)
    sandbox.control.set({ latencyMs: 20 * SECOND })
    await clock.advance(5 * SECOND)
    page.isOffline = true
    flow.connection.actions.look()
    expect(flow.view().hints).toContain('offline')
    page.isOffline = false
    page.wake('online')
    expect(flow.view().hints).not.toContain('offline')
    flow.connection.stop()
  })
})
