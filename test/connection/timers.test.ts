import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { Timers } from '../../src/connection/environment/timers'
import { createManualClock } from '../../src/sandbox'

describe('timers', () => {
  it('fire in the order in which they are due, each with the clock at its time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 20 }), (delays) => {
        const clock = createManualClock(0)
        const timers = new Timers(clock)
        const fired: number[] = []
        delays.forEach((delay) => timers.setTimeout(() => fired.push(clock.now()), delay))
        clock.jump(1000)
        expect(fired).toEqual(delays.toSorted((a, b) => a - b))
      }),
    )
  })

  it('that were cleared do not fire, not even by one that is due with them', () => {
    const clock = createManualClock(0)
    const timers = new Timers(clock)
    const fired: string[] = []
    timers.setTimeout(() => timers.clearTimeout(second), 10)
    const second = timers.setTimeout(() => fired.push('second'), 10)
    timers.setTimeout(() => fired.push('third'), 20)
    clock.jump(30)
    expect(fired).toEqual(['third'])
  })

  it('can all be cleared while they fire, and set anew', () => {
    const clock = createManualClock(0)
    const timers = new Timers(clock)
    const fired: string[] = []
    const others: unknown[] = []
    timers.setTimeout(() => {
      others.forEach((id) => timers.clearTimeout(id))
      timers.setTimeout(() => fired.push(`new at ${clock.now()}`), 5)
    }, 10)
    for (let delay = 10; delay < 60; delay += 1) others.push(timers.setTimeout(() => fired.push('old'), delay))
    clock.jump(100)
    expect(fired).toEqual(['new at 15'])
  })

  it('set by one that fires wait for the next time, even if they are due at once', () => {
    let now = 0
    const timers = new Timers({ now: () => now, setTimeout: () => 1, clearTimeout: () => undefined })
    let runs = 0
    const again = () => {
      runs += 1
      timers.setTimeout(again, 0)
    }
    timers.setTimeout(again, 10)
    now = 10
    timers.wake()
    expect(runs).toBe(1)
    timers.wake()
    expect(runs).toBe(2)
  })

  it('set by one that fires are kept', () => {
    const clock = createManualClock(0)
    const timers = new Timers(clock)
    const fired: number[] = []
    timers.setTimeout(() => timers.setTimeout(() => fired.push(clock.now()), 5), 10)
    clock.jump(100)
    expect(fired).toEqual([15])
  })

  it('that a sleep held back are made up for on waking', () => {
    let now = 0
    const timers = new Timers({ now: () => now, setTimeout: () => 1, clearTimeout: () => undefined })
    const fired: string[] = []
    timers.setTimeout(() => fired.push('later'), 2000)
    timers.setTimeout(() => fired.push('sooner'), 1000)
    now = 3_600_000
    timers.wake()
    expect(fired).toEqual(['sooner', 'later'])
  })

  it('that are due by the time of waking run then, in their order, and the others keep their time', () => {
    let now = 0
    const timers = new Timers({ now: () => now, setTimeout: () => 1, clearTimeout: () => undefined })
    const fired: string[] = []
    for (const at of [30, 10, 20, 50]) timers.setTimeout(() => fired.push(`${at} at ${now}`), at)
    for (const wakesAt of [25, 40, 50]) {
      now = wakesAt
      timers.wake()
    }
    expect(fired).toEqual(['10 at 25', '20 at 25', '30 at 40', '50 at 50'])
  })

  it('that a sleep held back fire within five minutes, though nothing tells that the device woke', () => {
    let now = 0
    let elapsed = 0
    const waiting = new Map<number, { run: () => void; at: number }>()
    let ids = 0
    const timers = new Timers({
      now: () => now,
      setTimeout: (run, delayMs) => (waiting.set(++ids, { run, at: elapsed + delayMs }), ids),
      clearTimeout: (id) => void waiting.delete(id as number),
    })
    const pass = (ms: number) => {
      for (const end = elapsed + ms; elapsed < end;) {
        elapsed += 1000
        now += 1000
        for (const [id, { run, at }] of waiting) if (at <= elapsed && waiting.delete(id)) run()
      }
    }
    const fired: number[] = []
    timers.setTimeout(() => fired.push(now), 7_200_000)
    pass(60_000)
    // Three hours with the lid shut: the clock goes on, the browser's timers do not.
    now += 3 * 3_600_000
    pass(300_000)
    expect(fired).toHaveLength(1)
  })

  it.each([Number.NaN, -1, -Infinity])('after %d milliseconds are due at once, and hold nobody else up', (delayMs) => {
    const clock = createManualClock(0)
    const timers = new Timers(clock)
    const fired: string[] = []
    timers.setTimeout(() => fired.push('odd'), delayMs)
    timers.setTimeout(() => fired.push('other'), 10)
    clock.jump(10)
    expect(fired).toEqual(['odd', 'other'])
  })

  it('leave none on the clock once all are cleared', () => {
    const open = new Set<number>()
    let ids = 0
    const timers = new Timers({
      now: () => 0,
      setTimeout: () => (open.add(++ids), ids),
      clearTimeout: (id) => void open.delete(id as number),
    })
    const a = timers.setTimeout(() => undefined, 10)
    const b = timers.setTimeout(() => undefined, 5)
    timers.clearTimeout(a)
    timers.clearTimeout(b)
    expect(open.size).toBe(0)
  })
})

