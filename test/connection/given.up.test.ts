import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { memoryStorage, MINUTE, SECOND, testPage, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('a flow that two tabs follow, and that the user gives up in one of them', () => {
  async function twoTabs() {
    const world = testWorld()
    const storage = memoryStorage()
    const open = () =>
      world.follow(create, {
        queryClient: new QueryClient(),
        environment: testPage(),
        resume: { storage: storage.otherTab() },
        userKey: 'ann',
      })
    const one = open()
    await world.clock.advance(SECOND)
    one.submit('stuck')
    await world.clock.advance(20 * SECOND)
    const two = open()
    await world.clock.advance(5 * SECOND)
    expect([one.at(), two.at()]).toEqual(['polling', 'polling'])
    const close = async (flow: typeof one) => {
      flow.connection.stop()
      await world.clock.advance(SECOND)
    }
    return { ...world, storage, open, one, two, close }
  }

  it('is still found by a reload of the tab that goes on', async () => {
    const { clock, one, two, open, close } = await twoTabs()
    const { attempt } = one.connection.getSnapshot().context
    two.connection.actions.cancel()
    await clock.advance(5 * MINUTE)
    expect([one.at(), two.at()]).toEqual(['polling', 'cancelled'])
    await close(one)
    const reloaded = open()
    await clock.advance(5 * SECOND)
    expect([reloaded.at(), reloaded.connection.getSnapshot().context.attempt]).toEqual(['polling', attempt])
  })

  it('is still found if the other tab was closed right after the cancel', async () => {
    const { clock, one, two, open, close } = await twoTabs()
    two.connection.actions.cancel()
    await close(two)
    await close(one)
    const reloaded = open()
    await clock.advance(5 * SECOND)
    expect(reloaded.at()).toBe('polling')
  })

  it('is found by nobody if both tabs give it up, and leaves no attempt behind', async () => {
    const { clock, one, two, open, storage } = await twoTabs()
    const id = one.connection.getSnapshot().context.attempt?.id ?? 'none'
    two.connection.actions.cancel()
    await clock.advance(2 * SECOND)
    one.connection.actions.cancel()
    await clock.advance(2 * SECOND)
    expect(storage.entries().filter(([key]) => key.includes('flow'))).toEqual([])
    const reloaded = open()
    await clock.advance(5 * SECOND)
    expect([reloaded.at(), id === 'none']).toEqual(['needs-credentials', false])
  })

  it('is not brought back by a tab that was closed before', async () => {
    const { clock, one, two, open, close, storage } = await twoTabs()
    await close(one)
    two.connection.actions.cancel()
    await clock.advance(2 * SECOND)
    expect(storage.entries().filter(([key]) => key.includes('flow'))).toEqual([])
    const reloaded = open()
    await clock.advance(5 * SECOND)
    expect(reloaded.at()).toBe('needs-credentials')
  })

  it('can be begun again at once in the tab that gave it up', async () => {
    const { clock, one, two, open } = await twoTabs()
    two.connection.actions.cancel()
    two.connection.actions.start()
    two.submit('gavinBelson', 'hooli2016')
    await clock.advance(5 * SECOND)
    const reloaded = open()
    await clock.advance(MINUTE)
    expect([two.at(), reloaded.at(), one.at()]).toEqual(['connected', 'connected', 'connected'])
  })
})
