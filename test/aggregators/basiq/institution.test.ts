import { describe, expect, it } from 'vitest'
import { basiq, type BasiqOptions } from '../../../src/aggregators/basiq'
import { DeveloperError, UnreachableError } from '../../../src/domain'
import { callAt, CONNECTION, fault, json, rejection, scripted, USER, type Sent } from './given'

const FLAT = {
  type: 'institution',
  id: 'AU00000',
  name: 'Hooli',
  shortName: 'Hooli',
  authorization: 'user-mfa-intermittent',
  stage: 'live',
  status: 'operational',
  passwordCaption: 'Internet password',
  loginIdCaption: 'Member number',
  securityCodeCaption: 'Security number',
  secondaryLoginIdCaption: null,
  cardDigitsCaption: 'Last four digits',
  forgottenPasswordUrl: 'https://bank.example/forgot',
  logo: { links: { square: 'https://cdn.example/square.svg', full: 'https://cdn.example/full.svg' } },
  stats: {
    averageDurationMs: {
      verifyCredentials: 8154,
      retrieveAccounts: 3820,
      retrieveTransactions: 7127,
      retrieveMeta: 12_487,
      total: 31_588,
    },
  },
}
const NESTED = {
  type: 'connector',
  id: 'AU00000',
  method: 'web',
  stage: 'live',
  status: 'operational',
  institution: { name: 'Hooli', shortName: 'Hooli', logo: { links: { full: 'https://cdn.example/full.svg' } } },
  authorization: {
    type: 'user-mfa',
    meta: {
      login_id_caption: 'Login',
      password_caption: 'Password',
      secondary_login_id_caption: 'Company',
      forgotten_password_url: 'https://bank.example/forgot',
    },
  },
  stats: { averageDurationMs: null },
}

const of = (answer: (sent: Sent) => Response, over: Partial<BasiqOptions> = {}) => {
  const { fetch, sent } = scripted(answer)
  return { sent, aggregator: basiq({ version: '2.1', userId: USER, fetch, getToken: () => 'token-1', ...over }) }
}
const read = async (body: unknown, over: Partial<BasiqOptions> = {}) =>
  of(() => json(200, body), over).aggregator.institution?.('AU00000', callAt())

