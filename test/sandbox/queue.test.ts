import { describe, expect, it } from 'vitest'
import { testWorld, type TestWorld } from './world'

const HOUR = 3_600_000
const VERIFY = 8_154

const code = async (world: TestWorld, id: string): Promise<unknown> =>
  (await world.job(id)).steps.find(({ status }) => status === 'failed')?.result?.['code']

describe('an outage after create, in version 2.1', () => {
  it('is tried again every two hours, and the same job recovers', async () => {
    const world = testWorld()
    const { body } = await world.create('outage-3', 'sandbox')
    for (const _ of [1, 2, 3]) {
      world.clock.jump(VERIFY)
      expect(await world.statuses(body.id)).toBe('failed pending pending')
      expect(await code(world, body.id)).toBe('service-unavailable')
      world.clock.jump(2 * HOUR - 1)
      expect(await world.statuses(body.id)).toBe('failed pending pending')
      world.clock.jump(1)
      expect(await world.statuses(body.id)).toBe('in-progress pending pending')
    }
    world.clock.jump(31_588)
    expect(await world.statuses(body.id)).toBe('success success success')
    expect((await world.job(body.id)).created).toBe('2024-09-25T04:14:48Z')
    expect((await world.job(body.id)).updated).toBe('2024-09-25T10:15:44Z')
  })

  it('shows all steps pending between the runs by setting', async () => {
    const world = testWorld({ script: { settings: { queueShows: 'pending' } } })
    const { body } = await world.create('outage-1', 'sandbox')
    world.clock.jump(HOUR)
    expect(await world.statuses(body.id)).toBe('pending pending pending')
    world.clock.jump(HOUR + VERIFY)
    expect(await world.statuses(body.id)).toBe('in-progress pending pending')
  })

  it('is given up after seven days: the last of 83 retries begins within them', async () => {
    const world = testWorld()
    const { body } = await world.create('outage-7d', 'sandbox')
    world.clock.jump(6 * 24 * HOUR)
    expect(world.control.jobs()[0]?.state).toBe('deferred')
    world.clock.jump(24 * HOUR)
    expect(world.control.jobs()[0]?.state).toBe('failed')
    world.clock.jump(30 * 24 * HOUR)
    expect(await world.statuses(body.id)).toBe('failed pending pending')
    const { created, updated } = await world.job(body.id)
    // 83 waits of two hours and as many checks of the login, and the first check.
    expect(Date.parse(updated) - Date.parse(created)).toBe(Math.floor((83 * (2 * HOUR + VERIFY) + VERIFY) / 1_000) * 1_000)
  })

  it('recovers when the bank comes back, whether or not anybody looks meanwhile', async () => {
    const world = testWorld({ script: { outages: ['AU00001'] } })
    const { body } = await world.create('gavinBelson', 'hooli2016', 'AU00001')
    world.clock.jump(24 * HOUR)
    world.control.restore('AU00001')
    expect(await code(world, body.id)).toBe('service-unavailable')
    world.clock.jump(2 * HOUR + 20_000)
    expect(await world.statuses(body.id)).toBe('success success success')
  })

  it('is joined by a refresh while it waits', async () => {
    const world = testWorld()
    const { body } = await world.create('outage-3', 'sandbox')
    world.clock.jump(HOUR)
    const token = world.control.issueToken({ userId: world.userId, scope: 'SERVER_ACCESS' })
    const connectionId = world.control.connections()[0]?.id
    const answer = await world.call<{ id: string }>('POST', `/users/${world.userId}/connections/${connectionId}/refresh`, {
      token,
    })
    expect([answer.status, answer.body.id]).toEqual([200, body.id])
  })

  it('ends when an update takes its place', async () => {
    const world = testWorld()
    const { body } = await world.create('outage-3', 'sandbox')
    world.clock.jump(HOUR)
    const connectionId = world.control.connections()[0]?.id
    await world.call('POST', `/users/${world.userId}/connections/${connectionId}`, {
      token: world.control.issueToken({ userId: world.userId }),
      body: { password: 'sandbox' },
    })
    world.clock.jump(30 * HOUR)
    expect(await world.statuses(body.id)).toBe('failed pending pending')
    expect(world.control.jobs().map(({ intent, state }) => [intent, state])).toEqual([
      ['create', 'failed'],
      ['update', 'success'],
    ])
  })
})

describe('an outage that is not queued', () => {
  it('after refresh stays failed', async () => {
    const world = testWorld()
    const { id } = world.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId: 'outage-refresh' })
    const answer = await world.call<{ id: string }>('POST', `/users/${world.userId}/connections/${id}/refresh`, {
      token: world.server,
    })
    world.clock.jump(VERIFY)
    expect(world.control.jobs().at(-1)?.state).toBe('failed')
    world.clock.jump(24 * HOUR)
    expect(await world.statuses(answer.body.id)).toBe('failed pending pending')
  })

  it.each([
    'maintenance',
    'maintenance-error',
    'temporary-unavailable',
    'system-unavailable',
    'institution-not-available',
    'connector-error',
  ])('with the code %s stays failed even after create', async (alias) => {
    const world = testWorld()
    const { body } = await world.create(`code-${alias}`, 'sandbox')
    world.clock.jump(24 * HOUR)
    expect(await code(world, body.id)).toBe(alias)
    expect(world.control.jobs()[0]?.state).toBe('failed')
  })
})

describe("a bank's status", () => {
  it('is told by connector and institution, in both words for its method', async () => {
    const world = testWorld()
    const status = async (path: string): Promise<unknown> => (await world.call('GET', path)).body['status']
    expect(await status('/public/connectors/AU00103/web')).toBe('major-outage')
    expect(await status('/public/institutions/AU00104')).toBe('under-maintenance')
    world.control.outage('AU00000')
    expect(await status('/public/connectors/AU00000/open-banking')).toBe('major-outage')
    world.control.restore('AU00000')
    expect(await status('/public/connectors/AU00000/openbanking')).toBe('operational')
  })

  it('does not let a job fail by itself', async () => {
    const world = testWorld({ script: { statuses: { AU00000: 'degraded-performance' } } })
    const { body } = await world.create('gavinBelson', 'hooli2016')
    world.clock.jump(31_588)
    expect(await world.statuses(body.id)).toBe('success success success')
  })
})
