import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { linkedAccounts, stitch, type Renewal, type StitchOptions, type StitchRequest } from '../../../src/aggregators/stitch'
import { createBankConnection } from '../../../src/connection'
import { createManualClock } from '../../../src/sandbox'
import { SECOND, testPage } from '../../connection/world'
import { error, EXPIRED, failed } from './given'

const operation = { key: 'k', document: 'query { user { bankAccounts { id } } }', essential: ['user.bankAccounts'] } as const
const linking = { link: () => 'https://secure.stitch.money/', completeLink: async () => undefined }

const balance = ['user', 'bankAccounts', 0, 'currentBalance']
const whole = { data: { user: { bankAccounts: [{ id: 'a', currentBalance: 7 }] } } }
/** The accounts have arrived, and one balance was refused for the token. */
const refusedPart = {
  data: { user: { bankAccounts: [{ id: 'a', currentBalance: null }] } },
  errors: [error('UNAUTHENTICATED', {}, balance)],
}

/** A refresh that was begun, over an `execute` and a renewal that answer by a script. */
async function refreshed(answers: (request: StitchRequest, index: number) => unknown, over: Partial<StitchOptions> = {}) {
  const clock = createManualClock()
  let requests = 0
  let renewals = 0
  const { renewSession, ...rest } = over
  const connection = createBankConnection({
    userKey: 'user-1',
    aggregator: stitch({
      execute: async (request) => answers(request, requests++),
      operation,
      redirectUri: 'https://app.example/back',
      ...linking,
      ...(renewSession && {
        renewSession: () => {
          renewals += 1
          return renewSession()
        },
      }),
      ...rest,
    }),
    request: { intent: 'refresh', connectionId: 'link-1' },
    queryClient: new QueryClient(),
    clock,
    environment: testPage(),
  })
  connection.start()
  connection.actions.start()
  await clock.advance(SECOND)
  const result = () => {
    const { view, arrived } = connection.getSnapshot()
    const issues = view.state === 'connected' ? view.issues.map(({ scenario, path }) => [scenario, path?.join('.')]) : null
    return { state: view.state, issues, data: arrived?.data }
  }
  return { clock, connection, result, requests: () => requests, renewals: () => renewals }
}

const renewed = async (): Promise<Renewal> => 'renewed'

describe('a part that is refused because the token has expired, beside data that arrived', () => {
  it('is fetched with the renewed token', async () => {
    const { result, renewals } = await refreshed((_, index) => (index === 0 ? refusedPart : whole), { renewSession: renewed })
    expect(result()).toEqual({ state: 'connected', issues: [], data: whole.data })
    expect(renewals()).toBe(1)
  })

  it('is named as missing if a new token is refused as well, after one renewal', async () => {
    const { result, renewals, requests } = await refreshed(() => refusedPart, { renewSession: renewed })
    const issues = [['part-not-permitted', balance.join('.')]]
    expect(result()).toEqual({ state: 'connected', issues, data: refusedPart.data })
    expect([renewals(), requests()]).toEqual([1, 2])
  })

  it.each([
    ['sign-in', 'needs-sign-in', 'session-expired'],
    ['authorize', 'needs-authorization', 'consent-expired'],
  ] as const)('leaves the data where it is if the user has to act (%s)', async (renewal, state, scenario) => {
    const { result, connection } = await refreshed(() => refusedPart, { renewSession: async () => renewal })
    expect(result()).toMatchObject({ state, data: refusedPart.data })
    expect(connection.getSnapshot().context.issue).toMatchObject({ scenario, path: balance })
  })

  it('comes once the user has signed in again', async () => {
    let isSignedIn = false
    const { result, connection, clock } = await refreshed(() => (isSignedIn ? whole : refusedPart))
    expect(result()).toMatchObject({ state: 'needs-sign-in', data: refusedPart.data })
    isSignedIn = true
    connection.actions.signedIn()
    await clock.advance(SECOND)
    expect(result()).toEqual({ state: 'connected', issues: [], data: whole.data })
  })

  it.each([
    ['the renewal gets no answer', { renewSession: () => Promise.reject(new TypeError('Failed to fetch')) }],
    ['the repetition gets no answer', { renewSession: renewed }],
  ] as const)('can be requested again if %s', async (_, { renewSession }) => {
    let isDown = true
    const { result, connection, clock } = await refreshed(
      (_request, index) => {
        if (!isDown) return whole
        if (index === 0) return refusedPart
        throw new TypeError('Failed to fetch')
      },
      { renewSession },
    )
    const issues = [['part-outage', balance.join('.')]]
    expect(result()).toEqual({ state: 'connected', issues, data: refusedPart.data })
    isDown = false
    connection.actions.retry()
    await clock.advance(SECOND)
    expect(result()).toEqual({ state: 'connected', issues: [], data: whole.data })
  })

  it.each([
    ['the whole answer is refused', EXPIRED, 'part-not-permitted'],
    ['the bank is out of reach', failed(error('RESOURCE_UNAVAILABLE', { reason: 'bank_unavailable' })), 'part-outage'],
    ['Stitch has an error of its own', { data: null, errors: [{ message: 'x' }] }, 'part-outage'],
  ])('keeps what has arrived if after the renewal %s', async (_, again, scenario) => {
    const { result } = await refreshed((_request, index) => (index === 0 ? refusedPart : again), { renewSession: renewed })
    const { state, issues, data } = result()
    expect([state, issues?.map(([name]) => name), data]).toEqual(['connected', [scenario], refusedPart.data])
  })
})

describe('linked accounts whose session ends between two requests', () => {
  const edges = (id: string) => [{ node: { id } }]
  const page = (id: string, hasNextPage: boolean) => ({ edges: edges(id), pageInfo: { hasNextPage, endCursor: id } })
  const accounts = (count: number) => ({
    data: {
      user: {
        bankAccounts: Array.from({ length: count }, (_, at) => ({
          id: `a${at}`,
          currentBalance: 1,
          transactions: page('t1', true),
        })),
      },
    },
  })
  const isFirst = ({ query }: StitchRequest) => query.includes('LinkedAccounts')
  const partOf = ({ variables }: StitchRequest) => variables['account']

  it('keeps every account, asks for nothing more, and continues after the sign-in', async () => {
    let isSignedIn = false
    const parts: unknown[] = []
    const { result, connection, clock } = await refreshed(
      (request) => {
        if (isFirst(request)) return accounts(3)
        parts.push(partOf(request))
        return isSignedIn ? { data: { node: { id: 'x', transactions: page('t2', false) } } } : EXPIRED
      },
      { operation: linkedAccounts() },
    )
    expect(result()).toMatchObject({ state: 'needs-sign-in', data: accounts(3).data })
    expect(parts).toEqual(['a0'])
    isSignedIn = true
    connection.actions.signedIn()
    await clock.advance(SECOND)
    expect(result()).toMatchObject({ state: 'connected', issues: [] })
    expect(parts).toEqual(['a0', 'a0', 'a1', 'a2'])
  })

  it('renews once, however many parts are refused', async () => {
    const { result, renewals } = await refreshed(
      (request) =>
        isFirst(request)
          ? accounts(4)
          : {
              data: { node: { id: 'x', transactions: null } },
              errors: [error('UNAUTHENTICATED', {}, ['node', 'transactions'])],
            },
      { operation: linkedAccounts(), renewSession: renewed },
    )
    expect(result().data).toEqual(accounts(4).data)
    expect(renewals()).toBe(1)
  })
})
