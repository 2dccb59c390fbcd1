import { describe, expect, it } from 'vitest'
import {
  isNothing,
  nextTryAt,
  NO_TRIES,
  rejected,
  released,
  taken,
  triesAt,
  withNews,
  withTry,
  type LoginTries,
} from '../../src/policy/login-tries.policy'

const NOW = Date.UTC(2026, 10, 22, 9)
const [SECOND, MINUTE] = [1000, 60_000]
const PAUSE = 15 * MINUTE

const tries = (change: Partial<LoginTries> = {}): LoginTries => ({ ...NO_TRIES, ...change })
const underWay = (...ids: string[]) => ids.map((id) => ({ id, until: NOW + MINUTE, isLost: false }))

describe('what a user has tried at a bank', () => {
  it('is nothing if no login was rejected and none is under way', () => {
    expect(isNothing(NO_TRIES)).toBe(true)
    expect(isNothing(tries({ counted: ['a'], formOpensAt: NOW }))).toBe(true)
    expect(isNothing(tries({ rejections: 1 }))).toBe(false)
    expect(isNothing(tries({ underWay: underWay('a') }))).toBe(false)
  })

  it.each<[name: string, before: Partial<LoginTries>, after: Partial<LoginTries>]>([
    ['stays while the pause runs', { rejections: 3, formOpensAt: NOW + 1 }, { rejections: 3, formOpensAt: NOW + 1 }],
    ['leaves one login after the pause', { rejections: 3, formOpensAt: NOW }, { rejections: 2, formOpensAt: null }],
    ['leaves what is fewer after the pause', { rejections: 1, formOpensAt: NOW }, { rejections: 1, formOpensAt: null }],
    [
      'has no pause longer than it may be',
      { rejections: 3, formOpensAt: NOW + PAUSE + 1 },
      { rejections: 3, formOpensAt: NOW + PAUSE },
    ],
  ])('%s', (_, before, after) => {
    expect(triesAt(tries(before), NOW)).toEqual(tries(after))
  })

  it('forgets what is under way once its time is over, or lies further ahead than it may', () => {
    const at = (ms: number) => ({ id: String(ms), until: NOW + ms, isLost: false })
    const all = [at(-1), at(0), at(1), at(PAUSE), at(PAUSE + 1)]
    expect(triesAt(tries({ underWay: all }), NOW).underWay).toEqual([at(1), at(PAUSE)])
  })
})

describe('the next login at a bank', () => {
  const lost = (ms: number) => ({ id: String(ms), until: NOW + ms, isLost: true })

  it.each<[name: string, before: Partial<LoginTries>, at: number | null]>([
    ['may be sent if nothing was tried', {}, null],
    ['may be sent after two rejections', { rejections: 2 }, null],
    ['waits for the pause', { rejections: 3, formOpensAt: NOW + MINUTE }, NOW + MINUTE],
    ['may be sent beside two that are under way', { underWay: underWay('a', 'b') }, null],
    ['waits a moment beside three', { underWay: underWay('a', 'b', 'c') }, NOW + 30 * SECOND],
    ['waits a moment beside one after two rejections', { rejections: 2, underWay: underWay('a') }, NOW + 30 * SECOND],
    ['may be sent beside one after one rejection', { rejections: 1, underWay: underWay('a') }, null],
    ['waits for the first of those that are lost', { underWay: [lost(9), lost(3), lost(6)] }, NOW + 3],
    ['waits a moment if one of them is not lost', { underWay: [lost(9), lost(3), ...underWay('a')] }, NOW + 30 * SECOND],
  ])('%s', (_, before, at) => {
    expect(nextTryAt(tries(before), NOW)).toBe(at)
  })
})

describe('a login', () => {
  it('that is sent counts for a quarter of an hour at most', () => {
    expect(withTry(tries({ rejections: 1, underWay: underWay('a') }), 'b', NOW)).toEqual(
      tries({ rejections: 1, underWay: [...underWay('a'), { id: 'b', until: NOW + PAUSE, isLost: false }] }),
    )
  })

  it('whose end is known, or that was never sent, is under way no longer', () => {
    const before = tries({ rejections: 1, underWay: underWay('a', 'b') })
    expect(released(before, 'a')).toEqual({ ...before, underWay: underWay('b') })
    expect(released(before, 'c')).toBe(before)
  })

  it('of which more is known keeps what is not said', () => {
    const before = tries({ underWay: underWay('a', 'b') })
    const [a, b] = underWay('a', 'b')
    expect(withNews(before, 'a', { isLost: true })).toEqual({ ...before, underWay: [{ ...a, isLost: true }, b] })
    expect(withNews(before, 'b', { id: 'job-1' })).toEqual({ ...before, underWay: [a, { ...b, id: 'job-1' }] })
    expect(withNews(before, 'c', { isLost: true })).toBe(before)
  })

  it('that is rejected counts once, however often it is read', () => {
    const first = rejected(tries({ underWay: underWay('a', 'b') }), 'a', NOW)
    expect(first).toEqual(tries({ rejections: 1, counted: ['a'], underWay: underWay('b') }))
    expect(rejected(first, 'a', NOW)).toBe(first)
    const again = { ...first, underWay: underWay('a') }
    expect(rejected(again, 'a', NOW)).toEqual({ ...first, underWay: [] })
  })

  it('that nobody knew of counts as one, and one that tabs share as many as they are', () => {
    expect(rejected(NO_TRIES, 'a', NOW).rejections).toBe(1)
    expect(rejected(tries({ underWay: underWay('a') }), 'a', NOW).rejections).toBe(1)
    expect(rejected(tries({ underWay: underWay('a', 'b', 'a') }), 'a', NOW)).toEqual(
      tries({ rejections: 2, counted: ['a'], underWay: underWay('b') }),
    )
  })

  it('that is the third to be rejected begins the pause, and an earlier one leaves a pause as it is', () => {
    expect(rejected(tries({ rejections: 2 }), 'a', NOW).formOpensAt).toBe(NOW + PAUSE)
    expect(rejected(tries({ rejections: 1, formOpensAt: NOW + 1 }), 'a', NOW).formOpensAt).toBe(NOW + 1)
  })

  it('that is counted is remembered among the last eight', () => {
    const before = tries({ rejections: 1, counted: ['1', '2', '3', '4', '5', '6', '7', '8'] })
    expect(rejected(before, '9', NOW).counted).toEqual(['2', '3', '4', '5', '6', '7', '8', '9'])
  })

  it('that the bank takes ends the count, and others that are under way go on', () => {
    const before = tries({ rejections: 2, formOpensAt: NOW, counted: ['x'], underWay: underWay('a', 'b') })
    expect(taken(before, 'a')).toEqual(tries({ underWay: underWay('b') }))
    expect(taken(before, 'c')).toEqual(tries({ underWay: underWay('a', 'b') }))
  })
})
