import { describe, expect, it } from 'vitest'
import { testWorld, type ErrorBody, type TestWorld } from './world'

const MINUTE = 60_000

async function refresh(world: TestWorld, connectionId: string) {
  const token = world.control.issueToken({ userId: world.userId, scope: 'SERVER_ACCESS' })
  return world.call<{ id: string } & ErrorBody>('POST', `/users/${world.userId}/connections/${connectionId}/refresh`, { token })
}

function connected(world: TestWorld, loginId = 'gavinBelson', method: 'web' | 'openbanking' = 'web') {
  return world.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId, method })
}

describe('a create that doubles one under way', () => {
  it('is answered 200 with the original job, and 202 again once that has ended', async () => {
    const world = testWorld()
    const first = await world.create('gavinBelson', 'hooli2016')
    world.clock.jump(20_000)
    const second = await world.create('gavinBelson', 'hooli2016')
    expect([first.status, second.status]).toEqual([202, 200])
    expect(second.body.id).toBe(first.body.id)
    // The original job comes whole, and a new one as a reference: that tells the two apart where a server lost the status.
    expect(['steps' in first.body, 'steps' in second.body]).toEqual([false, true])
    world.clock.jump(20_000)
    const third = await world.create('gavinBelson', 'hooli2016')
    expect(third.status).toBe(202)
    expect(third.body.id).not.toBe(first.body.id)
  })

  it('stands still for six minutes where another user holds the same login, all steps pending', async () => {
    const world = testWorld()
    await world.create('gavinBelson', 'hooli2016')
    const other = world.control.addUser().id
    const token = world.control.issueToken({ userId: other })
    const body = { loginId: 'gavinBelson', password: 'hooli2016', institution: { id: 'AU00000' } }
    const { body: job, status } = await world.call<{ id: string }>('POST', `/users/${other}/connections`, { token, body })
    expect(status).toBe(202)
    world.clock.jump(6 * MINUTE - 1)
    expect(await world.statuses(job.id)).toBe('pending pending pending')
    world.clock.jump(1)
    expect(await world.statuses(job.id)).toBe('in-progress pending pending')
    world.clock.jump(31_588)
    expect(await world.statuses(job.id)).toBe('success success success')
  })

  it('stands still by setting even for the same user', async () => {
    const world = testWorld({ script: { settings: { duplicates: 'pause' } } })
    const first = await world.create('gavinBelson', 'hooli2016')
    const second = await world.create('gavinBelson', 'hooli2016')
    expect(second.status).toBe(202)
    expect(second.body.id).not.toBe(first.body.id)
    world.clock.jump(MINUTE)
    expect(await world.statuses(second.body.id)).toBe('pending pending pending')
  })

  it('is another job after a failure', async () => {
    const world = testWorld()
    await world.create('gavinBelson', 'oops')
    world.clock.jump(8_154)
    const second = await world.create('gavinBelson', 'hooli2016')
    expect(second.status).toBe(202)
    expect(await world.statuses(second.body.id)).toBe('in-progress pending pending')
  })
})

describe('a refresh', () => {
  it('is answered 200 with the original job while one is under way', async () => {
    const world = testWorld()
    const { id } = connected(world)
    const first = await refresh(world, id)
    const second = await refresh(world, id)
    expect([first.status, second.status]).toEqual([202, 200])
    expect(second.body.id).toBe(first.body.id)
  })

  it('of all connections begins one job for each', async () => {
    const world = testWorld()
    connected(world)
    connected(world, 'Whistler')
    const { status, body } = await world.call<{ type: string; data: { type: string }[] }>(
      'POST',
      `/users/${world.userId}/connections/refresh`,
      { token: world.server },
    )
    expect(status).toBe(202)
    expect(body).toMatchObject({ type: 'list', data: [{ type: 'job' }, { type: 'job' }] })
  })

  it('by open banking may be asked for twenty times a day', async () => {
    const world = testWorld()
    const { id } = connected(world, '', 'openbanking')
    for (let times = 0; times < 20; times += 1) {
      expect((await refresh(world, id)).status).toBe(202)
      world.clock.jump(MINUTE)
    }
    const refused = await refresh(world, id)
    expect([refused.status, refused.body.data[0]?.code]).toEqual([429, 'too-many-requests'])
    world.clock.jump(24 * 60 * MINUTE)
    expect((await refresh(world, id)).status).toBe(202)
  })
})

