import { describe, expect, it } from 'vitest'
import { DeveloperError, SessionEndedError, UnreachableError } from '../../../src/domain'
import type { Renewal } from '../../../src/aggregators/stitch'
import { attempt, callAt, EXPIRED, given, NOW, OK, rejection } from './given'

const linking = { link: () => 'https://secure.stitch.money/', completeLink: async () => undefined }

/** A host whose token is over until it is renewed. Answers come when the test lets them. */
function host(renewal: () => Promise<Renewal>) {
  let token = 1
  let renewals = 0
  const renewSession = async () => {
    renewals += 1
    const result = await renewal()
    if (result === 'renewed') token = 2
    return result
  }
  const answer = () => (token === 1 ? EXPIRED : OK)
  return { renewSession, answer, renewals: () => renewals }
}

describe('a token that is over', () => {
  it('is renewed, and the operation repeated once', async () => {
    const { renewSession, answer, renewals } = host(async () => 'renewed')
    const { aggregator, sent } = given(answer, { renewSession })
    expect((await aggregator.read(attempt(), callAt())).status).toBe('connected')
    expect([renewals(), sent.length]).toEqual([1, 2])
  })

  it('is renewed once for ten requests refused together', async () => {
    const { renewSession, answer, renewals } = host(async () => 'renewed')
    const { aggregator, sent } = given(answer, { renewSession })
    const readings = await Promise.all(Array.from({ length: 10 }, () => aggregator.read(attempt(), callAt())))
    expect(readings.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'connected'))
    expect([renewals(), sent.length]).toEqual([1, 20])
  })

  it('is renewed anew by a call half a minute after one that never ended', async () => {
    let renewals = 0
    const { renewSession, answer } = host(() => {
      renewals += 1
      return renewals === 1 ? new Promise<never>(() => undefined) : Promise.resolve('renewed')
    })
    const { aggregator } = given(answer, { renewSession })
    void aggregator.read(attempt(), callAt())
    await Promise.resolve()
    void aggregator.read(attempt(), callAt(NOW + 29_000))
    expect((await aggregator.read(attempt(), callAt(NOW + 31_000))).status).toBe('connected')
    expect(renewals).toBe(2)
  })

  it('is renewed once for ten adapters that share the host', async () => {
    const { renewSession, answer, renewals } = host(async () => 'renewed')
    const adapters = Array.from({ length: 10 }, () => given(answer, { renewSession }).aggregator)
    await Promise.all(adapters.map((aggregator) => aggregator.read(attempt(), callAt())))
    expect(renewals()).toBe(1)
  })

  it.each(['renewed', 'sign-in'] as const)(
    'is renewed once also for a request that is refused after the renewal (%s) but was sent before',
    async (renewal) => {
      const { renewSession, answer, renewals } = host(async () => renewal)
      let letGo: () => void = () => undefined
      const late = new Promise<void>((resolve) => {
        letGo = resolve
      })
      const { aggregator, sent } = given(
        async (_, index) => {
          const told = answer()
          if (index === 0) await late
          return told
        },
        { renewSession },
      )
      const slow = aggregator.read(attempt(), callAt()).then(
        ({ status }) => status,
        (thrown: Error) => thrown.name,
      )
      await aggregator.read(attempt(), callAt()).catch(() => undefined)
      letGo()
      expect(await slow).toBe(renewal === 'renewed' ? 'connected' : 'SessionEndedError')
      expect([renewals(), sent.length]).toEqual([1, renewal === 'renewed' ? 4 : 2])
    },
  )

  it('is renewed once also for a request that is sent, and refused, while the renewal is under way', async () => {
    let end: () => void = () => undefined
    const under = new Promise<void>((resolve) => {
      end = resolve
    })
    const { renewSession, answer, renewals } = host(() => under.then(() => 'renewed'))
    const { aggregator, sent } = given(answer, { renewSession })
    const first = aggregator.read(attempt(), callAt())
    await new Promise(setImmediate)
    const second = aggregator.read(attempt(), callAt())
    await new Promise(setImmediate)
    expect([renewals(), sent.length]).toEqual([1, 2])
    end()
    expect([(await first).status, (await second).status]).toEqual(['connected', 'connected'])
    expect([renewals(), sent.length]).toEqual([1, 4])
  })

  it.each(['sign-in', 'authorize'] as const)('and whose renewal answers %s ends the session', async (renewal) => {
    const { renewSession, answer, renewals } = host(async () => renewal)
    const { aggregator, sent } = given(answer, { renewSession, ...linking })
    const thrown = await rejection(aggregator.read(attempt(), callAt()))
    expect(thrown).toBeInstanceOf(SessionEndedError)
    expect(thrown).toMatchObject({ remedy: renewal })
    expect([renewals(), sent.length]).toEqual([1, 1])
  })

  it('and is refused again after the renewal ends the session', async () => {
    const { aggregator, sent } = given(() => EXPIRED, { renewSession: async () => 'renewed' })
    expect(await rejection(aggregator.read(attempt(), callAt()))).toMatchObject({ name: 'SessionEndedError', remedy: 'sign-in' })
    expect(sent).toHaveLength(2)
  })

  it('is asked for anew by what is sent after a renewal that failed', async () => {
    const { renewSession, answer, renewals } = host(async () => 'sign-in')
    const { aggregator } = given(answer, { renewSession })
    await rejection(aggregator.read(attempt(), callAt()))
    await rejection(aggregator.read(attempt(), callAt()))
    expect(renewals()).toBe(2)
  })

  it('and has no way to be renewed ends the session', async () => {
    const { aggregator } = given(() => EXPIRED)
    expect(await rejection(aggregator.read(attempt(), callAt()))).toMatchObject({ name: 'SessionEndedError', remedy: 'sign-in' })
  })

  it('whose renewal cannot be reached ends nothing', async () => {
    const { aggregator } = given(() => EXPIRED, { renewSession: () => Promise.reject(new Error('refresh_token=5ecret')) })
    const thrown = await rejection(aggregator.read(attempt(), callAt()))
    expect(thrown).toBeInstanceOf(UnreachableError)
    expect(`${String(thrown)} ${String((thrown as Error).cause)}`).not.toContain('5ecret')
  })

  it.each([
    ['something unknown', 'yes' as Renewal],
    ['authorize, without a way to link', 'authorize' as const],
  ])('whose renewal answers %s is a mistake of the host', async (_, renewal) => {
    const { aggregator } = given(() => EXPIRED, { renewSession: async () => renewal })
    expect(await rejection(aggregator.read(attempt(), callAt()))).toBeInstanceOf(DeveloperError)
  })
})
