import { describe, expect, it } from 'vitest'
import { parseAnswer } from '../../../src/aggregators/stitch'
import { UnreachableError } from '../../../src/domain'

const first = (body: unknown) => parseAnswer(body).faults[0]

describe('an answer', () => {
  it('with data alone has no faults', () => {
    expect(parseAnswer({ data: { user: null } })).toEqual({ data: { user: null }, faults: [] })
  })

  it('about a missing scope keeps the data beside the error', () => {
    const data = {
      node: { id: 'YWNjb3VudC9mbmIvMjUwNjU1LzYyNDI1MjM5NDcx', name: 'FNB Premier Cheque Account', currentBalance: null },
    }
    const answer = parseAnswer({
      errors: [
        {
          message: 'Token is missing the following scope: balances',
          locations: [{ line: 6, column: 7 }],
          path: ['node', 'currentBalance'],
          extensions: { code: 'FORBIDDEN', missingScopes: ['balances'] },
        },
      ],
      data,
    })
    expect(answer.data).toBe(data)
    expect(answer.faults).toEqual([
      {
        code: 'FORBIDDEN',
        reason: null,
        path: ['node', 'currentBalance'],
        missingScopes: ['balances'],
        interactionId: null,
        userInteractionUrl: undefined,
      },
    ])
  })

  it('about an expired token has its code beside the errors', () => {
    const body = {
      errors: [{ message: 'UNAUTHENTICATED: Token is expired or malformed' }],
      extensions: { code: 'UNAUTHENTICATED' },
    }
    expect(parseAnswer(body)).toMatchObject({ data: null, faults: [{ code: 'UNAUTHENTICATED', path: null }] })
  })

  it('about a reauthorization names the interaction and its page', () => {
    const userInteractionUrl = 'https://secure.stitch.money/connect/authorization/48abfea6-cb5d-48c0-ac1e-c8983cbaee3f'
    const id = 'dWkvNDhhYmZlYTYtY2I1ZC00OGMwLWFjMWUtYzg5ODNjYmFlZTNm'
    const extensions = { code: 'REAUTHORIZATION_REQUIRED', userInteractionUrl, reauthorizationType: 'login', id }
    const one = { message: 'Reauthorization is required', locations: [{ line: 2, column: 3 }], path: ['node'], extensions }
    const fault = first({ errors: [one], data: { node: null } })
    expect(fault).toMatchObject({ code: 'REAUTHORIZATION_REQUIRED', path: ['node'], interactionId: id, userInteractionUrl })
  })

  it.each([
    ['in the error', { message: 'X: y', extensions: { code: 'RESULT_PENDING' } }, {}, 'RESULT_PENDING'],
    ['in lower case', { extensions: { code: 'result_pending' } }, {}, 'RESULT_PENDING'],
    ['in the answer', { message: 'X: y' }, { code: 'UNAUTHENTICATED' }, 'UNAUTHENTICATED'],
    ['in both', { extensions: { code: 'FORBIDDEN' } }, { code: 'UNAUTHENTICATED' }, 'FORBIDDEN'],
    ['in front of the message', { message: 'UNAUTHENTICATED: over' }, {}, 'UNAUTHENTICATED'],
    ['behind extensions that are none', { message: 'FORBIDDEN: no', extensions: 'no' }, {}, 'FORBIDDEN'],
    ['a number', { extensions: { code: 403 } }, {}, null],
    ['prose', { extensions: { code: 'no such thing' } }, {}, null],
    ['nowhere', { message: 'Something went wrong' }, {}, null],
  ])('has its code found in %s', (_, one, extensions, code) => {
    expect(first({ errors: [one], extensions })?.code).toBe(code)
  })

  it.each([
    ['under reason', { reason: 'bank_unavailable' }, 'bank_unavailable'],
    ['under another name', { unavailability: 'unable_to_connect' }, 'unable_to_connect'],
    ['known rather than unknown', { reason: 'x', detail: 'bank_unavailable' }, 'bank_unavailable'],
    ['unknown', { reason: 'account_closed' }, 'account_closed'],
    ['as prose', { reason: 'Account 62425239471 is closed' }, null],
    ['with an account number', { reason: 'account_62425239471' }, null],
    ['as an object', { reason: { a: 1 } }, null],
  ])('has its reason found in %s', (_, extensions, reason) => {
    expect(first({ errors: [{ extensions: { code: 'RESOURCE_UNAVAILABLE', ...extensions } }] })?.reason).toBe(reason)
  })

  it.each([
    [
      ['user', 'bankAccounts', 0, 'currentBalance'],
      ['user', 'bankAccounts', 0, 'currentBalance'],
    ],
    [
      ['a', '0'],
      ['a', '0'],
    ],
    [
      ['a', null, { b: 1 }, '<b>', 1.5],
      ['a', '?', '?', '?', '?'],
    ],
    [[], null],
    ['user.bankAccounts', null],
    [undefined, null],
  ])('has the path %j read', (path, read) => {
    expect(first({ errors: [{ path }] })?.path).toEqual(read)
  })

  it.each([
    [
      ['balances', 'transactions'],
      ['balances', 'transactions'],
    ],
    [['balances', 7, 'two words'], ['balances']],
    ['balances', []],
    [undefined, []],
  ])('has the missing scopes %j read', (missingScopes, read) => {
    expect(first({ errors: [{ extensions: { code: 'FORBIDDEN', missingScopes } }] })?.missingScopes).toEqual(read)
  })

  it('that lacks a claim beside scopes names nothing that the user could grant', () => {
    const extensions = { code: 'FORBIDDEN', missingScopes: ['balances'], missingClaims: ['isUserToken'] }
    expect(first({ errors: [{ extensions }] })?.missingScopes).toEqual([])
  })

  it.each([
    ['one object', { message: 'FORBIDDEN: no' }, ['FORBIDDEN']],
    ['text', 'FORBIDDEN: no', ['FORBIDDEN']],
    ['true', true, [null]],
    ['junk', [null, 3, [], 'x'], [null, null, null, null]],
    ['nothing', null, []],
    ['an empty list', [], []],
  ])('whose errors are %s keeps its data', (_, errors, codes) => {
    const data = { user: { id: 'u' } }
    const answer = parseAnswer({ data, errors })
    expect(answer.data).toBe(data)
    expect(answer.faults.map(({ code }) => code)).toEqual(codes)
  })

  it('with a code and neither errors nor anything in its data has a fault', () => {
    expect(parseAnswer({ data: null, extensions: { code: 'UNAUTHENTICATED' } }).faults).toHaveLength(1)
    expect(parseAnswer({ data: { user: {} }, extensions: { code: 'UNAUTHENTICATED' } }).faults).toHaveLength(0)
  })

  it.each([
    undefined,
    null,
    '',
    '<!doctype html><h1>502</h1>',
    42,
    [],
    [{ data: {} }],
    {},
    { data: null },
    { data: {} },
    { data: 'x' },
    { data: [1] },
    { errors: [] },
    { errors: null, data: null },
  ])('such as %j says nothing, and is malformed', (body) => {
    try {
      parseAnswer(body)
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(UnreachableError)
      expect((thrown as UnreachableError).kind).toBe('malformed')
      return
    }
    expect.fail('It was read.')
  })
})
