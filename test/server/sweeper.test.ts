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
    const host = world()
    await host.leave('alice', host.connection('alice'))
    await host.losing.lose()
    await host.pass(9 * MINUTE)
    expect(host.news).toEqual([])
    await host.pass(10 * MINUTE)
    expect(host.news).toMatchObject([{ userKey: 'alice', news: 'ready' }])
  })

  it('gets each step back once, until it is as late again', async () => {
    const host = world()
    await host.leave('alice', host.connection('alice'))
    await host.losing.lose()
    host.losing.setGone(true)
    const before = host.losing.scheduled.length
    await host.pass(9 * MINUTE)
    expect(host.losing.scheduled.length - before).toBe(0)
    await host.pass(2 * MINUTE)
    expect(host.losing.scheduled.length - before).toBe(1)
    await host.pass(8 * MINUTE)
    expect(host.losing.scheduled.length - before).toBe(1)
    host.losing.setGone(false)
    await host.pass(8 * MINUTE)
    expect(host.losing.scheduled.length - before).toBeGreaterThan(1)
    expect(host.news).toHaveLength(1)
  })

  it('gets nothing back that is not late, has ended, or was taken back by the page', async () => {
    const host = world()
    await host.leave('alice', host.connection('alice'))
    await host.pass(5 * MINUTE)
    expect(host.news).toHaveLength(1)
    const count = host.losing.scheduled.length
    await host.pass(2 * HOUR)
    expect(host.losing.scheduled).toHaveLength(count)
    host.control.outage('AU00000', 'operational')
    const id = host.connection('alice')
    await host.leave('alice', id)
    const body = { platform: 'basiq', flow: 'basiq refresh', request: { intent: 'refresh', connectionId: id }, record: null }
    await host.ask('/follow/end', { method: 'POST', body })
    const left = host.losing.scheduled.length
    await host.pass(2 * HOUR)
    expect(host.losing.scheduled).toHaveLength(left)
  })

  it('tells news whose step was lost after the record was written', async () => {
    let tries = 0
    const host = world(async () => {
      tries += 1
      if (tries === 1) {
        // The worker dies here: neither the host nor the queue hears any more.
        return new Promise(() => undefined)
      }
      return undefined
    })
    await host.leave('alice', host.connection('alice'))
    await host.pass(3 * MINUTE)
    expect(tries).toBe(1)
    await host.pass(20 * MINUTE)
    expect(tries).toBe(2)
  })
})
