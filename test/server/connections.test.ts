import { afterEach, describe, expect, it, vi } from 'vitest'
import { basiq } from '../../src/aggregators/basiq'
import { stitch } from '../../src/aggregators/stitch'
import type { CallContext } from '../../src/domain'
import { hostWorld, MOUNT, type HostWorld } from './host'
import { stitchHost } from './stitch.world'

afterEach(() => vi.unstubAllGlobals())

const HOOLI = 'AU00000'

const callOf = ({ clock }: HostWorld, userKey = 'alice'): CallContext => ({
  userKey,
  signal: new AbortController().signal,
  clock,
})

describe('the list of connections through the host’s server', () => {
  it('has the connections of the user who is signed in, and of nobody else', async () => {
    const world = hostWorld()
    const [mine] = ['alice', 'bob'].map((user) =>
      world.control.addConnection({ userId: world.idOf(user), institutionId: HOOLI, loginId: 'Wentworth-Smith' }),
    )
    world.browse('alice')
    const listed = await basiq({ server: MOUNT, version: '2.1' }).connections?.(callOf(world))
    expect(listed).toMatchObject([{ id: mine?.id, institutionId: HOOLI, standing: 'active', consentEndsAt: null }])
    expect(listed?.[0]?.lastSuccessAt).toBeLessThan(world.clock.now())
  })

  it('a connection that is removed is gone at Basiq, and removing it twice is no error', async () => {
    const world = hostWorld()
    const { id } = world.control.addConnection({ userId: world.idOf('alice'), institutionId: HOOLI, loginId: 'Wentworth-Smith' })
    world.browse('alice')
    const aggregator = basiq({ server: MOUNT, version: '2.1' })
    await aggregator.removeConnection?.(id, callOf(world))
    await aggregator.removeConnection?.(id, callOf(world))
    expect(world.control.connections()).toEqual([])
    expect(await aggregator.connections?.(callOf(world))).toEqual([])
  })

  it('nobody removes the connection of somebody else', async () => {
    const world = hostWorld()
    const { id } = world.control.addConnection({ userId: world.idOf('bob'), institutionId: HOOLI, loginId: 'Wentworth-Smith' })
    world.browse('alice')
    await basiq({ server: MOUNT, version: '2.1' }).removeConnection?.(id, callOf(world))
    expect(world.control.connections().map((each) => each.id)).toEqual([id])
  })

  it('version 3 says when the consent ends', async () => {
    const world = hostWorld({ version: '3' })
    world.control.addConnection({
      userId: world.idOf('alice'),
      institutionId: HOOLI,
      loginId: 'Wentworth-Smith',
      method: 'openbanking',
    })
    world.browse('alice')
    const [one] = (await basiq({ server: MOUNT }).connections?.(callOf(world))) ?? []
    expect(one?.consentEndsAt).toBeGreaterThan(world.clock.now())
  })

  it('a refresh that failed says why the connection does not work', async () => {
    const world = hostWorld()
    const { id } = world.control.addConnection({ userId: world.idOf('alice'), institutionId: HOOLI, loginId: 'Wentworth-Smith' })
    world.control.changeBankPassword(id, 'another')
    await world.ask(`/basiq/users/me/connections/${id}/refresh`, { method: 'POST' })
    await world.clock.advance(60_000)
    world.browse('alice')
    const listed = await basiq({ server: MOUNT, version: '2.1' }).connections?.(callOf(world))
    expect(listed).toMatchObject([{ id, standing: 'invalid', reason: 'credentials-changed' }])
  })
})

describe('the connections that a client token may see', () => {
  it('are named with their banks, and how they stand is not known', async () => {
    const world = hostWorld()
    const { id } = world.control.addConnection({ userId: world.idOf('alice'), institutionId: HOOLI, loginId: 'Wentworth-Smith' })
    const { body } = await world.ask('/basiq/token', { method: 'POST' })
    vi.stubGlobal('fetch', world.fetch)
    const aggregator = basiq({ version: '2.1', userId: world.idOf('alice'), getToken: () => String(body['access_token']) })
    expect(await aggregator.connections?.(callOf(world))).toMatchObject([
      { id, institutionId: HOOLI, standing: 'unknown', lastSuccessAt: null },
    ])
    expect(aggregator.removeConnection).toBeUndefined()
  })
})

describe('the link of a user at Stitch', () => {
  it('is listed once it is there, under the name that its flow has, and can be removed', async () => {
    const world = stitchHost()
    const aggregator = stitch({ server: MOUNT, operation: 'accounts', redirectUri: 'https://app.example/accounts' })
    world.browse('alice')
    expect(await aggregator.connections?.(callOf(world))).toEqual([])
    await world.link('alice')
    expect(await aggregator.connections?.(callOf(world))).toEqual([{ id: 'accounts', standing: 'active' }])
    world.browse('bob')
    expect(await aggregator.connections?.(callOf(world, 'bob'))).toEqual([])
    world.browse('alice')
    await aggregator.removeConnection?.('accounts', callOf(world))
    expect(await aggregator.connections?.(callOf(world))).toEqual([])
  })

  it('is of the bank that the user had chosen, also after its tokens were renewed', async () => {
    const world = stitchHost()
    const aggregator = stitch({ server: MOUNT, operation: 'accounts', redirectUri: 'https://app.example/accounts' })
    world.browse('alice')
    await world.link('alice', 'connects', 'absa')
    const listed = [{ id: 'accounts', institutionId: 'absa', standing: 'active' }]
    expect(await aggregator.connections?.(callOf(world))).toEqual(listed)
    world.control.stitch.expireTokens()
    expect(await world.accounts('alice')).toHaveProperty('data.user')
    expect(await aggregator.connections?.(callOf(world))).toEqual(listed)
    await world.link('alice')
    expect(await aggregator.connections?.(callOf(world))).toEqual([{ id: 'accounts', standing: 'active' }])
  })

  it('is not made with a bank that is no word, and the code is not spent', async () => {
    const world = stitchHost()
    const back = await world.allow(await world.visit('alice', 'state-1'))
    const body = { nonce: 'state-1', code: back.get('code') }
    for (const institutionId of ['two words', '', 7, {}])
      expect((await world.ask('/stitch/tokens', { method: 'POST', body: { ...body, institutionId } })).status).toBe(400)
    expect((await world.ask('/stitch/tokens', { method: 'POST', body })).text).toBe('{}')
  })

  it('comes from the host’s own callback if it has one', async () => {
    const world = stitchHost()
    const own = [{ id: 'link-1', institutionId: 'fnb', standing: 'active' as const }]
    const given = { operation: 'accounts', execute: async () => ({}), redirectUri: 'https://app.example/accounts' }
    expect(await stitch({ ...given, connections: () => own }).connections?.(callOf(world))).toEqual(own)
    expect(stitch(given).connections).toBeUndefined()
    expect(stitch(given).removeConnection).toBeUndefined()
  })
})
