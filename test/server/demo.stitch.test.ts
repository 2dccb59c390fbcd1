import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemo, type Demo } from '../../demo/server/serve'
import { listedQuery } from '../../demo/server/stitch.documents'
import { linkedAccounts, verifyBankAccount } from '../../src/aggregators/stitch'
import { BANK_HEALTH } from '../../src/aggregators/stitch/institution.client'
import { INTERACTION } from '../../src/aggregators/stitch/interaction.authorization'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ webRoot: '/none', rate: 0 })
})
afterAll(() => demo.close())

const verification = verifyBankAccount({
  accountNumber: '1000000001',
  bankId: 'fnb',
  accountHolder: { individual: { identifyingDocument: { identityDocument: { number: '8001015009087', country: 'ZA' } } } },
})

/** Asks the demo's server for something at Stitch, as a signed-in user's browser can. */
async function ask(body: Record<string, unknown>, path = '/api/stitch/graphql') {
  const before = demo.sandbox.control.stitch.operations().length
  const answer = await fetch(demo.url + path, { method: 'POST', body: JSON.stringify(body) })
  const asked = demo.sandbox.control.stitch.operations().slice(before)
  return { status: answer.status, text: await answer.text(), asked: asked.map(({ name }) => name) }
}

const queryNames = (texts: readonly string[]) => texts.map((text) => /^\s*query\s+(\w+)/.exec(text)?.[1] ?? '')

describe('the demo’s server, asked for what it does not list', () => {
  const foreign =
    'query Mine($input: BankAccountVerificationInput!) { client { verifyBankAccountDetails(input: $input) { accountOpen } } }'
  const { variables } = verification
  it.each([
    ['a verification as the health of the banks', { key: 'bank-health', name: 'VerifyBankAccount', variables }],
    ['a query of somebody’s own as the health of the banks', { key: 'bank-health', query: foreign, variables }],
    ['a query of somebody’s own under another name', { key: 'bank-health', name: 'Mine', query: foreign, variables }],
    ['the health of the banks as accounts', { key: 'accounts-x', name: 'BankHealth' }],
    ['a verification as an interaction', { key: 'interaction', name: 'VerifyBankAccount', variables }],
    ['accounts as a verification', { key: 'verify-x', name: 'LinkedAccounts' }],
    ['a text in the place of a name', { key: 'bank-health', name: foreign, variables }],
    ['a key that no list has', { key: 'admin', name: 'BankHealth' }],
    ['a name of every object', { key: 'bank-health', name: 'constructor' }],
    ['a key that is none', { key: ['bank-health'], name: 'BankHealth' }],
    ['no name', { key: 'bank-health' }],
  ])('asks Stitch for nothing: %s', async (_, body) => {
    expect(await ask(body)).toEqual({ status: 403, text: '', asked: [] })
  })

  it('never sends a text that came along with a name', async () => {
    const { text, asked } = await ask({ key: 'bank-health', name: 'BankHealth', query: foreign, variables })
    expect([text.includes('"banks"'), asked]).toEqual([true, ['BankHealth']])
  })

  it('has no other address that runs a query', async () => {
    const body = { key: 'verify-x', name: 'VerifyBankAccount', query: foreign, variables }
    for (const path of ['verify', 'banks', 'query']) expect((await ask(body, `/api/stitch/${path}`)).asked).toEqual([])
  })
})

describe('the demo’s server, asked for what it lists', () => {
  it('runs it with the token that it is listed for', async () => {
    const health = await ask({ key: 'bank-health', name: 'BankHealth', variables: {} })
    expect([health.status, health.text.includes('"banks"')]).toEqual([200, true])
    const verified = await ask({ key: 'verify-x', name: 'VerifyBankAccount', variables: verification.variables })
    expect([verified.status, verified.text.includes('verifyBankAccountDetails')]).toEqual([200, true])
    const accounts = await ask({ key: 'accounts-x', connectionId: 'not-mine', name: 'LinkedAccounts', variables: {} })
    expect([accounts.status, accounts.asked]).toEqual([404, []])
  })

  it('lists every query that the kit’s operations send', () => {
    const { document, parts = [] } = linkedAccounts()
    const wanted = [
      ...queryNames([document, ...parts]).map((name) => ['accounts-x', name]),
      ...queryNames([verification.document]).map((name) => ['verify-x', name]),
      ...queryNames([BANK_HEALTH]).map((name) => ['bank-health', name]),
      ...queryNames([INTERACTION]).map((name) => ['interaction', name]),
    ]
    expect(wanted).toHaveLength(6)
    expect(wanted.filter(([key, name]) => listedQuery(key, name) === null)).toEqual([])
  })
})
