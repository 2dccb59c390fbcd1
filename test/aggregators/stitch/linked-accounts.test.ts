import { describe, expect, it, vi } from 'vitest'
import { linkedAccounts } from '../../../src/aggregators/stitch'
import { UnreachableError, type Attempt, type Reading } from '../../../src/domain'
import { attempt, callAt, error, failed, given, NOW, type Answering } from './given'

const MINUTE = 60_000
const edges = (...ids: string[]) => ids.map((id) => ({ node: { id } }))
const page = (ids: string[], endCursor: string | null) => ({
  edges: edges(...ids),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
})
const account = (id: string, transactions: unknown, balance: unknown = 1) => ({
  id,
  name: id,
  currentBalance: balance,
  availableBalance: balance,
  transactions,
})
const first = (...bankAccounts: unknown[]) => ({ data: { user: { bankAccounts } } })
const ACCOUNTS = first(account('a', page(['a1'], 'A1')), account('b', page(['b1'], null)), account('c', page(['c1'], 'C1')))
const later = (ids: string[], cursor: string | null) => ({ data: { node: { transactions: page(ids, cursor) } } })
const balances = (current: unknown, available: unknown) => ({
  data: { node: { id: 'x', currentBalance: current, availableBalance: available } },
})
const outageAt = (...path: (string | number)[]) => error('RESOURCE_UNAVAILABLE', { reason: 'bank_unavailable' }, path)
const outage = failed(outageAt('node', 'transactions'))

/** What a request is about: `accounts`, `a balances`, or `a A1`, the page of an account behind a cursor. */
function nameOf({ query, variables }: { query: string; variables: Readonly<Record<string, unknown>> }): string {
  const kind = /^query (\w+)/.exec(query)?.[1]
  if (kind === 'LinkedAccounts') return 'accounts'
  return `${String(variables['account'])} ${kind === 'Balances' ? 'balances' : String(variables['after'])}`
}

/** A Stitch that answers by what it is asked; what nobody scripted is the last page of its account, with one transaction. */
function stitchOf(answers: Record<string, unknown>): Answering {
  return (request) => {
    const name = nameOf(request)
    const answer = name in answers ? answers[name] : later([name.replace(' ', '-')], null)
    if (answer instanceof Error) throw answer
    return answer
  }
}

function world(answers: Record<string, unknown>, options = {}) {
  const made = given(stitchOf(answers), { operation: linkedAccounts({ key: 'accounts', ...options }) })
  const look = async (at = NOW, over: Partial<Attempt> = {}) => {
    const from = made.sent.length
    const outcome: Reading | Error = await made.aggregator.read(attempt(over), callAt(at)).catch((thrown: Error) => thrown)
    return { outcome, intent: made.sent.slice(from).map(nameOf) }
  }
  return { answers, look }
}

interface Transactions {
  edges?: { node: { id: string } }[] | null
}
const accountsIn = (outcome: Reading | Error) =>
  (outcome as { data: { user: { bankAccounts: { currentBalance: unknown; transactions: Transactions | null }[] } } }).data.user
    .bankAccounts
/** The transactions of each account, in their order. */
const idsIn = (outcome: Reading | Error) =>
  accountsIn(outcome).map(({ transactions }) => transactions?.edges?.map(({ node }) => node.id).join() ?? null)
/** Where something is missing, from the account's position on. */
function missingIn(outcome: Reading | Error): (string | undefined)[] {
  if (!('issues' in outcome)) throw new Error('It is not connected.')
  return outcome.issues.map(({ path }) => path?.slice(2).join('.'))
}

describe('linked accounts', () => {
  it('come with the pages behind the first, in their order', async () => {
    const { look } = world({ accounts: ACCOUNTS, 'a A1': later(['a2'], 'A2'), 'a A2': later(['a3'], 'A3') }, { pageSize: 1 })
    const { outcome, intent } = await look()
    expect(intent).toEqual(['accounts', 'a A1', 'a A2', 'c C1'])
    expect(outcome).toMatchObject({ status: 'connected', issues: [] })
    expect(idsIn(outcome)).toEqual(['a1,a2,a3', 'b1', 'c1,c-C1'])
  })

  it('that are asked for anew start from the beginning', async () => {
    const { look } = world({ accounts: ACCOUNTS })
    await look()
    expect((await look()).intent).toEqual(['accounts', 'a A1', 'c C1'])
  })

  it('end at the most pages, whatever the bank has', async () => {
    const always = given(({ query }) => (query.includes('LinkedAccounts') ? ACCOUNTS : later(['x'], 'again')), {
      operation: linkedAccounts({ key: 'accounts', pages: 4 }),
    })
    await always.aggregator.read(attempt(), callAt())
    expect(always.sent.map(nameOf)).toEqual(['accounts', 'a A1', 'a again', 'a again', 'c C1', 'c again', 'c again'])
  })

  it.each([
    ['no accounts', failed(outageAt('user'))],
    ['accounts without transactions', first(account('a', null))],
    ['pages without a cursor', first(account('a', { edges: null, pageInfo: { hasNextPage: true, endCursor: null } }))],
    ['junk', first(null, 3, { transactions: [] })],
    ['an account without an id', first({ transactions: page(['a1'], 'A1') })],
  ])('with %s ask for no pages', async (_, body) => {
    const { look } = world({ accounts: body })
    expect((await look()).intent).toEqual(['accounts'])
  })
})

