import { describe, expect, it } from 'vitest'
import { consentWorld } from './consent.world'
import { MINUTE, SECOND } from './world'

/** Visits that were about one connection and come back with jobs of others. */

const STEPS = ['verify-credentials', 'retrieve-accounts', 'retrieve-transactions']

/** B is to be renewed. Jobs `a`, `b` and `c` are of the connections A, B and C; `late` says its connection only after ten seconds. */
async function renewing(query: string, reason: 'authorization-required' | 'consent-expired' = 'authorization-required') {
  const world = consentWorld()
  const { sandbox, userId, clock } = world
  const add = (institutionId: string) => sandbox.control.addConnection({ userId, institutionId, loginId: 'gavinBelson' }).id
  const connections: Record<string, string> = { a: add('AU00000'), b: add('AU00001'), c: add('AU00003') }
  const began = clock.now()
  const aggregator = () =>
    world.aggregator({
      consentUrl: 'https://au-api.basiq.io/consent/home',
      fetch: async (input, init) => {
        const id = /\/jobs\/([^/]+)$/.exec(input)?.[1] ?? ''
        const of = connections[id === 'late' ? 'a' : id]
        if (id === 'lost') return new Response('', { status: 502 })
        if (of === undefined) return sandbox.fetch(input, init)
        const isKnown = id !== 'late' || clock.now() - began > 10 * SECOND
        const url = `/users/${userId}/connections/${of}`
        const at = new Date(clock.now()).toISOString()
        const steps = STEPS.map((title) => ({ title, status: isKnown ? 'success' : 'pending', result: null }))
        return Response.json({ type: 'job', id, created: at, updated: at, steps, links: isKnown ? { source: url } : {} })
      },
    })
  const request = { intent: 'update', connectionId: connections['b'] ?? '', reason } as const
  const before = world.load(request, { aggregator: aggregator() })
  await clock.advance(SECOND)
  before.connection.actions.authorize()
  await clock.advance(SECOND)
  const state = new URL(world.page.visited.at(-1) ?? '').searchParams.get('state')
  before.connection.stop()
  await clock.advance(SECOND)
  world.page.url = new URL(`https://app.example/connect?state=${state}&${query}`)
  const flow = world.load(request, { aggregator: aggregator() })
  await clock.advance(MINUTE)
  const name = (id: string | null) => Object.entries(connections).find(([, each]) => each === id)?.[0] ?? id
  return {
    at: flow.at(),
    scenario: flow.scenario(),
    connected: flow.news.flatMap((news) => (news.type === 'connected' ? [name(news.connectionId)] : [])),
    more: flow.news.flatMap((news) => (news.type === 'additional-attempts' ? news.attempts.map(({ id }) => id) : [])),
  }
}

describe('a visit to renew B', () => {
  it.each([
    ['A’s job alone', 'jobId=a&jobIds=a', ['a']],
    ['jobs of A and C', 'jobId=c&jobIds=a,c', ['c', 'a']],
  ])('that comes back with %s has not renewed it', async (_, query, more) => {
    expect(await renewing(query)).toEqual({
      at: 'needs-authorization.asking',
      scenario: 'authorization-unfinished',
      connected: [],
      more,
    })
  })

  it.each([
    ['A’s job before B’s', 'jobId=a&jobIds=a,b', ['a']],
    ['B’s job before A’s', 'jobId=b&jobIds=b,a', ['a']],
    ['three', 'jobId=c&jobIds=a,b,c', ['c', 'a']],
    ['one that cannot be read, and B’s', 'jobId=lost&jobIds=lost,b', ['lost']],
    ['B’s alone', 'jobId=b&jobIds=b', []],
  ])('that comes back with %s follows B’s', async (_, query, more) => {
    expect(await renewing(query)).toEqual({ at: 'connected', scenario: null, connected: ['b'], more })
  })

  it('whose job turns out later to be A’s has not renewed it', async () => {
    expect(await renewing('jobId=late&jobIds=late')).toMatchObject({
      at: 'needs-authorization.asking',
      scenario: 'authorization-unfinished',
      connected: [],
    })
  })

  it('after its consent has ended follows the new connection that the consent was given with', async () => {
    expect(await renewing('jobId=a&jobIds=a', 'consent-expired')).toMatchObject({ at: 'connected', connected: ['a'] })
  })
})
