import { describe, expect, it } from 'vitest'
import { createFastClock } from '../../src/sandbox/fast-clock'
import { createManualClock } from '../../src/sandbox/manual-clock'

describe('a manual clock', () => {
  it('fires timers in the order of their due time, standing at each', () => {
    const clock = createManualClock(1_000)
    const fired: [string, number][] = []
    clock.setTimeout(() => fired.push(['late', clock.now()]), 300)
    clock.setTimeout(() => fired.push(['early', clock.now()]), 100)
    clock.jump(299)
    expect(fired).toEqual([['early', 1_100]])
    clock.jump(1)
    expect(fired).toEqual([
      ['early', 1_100],
      ['late', 1_300],
    ])
    expect(clock.now()).toBe(1_300)
  })

  it('fires within one jump what a timer sets within the span, and nothing that was cleared', () => {
    const clock = createManualClock(0)
    const fired: number[] = []
    clock.setTimeout(() => clock.setTimeout(() => fired.push(clock.now()), 50), 50)
    clock.clearTimeout(clock.setTimeout(() => fired.push(-1), 60))
    clock.jump(100)
    expect(fired).toEqual([100])
  })

  it('lets promises set further timers while it advances', async () => {
    const clock = createManualClock(0)
    const looks: number[] = []
    async function look(): Promise<void> {
      await new Response('{}').json()
      looks.push(clock.now())
      clock.setTimeout(() => void look(), 10)
    }
    void look()
    await clock.advance(35)
    expect(looks).toEqual([0, 10, 20, 30])
    expect(clock.now()).toBe(35)
  })
})

describe('a fast clock', () => {
  it('runs at its rate, and a change of pace does not touch the time that has passed', () => {
    const real = createManualClock(0)
    const clock = createFastClock({ rate: 20, startAt: 5_000, real })
    real.jump(100)
    expect(clock.now()).toBe(7_000)
    clock.setRate(1)
    real.jump(100)
    expect(clock.now()).toBe(7_100)
    clock.setRate(0)
    real.jump(100)
    expect(clock.now()).toBe(7_100)
  })

  it('fires a timer when its time has come at the pace of the moment', () => {
    const real = createManualClock(0)
    const clock = createFastClock({ rate: 1, startAt: 0, real })
    const fired: number[] = []
    clock.setTimeout(() => fired.push(real.now()), 1_000)
    real.jump(100)
    clock.setRate(20)
    real.jump(44)
    expect(fired).toEqual([])
    real.jump(1)
    expect(fired).toEqual([145])
  })

  it('jumps over two hours, firing what falls due in order with time standing at each', () => {
    const real = createManualClock(0)
    const clock = createFastClock({ rate: 1, startAt: 0, real })
    const fired: number[] = []
    const again = (): void => {
      fired.push(clock.now())
      clock.setTimeout(again, 3_600_000)
    }
    clock.setTimeout(again, 3_600_000)
    clock.jump(7_200_000)
    expect(fired).toEqual([3_600_000, 7_200_000])
    expect(clock.now()).toBe(7_200_000)
    real.jump(3_600_000)
    expect(fired).toEqual([3_600_000, 7_200_000, 10_800_000])
  })

  it('refuses a rate that would run backwards', () => {
    expect(() => createFastClock({ rate: -1 })).toThrow(RangeError)
  })
})
