import { describe, expect, it } from 'vitest'
import type { Clock } from '../../src/domain'
import { HOUR, memoryStorage, MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

const DAY = 24 * HOUR

/** A laptop that sleeps: no timer runs until it wakes, and then all that are due run at once. */
function laptop() {
  const world = testWorld()
  let isAsleep = false
  let missed: (() => void)[] = []
  const clock: Clock = {
    now: () => world.clock.now(),
    setTimeout: (run, ms) => world.clock.setTimeout(() => (isAsleep ? missed.push(run) : run()), ms),
    clearTimeout: (timer) => world.clock.clearTimeout(timer),
  }
  const sleep = async (ms: number, wakesFirst: boolean) => {
    isAsleep = true
    await world.clock.advance(ms)
    isAsleep = false
    const due = missed
    missed = []
    if (wakesFirst) world.page.wake('seen')
    due.forEach((run) => run())
    if (!wakesFirst) world.page.wake('seen')
  }
  return { ...world, laptop: clock, sleep }
}

describe.each([
  ['the timers first', false],
  ['the page first', true],
])('after a gap, with %s, a good look comes before a verdict', (_, wakesFirst) => {
  it.each([6 * DAY, 8 * DAY, 30 * DAY])('a queued job that succeeded within %d ms is connected', async (ms) => {
    const { follow, clock, laptop: own, sleep } = laptop()
    const flow = follow(create, { clock: own })
    await clock.advance(SECOND)
    flow.submit('outage-1')
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('outage-wait.queued')
    await sleep(ms, wakesFirst)
    await clock.advance(2 * MINUTE)
    expect(flow.at()).toBe('connected')
  })

  it.each([0, 1, 2, 3, 5, 8])('a code sent %d s before is not called wrong or late', async (seconds) => {
    const { follow, clock, laptop: own, sleep } = laptop()
    const flow = follow(create, { clock: own })
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(10 * SECOND)
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(seconds * SECOND)
    await sleep(5 * MINUTE, wakesFirst)
    await clock.advance(2 * MINUTE)
    expect([flow.at(), flow.scenario()]).toEqual(['connected', null])
  })

  it('a challenge that another tab answered is over', async () => {
    const { follow, clock, laptop: own, sleep } = laptop()
    const storage = memoryStorage()
    const frozen = follow(create, { clock: own, resume: { storage } })
    await clock.advance(SECOND)
    frozen.submit('mfa-code')
    await clock.advance(10 * SECOND)
    const other = follow(create, { resume: { storage: storage.otherTab() } })
    await clock.advance(2 * SECOND)
    other.connection.actions.submitAnswers(['1234'])
    await sleep(30 * MINUTE, wakesFirst)
    await clock.advance(2 * MINUTE)
    expect([other.at(), frozen.at()]).toEqual(['connected', 'connected'])
  })
})
