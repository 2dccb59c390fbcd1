import { describe, expect, it, vi } from 'vitest'
import { UnreachableError } from '../../../src/domain'
import { attempt, callAt, error, given, reauthorization, rejection, UI_ID, UI_URL } from './given'

/** Nothing came but that the bank wants its customer again. */
const whole = { data: null, errors: [reauthorization(UI_ID, UI_URL)] }
/** A balance is missing. */
const partial = {
  data: { user: { bankAccounts: [{ id: 'a', currentBalance: null }] } },
  errors: [error('RESOURCE_UNAVAILABLE', { reason: 'bank_unavailable' }, ['user', 'bankAccounts', 0, 'currentBalance'])],
}

const raise = (more: object): never => {
  throw Object.assign(new Error('token-5ecret'), more)
}
const read = async (answer: () => unknown) => given(answer).aggregator.read(attempt(), callAt())

describe('an answer with errors is understood from every common client', () => {
  it.each([
    ['graphql-request rejects with its response', () => raise({ response: { ...whole, status: 200 } })],
    ['graphql-request resolves', () => whole],
    ['Apollo 3 rejects', () => raise({ graphQLErrors: whole.errors, networkError: null })],
    [
      'Apollo 3 rejects over the status of the answer',
      () => raise({ graphQLErrors: [], networkError: { statusCode: 400, result: whole } }),
    ],
    ['Apollo 4 rejects', () => raise({ errors: whole.errors, data: null })],
    ['Apollo 4 rejects over the status of the answer', () => raise({ statusCode: 400, result: whole })],
    ['Apollo 4 resolves', () => ({ data: undefined, error: Object.assign(new Error('x'), { errors: whole.errors }) })],
    [
      'urql resolves',
      () => ({ data: null, error: Object.assign(new Error('x'), { graphQLErrors: whole.errors }), stale: false }),
    ],
    ['urql rejects', () => raise({ graphQLErrors: whole.errors, response: { status: 200 } })],
    ['axios resolves', () => ({ data: whole, status: 200, statusText: 'OK', headers: {}, config: {} })],
    ['axios rejects', () => raise({ response: { data: whole, status: 400, headers: {} } })],
    ['got rejects', () => raise({ response: { body: whole, statusCode: 400 } })],
  ])('when %s', async (_, answer) => {
    expect(await read(answer)).toMatchObject({
      status: 'stopped',
      issue: { scenario: 'authorization-required', interactionId: UI_ID },
    })
  })
})

describe('data with errors keeps both from every client that has both', () => {
  it.each([
    ['graphql-request rejects', () => raise({ response: partial })],
    ['Apollo 3 resolves with errors', () => ({ ...partial, loading: false })],
    ['Apollo 4 resolves', () => ({ data: partial.data, error: Object.assign(new Error('x'), { errors: partial.errors }) })],
    ['Apollo 4 rejects', () => raise({ data: partial.data, errors: partial.errors })],
    ['urql resolves', () => ({ data: partial.data, error: Object.assign(new Error('x'), { graphQLErrors: partial.errors }) })],
    ['axios resolves', () => ({ data: partial, status: 200, headers: {} })],
  ])('when %s', async (_, answer) => {
    const reading = await read(answer)
    expect(reading).toMatchObject({ status: 'connected', data: partial.data, issues: [{ scenario: 'part-outage' }] })
  })
})

describe('an answer without errors is plain data', () => {
  it.each([
    ['Apollo', () => ({ data: { user: { bankAccounts: [{ id: 'a' }] } }, loading: false, networkStatus: 7, error: undefined })],
    ['urql', () => ({ data: { user: { bankAccounts: [{ id: 'a' }] } }, error: undefined, stale: false })],
    ['axios', () => ({ data: { data: { user: { bankAccounts: [{ id: 'a' }] } } }, status: 200, headers: {} })],
  ])('when %s', async (_, answer) => {
    expect(await read(answer)).toMatchObject({ status: 'connected', data: { user: { bankAccounts: [{ id: 'a' }] } }, issues: [] })
  })
})

describe('a network failure stays a network failure', () => {
  it.each([
    ['Apollo 3 rejects', () => raise({ graphQLErrors: [], networkError: new TypeError('Failed to fetch') })],
    ['urql resolves', () => ({ data: undefined, error: { networkError: new TypeError('x'), graphQLErrors: [] } })],
    ['axios rejects without an answer', () => raise({ response: undefined, request: {} })],
    ['axios rejects with a page', () => raise({ response: { data: '<html>', status: 502 } })],
  ])('when %s', async (_, answer) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const thrown = await rejection(read(answer))
    expect(thrown).toBeInstanceOf(UnreachableError)
    expect(thrown).toMatchObject({ kind: 'network', cause: undefined })
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
  })
})

it('a query that Stitch calls invalid is told to the developer, once', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { aggregator } = given(() => ({ errors: [error('GRAPHQL_VALIDATION_FAILED', {}, undefined)] }))
  expect(await aggregator.read(attempt(), callAt())).toMatchObject({ issue: { scenario: 'integration-fault' } })
  await aggregator.read(attempt(), callAt())
  expect(log).toHaveBeenCalledTimes(1)
  log.mockRestore()
})