describe('a bank', () => {
  it('of version 2.1 is read with its fields, names and averages', async () => {
    expect(await read(FLAT)).toEqual({
      id: 'AU00000',
      name: 'Hooli',
      logoUrl: 'https://cdn.example/square.svg',
      loginFields: [
        { name: 'loginId', label: 'Member number', secret: false, optional: false, intents: ['create'] },
        { name: 'password', label: 'Internet password', secret: true, optional: false, intents: ['create', 'update'] },
        { name: 'securityCode', label: 'Security number', secret: true, optional: false, intents: ['create', 'update'] },
        { name: 'cardDigits', label: 'Last four digits', secret: true, optional: false, intents: ['create', 'update'] },
      ],
      expected: {
        steps: { 'verify-credentials': 8154, 'retrieve-accounts': 3820, 'retrieve-transactions': 7127 },
        totalMs: 31_588,
        loginMs: 8154,
      },
      connectable: true,
      health: 'operational',
      mfa: 'sometimes',
      passwordResetUrl: 'https://bank.example/forgot',
    })
  })

  it('of version 3 is read with its fields, names and averages', async () => {
    expect(await read({ type: 'list', data: [NESTED] }, { version: '3' })).toEqual({
      id: 'AU00000',
      name: 'Hooli',
      logoUrl: 'https://cdn.example/full.svg',
      loginFields: [
        { name: 'loginId', label: 'Login', secret: false, optional: false, intents: ['create'] },
        { name: 'secondaryLoginId', label: 'Company', secret: false, optional: false, intents: ['create', 'update'] },
        { name: 'password', label: 'Password', secret: true, optional: false, intents: ['create', 'update'] },
      ],
      expected: null,
      connectable: true,
      health: 'operational',
      mfa: 'always',
      passwordResetUrl: 'https://bank.example/forgot',
    })
  })

  it.each([
    ['operational', 'operational'],
    ['under-maintenance', 'operational'],
    ['under-improvement', 'operational'],
    ['degraded-performance', 'degraded'],
    ['partial-outage', 'degraded'],
    ['major-outage', 'down'],
    ['Major Outage', 'down'],
    ['something-new', 'unknown'],
    [undefined, 'unknown'],
  ])('whose status is %s is %s', async (status, health) => {
    expect(await read({ ...FLAT, status })).toMatchObject({ health, connectable: true })
  })

  it.each([
    ['user', 'never', true],
    ['token', 'never', true],
    ['user-token', 'never', true],
    ['user-mfa', 'always', true],
    ['user-mfa-intermittent', 'sometimes', true],
    ['other', 'unknown', false],
    [undefined, 'unknown', true],
  ])('that authorizes by %s asks for a second factor %s, and is connectable (%s)', async (authorization, mfa, connectable) => {
    expect(await read({ ...FLAT, authorization })).toMatchObject({ mfa, connectable })
  })

  it('at its first stage is not connectable', async () => {
    expect(await read({ ...FLAT, stage: 'alpha' })).toMatchObject({ connectable: false })
    expect(await read({ ...FLAT, stage: 'beta' })).toMatchObject({ connectable: true })
  })

  describe('that authorizes by a token', () => {
    const TOKEN = { ...FLAT, authorization: 'token', userTokenCaption: 'Customer token' }
    const field = { name: 'userToken', secret: true, intents: ['create', 'update'] }

    it.each([
      ['whatever other captions there are', TOKEN, 'Customer token'],
      ['by its own caption alone', { ...TOKEN, loginIdCaption: null, passwordCaption: null }, 'Customer token'],
      ['where no caption is its own', { ...TOKEN, userTokenCaption: undefined }, 'Token'],
      ['by the other name of the type', { ...TOKEN, authorization: 'user-token' }, 'Customer token'],
    ])('asks for it and nothing else, %s', async (_, bank, label) => {
      const { loginFields } = (await read(bank)) ?? {}
      expect(loginFields).toEqual([{ ...field, label, optional: false }])
    })

    it('is read in the same way in version 3', async () => {
      const meta = { login_id_caption: 'Login', password_caption: 'Password', user_token_caption: 'Customer token' }
      const bank = await read({ data: [{ ...NESTED, authorization: { type: 'token', meta } }] }, { version: '3' })
      expect(bank?.loginFields.map(({ name, label }) => [name, label])).toEqual([['userToken', 'Customer token']])
    })
  })

  it.each([
    ['no captions', {}, ['loginId: Login ID', 'password: Password']],
    ['the user name alone', { loginIdCaption: 'Member number' }, ['loginId: Member number', 'password: Password']],
    ['the password alone', { passwordCaption: 'Internet password' }, ['loginId: Login ID', 'password: Internet password']],
    [
      'a code alone',
      { securityCodeCaption: 'Security number' },
      ['loginId: Login ID', 'password: Password', 'securityCode: Security number'],
    ],
    ['empty captions', { loginIdCaption: '', passwordCaption: null }, ['loginId: Login ID', 'password: Password']],
    [
      'a token that it does not take',
      { loginIdCaption: 'Login', passwordCaption: 'Word', userTokenCaption: 'Token' },
      ['loginId: Login', 'password: Word'],
    ],
  ])('that takes a login and names %s asks for a user name and a password', async (_, captions, fields) => {
    const bank = await read({ id: 'AU00000', authorization: 'user', ...captions })
    expect(bank?.loginFields.map(({ name, label }) => `${name}: ${label}`)).toEqual(fields)
  })

  it.each([
    [
      { verifyCredentials: 8000, retrieveMeta: 12_000, total: null },
      { steps: { 'verify-credentials': 8000 }, totalMs: 20_000, loginMs: 8000 },
    ],
    [
      { verifyCredentials: 8000, retrieveAccounts: 9000, total: 5 },
      { steps: { 'verify-credentials': 8000, 'retrieve-accounts': 9000 }, totalMs: 17_000, loginMs: 8000 },
    ],
    [
      { retrieveAccounts: 9000, retrieveTransactions: 0 },
      { steps: { 'retrieve-accounts': 9000 }, totalMs: 9000, loginMs: 0 },
    ],
    [{ verifyCredentials: -1, retrieveAccounts: '9', total: Number.MAX_VALUE }, null],
    [null, null],
  ])('with the averages %j is expected to take %j', async (averageDurationMs, expected) => {
    expect((await read({ ...FLAT, stats: { averageDurationMs } }))?.expected).toEqual(expected)
    expect((await read({ ...FLAT, stats: averageDurationMs }))?.expected).toEqual(expected)
  })

  it.each([
    ['http://cdn.example/x.svg', 'https://au-api.basiq.io', null],
    ['javascript:alert(1)', 'https://au-api.basiq.io', null],
    ['data:text/html,x', 'https://au-api.basiq.io', null],
    ['http://localhost:4000/x.svg', 'https://au-api.basiq.io', null],
    ['http://localhost:4000/x.svg', 'http://127.0.0.1:4000', 'http://localhost:4000/x.svg'],
    ['https://cdn.example/x.svg', 'http://127.0.0.1:4000', 'https://cdn.example/x.svg'],
  ])('never shows %s, with the API at %s, but %s', async (address, apiUrl, shown) => {
    const bank = await read({ ...FLAT, logo: { links: { square: address } }, forgottenPasswordUrl: address }, { apiUrl })
    expect([bank?.logoUrl, bank?.passwordResetUrl]).toEqual([shown, shown])
  })

  it('has a logo that is a picture itself, and no page to reset a password that is one', async () => {
    const picture = 'data:image/svg+xml,x'
    const bank = await read({ ...FLAT, logo: { links: { square: picture } }, forgottenPasswordUrl: picture })
    expect([bank?.logoUrl, bank?.passwordResetUrl]).toEqual([picture, null])
  })

  it('has a name without control characters', async () => {
    expect((await read({ ...FLAT, name: 'Hoo\u202Eli\u0000', loginIdCaption: 'Member\nnumber' }))?.name).toBe('Hooli')
  })
})