describe('a page that failed', () => {
  it('leaves the others standing, and is asked for again alone', async () => {
    const { answers, look } = world({ accounts: ACCOUNTS, 'a A1': outage })
    const { outcome } = await look()
    expect(outcome).toMatchObject({ status: 'connected', issues: [{ scenario: 'part-outage' }] })
    expect(missingIn(outcome)).toEqual(['0.transactions'])
    expect(idsIn(outcome)).toEqual(['a1', 'b1', 'c1,c-C1'])
    answers['a A1'] = later(['a2'], 'A2')
    const again = await look(NOW + MINUTE)
    expect(again.intent).toEqual(['a A1', 'a A2'])
    expect([missingIn(again.outcome), idsIn(again.outcome)]).toEqual([[], ['a1,a2,a-A2', 'b1', 'c1,c-C1']])
    expect(idsIn(outcome)).toEqual(['a1', 'b1', 'c1,c-C1'])
  })

  it('again loses nothing of what was there', async () => {
    const { look } = world({ accounts: ACCOUNTS, 'a A1': outage })
    const [one, two, three] = [await look(), await look(NOW + 9 * MINUTE), await look(NOW + 18 * MINUTE)]
    expect([two.intent, three.intent]).toEqual([['a A1'], ['a A1']])
    expect(two.outcome).toMatchObject({ status: 'connected', data: (one.outcome as Reading).data })
    expect(three.outcome).toMatchObject({ status: 'connected', data: (one.outcome as Reading).data })
  })

  it.each([
    ['whole', null, ['user', 'bankAccounts', 0, 'transactions']],
    [
      'below its cursor',
      { ...page([], 'A1'), edges: null },
      ['user', 'bankAccounts', 0, 'transactions', 'edges', 3, 'node', 'id'],
    ],
  ])('as the first of its account, %s, is followed by the others', async (_, transactions, path) => {
    const body = { ...first(account('a', transactions), account('b', page(['b1'], 'B1'))), errors: [outageAt(...path)] }
    const { answers, look } = world({ accounts: body, 'a null': outage })
    const { outcome, intent } = await look()
    expect(intent).toEqual(['accounts', 'b B1'])
    expect([missingIn(outcome).map((place) => place?.slice(0, 14)), idsIn(outcome)]).toEqual([
      ['0.transactions'],
      [null, 'b1,b-B1'],
    ])
    answers['a null'] = later(['a1'], 'A1')
    const again = await look()
    expect(again.intent).toEqual(['a null', 'a A1'])
    expect([missingIn(again.outcome), idsIn(again.outcome)]).toEqual([[], ['a1,a-A1', 'b1,b-B1']])
  })

  it('because it is pending is awaited alone', async () => {
    const { look } = world({ accounts: ACCOUNTS, 'a A1': failed(error('RESULT_PENDING', {}, ['node', 'transactions'])) })
    expect((await look()).outcome).toMatchObject({ status: 'working', data: { user: {} } })
    expect((await look(NOW + MINUTE)).intent).toEqual(['a A1'])
  })

  it('because its request was cut off is fetched again', async () => {
    const { answers, look } = world({ accounts: ACCOUNTS, 'a A1': outage, 'c C1': new UnreachableError('network') })
    expect((await look()).outcome).toBeInstanceOf(UnreachableError)
    answers['a A1'] = answers['c C1'] = later(['z'], null)
    const { outcome, intent } = await look()
    expect(intent).toEqual(['a A1', 'c C1'])
    expect([missingIn(outcome), idsIn(outcome)]).toEqual([[], ['a1,z', 'b1', 'c1,z']])
  })
})

