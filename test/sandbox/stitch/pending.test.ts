import { describe, expect, it } from 'vitest'
import { stitchBanks } from '../../../src/sandbox/index'
import { ACCOUNTS, codesOf, details, stitchWorld, VERIFY } from './stitch-world'

const MIN = 60_000
const PENDING = ['RESULT_PENDING']

describe('a verification', () => {
  it.each(stitchBanks.filter(({ verifiesInMs }) => verifiesInMs !== null && verifiesInMs > 0))(
    'at $id takes $verifiesInMs ms',
    async ({ id, verifiesInMs }) => {
      const { codes, control, clock } = stitchWorld()
      control.stitch.restore('tymebank')
      const verify = () => codes(control.stitch.issueClientToken(), VERIFY, details('1000000001', id))
      expect(await verify()).toEqual(PENDING)
      clock.jump((verifiesInMs ?? 0) - 1)
      expect(await verify()).toEqual(PENDING)
      clock.jump(1)
      expect(await verify()).toEqual([])
    },
  )

  it('keeps to the two windows that are published', () => {
    for (const { verifiesInMs } of stitchBanks) {
      const isRealTime = verifiesInMs === null || verifiesInMs <= 2 * MIN
      expect(isRealTime || (verifiesInMs >= 20 * MIN && verifiesInMs <= 120 * MIN)).toBe(true)
    }
  })

  it('begins anew for other details, and for the same ones in other words', async () => {
    const { codes, control, clock } = stitchWorld()
    const token = control.stitch.issueClientToken()
    await codes(token, VERIFY, details('1000000001', 'capitec'))
    clock.jump(8_000)
    expect(await codes(token, VERIFY, details('1000000003', 'capitec'))).toEqual(PENDING)
    expect(await codes(token, `${VERIFY} `, details('1000000001', 'capitec'))).toEqual(PENDING)
    const { input } = details('1000000001', 'capitec')
    const turned = { input: Object.fromEntries(Object.entries(input).reverse()) }
    expect(await codes(token, VERIFY, turned)).toEqual([])
  })

  it('takes its time with its account number’s own fate at the end', async () => {
    const { codes, control, clock } = stitchWorld()
    const verify = (number: string) => codes(control.stitch.issueClientToken(), VERIFY, details(number, 'capitec'))
    expect(await verify('2000000003')).toEqual(PENDING)
    clock.jump(8_000)
    expect(await verify('2000000003')).toEqual(['RESOURCE_UNAVAILABLE'])
    expect(await verify('2000000003')).toEqual(['RESOURCE_UNAVAILABLE'])
    expect(await verify('2000000003')).toEqual([])
  })

  it('is kept for a day', async () => {
    const { codes, control, clock } = stitchWorld()
    const verify = () => codes(control.stitch.issueClientToken(), VERIFY, details('1000000001', 'absa'))
    await verify()
    clock.jump(24 * 60 * MIN + 44_000)
    expect(await verify()).toEqual([])
    clock.jump(2_000)
    expect(await verify()).toEqual(PENDING)
  })
})

describe('a login whose accounts take time', () => {
  it.each([
    ['pending', 90_000],
    ['pending-batch', 60 * MIN],
  ])('answers with %s after %i ms', async (login, ms) => {
    const { link, ask, clock, control } = stitchWorld()
    const { id, token } = link(login)
    clock.jump(MIN)
    expect(codesOf(await ask(token, ACCOUNTS))).toEqual(PENDING)
    clock.jump(ms - 1)
    const renewed = control.stitch.issueToken(id).accessToken
    expect(codesOf(await ask(renewed, ACCOUNTS))).toEqual(PENDING)
    clock.jump(1)
    expect(codesOf(await ask(renewed, ACCOUNTS))).toEqual([])
  })

  it('pending-stuck stays pending for ever', async () => {
    const { link, codes, clock, control } = stitchWorld()
    const { id } = link('pending-stuck')
    clock.jump(7 * 24 * 60 * MIN)
    expect(await codes(control.stitch.issueToken(id).accessToken, ACCOUNTS)).toEqual(PENDING)
  })

  it('pending-field answers with the rest at once', async () => {
    const { link, ask, clock } = stitchWorld()
    const { token } = link('pending-field')
    const { body } = await ask(token, ACCOUNTS)
    expect(body.errors?.map(({ path }) => path?.at(-1))).toEqual(['transactions', 'transactions', 'transactions'])
    clock.jump(30_000)
    expect(codesOf(await ask(token, ACCOUNTS))).toEqual([])
  })

  it.each([
    ['pending-then-reauthorize', 'REAUTHORIZATION_REQUIRED'],
    ['pending-then-outage', 'RESOURCE_UNAVAILABLE'],
  ])('such as %s, ends in %s', async (login, code) => {
    const { link, codes, clock } = stitchWorld()
    const { token } = link(login)
    expect(await codes(token, ACCOUNTS)).toEqual(PENDING)
    clock.jump(30_000)
    expect(await codes(token, ACCOUNTS)).toEqual([code])
  })
})