describe('the request for a bank', () => {
  it('uses the id in version 2.1', async () => {
    const { aggregator, sent } = of(() => json(200, FLAT))
    await aggregator.institution?.('AU00000', callAt())
    expect(sent.map(({ url, about }) => [url, about])).toEqual([
      ['https://au-api.basiq.io/institutions/AU00000', { call: 'connector', secret: false }],
    ])
  })

  it('uses a filter in version 3, and takes the bank with a login', async () => {
    const others = [{ ...NESTED, id: 'AU00001' }, { ...NESTED, method: 'open-banking', status: 'major-outage' }, NESTED]
    const { aggregator, sent } = of(() => json(200, { type: 'list', data: others }), { version: '3' })
    expect(await aggregator.institution?.('AU00000', callAt())).toMatchObject({ id: 'AU00000', health: 'operational' })
    expect(sent[0]?.url).toBe("https://au-api.basiq.io/connectors?filter=connector.id.eq('AU00000')")
  })

  it('is repeated without a token if the token may not ask', async () => {
    const answers = (one: Sent) =>
      one.url.includes('/public/') ? json(200, { type: 'list', data: [NESTED] }) : fault(403, { code: 'forbidden-access' })
    const { aggregator, sent } = of(answers, { version: '3' })
    expect(await aggregator.institution?.('AU00000', callAt())).toMatchObject({ name: 'Hooli' })
    expect(sent[1]?.url).toBe("https://au-api.basiq.io/public/connectors?filter=connector.id.eq('AU00000')")
    expect(sent[1]?.headers.has('authorization')).toBe(false)
  })

  it('goes to the public list if the application does not know the id', async () => {
    const answers = (one: Sent) => (one.url.includes('/public/') ? json(200, { data: [NESTED] }) : fault(404))
    const { aggregator, sent } = of(answers)
    expect(await aggregator.institution?.('AU00000', callAt())).toMatchObject({ name: 'Hooli', connectable: true })
    expect(sent).toHaveLength(2)
  })

  it.each([
    ['404', () => fault(404, { code: 'resource-not-found' })],
    ['400', () => fault(400, { code: 'resource-not-found' })],
    ['400 of a bank that is not supported', () => fault(400, { code: 'institution-not-supported' })],
    ['an empty list', () => json(200, { type: 'list', data: [] })],
    ['other banks only', () => json(200, { type: 'list', data: [{ ...NESTED, id: 'AU00001' }] })],
  ])('finds that an unknown bank (%s) is not connectable', async (_, answer) => {
    expect(await of(answer, { version: '3' }).aggregator.institution?.('AU00000', callAt())).toMatchObject({
      id: 'AU00000',
      connectable: false,
      loginFields: [],
    })
  })

  it('counts as unreachable without a response, and as a developer error if it is forbidden everywhere', async () => {
    const by = (answer: () => Response) =>
      rejection(of(answer).aggregator.institution?.('AU00000', callAt()) ?? Promise.resolve())
    expect(await by(() => fault(503))).toBeInstanceOf(UnreachableError)
    expect(await by(() => new Response('<html>'))).toBeInstanceOf(UnreachableError)
    expect(await by(() => fault(403, { code: 'forbidden-access' }))).toBeInstanceOf(DeveloperError)
  })
})

