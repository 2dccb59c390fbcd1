import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/sandbox/index'
import { createBankServer, basiqServer, memoryStore, type ServerStore } from '../../src/server'
import { createFollower, type DueStep, type News, type StepHandler, type StepQueue } from '../../src/server/follow'
import { followWorld, HOUR, MINUTE } from './follow.world'

/** A queue whose steps a test runs itself, in whatever worker and as often as it likes. */
function handQueue(): { queue: StepQueue; due: () => [DueStep, number][] } {
  const steps = new Map<string, [DueStep, number]>()
  return {
    due: () => [...steps.values()],
    queue: {
      schedule: async (due, runAt) => void steps.set(`${due.followId} ${due.step}`, [due, runAt]),
      work: () => undefined,
      close: async () => undefined,
    },
  }
}

/** Two workers on one store. `a` may be cut off in the middle of a step. */
async function twoWorkers() {
  const clock = createManualClock()
  const store = memoryStore({ clock })
  const hand = handQueue()
  const news: News[] = []
  const world = followWorld({ clock, store, queue: hand.queue })
  const worker = (over: ServerStore = store, aheadMs = 0): StepHandler => {
    let handler: StepHandler = async () => undefined
    createBankServer({
      basePath: '/api/bank',
      identify: () => null,
      platforms: [basiqServer({ apiKey: 'sandbox-api-key', version: '3' })],
      store: over,
      clock: { ...clock, now: () => clock.now() + aheadMs },
      fetch: world.fetch,
      follow: createFollower({
        queue: { ...hand.queue, work: (next) => (handler = next) },
        onNews: (item) => void news.push(item),
      }),
    })
    return handler
  }
  const latest = () => hand.due().reduce((one, other) => (other[0].step > one[0].step ? other : one))
  const settle = async <T>(work: Promise<T>): Promise<T> => {
    const state = { done: false }
    void work.finally(() => (state.done = true)).catch(() => undefined)
    for (let turns = 0; !state.done && turns < 400; turns += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      await clock.advance(5)
    }
    return work
  }
  /** Runs the latest step once it is due. */
  const run = async (handler: StepHandler) => {
    const [due, at] = latest()
    if (at > clock.now()) await clock.advance(at - clock.now())
    await settle(handler(due))
  }
  return { ...world, clock, store, worker, latest, run, settle, told: news }
}

