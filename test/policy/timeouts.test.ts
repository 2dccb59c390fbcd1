import { describe, expect, it } from 'vitest'
import { timedOutAt } from '../../src/policy'
import { look, reading, START } from './looks'

const MINUTE = 60_000

describe('the last deadline', () => {
  it('comes a day after the last change, or after 130 minutes of preparing', () => {
    expect(timedOutAt(look())).toBe(START + 24 * 60 * MINUTE)
    expect(timedOutAt(look({ reading: reading.answering }))).toBe(START + 130 * MINUTE)
    expect(timedOutAt(look({ reading: reading.connected }))).toBeNull()
  })
})
