import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { stitch } from '../../src/aggregators/stitch'
import type { Aggregator, ConnectionRequest } from '../../src/domain'
import { consentWorld, create, RETURN } from '../connection/consent.world'
import { memoryStorage, MINUTE, SECOND, testPage, testWorld } from '../connection/world'
import { HOSTILE_TEXTS } from './fuzz/hostile'

/** Names, ids, addresses, records and bank texts as somebody with ill intent would write them, through the whole connection. */
const hostile = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 60 }))
const params = { numRuns: 60 }

const quietly = async (run: () => Promise<void>) => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    await run()
  } finally {
    told.mockRestore()
  }
}
const isUnpolluted = () => expect(({} as { polluted?: unknown }).polluted).toBeUndefined()

describe('an address that an adapter answers with', () => {
  const addresses = fc.oneof(
    fc.constantFrom(...HOSTILE_TEXTS.filter((text) => URL.canParse(text)), 'https://bank.example/consent', 'ftp://bank.example/'),
    fc.webUrl(),
    fc
      .tuple(fc.constantFrom('javascript:', 'data:', 'blob:https://', 'http://', 'https://'), fc.domain())
      .map((parts) => parts.join('')),
  )

  it('is opened only if it is https and holds no password', () =>
    quietly(() =>
      fc.assert(
        fc.asyncProperty(addresses.filter(URL.canParse), async (address) => {
          const world = testWorld({ version: '3.0' })
          const aggregator: Aggregator = { ...world.aggregator(), authorizationUrl: async () => new URL(address) }
          const flow = world.follow(create, { aggregator })
          flow.connection.actions.authorize()
          await world.clock.advance(SECOND)
          const { protocol, username, password, href } = new URL(address)
          const isSafe = protocol === 'https:' && username + password === ''
          expect(world.page.visited).toEqual(isSafe ? [href] : [])
          expect(flow.at()).toBe(world.page.visited.length > 0 ? 'needs-authorization.away' : 'needs-support')
          flow.connection.stop()
        }),
        params,
      ),
    ))
})

describe('an address that somebody opens the app with', () => {
  it('leads to no request but for ids, and begins nothing without the nonce', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, fc.boolean(), async (jobId, jobIds, state, knowsNonce) => {
        const world = consentWorld()
        const before = world.load()
        before.connection.actions.authorize()
        await world.clock.advance(SECOND)
        const nonce = new URL(world.page.visited[0] ?? '').searchParams.get('state') ?? ''
        before.connection.stop()
        await world.clock.advance(0)
        const address = new URL(RETURN)
        for (const [name, value] of Object.entries({ jobId, jobIds, state: knowsNonce ? nonce : state }))
          address.searchParams.set(name, value)
        world.page.url = address
        const flow = world.load()
        await world.clock.advance(2 * SECOND)
        const requests = world.sandbox.control.requests().map(({ url, method }) => ({ path: new URL(url).pathname, method }))
        for (const { path } of requests) expect(path).toMatch(/^\/[\w/-]*$/)
        // Without the nonce a job is looked at once, with the page's own token. Here there is none.
        if (!knowsNonce) {
          const looks = requests.filter(({ path }) => path.startsWith('/jobs/'))
          expect(looks.filter(({ method }) => method !== 'GET')).toEqual([])
          expect([looks.length <= 1, world.sandbox.control.jobs(), flow.at()]).toEqual([true, [], 'needs-authorization.asking'])
        }
        if (knowsNonce) expect(world.page.url.search).toBe('')
        flow.connection.stop()
      }),
      params,
    )
  })
})

