import { describe, expect, it } from 'vitest'
import { hintsAt, nextHintAt, type Look } from '../../src/policy'
import { HOOLI, look, reading, START } from './looks'

const MINUTE = 60_000

describe('hints', () => {
  const at = (ms: number, given: Partial<Look> = {}, expected: typeof HOOLI | null = null, offline = false) =>
    hintsAt({ look: look(given), expected, offline }, START + ms)

  it('call an attempt slow after ninety seconds, or three times the bank’s average', () => {
    expect([at(89_000), at(90_000)]).toEqual([[], ['slow']])
    expect([at(94_000, {}, HOOLI), at(95_000, {}, HOOLI)]).toEqual([[], ['slow']])
  })

  it('say after half a minute in which nothing started that other work goes first', () => {
    expect([at(29_000, { reading: reading.queued }), at(30_000, { reading: reading.queued })]).toEqual([[], ['queued-behind']])
  })

  it('tell one lost answer from a platform that does not respond', () => {
    const lost = (failures: number) => at(0, { trouble: { kind: 'network', failures, retryAt: null } })
    expect([lost(1), lost(2)]).toEqual([[], ['unreachable']])
    const paused = (ms: number) => at(0, { trouble: { kind: 'server', failures: 1, retryAt: START + ms } })
    expect([paused(10_000), paused(90_000)]).toEqual([[], ['unreachable']])
  })

  it('blame no platform while the device is offline', () => {
    expect(at(0, { trouble: { kind: 'network', failures: 5, retryAt: null } }, null, true)).toEqual(['offline'])
  })

  it('call nothing slow that is known to take hours', () => {
    expect(at(60 * MINUTE, { reading: reading.answering })).toEqual([])
  })

  it('come with the time of their next change', () => {
    expect(nextHintAt({ look: look(), expected: null, offline: false }, START)).toBe(START + 90_000)
    expect(nextHintAt({ look: look(), expected: null, offline: false }, START + 90_000)).toBeNull()
  })
})
