import { describe, expect, it } from 'vitest'
import { judgeVerification, linkedAccounts, stitch, verifyBankAccount, type StitchOptions } from '../../../src/aggregators/stitch'
import { DeveloperError, Unreachable, type Reading } from '../../../src/domain'
import { attempt, BACK, callAt, error, failed, given, NOW, OK, type Answering } from './given'

describe('an operation', () => {
  const of = (document: string, over: Partial<StitchOptions> = {}) =>
    stitch({
      execute: async () => OK,
      operation: { key: 'k', document: document as `query${string}`, essential: [] },
      redirectUri: BACK,
      ...over,
    })

  it.each([
    'mutation Pay { pay }',
    '{ user { id } }',
    'subscription { x }',
    'query A { a } mutation Pay { pay(input: { amount: "}" }) { id } }',
    'query A { a }\n# } \nmutation Pay { pay }',
    'query A { a(x: "\\"}") }mutation{ pay }',
    'queryA { a }',
    '',
  ])('is refused unless it is a query: %s', (document) => {
    expect(() => of(document)).toThrow(DeveloperError)
  })

  it.each([
    'query { mutation }',
    'query Q($a: Input = { mutation: 1 }) { a(x: { mutation: 2 }) { mutation { id } } }',
    'query Q { a(text: "mutation { pay }") } # mutation',
    'query Q { ...F } fragment F on BankAccount { subscription }',
    'query Q { a(x: """ } mutation { """) }',
  ])('may speak of mutations inside: %s', (document) => {
    expect(() => of(document)).not.toThrow()
  })

  it('by type is a query', () => {
    // @ts-expect-error A mutation is no query.
    const refused: () => unknown = () => given(() => OK, { operation: { key: 'k', document: 'mutation { pay }', essential: [] } })
    expect(refused).toThrow(DeveloperError)
  })

  it('that asks for more asks by queries only', async () => {
    const { aggregator, sent } = given(() => OK, {
      operation: { key: 'accounts', document: 'query { a }', essential: [], run: (ask) => ask('query { a } mutation { pay }') },
    })
    await expect(aggregator.read(attempt(), callAt())).rejects.toBeInstanceOf(DeveloperError)
    expect(sent).toHaveLength(0)
  })

  it.each(['', 'two words', 'a~b', 'x'.repeat(129)])('has a key that names it: not %j', (key) => {
    expect(() => given(() => OK, { operation: { key, document: 'query { a }', essential: [] } })).toThrow(DeveloperError)
  })

  it.each(['/back', 'http://app.example/back', 'javascript:1'])('comes back to an address: not %s', (redirectUri) => {
    expect(() => given(() => OK, { redirectUri })).toThrow(DeveloperError)
  })
  it('may come back to this machine', () => {
    expect(() => given(() => OK, { redirectUri: 'http://localhost:5173/back' })).not.toThrow()
  })
})