describe('a record that somebody wrote into the storage', () => {
  it('is dropped, whatever it says, and nothing of it is asked for or inherited', async () => {
    const follow: ConnectionRequest = { intent: 'create', institutionId: 'AU00000' }
    const good = {
      v: 1,
      flow: 'basiq:create:AU00000',
      userKey: 'user-1',
      pendingAuthorization: null,
      back: null,
      retryAt: null,
      at: 0,
    }
    const records = fc.oneof(
      hostile,
      fc.json(),
      fc
        .record({ id: hostile, intent: hostile, startedAt: fc.double(), joined: fc.boolean() })
        .map((attempt) => JSON.stringify({ ...good, attempt })),
      hostile.map(
        (text) =>
          `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"v":1,"flow":${JSON.stringify(text)}}`,
      ),
    )
    await fc.assert(
      fc.asyncProperty(records, async (text) => {
        const world = testWorld()
        const storage = memoryStorage()
        storage.setItem('bank-connection-kit:user-1:flow:basiq%3Acreate%3AAU00000', text)
        const flow = world.follow(follow, { resume: { storage }, userKey: 'user-1' })
        await world.clock.advance(SECOND)
        expect([flow.at(), flow.events.some(({ type }) => type === 'record-dropped')]).toEqual(['needs-credentials', true])
        expect(world.sandbox.control.count({ path: '/jobs/*' })).toBe(0)
        isUnpolluted()
        flow.connection.stop()
      }),
      params,
    )
  })
})

describe('a text of the bank', () => {
  it('is on the screen as one plain line or not at all, and in nothing that is told, stored or kept', async () => {
    const MARK = 'kilimanjaro'
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const world = testWorld()
        const storage = memoryStorage()
        world.sandbox.control.addLogin({
          loginId: 'odd',
          password: 'sandbox',
          happens: '',
          documented: false,
          institutionId: 'AU00000',
          behaviour: {
            fails: {
              step: 'verify-credentials',
              error: { code: 'invalid-credentials', title: '', detail: `${MARK} says ${text}` },
            },
          },
        })
        const flow = world.follow(create, { resume: { storage }, userKey: 'user-1' })
        await world.clock.advance(SECOND)
        flow.submit('odd')
        await world.clock.advance(MINUTE)
        const view = flow.view()
        const detail = 'issue' in view ? (view.issue?.detail ?? '') : ''
        expect(detail).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]|<[a-z!/]/iu)
        expect(Array.from(detail).length).toBeLessThanOrEqual(300)
        const kept = JSON.stringify([flow.events, flow.news, flow.connection.getSnapshot().context]) + storage.text()
        expect(kept).not.toContain(MARK)
        flow.connection.stop()
      }),
      params,
    )
  })
})

describe('an id that a host passes on unread', () => {
  it('is refused or never becomes part of an address', () =>
    quietly(() =>
      fc.assert(
        fc.asyncProperty(hostile, fc.constantFrom('create', 'update', 'refresh', 'follow'), async (id, intent) => {
          const world = testWorld()
          const requests: Readonly<Record<string, ConnectionRequest>> = {
            create: { intent: 'create', institutionId: id },
            update: { intent: 'update', connectionId: id, institutionId: id },
            refresh: { intent: 'refresh', connectionId: id },
            follow: { follow: id, intent: 'create', connectionId: id },
          }
          try {
            const flow = world.follow(requests[intent] ?? create, { environment: testPage() })
            flow.connection.actions.start()
            flow.submit('gavinBelson', 'hooli2016')
            await world.clock.advance(SECOND)
            flow.connection.stop()
          } catch (error) {
            expect(String(error)).toMatch(/^DeveloperError: \[bank-connection-kit\]/)
          }
          for (const { url } of world.sandbox.control.requests()) {
            expect(new URL(url).origin).toBe('https://au-api.basiq.io')
            expect(decodeURIComponent(new URL(url).pathname)).toMatch(/^\/[\w/-]*$/)
          }
        }),
        params,
      ),
    ))
})

describe('a name that is too long', () => {
  it('ends with a whole character', async () => {
    const clock = { now: () => 0, setTimeout: () => 0, clearTimeout: () => undefined }
    await fc.assert(
      fc.asyncProperty(fc.nat(90), fc.constantFrom('🏦', '👨‍👩‍👧', '𝔅', 'é'), async (before, letter) => {
        const name = 'x'.repeat(before) + letter.repeat(60)
        const adapter = stitch({
          execute: async () => ({ data: { banks: [{ bankId: 'fnb', name, state: { __typename: 'BankSupportedState' } }] } }),
          operation: { key: 'k', document: 'query A { user { id } }', essential: [] },
          redirectUri: 'https://app.example/',
        })
        const bank = await adapter.institution?.('fnb', { userKey: 'user-1', signal: new AbortController().signal, clock })
        expect(bank?.name).not.toMatch(/\p{Cs}/u)
        expect(bank?.name.length).toBeGreaterThan(0)
      }),
      params,
    )
  })
})
