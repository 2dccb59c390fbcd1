import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { details, stitchWorld, VERIFY, type WireAnswer } from './stitch-world'

/** One of the platform's own answers, letter by letter but for ids; `synthetic-` marks those made up from its tables of codes. */
const verbatim = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/stitch/${name}.json`, import.meta.url), 'utf8'))

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Ids opened up, and what differs from one to the next replaced. */
function withoutIds(value: unknown): unknown {
  if (typeof value === 'string') {
    const opened = /^(?:[A-Za-z0-9+/]{4}){5,}/.test(value) ? atob(value) : value
    return opened.replaceAll(UUID, '<uuid>').replace(/62\d{9}/, '<number>')
  }
  if (Array.isArray(value)) return value.map(withoutIds)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutIds(inner)]))
}

/** Locations are told beyond what the synthetic answers have. */
const withoutLocations = ({ body }: WireAnswer): unknown => ({
  ...body,
  errors: body.errors?.map(({ message, path, extensions }) => ({ message, path, extensions })),
})

const NODE = `query Account($id: ID!) {
  node(id: $id) {
    id
    ... on BankAccount {
      name
      currentBalance
    }
  }
}`

describe('the published answer', () => {
  it('to a missing scope is given: that field is null, and the rest is there', async () => {
    const { link, ask } = stitchWorld()
    const { token, accountIds } = link('no-balances')
    const { status, body } = await ask(token, NODE, { id: accountIds[0] })
    expect(status).toBe(200)
    expect(withoutIds(body)).toEqual(withoutIds(verbatim('forbidden-missing-scope')))
  })

  it('to an expired token is given: no data, and the code beside the errors', async () => {
    const { link, ask, clock } = stitchWorld()
    const { token } = link('connects')
    clock.jump(15 * 60_000)
    const { status, body } = await ask(token, '{ user { id } }')
    expect(status).toBe(200)
    expect(body).toEqual(verbatim('unauthenticated'))
  })

  it('to a bank that wants its customer again is given', async () => {
    const { link, ask } = stitchWorld()
    const { token, accountIds } = link('reauthorize')
    const { body } = await ask(token, NODE, { id: accountIds[0] })
    expect(withoutIds(body)).toEqual(withoutIds(verbatim('reauthorization-required')))
  })

  it('to the same on a payment is given, with its newer name', async () => {
    const { link, ask, control } = stitchWorld()
    const { token } = link('connects')
    control.stitch.fail({ field: 'Mutation.userInitiatePayment', failure: { code: 'USER_INTERACTION_REQUIRED' } })
    const { body } = await ask(
      token,
      `mutation Pay($input: UserInitiatePaymentInput!) {
  userInitiatePayment(input: $input) { paymentInitiation { id } }
}`,
      { input: { amount: { quantity: '1.00', currency: 'ZAR' }, payerReference: 'a', beneficiaryReference: 'b' } },
    )
    expect(withoutIds(body)).toEqual(withoutIds(verbatim('user-interaction-required')))
    expect(control.stitch.payments()).toEqual([])
  })
})

describe('an answer made up from the published tables', () => {
  it('is given while results are pending', async () => {
    const { ask, control } = stitchWorld()
    const answer = await ask(control.stitch.issueClientToken(), VERIFY, details('1000000001', 'absa'))
    expect(withoutLocations(answer)).toEqual(verbatim('synthetic-result-pending'))
  })

  it('is given while a bank is not available', async () => {
    const { link, ask, control } = stitchWorld()
    const { token, accountIds } = link('connects')
    control.stitch.fail({
      field: 'BankAccount.transactions',
      failure: { code: 'RESOURCE_UNAVAILABLE', reason: 'bank_unavailable' },
    })
    const query = 'query ($id: ID!) { node(id: $id) { id ... on BankAccount { transactions { pageInfo { hasNextPage } } } } }'
    const answer = await ask(token, query, { id: accountIds[0] })
    expect(withoutIds(withoutLocations(answer))).toEqual(withoutIds(verbatim('synthetic-resource-unavailable')))
  })

  it('is given if a verification fails, with a reason of any text', async () => {
    const { ask, control } = stitchWorld()
    control.stitch.fail({
      field: 'Client.verifyBankAccountDetails',
      failure: { code: 'VERIFICATION_ERROR', message: '...', reason: '<open string>' },
    })
    const answer = await ask(control.stitch.issueClientToken(), VERIFY, details('1000000001'))
    expect(withoutLocations(answer)).toEqual(verbatim('synthetic-verification-error'))
  })

  it('is given if a query cannot be parsed', async () => {
    const { link, ask } = stitchWorld()
    const { status, body } = await ask(link('connects').token, '{ user { } }')
    expect(status).toBe(200)
    expect(body).toEqual(verbatim('synthetic-graphql-parse-failed'))
  })
})