describe('workers that die or come late', () => {
  it('two workers at the same step look twice, and count once', async () => {
    const world = await twoWorkers()
    await world.leave('alice', world.connection('alice'))
    const [a, b] = [world.worker(), world.worker()]
    await world.clock.advance(2 * MINUTE)
    const [due] = world.latest()
    await world.settle(Promise.all([a(due), b(due)]))
    expect(world.told).toHaveLength(1)
  })

  it.each([MINUTE, -MINUTE])('workers whose clocks differ by %i ms begin one refresh and tell once', async (ms) => {
    const world = await twoWorkers()
    world.control.outage('AU00000', 'operational')
    await world.leave('alice', world.connection('alice'))
    const [a, b] = [world.worker(), world.worker(undefined, ms)]
    await world.clock.advance(2 * MINUTE)
    await world.run(b)
    world.control.restore('AU00000')
    const before = world.refreshes()
    for (let turns = 0; turns < 40 && world.told.length === 0; turns += 1) {
      const [due, at] = world.latest()
      if (at > world.clock.now()) await world.clock.advance(at - world.clock.now())
      await world.settle(Promise.allSettled([turns % 2 === 0 ? a(due) : b(due)]))
    }
    expect([world.refreshes() - before, world.told.map(({ news }) => news)]).toEqual([1, ['ready']])
  })

  it('a worker whose clock is behind, at the step in which another one begins, does not have the work begun again', async () => {
    const world = await twoWorkers()
    world.control.outage('AU00000', 'operational')
    await world.leave('alice', world.connection('alice'))
    const [a, b] = [world.worker(), world.worker(undefined, -MINUTE)]
    await world.clock.advance(2 * MINUTE)
    await world.run(a)
    world.control.restore('AU00000')
    const begins = () => world.control.count({ path: '/users/*/connections/*/refresh' })
    const before = begins()
    for (let turns = 0; turns < 4; turns += 1) {
      const [due, at] = world.latest()
      if (at > world.clock.now()) await world.clock.advance(at - world.clock.now())
      // The one behind has nothing to do yet, so it writes first.
      await world.settle(Promise.allSettled([a(due), b(due)]))
    }
    expect(begins() - before).toBe(1)
  })

  it('two workers at the end of an outage begin one refresh', async () => {
    const world = await twoWorkers()
    world.control.outage('AU00000', 'operational')
    await world.leave('alice', world.connection('alice'))
    const [a, b] = [world.worker(), world.worker()]
    await world.clock.advance(MINUTE)
    await world.run(a)
    const [due, at] = world.latest()
    await world.clock.advance(at - world.clock.now() + 3 * MINUTE)
    const begins = () => world.control.count({ method: 'POST', path: '/users/*/connections/*/refresh' })
    await world.settle(Promise.allSettled([a(due), b(due)]))
    expect(begins()).toBe(2)
    // Whoever lost comes again, and finds that it is done.
    await world.settle(Promise.allSettled([b(due)]))
    expect(begins()).toBe(2)
  })

  it('a worker that dies after it began a refresh leaves one refresh, and the flow goes on', async () => {
    const world = await twoWorkers()
    world.control.outage('AU00000', 'operational')
    await world.leave('alice', world.connection('alice'))
    const healthy = world.worker()
    await world.clock.advance(MINUTE)
    await world.run(healthy)
    const [due, at] = world.latest()
    await world.clock.advance(at - world.clock.now() + 3 * MINUTE)
    /** It never writes a record again. */
    const dying = world.worker({
      ...world.store,
      compareAndSet: (...of) =>
        of[0].startsWith('follow:') && !of[0].startsWith('follow:begin')
          ? Promise.reject(new Error('dead'))
          : world.store.compareAndSet(...of),
    })
    await world.settle(Promise.allSettled([dying(due)]))
    expect(world.refreshes()).toBe(2)
    await expect(world.settle(healthy(due))).rejects.toThrow()
    await world.clock.advance(5 * MINUTE)
    world.control.restore('AU00000')
    await world.settle(healthy(due))
    expect(world.refreshes()).toBe(2)
    for (let steps = 0; steps < 6 && world.told.length === 0; steps += 1) await world.run(healthy)
    expect(world.told).toMatchObject([{ news: 'ready' }])
    expect(world.refreshes()).toBe(3)
  })

  it('a store that is slower than the platform loses no work that was begun', async () => {
    const world = await twoWorkers()
    world.control.outage('AU00000', 'operational')
    await world.leave('alice', world.connection('alice'))
    /** Half a second for each claim. */
    const slow = world.worker({
      ...world.store,
      compareAndSet: async (...of) => {
        if (of[0].startsWith('follow:begin')) await new Promise<void>((go) => world.clock.setTimeout(go, 500))
        return world.store.compareAndSet(...of)
      },
    })
    await world.clock.advance(MINUTE)
    await world.run(slow)
    const [due, at] = world.latest()
    await world.clock.advance(at - world.clock.now() + MINUTE)
    await world.settle(slow(due))
    const stored = (await world.store.get(`follow:${due.followId}`)) ?? ''
    const begun = world.control
      .jobs()
      .filter(({ intent }) => intent === 'refresh')
      .at(-1)
    expect([world.refreshes(), stored.includes(begun?.id ?? 'none')]).toEqual([2, true])
  })

  it('a worker that dies before it schedules the next step loses nothing: the step that comes again schedules it', async () => {
    const world = await twoWorkers()
    await world.leave('alice', world.connection('alice'))
    const [due] = world.latest()
    const silent = world.worker()
    await world.settle(silent(due))
    const after = world.latest()
    expect(after[0].step).toBeGreaterThan(due.step)
    await world.settle(world.worker()(due))
    expect(world.latest()).toEqual(after)
  })

  it('a step that comes again after the end does nothing', async () => {
    const world = await twoWorkers()
    await world.leave('alice', world.connection('alice'))
    const worker = world.worker()
    await world.clock.advance(2 * MINUTE)
    const [due] = world.latest()
    await world.settle(worker(due))
    const looks = world.looks()
    await world.settle(worker(due))
    await world.clock.advance(HOUR)
    expect([world.told.length, world.looks()]).toEqual([1, looks])
  })

  it('a store that is away in a step begins nothing, and the step is tried again', async () => {
    const world = await twoWorkers()
    await world.leave('alice', world.connection('alice'))
    const away = world.worker({ ...world.store, get: () => Promise.reject(new Error('redis://secret')) })
    await expect(world.settle(away(world.latest()[0]))).rejects.toThrow('cannot answer')
    expect(world.refreshes()).toBe(1)
    await world.clock.advance(2 * MINUTE)
    await world.run(world.worker())
    expect(world.told).toHaveLength(1)
  })

  it('a record of a newer version is left alone', async () => {
    const world = await twoWorkers()
    await world.leave('alice', world.connection('alice'))
    const [due] = world.latest()
    const key = `follow:${due.followId}`
    const text = (await world.store.get(key)) ?? ''
    await world.store.compareAndSet(key, text, text.replace('"v":1', '"v":2'), HOUR)
    await world.settle(world.worker()(due))
    expect(await world.store.get(key)).toContain('"v":2')
    expect(world.told).toEqual([])
  })
})
