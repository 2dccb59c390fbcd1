import { describe, expect, it } from 'vitest'
import { judgeVerification, stitch, verifyBankAccount, type StitchOptions } from '../../../src/aggregators/stitch'
import { DeveloperError } from '../../../src/domain'
import { attempt, BACK, callAt, error, failed, given, OK } from './given'

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
  ])('such as %s is refused unless it is a query', (document) => {
    expect(() => of(document)).toThrow(DeveloperError)
  })

  it.each([
    'query { mutation }',
    'query Q($a: Input = { mutation: 1 }) { a(x: { mutation: 2 }) { mutation { id } } }',
    'query Q { a(text: "mutation { pay }") } # mutation',
    'query Q { ...F } fragment F on BankAccount { subscription }',
    'query Q { a(x: """ } mutation { """) }',
  ])('such as %s may mention mutations inside', (document) => {
    expect(() => of(document)).not.toThrow()
  })

  it('is a query by its type', () => {
    // @ts-expect-error A mutation is no query.
    const refused: () => unknown = () => given(() => OK, { operation: { key: 'k', document: 'mutation { pay }', essential: [] } })
    expect(refused).toThrow(DeveloperError)
  })

  it('that asks for more does so by queries only', async () => {
    const { aggregator, sent } = given(() => OK, {
      operation: { key: 'accounts', document: 'query { a }', essential: [], run: (ask) => ask('query { a } mutation { pay }') },
    })
    await expect(aggregator.read(attempt(), callAt())).rejects.toBeInstanceOf(DeveloperError)
    expect(sent).toHaveLength(0)
  })

  it.each(['', 'two words', 'a~b', 'x'.repeat(129)])('has a key that names it, and cannot be %j', (key) => {
    expect(() => given(() => OK, { operation: { key, document: 'query { a }', essential: [] } })).toThrow(DeveloperError)
  })

  it.each(['/back', 'http://app.example/back', 'javascript:1'])('comes back to a safe address, and not to %s', (redirectUri) => {
    expect(() => given(() => OK, { redirectUri })).toThrow(DeveloperError)
  })
  it('may come back to this machine', () => {
    expect(() => given(() => OK, { redirectUri: 'http://localhost:5173/back' })).not.toThrow()
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
  ])('of the result %s has the reason that it gives', (_, data, verdicts) => {
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