describe('balances that failed', () => {
  const lost = (index: number, ...fields: string[]) => fields.map((field) => outageAt('user', 'bankAccounts', index, field))
  const WITHOUT = {
    ...first(account('a', page(['a1'], 'A1'), null), account('b', page(['b1'], null))),
    errors: lost(0, 'currentBalance', 'availableBalance'),
  }

  it('are asked for again alone, and the pages stay', async () => {
    const { look } = world({ accounts: WITHOUT, 'a balances': balances(5, 4) })
    const { outcome } = await look()
    expect(missingIn(outcome)).toEqual(['0.currentBalance', '0.availableBalance'])
    const again = await look(NOW + MINUTE)
    expect(again.intent).toEqual(['a balances'])
    expect([missingIn(again.outcome), idsIn(again.outcome)]).toEqual([[], ['a1,a-A1', 'b1']])
    expect(accountsIn(again.outcome)[0]).toMatchObject({ id: 'a', currentBalance: 5, availableBalance: 4 })
    expect(accountsIn(outcome)[0]).toMatchObject({ currentBalance: null })
  })

  it('are kept as far as they come, and named as far as they do not', async () => {
    const half = { ...balances(5, null), errors: [outageAt('node', 'availableBalance')] }
    const { answers, look } = world({ accounts: WITHOUT, 'a balances': half })
    await look()
    const { outcome } = await look()
    expect([missingIn(outcome), accountsIn(outcome)[0]?.currentBalance]).toEqual([['0.availableBalance'], 5])
    answers['a balances'] = failed(outageAt('node'))
    const again = await look()
    expect(again.intent).toEqual(['a balances'])
    expect([missingIn(again.outcome), accountsIn(again.outcome)[0]?.currentBalance]).toEqual([['0.availableBalance'], 5])
  })

  it('are asked for with the pages that failed, and nothing else is', async () => {
    const { look } = world({ accounts: WITHOUT, 'a A1': outage })
    expect(missingIn((await look()).outcome)).toEqual(['0.currentBalance', '0.availableBalance', '0.transactions'])
    expect((await look()).intent).toEqual(['a balances', 'a A1'])
  })
})

describe('the whole list is requested again', () => {
  it('if the user tries again late', async () => {
    const { look } = world({ accounts: ACCOUNTS, 'a A1': outage })
    await look()
    expect((await look(NOW + 11 * MINUTE)).intent).toEqual(['accounts', 'a A1', 'c C1'])
  })

  it('if the user linked anew, perhaps to other accounts, but not by the looks that follow', async () => {
    const { look } = world({ accounts: ACCOUNTS, 'a A1': outage })
    await look()
    const linked = { id: 'accounts~2', intent: 'update' } as const
    expect((await look(NOW, linked)).intent).toEqual(['accounts', 'a A1', 'c C1'])
    expect((await look(NOW, linked)).intent).toEqual(['a A1'])
  })

  const within = { ...ACCOUNTS, errors: [outageAt('user', 'bankAccounts', 0, 'transactions', 'edges', 0, 'node', 'reference')] }
  it.each([
    ['names no place', { ...ACCOUNTS, errors: [outageAt()] }],
    ['is within a page that came', within],
    ['is about another field', { ...ACCOUNTS, errors: [outageAt('user', 'bankAccounts', 0, 'name')] }],
    ['is about no account', { ...ACCOUNTS, errors: [outageAt('user', 'bankAccounts', 9, 'transactions')] }],
  ])('if an error %s', async (_, accounts) => {
    const { look } = world({ accounts, 'a A1': outage })
    expect((await look()).outcome).toMatchObject({ status: 'connected' })
    expect((await look()).intent).toEqual(['accounts', 'a A1', 'c C1'])
  })

  it('if a later page came with an error in it', async () => {
    const { look } = world({
      accounts: ACCOUNTS,
      'a A1': { ...later(['a2'], null), errors: [outageAt('node', 'transactions', 'edges', 0)] },
      'c C1': outage,
    })
    const { outcome } = await look()
    expect([missingIn(outcome), idsIn(outcome)]).toEqual([
      ['0.transactions', '2.transactions'],
      ['a1,a2', 'b1', 'c1'],
    ])
    expect((await look()).intent).toEqual(['accounts', 'a A1', 'c C1'])
  })
})

it('a link without any account holds, and says that there are none', async () => {
  const { aggregator } = given(() => first(), { operation: linkedAccounts() })
  expect(await aggregator.read(attempt({ id: 'linked-accounts' }), callAt())).toMatchObject({
    status: 'connected',
    issues: [{ scenario: 'no-accounts', path: ['user', 'bankAccounts'] }],
  })
})

it('accounts that cannot be fetched do not count as none', async () => {
  const { aggregator } = given(() => outage, { operation: linkedAccounts() })
  expect(await aggregator.read(attempt({ id: 'linked-accounts' }), callAt())).toMatchObject({
    status: 'stopped',
    issue: { scenario: 'bank-outage' },
  })
})

it('input that Stitch refuses is for the developer, since nobody typed any', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { aggregator } = given(() => failed(error('BAD_USER_INPUT')), { operation: linkedAccounts() })
  expect(await aggregator.read(attempt({ id: 'linked-accounts' }), callAt())).toMatchObject({
    issue: { scenario: 'integration-fault' },
  })
  expect(log).toHaveBeenCalledTimes(1)
  log.mockRestore()
})
