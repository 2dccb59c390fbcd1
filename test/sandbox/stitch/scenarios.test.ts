import { describe, expect, it } from 'vitest'
import { stitchScenarios } from '../../../src/sandbox/index'
import { ACCOUNTS, at, codesOf, details, stitchWorld, VERIFY, type StitchTestWorld, type WireAnswer } from './stitch-world'

const logins = stitchScenarios.filter((each) => each.by === 'login')
const numbers = stitchScenarios.filter((each) => each.by === 'account number')
const requests = stitchScenarios.filter((each) => each.by === 'request')

const BUSINESS = { name: 'Acme', registration: { country: 'ZA', number: '2020/123456/07' } }

describe('every login', () => {
  it.each(logins)('$name is answered with $code', async ({ name, code, reason, later }) => {
    const { link, ask } = stitchWorld()
    const answer = await ask(link(name).token, ACCOUNTS)
    expect(answer.status).toBe(200)
    if (later === true) return expect(answer.body.errors).toBeUndefined()
    if (name === 'code-in-message') return expect(answer.body.errors).toEqual([{ message: `${code}: Internal server error` }])
    expect(codesOf(answer)[0] ?? null).toBe(code)
    if (reason !== undefined) expect(answer.body.errors?.[0]?.extensions?.['reason']).toBe(reason)
  })

  it('that does not say otherwise leaves nothing out', async () => {
    const { link, ask } = stitchWorld()
    const { body } = await ask(link('connects').token, ACCOUNTS)
    expect(body.errors).toBeUndefined()
    expect(at(body, 'data', 'user', 'bankAccounts', 0)).toMatchObject({
      name: 'FNB Premier Cheque Account',
      currentBalance: { quantity: '18432.55', currency: 'ZAR' },
      accountHolder: { fullName: 'Lerato Khumalo' },
      transactions: { pageInfo: { hasNextPage: true } },
    })
  })
})

describe('a login that gets better', () => {
  it.each([
    ['bank-down-twice', 2],
    ['no-connection', 1],
    ['balances-down-once', 1],
    ['fica', 1],
    ['trouble-once', 1],
    ['session-over', 1],
  ] as const)('such as %s does so after %i requests', async (login, times) => {
    const { link, ask } = stitchWorld()
    const { token } = link(login)
    for (let request = 0; request < times; request += 1) expect(codesOf(await ask(token, ACCOUNTS))).not.toEqual([])
    expect(codesOf(await ask(token, ACCOUNTS))).toEqual([])
  })

  it.each(['bank-down', 'fica-stays', 'trouble', 'balances-down', 'reason-missing'])(
    'such as %s does not do so by itself',
    async (login) => {
      const { link, ask, control } = stitchWorld()
      const { token } = link(login)
      for (let request = 0; request < 4; request += 1) expect(codesOf(await ask(token, ACCOUNTS))).not.toEqual([])
      control.stitch.clearRules()
      expect(codesOf(await ask(token, ACCOUNTS))).toEqual([])
    },
  )
})

describe('a login that loses a part', () => {
  it('such as several has three codes for each account, and the accounts are there', async () => {
    const { link, ask } = stitchWorld()
    const { body } = await ask(link('several').token, ACCOUNTS)
    expect(new Set(body.errors?.map(({ extensions }) => extensions?.code))).toEqual(
      new Set(['RESOURCE_UNAVAILABLE', 'FORBIDDEN']),
    )
    expect(at(body, 'data', 'user', 'bankAccounts', 2)).toMatchObject({
      name: 'FNB Gold Credit Card',
      currentBalance: null,
      availableBalance: null,
      accountHolder: null,
      transactions: null,
    })
  })

  it('such as one-balance-down loses one balance of three', async () => {
    const { link, ask } = stitchWorld()
    const { body } = await ask(link('one-balance-down').token, ACCOUNTS)
    expect(body.errors?.map(({ path }) => path)).toEqual([['user', 'bankAccounts', 1, 'currentBalance']])
  })

  it('with the bare FORBIDDEN does not name what is missing', async () => {
    const { link, ask } = stitchWorld()
    const { body } = await ask(link('forbidden-bare').token, ACCOUNTS)
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' })
  })

  it.each([
    ['reauthorize-no-url', undefined],
    ['reauthorize-script', 'javascript:alert(document.domain)'],
    ['reauthorize-http', 'http://secure.stitch.money/connect/authorization/1'],
    ['reauthorize-foreign', 'https://secure.stitch.money.example/connect/authorization/1'],
  ])('such as %s loses it as %s', async (login, url) => {
    const { link, ask } = stitchWorld()
    const { body } = await ask(link(login).token, ACCOUNTS)
    expect(body.errors?.[0]?.extensions?.['userInteractionUrl']).toBe(url)
  })
})

