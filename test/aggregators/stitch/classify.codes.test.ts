import { describe, expect, it } from 'vitest'
import { classify, parseAnswer, type AnswerContext } from '../../../src/aggregators/stitch'
import { attempt, error, NOW, UI_ID, UI_URL } from './given'

const read = (body: unknown, over: Partial<AnswerContext> = {}) =>
  classify(parseAnswer(body), {
    attempt: attempt(),
    essential: ['user.bankAccounts'],
    allowedHosts: ['secure.stitch.money'],
    canLink: true,
    now: NOW,
    ...over,
  })

/** The reading in a word: what stopped it, what is waited for, or what is missing. */
const gist = (body: unknown, over: Partial<AnswerContext> = {}): string => {
  const reading = read(body, over)
  if (reading.status === 'stopped') return `stop ${reading.issue.scenario}`
  if (reading.status === 'connected') return `connected ${reading.issues.map(({ scenario }) => scenario).join()}`
  return reading.status
}

/** Where the field that failed stands, and what is left by the schema's nullability. */
const BUBBLED = { path: ['user', 'bankAccounts', 0, 'name'], data: null }
const NODE = { path: ['node'], data: { node: null } }
const LIST = { path: ['user', 'bankAccounts'], data: { user: { id: 'u', bankAccounts: null } } }
const FIELD = {
  path: ['user', 'bankAccounts', 0, 'currentBalance'],
  data: {
    user: {
      bankAccounts: [
        { id: 'a', currentBalance: null },
        { id: 'b', currentBalance: {} },
      ],
    },
  },
}

const UI = { id: UI_ID, userInteractionUrl: UI_URL }
const CODES: [string, string, Record<string, unknown>, whole: string, part: string][] = [
  ['UNAUTHENTICATED', '', {}, 'stop session-expired', 'stop session-expired'],
  ['FORBIDDEN', 'missing scopes', { missingScopes: ['x'] }, 'stop permission-missing', 'connected part-not-permitted'],
  ['FORBIDDEN', 'missing claims', { missingClaims: ['isUserToken'] }, 'stop integration-fault', 'connected part-not-permitted'],
  [
    'FORBIDDEN',
    'scopes and claims',
    { missingScopes: ['x'], missingClaims: [] },
    'stop integration-fault',
    'connected part-not-permitted',
  ],
  ['FORBIDDEN', 'an empty list', { missingScopes: [] }, 'stop integration-fault', 'connected part-not-permitted'],
  ['FORBIDDEN', 'bare', {}, 'stop integration-fault', 'connected part-not-permitted'],
  ['BAD_USER_INPUT', '', {}, 'stop input-invalid', 'stop input-invalid'],
  ['REAUTHORIZATION_REQUIRED', '', UI, 'stop authorization-required', 'stop authorization-required'],
  ['REAUTHORIZATION_REQUIRED', 'without a page', { id: UI_ID }, 'stop integration-fault', 'connected part-outage'],
  ['USER_INTERACTION_REQUIRED', '', UI, 'stop authorization-required', 'stop authorization-required'],
  [
    'USER_INTERACTION_REQUIRED',
    'with an unsafe page',
    { ...UI, userInteractionUrl: 'javascript:alert(1)' },
    'stop integration-fault',
    'connected part-outage',
  ],
  ['RESULT_PENDING', '', {}, 'working', 'working'],
  ['NOT_IMPLEMENTED_ERROR', '', {}, 'stop feature-unsupported', 'connected part-unsupported'],
  ['GRAPHQL_PARSE_FAILED', '', {}, 'stop integration-fault', 'stop integration-fault'],
  ['INTERNAL_SERVER_ERROR', '', {}, 'stop service-trouble', 'connected part-outage'],
  ['RESOURCE_UNAVAILABLE', '', { reason: 'bank_unavailable' }, 'stop bank-outage', 'connected part-outage'],
  ['RESOURCE_UNAVAILABLE', '', { reason: 'bank_field_temporarily_unresponsive' }, 'stop bank-outage', 'connected part-outage'],
  ['RESOURCE_UNAVAILABLE', '', { reason: 'unable_to_connect' }, 'stop bank-outage', 'connected part-outage'],
  [
    'RESOURCE_UNAVAILABLE',
    '',
    { reason: 'feature_unsupported_by_bank' },
    'stop feature-unsupported',
    'connected part-unsupported',
  ],
  ['RESOURCE_UNAVAILABLE', '', { reason: 'bank_verification_required' }, 'stop identity-documents', 'stop identity-documents'],
  ['RESOURCE_UNAVAILABLE', 'unknown reason', { reason: 'moon_phase' }, 'stop unknown', 'connected part-outage'],
  ['RESOURCE_UNAVAILABLE', 'no reason', {}, 'stop unknown', 'connected part-outage'],
  ['VERIFICATION_ERROR', '', { reason: 'anything' }, 'stop account-not-verified', 'connected part-not-verifiable'],
  ['VERIFICATION_ERROR', 'no reason', {}, 'stop account-not-verified', 'connected part-not-verifiable'],
  ['PERSISTED_QUERY_NOT_FOUND', '', {}, 'stop integration-fault', 'stop integration-fault'],
  ['GRAPHQL_VALIDATION_FAILED', '', {}, 'stop integration-fault', 'stop integration-fault'],
  ['BAD_REQUEST', '', {}, 'stop integration-fault', 'stop integration-fault'],
  ['OPERATION_RESOLUTION_FAILURE', '', {}, 'stop integration-fault', 'stop integration-fault'],
  ['A_CODE_OF_NEXT_YEAR', '', {}, 'stop unknown', 'connected part-outage'],
  ['constructor', '', {}, 'stop unknown', 'connected part-outage'],
]

