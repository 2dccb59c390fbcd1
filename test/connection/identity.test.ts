import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetUser } from '../../src'
import { DAY, MINUTE } from '../../src/domain'
import { linkedAccounts, stitch } from '../../src/aggregators/stitch'
import { memoryStorage, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('an adapter that is made once for the page', () => {
  it('asks for a token of each user, and sends each user’s work with that user’s own', async () => {
    const world = testWorld()
    const asked: string[] = []
    let signedIn = 'ann'
    const sent: (string | null)[] = []
    const aggregator = world.aggregator({
      getToken: () => {
        asked.push(signedIn)
        return `token-of-${signedIn}`
      },
      fetch: async (_, init) => {
        sent.push(new Headers(init.headers).get('authorization'))
        return new Response('{}', { status: 503 })
      },
    })
    const first = world.follow(create, { aggregator, userKey: 'ann' })
    await world.clock.advance(SECOND)
    first.connection.stop()
    signedIn = 'bob'
    const second = world.follow(create, { aggregator, userKey: 'bob' })
    await world.clock.advance(SECOND)
    second.connection.stop()
    expect(asked).toEqual(['ann', 'bob'])
    expect(sent.at(-1)).toBe('Bearer token-of-bob')
  })

  it('tells the developer of a token that is bound to another user, and sends nothing with it', async () => {
    const world = testWorld()
    const other = world.sandbox.control.addUser().id
    let sent = 0
    const aggregator = world.aggregator({
      getToken: () => world.sandbox.control.issueToken({ userId: other, scope: 'CLIENT_ACCESS', version: '2.1' }),
      fetch: async (input, init) => {
        sent += 1
        return world.sandbox.fetch(input, init)
      },
    })
    const call = { userKey: 'ann', signal: new AbortController().signal, clock: world.clock }
    await expect(aggregator.institution?.('AU00000', call)).rejects.toThrow(/bound to another user/)
    expect(sent).toBe(0)
  })
})

describe('two users with the same id of work, as every default key of Stitch makes them', () => {
  it('the second is not connected by what the first has read', async () => {
    const world = testWorld()
    const client = new QueryClient()
    let answer: () => unknown = () => ({ data: { user: { bankAccounts: [] } } })
    const aggregator = stitch({ execute: async () => answer(), operation: linkedAccounts(), redirectUri: 'https://app.example/' })
    const request = { follow: 'linked-accounts', intent: 'refresh' } as const
    const ann = world.follow(request, { aggregator, queryClient: client, userKey: 'ann' })
    await world.clock.advance(MINUTE)
    ann.connection.stop()
    answer = () => {
      throw new TypeError('Failed to fetch')
    }
    const bob = world.follow(request, { aggregator, queryClient: client, userKey: 'bob' })
    await world.clock.advance(MINUTE)
    expect(bob.connection.getSnapshot()).toMatchObject({ reading: null, arrived: null })
    expect(bob.at()).not.toBe('connected')
  })

  it('neither does an adapter of the same name that is configured otherwise share what was read', async () => {
    const world = testWorld()
    const queryClient = new QueryClient()
    const request = { follow: 'linked-accounts', intent: 'refresh' } as const
    const make = (execute: () => Promise<unknown>) =>
      stitch({ execute, operation: linkedAccounts(), redirectUri: 'https://app.example/' })
    const first = world.follow(request, { aggregator: make(async () => ({ data: { user: { bankAccounts: [] } } })), queryClient })
    await world.clock.advance(MINUTE)
    first.connection.stop()
    const second = world.follow(request, { aggregator: make(() => new Promise(() => undefined)), queryClient })
    await world.clock.advance(SECOND)
    expect(second.connection.getSnapshot().reading).toBeNull()
  })
})

describe('logins that a bank refused', () => {
  it('count for the user who typed them, and neither close nor open the form of another', async () => {
    const world = testWorld()
    const storage = memoryStorage()
    const form = (userKey: string) => world.follow(create, { userKey, resume: { storage } })
    const type = async (userKey: string) => {
      const flow = form(userKey)
      await world.clock.advance(SECOND)
      flow.submit('gavinBelson', 'wrong')
      await world.clock.advance(MINUTE)
      flow.connection.actions.cancel()
      flow.connection.stop()
      await world.clock.advance(SECOND)
    }
    for (let time = 0; time < 3; time++) await type('ann')
    await type('bob')
    const [ann, bob] = [form('ann'), form('bob')]
    await world.clock.advance(SECOND)
    expect(ann.view()).toMatchObject({ opensAt: expect.any(Number) })
    expect(bob.view()).toMatchObject({ opensAt: null })
  })
})

describe('records of flows', () => {
  /** A storage that can say which keys it has. */
  const listable = () => {
    const items = new Map<string, string>()
    return Object.assign(memoryStorage(items), { keys: () => [...items.keys()], items })
  }

  it('that have expired are swept at the next start, of whichever user and flow, and nothing else is', async () => {
    const world = testWorld()
    const storage = listable()
    const old = JSON.stringify({ v: 1, at: world.clock.now() - 9 * DAY })
    const young = JSON.stringify({ v: 1, at: world.clock.now() - DAY })
    storage.items.set('bank-connection-kit:ann:flow:x', old)
    storage.items.set('bank-connection-kit:ann:logins:basiq:y', old)
    storage.items.set('bank-connection-kit:broken', 'no record')
    storage.items.set('bank-connection-kit:eve:flow:z', young)
    storage.items.set('theirs', old)
    world.follow(create, { userKey: 'bob', resume: { storage } })
    await world.clock.advance(SECOND)
    expect(storage.items.has('bank-connection-kit:eve:flow:z')).toBe(true)
    expect([...storage.items.keys()].filter((key) => /ann|broken|theirs/.test(key))).toEqual(['theirs'])
  })

  it('of one user are cleared once that user is forgotten, and those of others stay', async () => {
    const world = testWorld()
    const storage = listable()
    for (const userKey of ['ann', 'ann:bob', 'bob']) {
      const flow = world.follow(create, { userKey, resume: { storage } })
      await world.clock.advance(SECOND)
      flow.submit('gavinBelson', 'hooli2016')
      await world.clock.advance(SECOND)
      flow.connection.stop()
    }
    await world.clock.advance(SECOND)
    forgetUser('ann', { storage })
    expect(new Set([...storage.items.keys()].map((key) => key.split(':')[1]))).toEqual(new Set(['ann%3Abob', 'bob']))
  })
})

describe('a user who is forgotten', () => {
  let world = testWorld()
  beforeEach(() => {
    world = testWorld()
  })

  it('leaves nothing in the query cache, in the snapshot or among the tokens', async () => {
    let asked = 0
    const aggregator = world.aggregator({
      getToken: () => {
        asked += 1
        return world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' })
      },
    })
    const flow = world.follow(create, { aggregator, userKey: 'ann' })
    await world.clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(2 * SECOND)
    expect(flow.connection.getSnapshot().reading).not.toBeNull()
    forgetUser('ann')
    const { reading, arrived, context } = flow.connection.getSnapshot()
    expect([reading, arrived, context.attempt]).toEqual([null, null, null])
    expect(world.client.getQueryCache().getAll()).toEqual([])
    flow.connection.start()
    await world.clock.advance(SECOND)
    expect(asked).toBe(2)
  })

  it('is not followed any more, and the flow of another user goes on', async () => {
    const aggregator = world.aggregator()
    const [ann, bob] = ['ann', 'bob'].map((userKey) => world.follow(create, { aggregator, userKey }))
    await world.clock.advance(SECOND)
    ann?.submit('gavinBelson', 'hooli2016')
    bob?.submit('richard', 'tabsnotspaces')
    await world.clock.advance(SECOND)
    forgetUser('ann')
    await world.clock.advance(10 * MINUTE)
    expect([ann?.news.map(({ type }) => type).includes('connected'), ann?.at()]).toEqual([false, 'needs-credentials'])
    expect(bob?.at()).not.toBe('needs-credentials')
  })

  it('leaves nothing in a storage that cannot list its keys, of what this page wrote there', async () => {
    const items = new Map<string, string>()
    const storage = memoryStorage(items)
    const flow = world.follow(create, { userKey: 'ann', resume: { storage } })
    await world.clock.advance(SECOND)
    flow.submit('wrong')
    await world.clock.advance(MINUTE)
    expect(items.size).toBeGreaterThan(1)
    forgetUser('ann', { storage })
    expect([...items.keys()]).toEqual([])
  })

  it('has to have a key', () => {
    expect(() => forgetUser('')).toThrow(/userKey is empty/)
  })
})