describe('every account number', () => {
  const holder = details('1000000001').input['accountHolder'] as object

  it.each(numbers)('$name is answered with $code', async ({ name, code, reason }) => {
    const { ask, control } = stitchWorld()
    const { body } = await ask(control.stitch.issueClientToken(), VERIFY, details(name))
    expect(body.errors?.[0]?.extensions?.code ?? null).toBe(code)
    expect(body.errors?.[0]?.extensions?.['reason']).toBe(reason)
  })

  it.each([
    ['1000000001', 'verified', 'verified', true],
    ['1000000002', 'refuted', 'refuted', null],
    ['1000000003', 'refuted', 'verified', true],
    ['1000000004', 'refuted', 'verified', true],
    ['1000000005', 'unknown', 'unknown', null],
    ['1000000006', 'verified', 'verified', null],
    ['5555555555', 'refuted', 'refuted', null],
  ])('%s verifies as %s (the account exists: %s, it is open: %s)', async (number, result, exists, open) => {
    const { ask, control } = stitchWorld()
    const { body } = await ask(control.stitch.issueClientToken(), VERIFY, details(number))
    expect(at(body, 'data', 'client', 'verifyBankAccountDetails')).toMatchObject({
      accountVerificationResult: result,
      detailedAccountVerificationResults: { accountExists: exists },
      accountOpen: open,
    })
  })

  it.each([
    ['letters', details('12AB')],
    ['no holder', { input: { accountNumber: '1000000001', accountHolder: {} } }],
    [
      'two documents',
      {
        input: {
          accountNumber: '1000000001',
          accountHolder: {
            individual: {
              identifyingDocument: { passport: { number: '1', country: 'ZA' }, identityDocument: { number: '1', country: 'ZA' } },
            },
          },
        },
      },
    ],
    ['two holders', { input: { ...details('1000000001').input, accountHolder: { ...holder, business: BUSINESS } } }],
    ['a bank that is none', details('1000000001', 'standardbank')],
  ])('%s is refused as BAD_USER_INPUT', async (_, variables) => {
    const { codes, control } = stitchWorld()
    expect(await codes(control.stitch.issueClientToken(), VERIFY, variables)).toEqual(['BAD_USER_INPUT'])
  })

  it('tells a person or a business back, with what was found of each name', async () => {
    const { ask, control } = stitchWorld()
    const token = control.stitch.issueClientToken()
    const query = VERIFY.replace(
      'accountOpen',
      `accountHolder { __typename
        ... on VerifiedIndividualBankAccountDetails { familyName familyNameVerificationResult identifyingDocument { __typename ... on IdentityDocument { number country } ... on Passport { number } } }
        ... on VerifiedBusinessBankAccountDetails { name } }`,
    )
    const path = ['data', 'client', 'verifyBankAccountDetails', 'accountHolder'] as const
    expect(at((await ask(token, query, details('1000000003'))).body, ...path)).toEqual({
      __typename: 'VerifiedIndividualBankAccountDetails',
      familyName: 'Khumalo',
      familyNameVerificationResult: 'refuted',
      identifyingDocument: { __typename: 'IdentityDocument', number: '9001010001088', country: 'ZA' },
    })
    const business = { input: { accountNumber: '1000000001', accountHolder: { business: BUSINESS } } }
    expect(at((await ask(token, query, business)).body, ...path)).toEqual({
      __typename: 'VerifiedBusinessBankAccountDetails',
      name: 'Acme',
    })
  })

  it('a bank where nothing can be verified leaves it unknown', async () => {
    const { ask, control } = stitchWorld()
    const { body } = await ask(control.stitch.issueClientToken(), VERIFY, details('1000000001', 'za_bidvest'))
    expect(at(body, 'data', 'client', 'verifyBankAccountDetails', 'accountVerificationResult')).toBe('unknown')
  })
})

describe('every request', () => {
  const USER = '{ user { id } }'
  const sent: Readonly<Record<string, (world: StitchTestWorld) => Promise<WireAnswer>>> = {
    'no token': ({ ask }) => ask(null, USER),
    'a token past its time': ({ ask, link, control }) => {
      const { token } = link('connects')
      control.stitch.expireTokens()
      return ask(token, USER)
    },
    'user with a client token': ({ ask, control }) => ask(control.stitch.issueClientToken(), USER),
    'client with a user token': ({ ask, link }) => ask(link('connects').token, VERIFY, details('1000000001')),
    'verification without its scope': ({ ask, control }) =>
      ask(control.stitch.issueClientToken(['client_refund']), VERIFY, details('1000000001')),
    '{ user { } }': ({ ask, link }) => ask(link('connects').token, '{ user { } }'),
    '{ user { shoeSize } }': ({ ask, link }) => ask(link('connects').token, '{ user { shoeSize } }'),
    'variables that do not fit': ({ ask, control }) => ask(control.stitch.issueClientToken(), VERIFY, { input: 7 }),
    'transactions(first: 0)': ({ ask, link }) =>
      ask(link('connects').token, '{ user { bankAccounts { name transactions(first: 0) { pageInfo { endCursor } } } } }'),
    'accounts of a bank that is down': ({ ask, link, control }) => {
      control.stitch.outage('absa')
      return ask(link('connects', 'absa').token, ACCOUNTS)
    },
  }

  it.each(requests)('$name is answered with $code', async ({ name, code, happens }) => {
    const answer = await sent[name]?.(stitchWorld())
    expect(answer && codesOf(answer)[0]).toBe(code)
    if (happens.startsWith('No data')) expect(answer?.body).not.toHaveProperty('data')
    const missing = /^(missing\w+): (\w+)/.exec(happens)
    if (missing) expect(answer?.body.errors?.[0]?.extensions?.[missing[1] ?? '']).toEqual([missing[2]])
  })

  it('has a name of its own', () => {
    const names = stitchScenarios.map(({ by, name }) => `${by} ${name}`)
    expect(new Set(names).size).toBe(names.length)
    expect(Object.keys(sent)).toEqual(requests.map(({ name }) => name))
  })
})