describe.each(CODES)('an error with the code %s, the reason %s and %j', (code, _, extensions, whole, part) => {
  const at = ({ path, data }: { path: unknown; data: unknown }) => ({ errors: [error(code, extensions, path)], data })

  it('that took all data is classified', () => {
    expect(gist(at(BUBBLED))).toBe(whole)
  })
  it('without any data is classified', () => {
    expect(gist({ errors: [error(code, extensions)] })).toBe(whole)
  })
  it('at the only node is classified', () => {
    expect(gist(at(NODE), { essential: [] })).toBe(whole)
  })
  it('at an essential field is classified', () => {
    expect(gist(at(LIST))).toBe(whole)
  })
  it('at one field of a list makes that part missing', () => {
    expect(gist(at(FIELD))).toBe(part)
  })
  it('at an essential field of each entry is classified', () => {
    expect(gist(at(FIELD), { essential: ['user.bankAccounts.currentBalance'] })).toBe(whole)
  })
  it('without a path leaves the essential data standing', () => {
    expect(gist(at({ ...FIELD, path: null }))).toBe(part)
  })
  it('without a path stops if the essential data is gone', () => {
    expect(gist(at({ ...LIST, path: null }))).toBe(whole)
  })
})

describe('essential data', () => {
  const outage = (path: unknown) => error('RESOURCE_UNAVAILABLE', { reason: 'bank_unavailable' }, path)

  it('may be lost though the error names another place', () => {
    expect(gist({ errors: [outage(['client'])], data: { user: null, x: 1 } })).toBe('stop bank-outage')
  })
  it('is explained by the error that took it, not by another of higher order', () => {
    const refused = error('FORBIDDEN', {}, ['client', 'x'])
    expect(gist({ errors: [refused, outage(['user'])], data: { user: null, client: { x: null } } })).toBe('stop bank-outage')
  })
  it('is explained by the error at its place in a list', () => {
    const refused = error('FORBIDDEN', {}, ['client', 'x'])
    const body = {
      errors: [refused, outage(['user', 'bankAccounts', 0, 'currentBalance'])],
      data: { ...FIELD.data, client: { x: null } },
    }
    expect(gist(body, { essential: ['user.bankAccounts.currentBalance'] })).toBe('stop bank-outage')
  })
  it('that is missing without an error is no connection', () => {
    expect(gist({ data: { user: null } })).toBe('stop unknown')
    expect(gist({ data: { other: 1 } })).toBe('stop unknown')
  })
  it('is present in an empty list', () => {
    expect(gist({ data: { user: { bankAccounts: [] } } }, { essential: ['user.bankAccounts.id'] })).toBe('connected ')
  })
  it('may be no field at all', () => {
    expect(gist({ errors: [outage(['user'])], data: { user: null, banks: [] } }, { essential: [] })).toBe('connected part-outage')
  })
})

