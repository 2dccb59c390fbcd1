import { describe, expect, it } from 'vitest'
import { testWorld, type ErrorBody, type TestWorld } from './world'

const AT_PIED_PIPER_MS = 5_200

async function challenged(loginId: string, password: string, institutionId: string, settings = {}) {
  const world = testWorld({ script: { settings } })
  const { body } = await world.create(loginId, password, institutionId)
  world.clock.jump(institutionId === 'AU00000' ? 8_154 : AT_PIED_PIPER_MS)
  return { world, id: body.id, step: (await world.job(body.id)).steps[1] }
}

const answer = (world: TestWorld, id: string, answers: unknown) =>
  world.call<{ id: string; type: string } & ErrorBody>('POST', `/jobs/${id}/mfa`, {
    token: world.control.issueToken({ userId: world.userId }),
    body: { 'mfa-response': answers },
  })

describe('the documented users at Pied Piper', () => {
  it.each([
    ['jared', 'django', 'token', ['OTP Password'], ['1234']],
    ['richard', 'tabsnotspaces', 'token', ['OTP Password'], ['1234']],
    ['gavinBelson', 'hooli2016', 'security-questions', ["What's your first company?"], ['Hooli']],
    ['Gilfoyle', 'PiedPiper', 'security-questions', ["What's your first company?"], ['Hooli']],
    [
      'Whistler',
      'ShowBox',
      'security-questions',
      ["What's your favourite company?", "What's the ID of this institution?"],
      ['Basiq', 'AU00000'],
    ],
    [
      'Wentworth-Smith',
      'whislter',
      'security-questions',
      ["What's your favourite company?", "What's the ID of this institution?"],
      ['Basiq', 'AU00000'],
    ],
  ])('%s is asked and connects', async (loginId, password, method, input, answers) => {
    const { world, id, step } = await challenged(loginId, password, 'AU00002')
    expect(step).toMatchObject({ title: 'mfa-challenge', status: 'in-progress', result: { type: 'mfa', method, input } })
    expect(await answer(world, id, answers)).toMatchObject({ status: 202, body: { type: 'job', id } })
    expect((await world.job(id)).steps[1]).toEqual({ title: 'mfa-challenge', status: 'in-progress', result: null })
    world.clock.jump(2_000)
    expect((await world.job(id)).steps[1]).toEqual({ title: 'mfa-challenge', status: 'success', result: null })
    world.clock.jump(20_000)
    expect(await world.statuses(id)).toBe('success success success success')
  })
})

it('Nucleus asks every other time, the same from the same seed, and else skips', async () => {
  async function endsOf(seed: number): Promise<string[]> {
    const world = testWorld({ seed })
    const steps: string[] = []
    for (let user = 0; user < 40; user += 1) {
      const userId = world.control.addUser().id
      const body = { loginId: 'jared', password: 'django', institution: { id: 'AU00003' } }
      const { body: job } = await world.call<{ id: string }>('POST', `/users/${userId}/connections`, {
        token: world.control.issueToken({ userId }),
        body,
      })
      world.clock.jump(7 * 60_000)
      steps.push((await world.job(job.id)).steps[1]?.status ?? '')
    }
    return steps
  }
  const [first, again] = [await endsOf(7), await endsOf(7)]
  expect(again).toEqual(first)
  const skipped = first.filter((status) => status === 'skipped').length
  expect(skipped).toBeGreaterThan(8)
  expect(skipped).toBeLessThan(32)
  expect(first.filter((status) => status === 'failed')).toHaveLength(40 - skipped)
})

describe('an answer', () => {
  it('that is wrong is taken, checked and fails the step without a result; there is no second try', async () => {
    const { world, id } = await challenged('mfa-code', 'sandbox', 'AU00000')
    expect((await answer(world, id, ['9999'])).status).toBe(202)
    expect((await world.job(id)).steps[1]).toMatchObject({ status: 'in-progress', result: null })
    world.clock.jump(2_000)
    expect((await world.job(id)).steps[1]).toEqual({ title: 'mfa-challenge', status: 'failed', result: null })
    expect((await answer(world, id, ['1234'])).status).toBe(400)
    expect(await world.statuses(id)).toBe('success failed pending pending')
  })

  it.each([
    ['refused', 'failed'],
    ['refused-open', 'in-progress'],
  ])('that is wrong can be refused by the call itself: %s leaves the step %s', async (wrongMfaAnswer, status) => {
    const { world, id } = await challenged('mfa-code', 'sandbox', 'AU00000', { wrongMfaAnswer })
    expect((await answer(world, id, ['9999'])).status).toBe(400)
    expect((await world.job(id)).steps[1]).toMatchObject({ status })
  })

  it('in the wrong order is wrong', async () => {
    const { world, id } = await challenged('mfa-questions', 'sandbox', 'AU00000')
    await answer(world, id, ['AU00000', 'Basiq'])
    world.clock.jump(2_000)
    expect((await world.job(id)).steps[1]).toMatchObject({ status: 'failed' })
  })

  it('of another shape is refused and the challenge stays', async () => {
    const { world, id } = await challenged('mfa-code', 'sandbox', 'AU00000')
    for (const wrong of ['1234', [], [1234], undefined]) expect((await answer(world, id, wrong)).status).toBe(400)
    expect((await world.job(id)).steps[1]).toMatchObject({ status: 'in-progress', result: { type: 'mfa' } })
  })

  it('confirms what was approved in the bank app', async () => {
    const { world, id } = await challenged('mfa-approve', 'sandbox', 'AU00000')
    await answer(world, id, ['confirmed'])
    world.clock.jump(60_000)
    expect(await world.statuses(id)).toBe('success success success success')
  })
})

describe('a challenge', () => {
  it('lapses when its time is over', async () => {
    const { world, id, step } = await challenged('mfa-brief', 'sandbox', 'AU00000')
    expect(step?.result?.['expiryMs']).toBe(20_000)
    world.clock.jump(19_999)
    expect((await world.job(id)).steps[1]).toMatchObject({ status: 'in-progress', result: { type: 'mfa' } })
    world.clock.jump(1)
    expect((await world.job(id)).steps[1]).toEqual({ title: 'mfa-challenge', status: 'failed', result: null })
    expect((await answer(world, id, ['1234'])).status).toBe(400)
  })

  it('may say 3600 and stay open for an hour', async () => {
    const { world, id, step } = await challenged('mfa-seconds', 'sandbox', 'AU00000')
    expect(step?.result?.['expiryMs']).toBe(3_600)
    world.clock.jump(3_500_000)
    expect((await answer(world, id, ['1234'])).status).toBe(202)
  })

  it('may be skipped', async () => {
    const { step } = await challenged('mfa-skipped', 'sandbox', 'AU00000')
    expect(step).toEqual({ title: 'mfa-challenge', status: 'skipped', result: null })
  })

  it('comes again on refresh', async () => {
    const world = testWorld()
    const { id } = world.control.addConnection({ userId: world.userId, institutionId: 'AU00002', loginId: 'jared' })
    const { body } = await world.call<{ id: string }>('POST', `/users/${world.userId}/connections/${id}/refresh`, {
      token: world.server,
    })
    world.clock.jump(AT_PIED_PIPER_MS)
    expect((await world.job(body.id)).steps[1]).toMatchObject({ status: 'in-progress', result: { type: 'mfa' } })
  })
})