describe('linked accounts', () => {
  const edges = (...ids: string[]) => ids.map((id) => ({ node: { id } }))
  const page = (ids: string[], endCursor: string | null) => ({
    edges: edges(...ids),
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
  })
  const account = (id: string, transactions: unknown) => ({ id, name: id, transactions })
  const first = (...bankAccounts: unknown[]) => ({ data: { user: { bankAccounts } } })
  const ACCOUNTS = first(account('a', page(['a1'], 'A1')), account('b', page(['b1'], null)), account('c', page(['c1'], 'C1')))
  const isPage = (query: string) => query.startsWith('query TransactionsPage')
  const later = (ids: string[], cursor: string | null) => ({ data: { node: { transactions: page(ids, cursor) } } })
  const outage = failed(error('RESOURCE_UNAVAILABLE', { reason: 'bank_unavailable' }, ['node', 'transactions']))

  const on = (answer: Answering, options = {}) => {
    const made = given(answer, { operation: linkedAccounts({ key: 'accounts', ...options }) })
    return {
      ...made,
      read: async (at = NOW) => {
        const from = made.sent.length
        const reading: Reading = await made.aggregator.read(attempt(), callAt(at))
        const asked = made.sent
          .slice(from)
          .map(({ query, variables }) =>
            isPage(query) ? `${String(variables['account'])} ${String(variables['after'])}` : 'accounts',
          )
        return { reading, asked }
      },
    }
  }
  const idsOf = (reading: { data?: unknown }) =>
    (reading.data as typeof ACCOUNTS.data).user.bankAccounts.map((one) =>
      (one as { transactions: { edges: { node: { id: string } }[] } }).transactions.edges.map(({ node }) => node.id).join(),
    )

  it('come with the pages behind the first, in their order', async () => {
    const pages: Record<string, unknown> = { A1: later(['a2'], 'A2'), A2: later(['a3'], 'A3'), C1: later(['c2'], null) }
    const { read } = on(({ query, variables }) => (isPage(query) ? pages[String(variables['after'])] : ACCOUNTS), { pageSize: 1 })
    const { reading, asked } = await read()
    expect(asked).toEqual(['accounts', 'a A1', 'a A2', 'c C1'])
    expect(reading).toMatchObject({ status: 'connected', issues: [] })
    expect(idsOf(reading)).toEqual(['a1,a2,a3', 'b1', 'c1,c2'])
  })

  it('that are asked for anew start from the beginning', async () => {
    const { read } = on(({ query }) => (isPage(query) ? later(['x'], null) : ACCOUNTS))
    await read()
    expect((await read()).asked).toEqual(['accounts', 'a A1', 'c C1'])
  })

  it('stand though a page failed, and that page alone is asked for again', async () => {
    let down = true
    const { read } = on(({ query, variables }) => {
      if (!isPage(query)) return ACCOUNTS
      return variables['account'] === 'a' && down ? outage : later([`${String(variables['account'])}2`], null)
    })
    const { reading } = await read()
    expect(reading).toMatchObject({
      status: 'connected',
      issues: [{ scenario: 'part-outage', path: ['user', 'bankAccounts', 0, 'transactions'] }],
    })
    expect(idsOf(reading)).toEqual(['a1', 'b1', 'c1,c2'])
    down = false
    const again = await read(NOW + 60_000)
    expect(again.asked).toEqual(['a A1'])
    expect(again.reading).toMatchObject({ status: 'connected', issues: [] })
    expect(idsOf(again.reading)).toEqual(['a1,a2', 'b1', 'c1,c2'])
    expect(idsOf(reading)).toEqual(['a1', 'b1', 'c1,c2'])
  })

  it('are asked for whole where the try comes late, or more than pages failed', async () => {
    const late = on(({ query }) => (isPage(query) ? outage : ACCOUNTS))
    await late.read()
    expect((await late.read(NOW + 11 * 60_000)).asked).toEqual(['accounts', 'a A1', 'c C1'])
    const balances = { ...ACCOUNTS, errors: [error('INTERNAL_SERVER_ERROR', {}, ['user', 'bankAccounts', 0, 'currentBalance'])] }
    const both = on(({ query }) => (isPage(query) ? outage : balances))
    expect((await both.read()).reading).toMatchObject({ status: 'connected', issues: { length: 3 } })
    expect((await both.read()).asked).toEqual(['accounts', 'a A1', 'c C1'])
  })

  it('go on where a request was cut', async () => {
    let cut = true
    const { aggregator, read } = on(({ query, variables }) => {
      if (!isPage(query)) return ACCOUNTS
      if (variables['account'] === 'c' && cut) throw new Unreachable('network')
      return later([`${String(variables['account'])}2`], null)
    })
    await expect(aggregator.read(attempt(), callAt())).rejects.toBeInstanceOf(Unreachable)
    cut = false
    const { reading, asked } = await read()
    expect(asked).toEqual(['c C1'])
    expect(idsOf(reading)).toEqual(['a1,a2', 'b1', 'c1,c2'])
  })

  it('wait for a page that is pending', async () => {
    const pending = failed(error('RESULT_PENDING', {}, ['node', 'transactions']))
    const { read } = on(({ query }) => (isPage(query) ? pending : ACCOUNTS))
    expect((await read()).reading.status).toBe('working')
    expect((await read()).asked).toEqual(['a A1', 'c C1'])
  })

  it.each([
    ['no accounts', failed(error('RESOURCE_UNAVAILABLE', { reason: 'bank_unavailable' }))],
    ['accounts without transactions', first(account('a', null))],
    ['pages without a cursor', first(account('a', { edges: null, pageInfo: { hasNextPage: true, endCursor: null } }))],
    ['junk', first(null, 3, { transactions: [] })],
  ])('with %s ask for no pages', async (_, body) => {
    const { read } = on(() => body)
    expect((await read()).asked).toEqual(['accounts'])
  })

  it('end at the most pages, whatever the bank has', async () => {
    const { read } = on(({ query }) => (isPage(query) ? later(['x'], 'again') : first(account('a', page(['a1'], 'A1')))), {
      pages: 4,
    })
    expect((await read()).asked).toHaveLength(4)
  })
})

