import { describe, expect, it } from 'vitest'
import { sandboxLogins } from '../../src/sandbox/index'
import { testWorld } from './world'

describe('a connection at Hooli', () => {
  it('takes the published averages, metadata included: 31588 ms', async () => {
    const { create, statuses, clock, job } = testWorld()
    const { body, status } = await create('gavinBelson', 'hooli2016')
    expect(status).toBe(202)
    expect(await statuses(body.id)).toBe('in-progress pending pending')
    clock.jump(8_153)
    expect(await statuses(body.id)).toBe('in-progress pending pending')
    clock.jump(1)
    expect(await statuses(body.id)).toBe('success pending pending')
    clock.jump(12_487)
    expect(await statuses(body.id)).toBe('success in-progress pending')
    clock.jump(3_820)
    expect(await statuses(body.id)).toBe('success success in-progress')
    clock.jump(7_126)
    expect(await statuses(body.id)).toBe('success success in-progress')
    clock.jump(1)
    expect(await statuses(body.id)).toBe('success success success')
    expect((await job(body.id)).updated).toBe('2024-09-25T04:15:19Z')
  })

  it('lets later steps stay pending for ever after a failure', async () => {
    const { create, statuses, clock } = testWorld()
    const { body } = await create('bighead', 'password')
    clock.jump(8_154)
    expect(await statuses(body.id)).toBe('failed pending pending')
    clock.jump(30 * 24 * 3_600_000)
    expect(await statuses(body.id)).toBe('failed pending pending')
  })
})

describe('the documented users', () => {
  it.each([
    ['bighead', 'password', 'failed pending pending', 'invalid-credentials', 'Account is locked'],
    [
      'erlich',
      'aviato',
      'success failed pending',
      'account-not-accessible-requires-user-action',
      'An action is required from end-user before account details can be returned.',
    ],
    [
      'jianYang',
      'nothotdog',
      'success failed pending',
      'service-unavailable',
      'Service is currently unavailable. Please try again later.',
    ],
    [
      'gavinBelson',
      'hooli2015',
      'failed pending pending',
      'invalid-credentials',
      'Cannot login to target institution using supplied credentials. Please check credentials and try again.',
    ],
    [
      'nobody',
      'x',
      'failed pending pending',
      'invalid-credentials',
      'Cannot login to target institution using supplied credentials. Please check credentials and try again.',
    ],
  ])('let the login %s with the password %s end as %s', async (loginId, password, statuses, code, detail) => {
    const world = testWorld()
    const { body } = await world.create(loginId, password)
    world.clock.jump(60_000)
    const { steps } = await world.job(body.id)
    expect(steps.map(({ status }) => status).join(' ')).toBe(statuses)
    expect(steps.find(({ status }) => status === 'failed')?.result).toMatchObject({ code, detail })
  })

  it.each([
    ['Wentworth-Smith', 'whislter'],
    ['Whistler', 'ShowBox'],
    ['Gilfoyle', 'PiedPiper'],
    ['gavinBelson', 'hooli2016'],
    ['jared', 'django'],
    ['richard', 'tabsnotspaces'],
    ['laurieBream', 'business2024'],
    ['ashMann', 'hooli2024'],
  ])('let the login %s with the password %s connect', async (loginId, password) => {
    const world = testWorld()
    const { body } = await world.create(loginId, password)
    world.clock.jump(60_000)
    expect(await world.statuses(body.id)).toBe('success success success')
  })

  it('are all in the one table, each with what happens', () => {
    expect(sandboxLogins.filter(({ documented }) => documented)).toHaveLength(11)
    expect(sandboxLogins.filter(({ happens }) => happens === '')).toEqual([])
    expect(new Set(sandboxLogins.map(({ loginId }) => loginId)).size).toBe(sandboxLogins.length)
  })
})
