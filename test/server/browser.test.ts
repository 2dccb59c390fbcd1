import { afterEach, describe, expect, it, vi } from 'vitest'
import { basiq } from '../../src/aggregators/basiq'
import { stitch, verifyBankAccount } from '../../src/aggregators/stitch'
import { createBankConnection } from '../../src/connection'
import type { ConnectionRequest } from '../../src/domain'
import { memoryStorage, testPage } from '../connection/world'
import { hostWorld, MOUNT, run, type HostWorld } from './host'
import { PAGE, stitchHost } from './stitch.world'

afterEach(() => vi.unstubAllGlobals())

function follow(world: HostWorld, userKey: string, request: ConnectionRequest, version: '2.1' | '3' = '2.1') {
  const connection = createBankConnection({
    userKey,
    aggregator: basiq({ server: MOUNT, version }),
    request,
    clock: world.clock,
  })
  connection.start()
  return connection
}

it('a bank is connected with the address of the server and nothing else', async () => {
  const world = hostWorld()
  world.browse('alice')
  const connection = follow(world, 'server-alice', { intent: 'create', institutionId: 'AU00000' })
  await world.clock.advance(1_000)
  connection.actions.start()
  await world.clock.advance(1_000)
  connection.actions.submitCredentials({ loginId: 'Wentworth-Smith', password: 'whislter' })
  await world.clock.advance(120_000)
  expect(connection.getSnapshot().state).toBe('connected')
  const logins = world.control.requests().filter(({ body }) => body?.includes('whislter'))
  expect(logins.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    `POST /users/${world.idOf('alice')}/connections`,
  ])
  connection.stop()
})

it('a connection is refreshed through the server', async () => {
  const world = hostWorld({ version: '3' })
  world.browse('alice')
  const userId = world.idOf('alice')
  const { id } = world.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'Wentworth-Smith' })
  const connection = follow(world, 'server-refresh', { intent: 'refresh', connectionId: id }, '3')
  connection.actions.start()
  await world.clock.advance(120_000)
  expect(connection.getSnapshot()).toMatchObject({ state: 'connected', context: { connectionId: id } })
  connection.stop()
})

it('a user whose session with the app has ended is asked to sign in', async () => {
  const world = hostWorld()
  world.browse(null)
  const connection = follow(world, 'server-nobody', { intent: 'refresh', connectionId: 'some-connection' })
  connection.actions.start()
  await world.clock.advance(5_000)
  expect(connection.getSnapshot().state).toBe('needs-sign-in')
  connection.stop()
})

it('a job of another user is gone, and the kit does not look for it for ever', async () => {
  const world = hostWorld()
  const userId = world.idOf('bob')
  const { id } = world.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'Wentworth-Smith' })
  const { body } = await world.ask(`/basiq/users/me/connections/${id}/refresh`, { as: 'bob', method: 'POST' })
  world.browse('alice')
  const connection = follow(world, 'server-stranger', { follow: String(body['id']), intent: 'refresh' })
  await world.clock.advance(5_000)
  expect(connection.getSnapshot().context.issue?.scenario).toBe('attempt-gone')
  connection.stop()
})

it('too many requests at the server are a pause for the kit, and no end', async () => {
  const world = hostWorld({ limits: { look: 2 } })
  world.browse('alice')
  const userId = world.idOf('alice')
  const { id } = world.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'Wentworth-Smith' })
  const connection = follow(world, 'server-busy', { intent: 'refresh', connectionId: id })
  connection.actions.start()
  await world.clock.advance(5_000)
  expect(connection.getSnapshot().view.hints).toContain('rate-limited')
  await world.clock.advance(10 * 60_000)
  expect(connection.getSnapshot().state).toBe('connected')
  connection.stop()
})

describe('Stitch in the browser', () => {
  it('a bank is linked and read with the address of the server and the key of a query', async () => {
    const host = stitchHost()
    host.browse('alice')
    const storage = memoryStorage()
    const page = testPage()
    page.url = new URL(PAGE)
    const load = () => {
      const connection = createBankConnection({
        userKey: 'server-stitch',
        aggregator: stitch({ server: MOUNT, operation: 'accounts', redirectUri: PAGE }),
        request: { intent: 'create' },
        resume: { storage },
        clock: host.clock,
        environment: page,
      })
      connection.start()
      return connection
    }
    const before = load()
    before.actions.authorize()
    await run(host.clock, 2_000)
    const back = await host.allow(new URL(page.visited.at(-1) ?? ''))
    before.stop()
    page.url = new URL(`${PAGE}?${back}`)
    const after = load()
    await run(host.clock, 5_000)
    expect(after.getSnapshot().state).toBe('connected')
    expect(JSON.stringify(after.getSnapshot().arrived)).toContain('"name"')
    after.stop()
  })

  it('a query that only the server has is read by its key, and a user without a link is led to one', async () => {
    const host = stitchHost()
    host.browse('bob')
    let users = 0
    const make = () =>
      createBankConnection({
        userKey: `server-names-${(users += 1)}`,
        aggregator: stitch({ server: MOUNT, operation: 'names', redirectUri: PAGE }),
        request: { intent: 'refresh', connectionId: 'names' },
        clock: host.clock,
      })
    const unlinked = make()
    unlinked.start()
    unlinked.actions.start()
    await run(host.clock, 5_000)
    expect(unlinked.getSnapshot().context.issue?.scenario).toBe('consent-expired')
    unlinked.stop()
    await host.link('bob')
    const linked = make()
    linked.start()
    linked.actions.start()
    await run(host.clock, 5_000)
    expect(linked.getSnapshot().state).toBe('connected')
    linked.stop()
  })
})

it('the server goes on with queries that it knows whole, and with none whose variables only the page has', () => {
  const individual = { identifyingDocument: { identityDocument: { number: '8001015009087', country: 'ZA' } } }
  const verify = verifyBankAccount({ accountNumber: '1000000001', bankId: 'fnb', accountHolder: { individual } }, 'verify')
  expect(stitch({ server: MOUNT, operation: 'accounts' }).follower).toBeDefined()
  expect(stitch({ server: MOUNT, operation: verify }).follower).toBeUndefined()
})
