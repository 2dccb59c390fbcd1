import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { linkedAccounts, stitch, type StitchOptions } from '../../../src/aggregators/stitch'
import { createBankConnection } from '../../../src/connection'
import { PARTIAL_SCENARIOS } from '../../../src/domain'
import { createManualClock, type ManualClock } from '../../../src/sandbox'
import { SECOND, testPage } from '../../connection/world'
import { API, stitchWorld } from '../../sandbox/stitch/stitch-world'
import { error } from './given'

/** A refresh that has begun. */
async function refreshed(clock: ManualClock, options: Pick<StitchOptions, 'execute' | 'operation'>) {
  const connection = createBankConnection({
    userKey: 'user-1',
    aggregator: stitch({ ...options, redirectUri: 'https://app.example/back' }),
    request: { intent: 'refresh', connectionId: 'link-1' },
    queryClient: new QueryClient(),
    clock,
    environment: testPage(),
  })
  connection.start()
  connection.actions.start()
  await clock.advance(5 * SECOND)
  const view = () => connection.getSnapshot().view
  return {
    view,
    missing: () => {
      const now = view()
      return now.state === 'connected' ? now.issues.map(({ scenario, path }) => `${scenario} ${path?.join('.')}`) : now.state
    },
    data: () => connection.getSnapshot().reading?.data,
    retry: async () => {
      connection.actions.retry()
      await clock.advance(5 * SECOND)
    },
  }
}

describe('a missing part can be requested again', () => {
  const balance = (account: number) => ['user', 'bankAccounts', account, 'currentBalance']
  const outage = (account: number) => error('RESOURCE_UNAVAILABLE', { reason: 'bank_unavailable' }, balance(account))
  const scope = (account: number) => error('FORBIDDEN', { missingScopes: ['balances'] }, balance(account))
  it.each([
    ['an outage', [outage(0)], ['part-outage'], true],
    ['what could not be verified', [error('VERIFICATION_ERROR', {}, balance(0))], ['part-not-verifiable'], true],
    ['a missing scope', [scope(0)], ['part-not-permitted'], false],
    ['what the bank does not have', [error('NOT_IMPLEMENTED_ERROR', {}, balance(0))], ['part-unsupported'], false],
    ['nothing', [], [], false],
    ['a missing scope beside an outage', [scope(0), outage(1)], ['part-not-permitted', 'part-outage'], true],
  ] as const)('if that helps, after %s', async (_, errors, scenarios, retry) => {
    const body = { data: { user: { bankAccounts: [{ id: 'a' }, { id: 'b' }] } }, errors }
    const operation = { key: 'k', document: 'query { user { bankAccounts { id } } }', essential: ['user.bankAccounts'] } as const
    const { view } = await refreshed(createManualClock(), { execute: async () => body, operation })
    const now = view()
    expect(now).toMatchObject({ state: 'connected', can: { retry } })
    expect(now.state === 'connected' && now.issues.map(({ scenario }) => scenario)).toEqual(scenarios)
  })

  it('part by part, if another request can bring it', () => {
    const offered = Object.entries(PARTIAL_SCENARIOS).flatMap(([name, { retry }]) => (retry ? [name] : []))
    expect(offered).toEqual(['part-outage', 'part-not-verifiable'])
  })
})

describe('a part that the user requests again', () => {
  async function world(login: string) {
    const { clock, control, fetch, link } = stitchWorld()
    const { token } = link(login)
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const flow = await refreshed(clock, {
      execute: async ({ query, variables }) =>
        (await fetch(API, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json(),
      operation: linkedAccounts({ pageSize: 5 }),
    })
    return { control, ...flow, operations: () => control.stitch.operations().map(({ name }) => name) }
  }

  it('is a page that comes alone, while the rest stays', async () => {
    const { missing, data, retry, operations } = await world('page-two-down')
    expect(missing()).toEqual(['part-outage user.bankAccounts.0.transactions'])
    const before = operations().length
    const there = JSON.stringify(data())
    await retry()
    expect(missing()).toEqual([])
    expect(operations().slice(before)).toEqual(['TransactionsPage', 'TransactionsPage'])
    expect(JSON.stringify(data()).length).toBeGreaterThan(there.length)
  })

  it('is the balances alone', async () => {
    const { missing, data, retry, operations } = await world('one-balance-down')
    expect(missing()).toEqual(['part-outage user.bankAccounts.1.currentBalance'])
    const before = operations().length
    const there = data()
    await retry()
    expect(missing()).toEqual(['part-outage user.bankAccounts.1.currentBalance'])
    expect(operations().slice(before)).toEqual(['Balances'])
    // It failed again, and nothing is lost.
    expect(data()).toEqual(there)
  })

  it('is never a missing scope, which only the user can grant', async () => {
    const { missing, view } = await world('no-balances')
    expect(missing()).toContain('part-not-permitted user.bankAccounts.0.currentBalance')
    expect(view().can.retry).toBe(false)
  })
})