describe('a clock that is set back', () => {
  it('keeps what is to come as far away as it was', () => {
    let now = 3_600_000
    const waiting = new Map<number, { run: () => void; at: number }>()
    let ids = 0
    let elapsed = 0
    const timers = new Timers({
      now: () => now,
      setTimeout: (run, delayMs) => (waiting.set(++ids, { run, at: elapsed + delayMs }), ids),
      clearTimeout: (id) => void waiting.delete(id as number),
    })
    const pass = (ms: number) => {
      elapsed += ms
      now += ms
      for (const [id, { run, at }] of waiting) if (at <= elapsed && waiting.delete(id)) run()
    }
    const fired: string[] = []
    timers.setTimeout(() => fired.push('two seconds'), 2000)
    timers.setTimeout(() => fired.push('five seconds'), 5000)
    now -= 3_600_000
    pass(2000)
    pass(3000)
    expect(fired).toEqual(['two seconds', 'five seconds'])
  })
})

describe('a clock that jumps to and fro', () => {
  it('holds no timer up for longer than it was set for, and runs none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100_000, max: 100_000 }), { maxLength: 20 }), (jumps) => {
        let now = 1_000_000
        let elapsed = 0
        const waiting = new Map<number, { run: () => void; at: number }>()
        let ids = 0
        const timers = new Timers({
          now: () => now,
          setTimeout: (run, delayMs) => (waiting.set(++ids, { run, at: elapsed + delayMs }), ids),
          clearTimeout: (id) => void waiting.delete(id as number),
        })
        const fired: number[] = []
        for (const delay of [1000, 20_000, 60_000]) timers.setTimeout(() => fired.push(delay), delay)
        for (let step = 0; step < 60; step += 1) {
          now += 1000 + (jumps[step] ?? 0)
          elapsed += 1000
          for (const [id, { run, at }] of waiting) if (at <= elapsed && waiting.delete(id)) run()
          if (step === 0) expect(fired).toContain(1000)
        }
        expect(fired).toEqual([1000, 20_000, 60_000])
      }),
    )
  })
})

describe('a timer that throws', () => {
  it('keeps no other from firing', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const clock = createManualClock(0)
    const timers = new Timers(clock)
    const fired: string[] = []
    timers.setTimeout(() => {
      throw new Error('broken timer')
    }, 10)
    timers.setTimeout(() => fired.push('same time'), 10)
    timers.setTimeout(() => fired.push('later'), 20)
    clock.jump(30)
    expect(fired).toEqual(['same time', 'later'])
    told.mockRestore()
  })
})
