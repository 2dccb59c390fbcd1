import { describe, expect, it } from 'vitest'
import { at, codesOf, stitchWorld } from './stitch-world'

const TROUBLE = { code: 'INTERNAL_SERVER_ERROR' }

/** The fields of an account that may be null, and how to ask for them. */
const NULLABLE = [
  ['currentBalance', 'currentBalance'],
  ['availableBalance', 'availableBalance'],
  ['accountHolder', 'accountHolder { ... on Individual { fullName } }'],
  ['transactions', 'transactions { edges { node { id } } }'],
  ['debitOrderPayments', 'debitOrderPayments { edges { node { id } } }'],
  ['pendingTransactions', 'pendingTransactions { edges { node { id } } }'],
  ['statements', 'statements { edges { node { id } } }'],
  ['branchCode', 'branchCode'],
  ['supportsPaymentInitiation', 'supportsPaymentInitiation'],
  ['accountNumber_PCI_UNSAFE', 'accountNumber_PCI_UNSAFE'],
] as const

const NON_NULL = [
  ['id', 'id'],
  ['accountType', 'accountType'],
  ['name', 'name'],
  ['accountNumber', 'accountNumber'],
  ['bankId', 'bankId'],
  ['currency', 'currency'],
  ['user', 'user { id }'],
] as const

describe('a failing field', () => {
  it('Query.node takes itself alone', async () => {
    const { link, ask, control } = stitchWorld()
    const { token, accountIds } = link('connects')
    control.stitch.fail({ field: 'Query.node', failure: TROUBLE })
    const { body } = await ask(token, 'query ($id: ID!) { node(id: $id) { id } }', { id: accountIds[0] })
    expect(body.data).toEqual({ node: null })
    expect(body.errors?.[0]?.path).toEqual(['node'])
  })

  it.each([
    ['Query.user', ['user']],
    ['User.bankAccounts', ['user', 'bankAccounts']],
    ['User.id', ['user', 'id']],
  ] as const)('%s takes all data', async (field, path) => {
    const { link, ask, control } = stitchWorld()
    control.stitch.fail({ field, failure: TROUBLE })
    const { status, body } = await ask(link('connects').token, '{ user { id bankAccounts { id } } }')
    expect([status, body.data, body.errors?.[0]?.path]).toEqual([200, null, path])
  })

  it.each(NULLABLE)('BankAccount.%s takes itself alone, and the account survives', async (name, field) => {
    const { link, ask, control } = stitchWorld()
    control.stitch.fail({ field: `BankAccount.${name}`, account: 1, failure: TROUBLE })
    const { body } = await ask(link('connects').token, `{ user { bankAccounts { name ${field} } } }`)
    expect(at(body, 'data', 'user', 'bankAccounts', 1)).toEqual({ name: 'FNB Savings Pocket', [name]: null })
    expect(at(body, 'data', 'user', 'bankAccounts', 0, name)).not.toBeNull()
    expect(body.errors?.map(({ path }) => path)).toEqual([['user', 'bankAccounts', 1, name]])
  })

  it.each(NON_NULL)('BankAccount.%s takes the account, the list and all data', async (name, field) => {
    const { link, ask, control } = stitchWorld()
    control.stitch.fail({ field: `BankAccount.${name}`, account: 1, failure: TROUBLE })
    const { body } = await ask(link('connects').token, `{ user { bankAccounts { ${field} currentBalance } } }`)
    expect(body.data).toBeNull()
    expect(body.errors?.map(({ path }) => path)).toEqual([['user', 'bankAccounts', 1, name]])
  })

  it('BankAccount.name under a node takes the node only', async () => {
    const { link, ask, control } = stitchWorld()
    const { token, accountIds } = link('connects')
    control.stitch.fail({ field: 'BankAccount.name', failure: TROUBLE })
    const { body } = await ask(token, 'query ($id: ID!) { node(id: $id) { id ... on BankAccount { name } } }', {
      id: accountIds[0],
    })
    expect(body.data).toEqual({ node: null })
  })

  it('TransactionConnection.edges takes itself, and a field in an edge all edges', async () => {
    const { link, ask, control } = stitchWorld()
    const { token } = link('connects')
    const query = '{ user { bankAccounts { transactions { edges { node { amount } } pageInfo { hasNextPage } } } } }'
    for (const field of ['TransactionConnection.edges', 'Transaction.amount'] as const) {
      const clear = control.stitch.fail({ field, account: 0, failure: TROUBLE })
      const { body } = await ask(token, query)
      expect(at(body, 'data', 'user', 'bankAccounts', 0, 'transactions')).toEqual({
        edges: null,
        pageInfo: { hasNextPage: true },
      })
      expect(at(body, 'data', 'user', 'bankAccounts', 1, 'transactions', 'edges', 0)).toBeDefined()
      clear()
    }
  })

  it('TransactionConnection.pageInfo takes the connection', async () => {
    const { link, ask, control } = stitchWorld()
    control.stitch.fail({ field: 'TransactionConnection.pageInfo', account: 0, failure: TROUBLE })
    const { body } = await ask(link('connects').token, '{ user { bankAccounts { transactions { pageInfo { endCursor } } } } }')
    expect(at(body, 'data', 'user', 'bankAccounts', 0)).toEqual({ transactions: null })
  })

  it('Mutation.userInitiatePayment takes itself alone', async () => {
    const { link, ask, control } = stitchWorld()
    control.stitch.fail({ field: 'Mutation.userInitiatePayment', failure: TROUBLE, times: 1 })
    const pay =
      'mutation { userInitiatePayment(input: { amount: { quantity: "1.00", currency: "ZAR" }, payerReference: "a", beneficiaryReference: "b" }) { paymentInitiation { id } } }'
    const { token } = link('connects')
    expect((await ask(token, pay)).body.data).toEqual({ userInitiatePayment: null })
    await ask(token, pay)
    expect(control.stitch.payments()).toHaveLength(1)
  })

  it('Client.verifyBankAccountDetails takes all data', async () => {
    const { ask, control } = stitchWorld()
    const answer = await ask(
      control.stitch.issueClientToken(),
      '{ client { verifyBankAccountDetails(input: { accountNumber: "2000000002", accountHolder: { business: { name: "Acme", registration: { country: "ZA", number: "2020/123456/07" } } } }) { accountOpen } } }',
    )
    expect([codesOf(answer), answer.body.data]).toEqual([['VERIFICATION_ERROR'], null])
  })
})