describe('the details', () => {
  it('of a stop hold what support needs and nothing that Stitch wrote', () => {
    const reading = read({ errors: [error('REAUTHORIZATION_REQUIRED', UI, ['user', 0, 'bankAccounts'])], data: { user: null } })
    expect(reading).toEqual({
      status: 'stopped',
      steps: [],
      updatedAt: null,
      startedAt: null,
      connectionId: 'link-1',
      institutionId: 'fnb',
      data: { user: null },
      issue: {
        scenario: 'authorization-required',
        code: 'REAUTHORIZATION_REQUIRED',
        detail: null,
        path: ['user', 0, 'bankAccounts'],
        interactionId: UI_ID,
        reference: {
          attemptId: 'accounts',
          connectionId: 'link-1',
          institutionId: 'fnb',
          correlationId: null,
          step: 'user.bankAccounts',
          code: 'REAUTHORIZATION_REQUIRED',
          at: NOW,
        },
      },
    })
  })

  it('name no id but that of an interaction: ids of accounts hold their numbers', () => {
    const id = 'YWNjb3VudC9mbmIvMjUwNjU1LzYyNDI1MjM5NDcx'
    const reading = read({ errors: [error('BAD_USER_INPUT', { id })], data: null })
    expect(reading).toMatchObject({ status: 'stopped', issue: { scenario: 'input-invalid' } })
    expect(JSON.stringify(reading)).not.toContain(id)
  })

  it('of a permission name every scope that is missing, once', () => {
    const errors = [
      error('FORBIDDEN', { missingScopes: ['accounts', 'balances'] }),
      error('FORBIDDEN', { missingScopes: ['balances', 'transactions'] }),
    ]
    expect(read({ errors, data: null })).toMatchObject({
      issue: { missingScopes: ['accounts', 'balances', 'transactions'] },
    })
  })

  it('of parts name each with its own path and scopes', () => {
    const errors = [
      error('FORBIDDEN', { missingScopes: ['balances'] }, FIELD.path),
      error('RESOURCE_UNAVAILABLE', { reason: 'bank_unavailable' }, ['user', 'bankAccounts', 1, 'transactions']),
    ]
    expect(read({ errors, data: FIELD.data })).toMatchObject({
      status: 'connected',
      data: FIELD.data,
      issues: [
        { scenario: 'part-not-permitted', code: 'FORBIDDEN', missingScopes: ['balances'], path: FIELD.path },
        {
          scenario: 'part-outage',
          code: 'RESOURCE_UNAVAILABLE:bank_unavailable',
          path: ['user', 'bankAccounts', 1, 'transactions'],
        },
      ],
    })
  })

  it('of a permission that nobody can be asked for are a fault of the integration', () => {
    const body = { errors: [error('FORBIDDEN', { missingScopes: ['accounts'] })], data: null }
    expect(read(body, { canLink: false })).toMatchObject({
      issue: { scenario: 'integration-fault', missingScopes: ['accounts'] },
    })
  })

  it.each([
    [0, 'live'],
    [149_999, 'live'],
    [150_000, 'batch'],
    [7_200_000, 'batch'],
  ])('of a result that is pending for %i ms set the pace %s', (elapsed, pace) => {
    const reading = read({ errors: [error('RESULT_PENDING')], data: null }, { now: NOW + elapsed })
    expect(reading).toMatchObject({ status: 'working', milestone: 'answering', pace })
  })
})

describe('a judge', () => {
  const judge = () => [
    { scenario: 'part-not-verifiable' as const, path: ['x'] },
    { scenario: 'details-refuted' as const, fields: ['accountNumber'] },
  ]
  const data = { user: { bankAccounts: [] } }

  it('is asked about an answer that holds, and may stop it', () => {
    expect(read({ data }, { judge })).toMatchObject({
      status: 'stopped',
      issue: { scenario: 'details-refuted', fields: ['accountNumber'] },
      data,
    })
    expect(read({ data }, { judge: () => judge().slice(0, 1) })).toMatchObject({
      status: 'connected',
      issues: [{ scenario: 'part-not-verifiable', path: ['x'] }],
    })
  })
  it('is not asked if an error stopped it already', () => {
    expect(gist({ errors: [error('BAD_USER_INPUT')], data: null }, { judge })).toBe('stop input-invalid')
  })
})

describe('a permission of the app, which no user can grant', () => {
  const VERIFICATION = ['client', 'verifyBankAccountDetails']
  it.each([
    ['a scope of the client', ['client_bankaccountverification'], VERIFICATION, 'stop integration-fault'],
    ['a scope of the client, at any place', ['client_cdv'], ['user', 'bankAccounts'], 'stop integration-fault'],
    ['a scope of a tenant', ['tenant_clientcreate'], ['user', 'bankAccounts'], 'stop integration-fault'],
    ['account holders, for the app', ['accountholders'], VERIFICATION, 'stop integration-fault'],
    ['account holders, for the user', ['accountholders'], ['user', 'bankAccounts'], 'stop permission-missing'],
    [
      'one that the user can grant and one that nobody can',
      ['balances', 'client_refund'],
      ['user', 'bankAccounts'],
      'stop integration-fault',
    ],
    ['a scope of the user', ['balances'], ['user', 'bankAccounts'], 'stop permission-missing'],
  ])('is a developer error: %s', (_, missingScopes, path, expected) => {
    expect(gist({ errors: [error('FORBIDDEN', { missingScopes }, path)], data: null }, { canLink: true })).toBe(expected)
  })
})

describe('input that Stitch refuses', () => {
  it('is for the user to correct if the user typed it, and for the developer if nobody did', () => {
    const body = { errors: [error('BAD_USER_INPUT')], data: null }
    expect(gist(body)).toBe('stop input-invalid')
    expect(gist(body, { hasInput: true })).toBe('stop input-invalid')
    expect(gist(body, { hasInput: false })).toBe('stop integration-fault')
  })
})
