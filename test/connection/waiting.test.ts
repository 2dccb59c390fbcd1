import { describe, expect, it } from 'vitest'
import { sandboxLogins } from '../../src/sandbox'
import { screenOf } from './screen'
import { HOUR, MINUTE, SECOND, testWorld, type Followed, type World } from './world'

const DAY = 24 * HOUR

/** A bank that has been connected for a week, whose refresh the user has begun. */
async function refresh(world: World, loginId: string): Promise<Followed> {
  const { id } = world.sandbox.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId })
  const flow = world.follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
  await world.clock.advance(SECOND)
  expect(screenOf(flow.view(), world)).toMatchObject({
    heading: 'Get the latest from Hooli',
    ways: expect.arrayContaining(['Get the latest']),
  })
  flow.connection.actions.start()
  return flow
}

async function connect(world: World, loginId: string, userKey = 'user-1'): Promise<Followed> {
  const flow = world.follow({ intent: 'create', institutionId: 'AU00000' }, { userKey })
  await world.clock.advance(SECOND)
  flow.submit(loginId, sandboxLogins.find((login) => login.loginId === loginId)?.password)
  return flow
}

const refreshes = (flow: Followed): number => flow.requests(/\/refresh$/)

describe('a refresh', () => {
  it('waits ten minutes after an outage, tries twice by itself, then names who can help', async () => {
    const world = testWorld()
    const flow = await refresh(world, 'outage-refresh')
    await world.clock.advance(MINUTE)
    expect(screenOf(flow.view(), world)).toMatchObject({ scenario: 'bank-outage', heading: 'Hooli is not responding' })
    expect(refreshes(flow)).toBe(1)
    await world.clock.advance(9 * MINUTE)
    expect(refreshes(flow)).toBe(1)
    await world.clock.advance(2 * MINUTE)
    expect(refreshes(flow)).toBe(2)
    await world.clock.advance(12 * MINUTE)
    expect([flow.view().state, flow.scenario(), refreshes(flow)]).toEqual(['needs-support', 'outage-persists', 3])
    expect(screenOf(flow.view(), world).ways).toEqual(expect.arrayContaining(['Contact support', 'Copy these details']))
    await world.clock.advance(HOUR)
    expect(refreshes(flow)).toBe(3)
  })

  it('waits for a major outage to lift, then goes on', async () => {
    const world = testWorld()
    world.sandbox.control.outage('AU00000')
    const flow = await refresh(world, 'jared')
    await world.clock.advance(MINUTE)
    expect(screenOf(flow.view(), world)).toMatchObject({ scenario: 'bank-major-outage', heading: 'Hooli is down right now' })
    await world.clock.advance(HOUR)
    expect([flow.at(), flow.scenario(), refreshes(flow)]).toEqual(['outage-wait.bank-down', 'bank-major-outage', 1])
    world.sandbox.control.restore('AU00000')
    await world.clock.advance(7 * MINUTE)
    expect([flow.at(), refreshes(flow)]).toEqual(['connected', 2])
  })
})

describe('a job in the platform’s queue', () => {
  it('is followed until the bank is back after six hours', async () => {
    const world = testWorld()
    const flow = await connect(world, 'outage-3')
    await world.clock.advance(MINUTE)
    expect([flow.at(), flow.scenario()]).toEqual(['outage-wait.queued', 'retry-queued'])
    await world.clock.advance(6 * HOUR + 5 * MINUTE)
    expect([flow.at(), flow.requests(/\/connections$/)]).toEqual(['connected', 1])
    expect(flow.requests()).toBeLessThanOrEqual(30)
  })

  it('is given up after seven days, with at most a hundred requests', async () => {
    const world = testWorld()
    const flow = await connect(world, 'outage-7d')
    await world.clock.advance(7 * DAY + 3 * HOUR)
    expect([flow.view().state, flow.scenario()]).toEqual(['needs-support', 'queue-expired'])
    expect(screenOf(flow.view(), world).heading).toBe('We could not get through in a week')
    expect(flow.requests()).toBeLessThanOrEqual(100)
  })
})

describe('work that takes long', () => {
  it('is called slow, and asked about at most 65 times in ten minutes', async () => {
    const world = testWorld()
    const flow = await connect(world, 'stuck')
    await world.clock.advance(10 * MINUTE)
    expect(flow.at()).toBe('polling')
    expect(screenOf(flow.view(), world).notices).toEqual(['This is taking longer than usual, but it’s still going.'])
    expect(flow.requests()).toBeLessThanOrEqual(65)
  })

  it('is followed where a second login joins the first', async () => {
    const world = testWorld()
    await connect(world, 'slow')
    const second = await connect(world, 'slow', 'user-2')
    await world.clock.advance(5 * SECOND)
    expect(second.at()).toBe('verifying')
    expect(screenOf(second.view(), world).notices).toEqual(['This had already started, so we’ve picked it up.'])
    expect(world.sandbox.control.jobs()).toHaveLength(1)
  })

  it('is said to stand behind other work where the platform pauses a duplicate', async () => {
    const world = testWorld()
    world.sandbox.control.set({ duplicates: 'pause' })
    await connect(world, 'gavinBelson')
    const second = await connect(world, 'gavinBelson', 'user-2')
    await world.clock.advance(MINUTE)
    expect(screenOf(second.view(), world)).toMatchObject({
      scenario: 'verifying.queued',
      notices: ['Another request for this login has to finish first.'],
    })
    await world.clock.advance(7 * MINUTE)
    expect(second.at()).toBe('connected')
    const job = second.connection.getSnapshot().context.attempt?.id
    const looks = second.requests(new RegExp(`/jobs/${job}$`))
    expect([looks > 10, looks <= 60]).toEqual([true, true])
  })
})
