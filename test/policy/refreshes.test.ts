import { describe, expect, it } from 'vitest'
import { refreshesOf, refreshOpensAt } from '../../src/policy'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NOW = 1_000 * HOUR
const care = { burst: 2, intervalMs: 15 * MINUTE, perDay: 4 }
/** Refreshes so many minutes ago. */
const ago = (...minutes: number[]) => minutes.map((each) => NOW - each * MINUTE)

describe('the next refresh', () => {
  it.each([
    ['the first', [], null],
    ['the second', ago(1), null],
    ['the third, at once', ago(9, 5), NOW + 10 * MINUTE],
    ['the third, after the pause', ago(40, 15), null],
    ['the fifth of a day', ago(23 * 60, 600, 300, 60), NOW + HOUR],
    ['the fifth, a day after the first', ago(24 * 60, 600, 300, 60), null],
    ['after a clock that was set back', [NOW + HOUR, NOW + 2 * HOUR], null],
  ])('%s opens as it should', (_, refreshedAt, opensAt) => {
    expect(refreshOpensAt(refreshedAt, care, NOW)).toBe(opensAt)
  })

  it('is never held back where the platform asks for no care', () => {
    expect(refreshOpensAt(ago(5, 4, 3, 2, 1), undefined, NOW)).toBeNull()
  })

  it('forgets what is older than a day', () => {
    expect(refreshesOf(ago(25 * 60, 24 * 60, 5), NOW)).toEqual(ago(5))
  })
})
