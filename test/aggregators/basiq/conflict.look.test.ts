import { describe, expect, it } from 'vitest'
import { begunAfterLook } from '../../../src/aggregators/basiq/conflict.client'
import { answerOf } from '../../../src/aggregators/basiq/http.parse'
import type { BeginRequest } from '../../../src/domain'
import { createManualClock } from '../../../src/sandbox'

const NOW = Date.UTC(2026, 10, 22, 9)
const create = { intent: 'create', institutionId: 'AU1', connectionId: null } as BeginRequest
const refresh = { intent: 'refresh', institutionId: 'AU1', connectionId: 'c-1' } as BeginRequest
const active = { id: 'c-9', status: 'active', institution: { id: 'AU1' } }
const notFound = { type: 'list', data: [{ code: 'resource-not-found' }] }

interface Given {
  request: BeginRequest
  status: number
  body: unknown
  /** How the look is answered. */
  seen: readonly [status: number, body: unknown] | Error
  userId: string | undefined
  hasClient: boolean
}
const USUAL: Given = { request: create, status: 409, body: '', seen: [200, { data: [] }], userId: 'u-1', hasClient: true }

/** What a begin comes to, and what was asked. */
async function conflict(given: Partial<Given>) {
  const { request, status, body, seen, userId, hasClient } = { ...USUAL, ...given }
  const asked: string[] = []
  const client = async ({ call, path }: { call: string; path: string }) => {
    asked.push(`${call} ${path}`)
    if (seen instanceof Error) throw seen
    return answerOf(seen[0], seen[1], null, NOW)
  }
  const call = { userKey: 'ann', signal: new AbortController().signal, clock: createManualClock(NOW) }
  const looker = { client: hasClient ? client : null, userId }
  const result = await begunAfterLook(answerOf(status, body, null, NOW), request, call, looker)
  if (result.status === 'begun') return { scenario: 'begun', asked, connectionId: null }
  return { scenario: result.issue.scenario, asked, connectionId: result.issue.reference.connectionId }
}

const LIST = "connection /users/u-1/connections?filter=institution.id.eq('AU1')"
const ONE = 'connection /users/u-1/connections/c-1'

describe('the look after a conflict', () => {
  it('asks for the connections at this bank, or for the one in question', async () => {
    expect((await conflict({})).asked).toEqual([LIST])
    expect((await conflict({ request: refresh })).asked).toEqual([ONE])
  })

  it.each([
    ['work was begun', { status: 202, body: { id: 'job-1', type: 'job' } }, 'begun'],
    ['the refusal is no conflict', { status: 400, body: { data: [{ code: 'parameter-not-valid' }] } }, 'integration-fault'],
    ['Basiq says so itself', { body: { data: [{ code: 'resource-already-exists' }] } }, 'already-connected'],
    ['nobody can look', { hasClient: false }, 'not-started'],
    ['nobody knows whose connections to look for', { userId: undefined }, 'not-started'],
    ['the id of the user is a path', { userId: '../users' }, 'not-started'],
    ['nobody knows at which bank to look', { request: { ...create, institutionId: null } }, 'not-started'],
    ['the id of the bank is a path', { request: { ...create, institutionId: "x')" } }, 'not-started'],
  ])('is not made if %s', async (_, given, scenario) => {
    expect(await conflict(given)).toMatchObject({ asked: [], scenario })
  })

  it('is made of a known connection although nobody names its bank', async () => {
    const request = { ...refresh, institutionId: null } as BeginRequest
    expect((await conflict({ request })).asked).toEqual([ONE])
  })

  it('is made after an old 400 as well, if the code says that something is there and nothing was to be created', async () => {
    const old = { status: 400, body: { data: [{ code: 'resource-already-exists' }] } }
    expect((await conflict({ ...old, request: refresh })).asked).toEqual([ONE])
  })

  it.each([
    ['an active connection there', [200, { data: [active] }], 'already-connected', 'c-9'],
    [
      'the active one of several',
      [200, { data: [{ ...active, id: 'c-8', status: 'invalid' }, active] }],
      'already-connected',
      'c-9',
    ],
    ['none at all', [200, { data: [] }], 'not-started', null],
    ['one at another bank', [200, { data: [{ ...active, institution: { id: 'AU2' } }] }], 'not-started', null],
    ['one that is not active', [200, { data: [{ ...active, status: 'invalid' }] }], 'not-started', null],
    ['one whose id is none', [200, { data: [{ ...active, id: '../x' }] }], 'not-started', null],
    ['no list', [200, { data: 'none' }], 'not-started', null],
    ['a page', [200, '<p>'], 'not-started', null],
    ['a refusal', [403, { data: [active] }], 'not-started', null],
    ['nothing found', [404, notFound], 'not-started', null],
    ['no answer', new Error('Failed to fetch'), 'not-started', null],
  ] as const)('finds %s after a create, and the issue says what that means', async (_, seen, scenario, connectionId) => {
    expect(await conflict({ seen })).toMatchObject({ scenario, connectionId })
  })

  it.each([
    ['it there', [200, { ...active, id: 'c-1' }], 'not-started'],
    ['Basiq’s own "not found"', [404, notFound], 'connection-gone'],
    ['the "not found" of something on the way', [404, '<h1>Not found</h1>'], 'not-started'],
    ['another one', [200, active], 'not-started'],
    ['a page', [200, '<p>'], 'not-started'],
    ['a refusal', [403, { id: 'c-1' }], 'not-started'],
    ['no answer', new Error('Failed to fetch'), 'not-started'],
  ] as const)('finds %s after a refresh, and the issue says what that means', async (_, seen, scenario) => {
    expect(await conflict({ seen, request: refresh })).toMatchObject({ scenario, connectionId: 'c-1' })
  })

  it.each([
    ['active', 'already-connected'],
    ['invalid', 'not-started'],
    [undefined, 'not-started'],
  ] as const)(
    'after a second try to create finds the connection of the first as %s, and the issue is %s',
    async (status, scenario) => {
      const request = { ...create, connectionId: 'c-1' }
      const seen = [200, { ...active, id: 'c-1', status }] as const
      expect(await conflict({ request, seen })).toMatchObject({ asked: [ONE], scenario })
    },
  )
})
