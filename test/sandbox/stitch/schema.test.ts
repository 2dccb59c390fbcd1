import { describe, expect, it } from 'vitest'
import { ACCOUNTS_QUERY } from '../../../src/aggregators/stitch/account-parts.parse'
import { verifyBankAccount } from '../../../src/aggregators/stitch'
import { stitchWorld } from './stitch-world'

/** What a host's query for data may ask of Stitch's published schema, in its own names. */
const QUERIES: readonly [string, string][] = [
  [
    'accounts with everything',
    `{ user { id scopes bankAccounts { id accountType name accountNumber accountNumber_PCI_UNSAFE bankId branchCode
    currency currentBalance availableBalance supportsPaymentInitiation user { id } } } }`,
  ],
  [
    'transactions',
    `{ user { bankAccounts { transactions(first: 2) { edges { cursor node { __typename id amount date description reference
    runningBalance bankAccount { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`,
  ],
  [
    'transactions that are pending, by their own type',
    `{ user { bankAccounts { pendingTransactions(first: 2) {
    edges { cursor node { ...P } } pageInfo { hasNextPage } } } } } fragment P on PendingTransaction { id amount date description bankAccount { id } }`,
  ],
  [
    'debit orders',
    `{ user { bankAccounts { debitOrderPayments { edges { node { id amount date reference bankAccount { id } } } } } } }`,
  ],
  [
    'statements',
    `{ user { bankAccounts { statements { edges { node { id certified downloadUrl filename mimetype startDate endDate bankAccount { id } } } } } } }`,
  ],
  [
    'a holder who is a person',
    `{ user { bankAccounts { accountHolder { __typename ... on Individual { fullName givenName middleName familyName nickname
    gender dateOfBirth email contact { name phoneNumber } homeAddress { country formatted streetAddress sublocality locality region postalCode }
    identifyingDocument { __typename ... on IdentityDocument { country number } ... on Passport { country number } ... on TemporaryResidence { country number } } } } } } }`,
  ],
  [
    'a holder that is a business',
    `{ user { bankAccounts { accountHolder { ... on Business { name registrationNumber registration { country number }
    email accountContact { name } businessAddress { formatted } } } } } }`,
  ],
  [
    'nodes of every kind that has an id',
    `query ($id: ID!) { node(id: $id) { id ... on User { scopes } ... on BankAccount { name } ... on Client { clientId }
    ... on PendingTransaction { description } ... on DebitOrderPayment { reference } ... on BankAccountStatement { filename }
    ... on TransactionCategory { description } ... on ReauthorizationRequired { status userInteractionUrl } ... on PaymentInitiation { date } } }`,
  ],
  ['categories', `{ transactionCategories(categorySet: consumer) { id description } }`],
  [
    'banks',
    `{ banks { bankId name country state { ... on BankSupportedState { logoURL featureStatus { login { description since } payments { __typename } } }
    ... on BankUnsupportedState { description } } } }`,
  ],
  [
    'a verification of the client',
    `query ($input: BankAccountVerificationInput!) { client { id clientId verifyBankAccountDetails(input: $input) { accountVerificationResult
    accountHolder { ... on VerifiedBusinessBankAccountDetails { name registrationNumber } ... on VerifiedIndividualBankAccountDetails { initials
    identifyingDocument { ... on Passport { number country } } identifyingDocumentVerificationResult } } } } }`,
  ],
  ['the kit’s accounts', ACCOUNTS_QUERY],
]

const VERIFICATION = verifyBankAccount({
  accountNumber: '1000000001',
  accountHolder: { business: { registration: { country: 'ZA', number: '2020/123456/07' } } },
})

const codes = (errors: readonly unknown[] | undefined) =>
  (errors ?? []).map((error) => (error as { extensions?: { code?: string } }).extensions?.code)

describe('a query that Stitch’s published schema accepts is accepted by the sandbox', () => {
  it.each(QUERIES)('when it asks for %s', async (_, query) => {
    const { link, ask } = stitchWorld()
    const { token, accountIds } = link('connects')
    const { body } = await ask(token, query, { id: accountIds[0], input: VERIFICATION.variables?.['input'] })
    expect(codes(body.errors)).not.toContain('GRAPHQL_VALIDATION_FAILED')
    expect(codes(body.errors)).not.toContain('BAD_USER_INPUT')
  })

  it('answers what it says of a person', async () => {
    const { link, ask } = stitchWorld()
    const { body } = await ask(link('connects').token, QUERIES[5]?.[1] ?? '')
    expect(body.errors).toBeUndefined()
    expect(JSON.stringify(body.data)).toContain(
      '"identifyingDocument":{"__typename":"IdentityDocument","country":"ZA","number":"9104120000080"}',
    )
  })
})

describe('what Stitch’s published schema does not have, the sandbox does not have', () => {
  it.each([
    [
      'the plain shape of a document',
      '{ client { verifyBankAccountDetails(input: { accountNumber: "1", accountHolder: { business: { name: "A", registrationNumber: "1" } } }) { accountOpen } } }',
    ],
    [
      'a number of a union of documents',
      '{ user { bankAccounts { accountHolder { ... on Individual { identifyingDocument { number } } } } } }',
    ],
    [
      'what pending transactions do not tell',
      '{ user { bankAccounts { pendingTransactions { edges { node { reference } } } } } }',
    ],
    ['accounts in pages', '{ user { bankAccounts { edges { node { id } } } } }'],
    ['an amount in parts', '{ user { bankAccounts { currentBalance { quantity } } } }'],
  ])('such as %s', async (_, query) => {
    const { link, ask } = stitchWorld()
    expect(codes((await ask(link('connects').token, query)).body.errors)).toContain('GRAPHQL_VALIDATION_FAILED')
  })
})
