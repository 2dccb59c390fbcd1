import { describe, expect, it } from 'vitest'
import { basiq } from '../../src/aggregators/basiq'
import { linkedAccounts, stitch } from '../../src/aggregators/stitch'
import { systemClock, UnreachableError, type Aggregator } from '../../src/domain'
import { createSandbox } from '../../src/sandbox'
import { scriptedAggregator } from '../../src/testing'

const ALL = { search: null, country: null, cursor: null }
const call = (userKey: string) => ({ userKey, clock: systemClock, signal: new AbortController().signal })
const listOf = async (aggregator: Aggregator, userKey: string) =>
  (await aggregator.institutions?.(ALL, call(userKey)))?.institutions ?? []

describe('the banks of a platform', () => {
  it.each(['2.1', '3'] as const)('are listed by Basiq %s without a token, with their health and country', async (version) => {
    const { fetch, control } = createSandbox()
    const aggregator = basiq({
      version,
      userId: 'c5a8a2fd-4f1b-4b2c-a6ad-3a8f8c1f9a11',
      getToken: () => Promise.reject(new Error('asked')),
      fetch,
    })
    const list = await listOf(aggregator, `lists of basiq ${version}`)
    expect(list.find(({ id }) => id === 'AU00103')).toMatchObject({
      name: 'Ironbark Bank',
      country: 'AU',
      health: 'down',
      connectable: true,
    })
    expect(list.find(({ id }) => id === 'AU00102')).toMatchObject({ name: 'Banksia Mutual', health: 'degraded' })
    // At its first stage, or with a login that no form takes.
    expect(list.filter(({ connectable }) => connectable === false).map(({ id }) => id)).toEqual(['AU00105', 'AU00109'])
    expect(list.some(({ id }) => id === 'AU00201')).toBe(version === '3')
    expect(control.requests().map(({ path }) => path)).toEqual([version === '3' ? '/public/connectors' : '/public/institutions'])
  })

  it.each([
    ['2.1', '/institutions'],
    ['3', '/connectors'],
  ] as const)('are listed by Basiq %s with the token if there is no public list', async (version, path) => {
    const { fetch, control } = createSandbox()
    const { id: userId } = control.addUser()
    control.fail({ path: `/public${path}`, fault: { kind: 'status', status: 404 } })
    const getToken = () => control.issueToken({ userId, version: version === '3' ? '3.0' : '2.1' })
    const list = await listOf(basiq({ version, userId, getToken, fetch }), `lists with a token of basiq ${version}`)
    expect(list.map(({ name }) => name)).toContain('Ironbark Bank')
    expect(control.requests().map((request) => request.path)).toEqual([`/public${path}`, path])
  })

  it('cannot be told if Basiq does not answer with a list', async () => {
    const aggregator = basiq({
      version: '3',
      userId: 'c5a8a2fd-4f1b-4b2c-a6ad-3a8f8c1f9a11',
      getToken: () => 'token',
      fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
    })
    await expect(listOf(aggregator, 'lists of nobody')).rejects.toThrow(UnreachableError)
  })

  it('are listed by Stitch, and say which of them cannot be linked', async () => {
    const data = {
      banks: [
        { bankId: 'fnb', name: 'FNB', state: { __typename: 'BankSupportedState', featureStatus: {} } },
        { bankId: 'gtbank', name: 'GTBank', state: { __typename: 'BankUnsupportedState' } },
      ],
    }
    const aggregator = stitch({
      operation: linkedAccounts(),
      redirectUri: 'https://app.example/',
      execute: async () => ({ data }),
    })
    expect(await listOf(aggregator, 'lists of stitch')).toMatchObject([
      { id: 'fnb', name: 'FNB', connectable: true },
      { id: 'gtbank', name: 'GTBank', connectable: false },
    ])
  })

  it('are what a test says they are', async () => {
    const institutions = [{ id: 'a', name: 'Bank a' }]
    expect(await listOf(scriptedAggregator({ institutions }), 'lists of a test')).toEqual(institutions)
  })
})
