import { afterEach, describe, expect, it, vi } from 'vitest'

import { openEvents } from './events.world'
import { followWorld, HOUR, MINUTE, SECOND, type FollowWorld } from './follow.world'

afterEach(() => vi.unstubAllGlobals())

/** A refresh that takes long, handed over by one of the pages that follow it. */
async function handedOver(world: FollowWorld, loginId: string) {
  const id = world.connection('alice', loginId)
  const { body } = await world.leave('alice', id)
  const job = world.control.jobs().at(-1)?.id ?? ''
  return { id, job, follow: String(body['id']) }
}

describe('a flow that one of two pages hands over', () => {
  it('is left to the other one as long as that one looks, and gone on with after it', async () => {
    const world = followWorld()
    const { job } = await handedOver(world, 'stuck')
    let own = 0
    for (let minutes = 0; minutes < 30; minutes += 5) {
      await world.ask(`/basiq/jobs/${job}`)
      own += 1
      await world.pass(5 * MINUTE)
    }
    expect(world.looks()).toBe(own)
    await world.pass(10 * MINUTE)
    expect(world.looks()).toBeGreaterThan(own)
  })

  it('is left to a page that only listens, and says so when it is asked', async () => {
    const world = followWorld()
    const page = await openEvents(world, 'alice')
    const { job } = await handedOver(world, 'stuck')
    await world.pass(SECOND, SECOND)
    expect(page.events).toMatchObject([{ platform: 'basiq', attempt: job, asks: true }])
    expect((await world.ask('/events', { method: 'POST', body: { platform: 'basiq', attempt: job } })).status).toBe(204)
    await world.pass(2 * SECOND, SECOND)
    await page.leave()
    const byTheStream = world.looks()
    await world.pass(5 * MINUTE)
    expect(world.looks()).toBeLessThanOrEqual(byTheStream + 3)
    expect(world.news).toEqual([])
  })

  it('is gone on with if the page that is asked follows something else', async () => {
    const world = followWorld()
    const page = await openEvents(world, 'alice')
    await handedOver(world, 'Wentworth-Smith')
    await world.pass(5 * MINUTE)
    expect(world.news).toMatchObject([{ news: 'ready' }])
    await page.leave()
  })

  it('asks no page of another user', async () => {
    const world = followWorld()
    const page = await openEvents(world, 'bob')
    await handedOver(world, 'stuck')
    await world.pass(MINUTE)
    expect(page.events).toEqual([])
    await page.leave()
  })

  it('is not held up by what a page of another user says that it follows', async () => {
    const world = followWorld()
    const { job } = await handedOver(world, 'Wentworth-Smith')
    for (let seconds = 0; seconds < 300; seconds += 30) {
      await world.ask('/events', { as: 'bob', method: 'POST', body: { platform: 'basiq', attempt: job } })
      await world.pass(30 * SECOND)
    }
    expect(world.news).toMatchObject([{ userKey: 'alice', news: 'ready' }])
  })
})

describe('after an outage', () => {
  it('a page that waits in silence begins first, and what it has begun is followed, once it has gone, to its end', async () => {
    const world = followWorld()
    world.control.outage('AU00000', 'operational')
    const { id } = await handedOver(world, 'Wentworth-Smith')
    // Nine minutes without a request; then the page begins at its time.
    const from = world.clock.now()
    while (world.refreshes() === 1 && world.clock.now() - from < 12 * MINUTE) {
      await world.pass(10 * SECOND, 10 * SECOND)
      if (world.clock.now() - from < 10 * MINUTE + 40 * SECOND) continue
      world.control.restore('AU00000')
      await world.ask(`/basiq/users/me/connections/${id}/refresh`, { method: 'POST' })
    }
    expect(world.refreshes()).toBe(2)
    await world.pass(HOUR, MINUTE)
    expect(world.refreshes()).toBe(2)
    expect(world.news).toMatchObject([{ news: 'ready', connectionId: id }])
  })

  it('a page that watches a bank that is down begins first, though it asks every five minutes only', async () => {
    const world = followWorld()
    world.control.outage('AU00000')
    const { id } = await handedOver(world, 'Wentworth-Smith')
    await world.pass(7 * MINUTE)
    for (let times = 0; times < 6; times += 1) {
      await world.ask('/basiq/connectors')
      if (times === 2) world.control.restore('AU00000')
      await world.pass(5 * MINUTE, 30 * SECOND)
    }
    expect(world.refreshes()).toBe(1)
    await world.pass(20 * MINUTE, 30 * SECOND)
    expect(world.refreshes()).toBe(2)
    expect(world.news).toMatchObject([{ news: 'ready', connectionId: id }])
  })
})