describe('a verification', () => {
  const INPUT = {
    accountNumber: '62425239471',
    bankId: 'fnb',
    accountHolder: { individual: { identifyingDocument: { identityDocument: { number: '8001015009087', country: 'ZA' } } } },
  }
  const verified = (accountVerificationResult: unknown, single: Record<string, unknown> = {}) => ({
    client: { verifyBankAccountDetails: { accountVerificationResult, detailedAccountVerificationResults: single } },
  })
  const PATH = ['client', 'verifyBankAccountDetails', 'accountVerificationResult']

  it.each([
    ['verified', verified('verified', { accountExists: 'refuted' }), []],
    ['refuted', verified('refuted'), [{ scenario: 'details-refuted', path: PATH }]],
    [
      'refuted, with names',
      verified('refuted', {
        accountExists: 'refuted',
        identityDocumentMatch: 'refuted',
        initialMatch: 'unknown',
        lastNameMatch: null,
      }),
      [{ scenario: 'details-refuted', path: PATH, fields: ['accountNumber', 'identifyingDocument'] }],
    ],
    ['unknown', verified('unknown', { accountExists: 'refuted' }), [{ scenario: 'part-not-verifiable', path: PATH }]],
    ['a result nobody knows', verified('perhaps'), [{ scenario: 'part-not-verifiable', path: PATH }]],
    ['null', { client: { verifyBankAccountDetails: null } }, []],
    ['no data', null, []],
    ['other data', { client: [] }, []],
  ])('that is %s', (_, data, verdicts) => {
    expect(judgeVerification(data)).toEqual(verdicts)
  })

  it('is a query with the details as its variables, and they are in nothing that support is told', async () => {
    const { aggregator, sent } = given(() => ({ data: verified('refuted') }), {
      operation: verifyBankAccount(INPUT),
      judge: judgeVerification,
    })
    const reading = await aggregator.read(attempt({ id: 'verify-bank-account' }), callAt())
    expect(reading).toMatchObject({ status: 'stopped', issue: { scenario: 'details-refuted' } })
    expect(sent).toMatchObject([{ key: 'verify-bank-account', variables: { input: INPUT } }])
    expect(JSON.stringify(reading)).not.toContain('62425239471')
  })

  it('that fails is not verified', async () => {
    const { aggregator } = given(
      () => failed(error('VERIFICATION_ERROR', { reason: 'open' }, ['client', 'verifyBankAccountDetails'])),
      { operation: verifyBankAccount(INPUT, 'v2') },
    )
    expect(await aggregator.read(attempt({ id: 'v2' }), callAt())).toMatchObject({
      issue: { scenario: 'account-not-verified', code: 'VERIFICATION_ERROR:open' },
    })
  })
})
