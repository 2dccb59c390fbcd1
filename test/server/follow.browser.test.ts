import { afterEach, describe, expect, it, vi } from 'vitest'
import { basiq } from '../../src/aggregators/basiq'
import { createBankConnection, forgetUser, type Environment } from '../../src/connection'
import { actionsOf, handledBy, offeredBy } from '../../src/controller/handlers'
import { memoryStorage, testPage } from '../connection/world'
import { followWorld, HOUR, MINUTE, type FollowWorld } from './follow.world'
import { hostWorld, MOUNT } from './host'

afterEach(() => vi.unstubAllGlobals())

/** A page that can be closed. */
function closable(): { page: Environment; close: () => void } {
  const leaving = new Set<() => void>()
  const page: Environment = {
    ...testPage(),
    onHide: (leave) => {
      leaving.add(leave)
      return () => leaving.delete(leave)
    },
  }
  return { page, close: () => leaving.forEach((leave) => leave()) }
}

function open(world: Pick<FollowWorld, 'clock' | 'browse'>, connectionId: string, storage = memoryStorage()) {
  world.browse('alice')
  const { page, close } = closable()
  const connection = createBankConnection({
    userKey: 'alice',
    aggregator: basiq({ server: MOUNT }),
    request: { intent: 'refresh', connectionId },
    flow: 'the-refresh',
    resume: { storage },
    clock: world.clock,
    environment: page,
  })
  connection.start()
  const view = () => offeredBy(handledBy({}, connection.aggregator.follower?.canFollow), connection.getSnapshot().view)
  return { connection, storage, close, view }
}

describe('a page whose server can follow', () => {
  it('hands its flow over when it closes, and the user hears what came of it', async () => {
    const world = followWorld()
    const tab = open(world, world.connection('alice'))
    tab.connection.actions.start()
    await world.clock.advance(1_000)
    tab.close()
    tab.connection.stop()
    expect(world.news).toEqual([])
    await world.pass(5 * MINUTE)
    expect(world.news).toMatchObject([{ flow: 'the-refresh', news: 'ready', state: 'connected' }])
  })

  it('hands its flow over when the app shows something else, and takes it back when the screen comes back', async () => {
    const world = followWorld()
    const { connection } = open(world, world.connection('alice'))
    connection.actions.start()
    await world.clock.advance(1_000)
    connection.stop()
    await world.clock.advance(1_000)
    connection.start()
    await world.pass(5 * MINUTE)
    expect(connection.getSnapshot().state).toBe('connected')
    expect(world.news).toEqual([])
    connection.stop()
  })

  it('hands its flow over when the app shows something else, and the user hears what came of it', async () => {
    const world = followWorld()
    const { connection } = open(world, world.connection('alice'))
    connection.actions.start()
    await world.clock.advance(1_000)
    connection.stop()
    await world.pass(5 * MINUTE)
    expect(world.news).toMatchObject([{ flow: 'the-refresh', news: 'ready' }])
  })

  it('hands nothing over at a sign-out, which forgets the user', async () => {
    const world = followWorld()
    const { connection } = open(world, world.connection('alice'))
    connection.actions.start()
    await world.clock.advance(1_000)
    forgetUser('alice')
    connection.stop()
    await world.pass(5 * MINUTE)
    expect(world.news).toEqual([])
  })

  it('is told nothing of a flow that its user has left and come back to', async () => {
    const world = followWorld()
    const { connection } = open(world, world.connection('alice'))
    connection.actions.start()
    await world.clock.advance(1_000)
    connection.actions.leave()
    expect(connection.getSnapshot().state).toBe('left')
    connection.actions.look()
    await world.pass(5 * MINUTE)
    expect(connection.getSnapshot().state).toBe('connected')
    expect(world.news).toEqual([])
    connection.stop()
  })

  it('takes its flow back when it is opened again, and only the page goes on', async () => {
    const world = followWorld()
    const id = world.connection('alice')
    world.control.outage('AU00000', 'operational')
    const tab = open(world, id)
    tab.connection.actions.start()
    await world.pass(2 * MINUTE)
    tab.close()
    tab.connection.stop()
    await world.pass(MINUTE)
    const again = open(world, id, tab.storage)
    await world.pass(HOUR, MINUTE)
    expect(world.news).toEqual([])
    expect(again.connection.getSnapshot().state).toBe('needs-support')
    expect(world.refreshes()).toBe(3)
    again.connection.stop()
  })

  it('offers to tell the user by itself, and does', async () => {
    const world = followWorld()
    world.control.outage('AU00000', 'operational')
    const tab = open(world, world.connection('alice'))
    expect(tab.view().can.notify).toBe(false)
    tab.connection.actions.start()
    await world.pass(2 * MINUTE)
    expect([tab.view().state, tab.view().can.notify]).toEqual(['outage-wait', true])
    actionsOf(tab.connection, () => undefined).notify()
    tab.connection.stop()
    world.control.restore('AU00000')
    await world.pass(HOUR, MINUTE)
    expect(world.news).toMatchObject([{ news: 'ready' }])
  })

  it('hands nothing over that waits for the user', async () => {
    const world = followWorld()
    const id = world.connection('alice')
    world.control.changeBankPassword(id, 'other')
    const tab = open(world, id)
    tab.connection.actions.start()
    await world.pass(2 * MINUTE)
    tab.close()
    await world.pass(MINUTE)
    expect(world.news).toEqual([])
    tab.connection.stop()
  })
})

it('without a follower nothing is offered and nothing is handed over', async () => {
  const world = hostWorld({ version: '3' })
  world.control.outage('AU00000', 'operational')
  const { id } = world.control.addConnection({ userId: world.idOf('alice'), institutionId: 'AU00000', loginId: 'gavinBelson' })
  const tab = open(world, id)
  tab.connection.actions.start()
  await world.clock.advance(2 * MINUTE)
  expect([tab.view().state, tab.view().can.notify]).toEqual(['outage-wait', false])
  tab.close()
  await world.clock.advance(MINUTE)
  expect(world.reports).toEqual([])
  tab.connection.stop()
})
