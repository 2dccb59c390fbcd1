import { describe, expect, it } from 'vitest'
import { afterReading, isStale } from '../../src/policy'
import { look, reading, START } from './looks'

describe('the memory of looks', () => {
  it('knows when the present step began, and keeps it while only its status text changes', () => {
    const first = afterReading(null, reading.verifying, false, START + 1000, START)
    const second = afterReading(first, reading.retrieving, false, START + 9000, START)
    const third = afterReading(second, { ...reading.retrieving, updatedAt: 5 }, false, START + 11_000, START)
    expect([first.stepSince, second.stepSince, third.stepSince, third.changedAt]).toEqual([
      START,
      START + 9000,
      START + 9000,
      START + 11_000,
    ])
  })

  it('treats an answer that was overtaken as stale', () => {
    const seen = look({ reading: { ...reading.verifying, updatedAt: 10 } })
    expect([
      isStale({ ...reading.verifying, updatedAt: 9 }, seen),
      isStale({ ...reading.verifying, updatedAt: 10 }, seen),
    ]).toEqual([true, false])
  })
})
