import { describe, expect, it } from 'vitest'
import { escalate, waitMs } from '../../src/policy'

const MINUTE = 60_000

describe('a retry', () => {
  const past = { tries: 0, returns: 0, unknowns: 0 }

  it.each([
    ['bank-outage', { tries: 1 }, 'bank-outage'],
    ['bank-outage', { tries: 2 }, 'outage-persists'],
    ['service-trouble', { tries: 2 }, 'service-trouble'],
    ['service-trouble', { tries: 3 }, 'outage-persists'],
    ['authorization-unfinished', { returns: 1 }, 'authorization-unfinished'],
    ['authorization-unfinished', { returns: 2 }, 'unknown-persists'],
    ['unknown', { unknowns: 1 }, 'unknown-persists'],
    ['bank-notice', { tries: 9, returns: 9, unknowns: 9 }, 'bank-notice'],
  ] as const)('of %s after %j leads to %s', (scenario, before, expected) => {
    expect(escalate(scenario, { ...past, ...before })).toBe(expected)
  })

  it.each([
    ['bank-outage', 0, 10 * MINUTE],
    ['bank-outage', 1, 10 * MINUTE],
    ['service-trouble', 0, 30_000],
    ['service-trouble', 1, 2 * MINUTE],
    ['service-trouble', 2, 10 * MINUTE],
    ['bank-notice', 0, 0],
  ] as const)('of %s after %i attempts waits %i ms', (scenario, tries, ms) => {
    expect(waitMs(scenario, tries)).toBe(ms)
  })
})
