import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/sandbox/index'
import { memoryStore } from '../../src/server'
import { memoryQueue, type DueStep, type StepQueue } from '../../src/server/follow'
import { followWorld, HOUR, MINUTE } from './follow.world'

/** A queue that can lose everything it has, as one in memory does with its process, and Redis if it is flushed. */
function losingQueue(clock: ReturnType<typeof createManualClock>) {
  let inner = memoryQueue({ clock })
  let work: Parameters<StepQueue['work']>[0] = async () => undefined
  const scheduled: [DueStep, number][] = []
  let isGone = false
  return {
    scheduled,
    lose: async () => {
      await inner.close()
      inner = memoryQueue({ clock })
      inner.work((due) => work(due))
    },
    setGone: (value: boolean) => (isGone = value),
    queue: {
      schedule: async (due, runAt) => {
        scheduled.push([due, runAt])
        if (!isGone) await inner.schedule(due, runAt)
      },
      work: (handler) => {
        work = handler
        inner.work((due) => work(due))
      },
      close: () => inner.close(),
    } satisfies StepQueue,
  }
}

function world(onNews?: () => Promise<void>) {
  const clock = createManualClock()
  const losing = losingQueue(clock)
  const store = memoryStore({ clock })
  return { losing, ...followWorld({ clock, store, queue: losing.queue, ...(onNews && { onNews }) }) }
}

describe('a queue that has lost its steps', () => {
  it('gets the step back a quarter of an hour after it was due, and the user hears', async () => {
    const it = world()
    await it.leave('alice', it.connection('alice'))
    await it.losing.lose()
    await it.pass(9 * MINUTE)
    expect(it.news).toEqual([])
    await it.pass(10 * MINUTE)
    expect(it.news).toMatchObject([{ userKey: 'alice', news: 'ready' }])
  })

  it('gets each step back once, until it is as late again', async () => {
    const it = world()
    await it.leave('alice', it.connection('alice'))
    await it.losing.lose()
    it.losing.setGone(true)
    const before = it.losing.scheduled.length
    await it.pass(9 * MINUTE)
    expect(it.losing.scheduled.length - before).toBe(0)
    await it.pass(2 * MINUTE)
    expect(it.losing.scheduled.length - before).toBe(1)
    await it.pass(8 * MINUTE)
    expect(it.losing.scheduled.length - before).toBe(1)
    it.losing.setGone(false)
    await it.pass(8 * MINUTE)
    expect(it.losing.scheduled.length - before).toBeGreaterThan(1)
    expect(it.news).toHaveLength(1)
  })

  it('gets nothing back that is not late, has ended, or was taken back by the page', async () => {
    const it = world()
    await it.leave('alice', it.connection('alice'))
    await it.pass(5 * MINUTE)
    expect(it.news).toHaveLength(1)
    const count = it.losing.scheduled.length
    await it.pass(2 * HOUR)
    expect(it.losing.scheduled).toHaveLength(count)
    it.control.outage('AU00000', 'operational')
    const id = it.connection('alice')
    await it.leave('alice', id)
    const body = { platform: 'basiq', flow: 'basiq refresh', request: { intent: 'refresh', connectionId: id }, record: null }
    await it.ask('/follow/end', { method: 'POST', body })
    const left = it.losing.scheduled.length
    await it.pass(2 * HOUR)
    expect(it.losing.scheduled).toHaveLength(left)
  })

  it('tells news whose step was lost after the record was written', async () => {
    let tries = 0
    const it = world(async () => {
      tries += 1
      if (tries === 1) {
        // The worker dies here: neither the host nor the queue hears any more.
        return new Promise(() => undefined)
      }
      return undefined
    })
    await it.leave('alice', it.connection('alice'))
    await it.pass(3 * MINUTE)
    expect(tries).toBe(1)
    await it.pass(20 * MINUTE)
    expect(tries).toBe(2)
  })
})