describe('a password that is changed at the bank', () => {
  async function changed(settings = {}) {
    const world = testWorld({ script: { settings } })
    const created = await world.create('changed', 'sandbox')
    world.clock.jump(MINUTE)
    expect(await world.statuses(created.body.id)).toBe('success success success')
    return { world, id: world.control.connections()[0]?.id ?? '' }
  }

  it('lets the first refresh fail as a job and refuses the next at once, until the password is updated', async () => {
    const { world, id } = await changed()
    const first = await refresh(world, id)
    world.clock.jump(MINUTE)
    expect((await world.job(first.body.id)).steps[0]).toMatchObject({ status: 'failed', result: { code: 'invalid-credentials' } })
    expect(world.control.connections()[0]?.status).toBe('invalid')

    const jobsBefore = world.control.jobs().length
    const second = await refresh(world, id)
    expect([second.status, second.body.data[0]?.code]).toEqual([400, 'invalid-credentials'])
    expect(world.control.jobs()).toHaveLength(jobsBefore)

    const token = world.control.issueToken({ userId: world.userId })
    const update = await world.call<{ id: string }>('POST', `/users/${world.userId}/connections/${id}`, {
      token,
      body: { password: 'changed' },
    })
    expect(update.status).toBe(202)
    world.clock.jump(MINUTE)
    expect(await world.statuses(update.body.id)).toBe('success success success')
    expect((await refresh(world, id)).status).toBe(202)
  })

  it('refuses at once, or never, by setting', async () => {
    const atOnce = await changed({ refreshRefusal: 'at-once' })
    expect((await refresh(atOnce.world, atOnce.id)).status).toBe(400)
    const asJob = await changed({ refreshRefusal: 'job' })
    for (const _ of [1, 2]) {
      expect((await refresh(asJob.world, asJob.id)).status).toBe(202)
      asJob.world.clock.jump(MINUTE)
    }
  })
})

describe('something to do at the bank', () => {
  it('is gone at the next refresh for "notice"', async () => {
    const world = testWorld()
    const created = await world.create('notice', 'sandbox')
    world.clock.jump(MINUTE)
    expect(await world.statuses(created.body.id)).toBe('success failed pending')
    const again = await refresh(world, world.control.connections()[0]?.id ?? '')
    world.clock.jump(MINUTE)
    expect(await world.statuses(again.body.id)).toBe('success success success')
  })

  it('stays for erlich until the control has done it', async () => {
    const world = testWorld()
    const { id } = connected(world, 'erlich')
    const before = await refresh(world, id)
    world.clock.jump(MINUTE)
    expect(await world.statuses(before.body.id)).toBe('success failed pending')
    world.control.clearNotice('erlich')
    const after = await refresh(world, id)
    world.clock.jump(MINUTE)
    expect(await world.statuses(after.body.id)).toBe('success success success')
  })
})

describe('a call that begins nothing', () => {
  it.each([
    ['already', 'sandbox', 'AU00000', 409, 'resource-already-exists'],
    ['disabled', 'sandbox', 'AU00000', 400, undefined],
    ['gavinBelson', 'hooli2016', 'AU00105', 400, undefined],
    ['gavinBelson', 'hooli2016', 'AU00201', 400, 'institution-not-supported'],
    ['gavinBelson', 'hooli2016', 'AU99999', 400, 'parameter-not-valid'],
  ])('with the login %s and the password %s at %s answers %i %s', async (loginId, password, institutionId, status, code) => {
    const world = testWorld()
    const answer = await world.create(loginId, password, institutionId)
    expect([answer.status, answer.body.data[0]?.code]).toEqual([status, code])
    expect(world.control.jobs()).toEqual([])
  })
})
