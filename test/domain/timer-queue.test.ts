import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TimerQueue, type QueuedTimer } from '../../src/domain'

const nothing = () => undefined

const deed = fc.oneof(fc.record({ add: fc.nat(20) }), fc.record({ clear: fc.nat(40) }), fc.record({ takeUntil: fc.nat(20) }))

describe('a queue of timers', () => {
  it('gives what a sorted list would give, whatever is added, cleared and taken in between', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 120 }), (deeds) => {
        const queue = new TimerQueue()
        const all: QueuedTimer[] = []
        /** The same timers as a plain list, in the order of their setting. */
        let waiting: QueuedTimer[] = []
        const first = () => waiting.toSorted((one, other) => one.dueAt - other.dueAt)[0]
        for (const step of deeds) {
          if ('add' in step) {
            const timer = queue.add(nothing, step.add)
            all.push(timer)
            waiting.push(timer)
          } else if ('clear' in step) {
            queue.clear(all[step.clear])
            waiting = waiting.filter((timer) => timer !== all[step.clear])
          } else {
            const next = first()
            const due = next !== undefined && next.dueAt <= step.takeUntil ? next : null
            expect(queue.takeDue(step.takeUntil)).toBe(due)
            waiting = waiting.filter((timer) => timer !== due)
          }
          expect(queue.nextAt).toBe(first()?.dueAt ?? null)
        }
      }),
    )
  })

  it('keeps the order of setting for times that are equal', () => {
    const queue = new TimerQueue()
    const set = Array.from({ length: 50 }, () => queue.add(nothing, 7))
    expect(set.map(() => queue.takeDue(7))).toEqual(set)
  })

  it('is not disturbed by what it does not hold', () => {
    const queue = new TimerQueue()
    const kept = queue.add(nothing, 5)
    const taken = queue.add(nothing, 1)
    queue.takeDue(1)
    for (const strange of [taken, taken, new TimerQueue().add(nothing, 5), undefined, null, 0, {}]) queue.clear(strange)
    expect(queue.takeDue(5)).toBe(kept)
    expect(queue.nextAt).toBeNull()
  })
})
