import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { HOUR, memoryStorage, MINUTE, SECOND, testWorld } from './world'

/** Somebody who presses "try again" whenever it is there, for a connection whose refresh always fails. */
function impatient() {
  const { sandbox, userId, clock, follow } = testWorld()
  const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'outage-refresh' })
  const storage = memoryStorage()
  const load = () =>
    follow(
      { intent: 'refresh', connectionId: id, institutionId: 'AU00000' },
      { queryClient: new QueryClient(), resume: { storage }, userKey: 'user-1' },
    )
  let begun = 0
  /** Presses every half minute for so long, reloading now and then. */
  const press = async (forMs: number) => {
    for (const end = clock.now() + forMs; clock.now() < end;) {
      const flow = load()
      for (let n = 0; n < 10 && clock.now() < end; n++) {
        flow.connection.actions.start()
        flow.connection.actions.retry()
        await clock.advance(30 * SECOND)
      }
      begun += flow.requests(/\/refresh$/)
      flow.connection.stop()
      await clock.advance(SECOND)
    }
  }
  return { clock, load, press, begun: () => begun }
}

describe('refreshes of one connection', () => {
  it('are sent five times at will, then a quarter of an hour apart, whatever is pressed or reloaded', async () => {
    const { press, begun } = impatient()
    await press(10 * MINUTE)
    expect(begun()).toBe(5)
    await press(HOUR)
    expect(begun()).toBeLessThanOrEqual(9)
    expect(begun()).toBeGreaterThan(6)
  })

  it('that went well count as well, reloads and all', async () => {
    const { sandbox, userId, clock, follow } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    const storage = memoryStorage()
    const ends: string[] = []
    for (let n = 0; n < 7; n += 1) {
      const flow = follow(
        { intent: 'refresh', connectionId: id, institutionId: 'AU00000' },
        { queryClient: new QueryClient(), resume: { storage }, userKey: 'user-1' },
      )
      flow.connection.actions.start()
      await clock.advance(MINUTE)
      ends.push(flow.scenario() ?? flow.at())
      flow.connection.stop()
      await clock.advance(SECOND)
    }
    expect(ends).toEqual([...Array<string>(5).fill('connected'), 'too-soon', 'too-soon'])
  })

  it('that come too soon say when the next one is due', async () => {
    const { press, load, clock } = impatient()
    await press(10 * MINUTE)
    const flow = load()
    flow.connection.actions.start()
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario(), flow.requests(/\/refresh$/)]).toEqual(['needs-retry', 'too-soon', 0])
    const view = flow.view()
    if (view.state !== 'needs-retry') throw new Error('It is not in needs-retry.')
    const minutes = ((view.retryAt ?? 0) - clock.now()) / MINUTE
    expect(minutes).toBeGreaterThan(3)
    expect(minutes).toBeLessThanOrEqual(15)
    expect(view.can.retry).toBe(false)
  })
})