it.each([
  ['parameter-not-valid', 'The provided filter parameter is in invalid format or unsupported'],
  ['parameter-not-valid', 'Institution ID value is not valid.'],
  ['parameter-not-supplied', 'Institution ID parameter is required.'],
])('an id that Basiq calls invalid (%s, %s) is a developer error, and says nothing of the bank', async (code, detail) => {
  const { aggregator } = of(() => fault(400, { code, detail }), { version: '3' })
  const error = await rejection(aggregator.institution?.('hooli', callAt()) ?? Promise.resolve())
  expect(error).toBeInstanceOf(DeveloperError)
  expect(String(error)).toContain('AU00000')
})

it.each([
  ['first', [{ code: 'parameter-not-valid' }, { code: 'something-else' }]],
  ['last', [{ code: 'something-else' }, { code: 'parameter-not-valid' }]],
] as const)('an id is called invalid though it is only the %s of several errors', async (_, errors) => {
  const { aggregator } = of(() => fault(400, ...errors), { version: '3' })
  expect(await rejection(aggregator.institution?.('hooli', callAt()) ?? Promise.resolve())).toBeInstanceOf(DeveloperError)
})

describe('the bank of a connection', () => {
  const bankOf = (answer: () => Response, over: Partial<BasiqOptions> = {}) =>
    of(answer, over).aggregator.institutionOf?.(CONNECTION, callAt())

  it('is found by a request for the connection', async () => {
    const { aggregator, sent } = of(() => json(200, { type: 'connection', id: CONNECTION, institution: { id: 'AU00002' } }))
    expect(await aggregator.institutionOf?.(CONNECTION, callAt())).toBe('AU00002')
    expect(sent[0]).toMatchObject({
      url: `https://au-api.basiq.io/users/${USER}/connections/${CONNECTION}`,
      about: { call: 'connection', secret: false },
    })
  })

  it.each([
    ['nobody tells', () => fault(403, { code: 'forbidden-access' })],
    ['it is gone', () => fault(404)],
    ['it says something else', () => json(200, { institution: ['AU00002'] })],
    ['the id is none', () => json(200, { institution: { id: 'AU/2' } })],
  ])('is null if %s', async (_, answer) => {
    expect(await bankOf(answer)).toBeNull()
  })

  it('is null without a user', async () => {
    expect(await bankOf(() => json(200, {}), { userId: undefined })).toBeNull()
  })
})
