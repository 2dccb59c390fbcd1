import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND, testWorld, type World } from './world'

const body = (detail: string) => ({
  type: 'list',
  correlationId: 'c',
  data: [{ type: 'error', code: 'resource-not-found', title: 'Requested resource is not found.', detail }],
})
const notFound = () => Response.json(body('Connection does not exist.'), { status: 404 })
const GONE: readonly [string, () => Response][] = [
  ['404', notFound],
  ['400', () => Response.json(body(''), { status: 400 })],
  ['410', () => Response.json(body(''), { status: 410 })],
]

/** A connection that the host's list still has, and Basiq no longer: removed on the consent page, at the bank, or by the host's server. */
function goneWorld(world: World, gone: () => Response) {
  const { sandbox, userId } = world
  const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
  const aggregator = world.aggregator({
    refreshConnection: async () => gone(),
    fetch: async (input, init, about) => (about.call === 'update' ? gone() : sandbox.fetch(input, init)),
  })
  return { id, aggregator }
}

describe('a connection that Basiq no longer has', () => {
  it.each(GONE)('(%s to a refresh) is said to be gone, and can be connected again by the form', async (_, gone) => {
    const world = testWorld()
    const { id, aggregator } = goneWorld(world, gone)
    const flow = world.follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' }, { aggregator })
    flow.connection.actions.start()
    await world.clock.advance(5 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'connection-gone'])
    expect(flow.view().can).toMatchObject({ retry: true, chooseBank: true })
    flow.connection.actions.retry()
    await world.clock.advance(SECOND)
    const form = flow.view()
    expect(form).toMatchObject({ state: 'needs-credentials', intent: 'create', issue: null })
    expect(form.state === 'needs-credentials' && form.fields?.map(({ name }) => name)).toEqual(['loginId', 'password'])
    flow.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
    const told = flow.news.flatMap((news) => (news.type === 'connected' ? [news.connectionId] : []))
    expect(told).toHaveLength(1)
    expect(told[0]).not.toBeNull()
  })

  it.each(GONE)('(%s to an update) keeps no login, and asks nothing of the old connection again', async (_, gone) => {
    const world = testWorld()
    const { id, aggregator } = goneWorld(world, gone)
    const flow = world.follow({ intent: 'update', connectionId: id, institutionId: 'AU00000' }, { aggregator })
    await world.clock.advance(SECOND)
    flow.connection.actions.submitCredentials({ password: 'new' })
    await world.clock.advance(5 * SECOND)
    expect(flow.scenario()).toBe('connection-gone')
    world.sandbox.control.clearLog()
    await world.clock.advance(HOUR)
    expect(flow.requests()).toBe(0)
  })

  it('is connected again on the consent page in version 3', async () => {
    const world = testWorld({ version: '3.0' })
    const { id, aggregator } = goneWorld(world, notFound)
    const flow = world.follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' }, { aggregator })
    flow.connection.actions.start()
    await world.clock.advance(5 * SECOND)
    expect(flow.view().can.retry).toBe(true)
    flow.connection.actions.retry()
    await world.clock.advance(SECOND)
    const page = new URL(world.page.visited.at(-1) ?? 'about:blank').searchParams
    expect([page.get('institutionId'), page.has('connectionId'), page.has('action')]).toEqual(['AU00000', false, false])
  })

  it('offers another bank where nobody knows which one it was', async () => {
    const world = testWorld()
    const { id, aggregator } = goneWorld(world, notFound)
    const flow = world.follow(
      { intent: 'refresh', connectionId: id },
      { aggregator: { ...aggregator, institutionOf: async () => null } },
    )
    flow.connection.actions.start()
    await world.clock.advance(5 * SECOND)
    expect(flow.view()).toMatchObject({ state: 'needs-retry', can: { retry: false, chooseBank: true } })
  })

  it('can be named by the host beforehand', async () => {
    const world = testWorld()
    const { id, aggregator } = goneWorld(world, notFound)
    const flow = world.follow(
      { intent: 'refresh', connectionId: id, institutionId: 'AU00000', reason: 'connection-gone' },
      { aggregator },
    )
    await world.clock.advance(SECOND)
    expect([flow.at(), flow.scenario(), flow.view().can.retry]).toEqual(['needs-retry', 'connection-gone', true])
  })
})
