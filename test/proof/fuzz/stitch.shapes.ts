import type { Random } from '../seeded'

/** What Stitch's documentation shows, to be twisted. Written from its examples, not from the adapter. */

const CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'REAUTHORIZATION_REQUIRED',
  'USER_INTERACTION_REQUIRED',
  'RESULT_PENDING',
  'NOT_IMPLEMENTED_ERROR',
  'GRAPHQL_PARSE_FAILED',
  'INTERNAL_SERVER_ERROR',
  'RESOURCE_UNAVAILABLE',
  'VERIFICATION_ERROR',
  'FLUX_CAPACITOR_DRAINED',
]
const REASONS = [
  'bank_unavailable',
  'unable_to_connect',
  'bank_field_temporarily_unresponsive',
  'bank_verification_required',
  'feature_unsupported_by_bank',
  'mercury_in_retrograde',
]
const ADDRESSES = [
  'https://secure.stitch.money/connect/authorization/3f1d7c52-8a0e-4b6f-9c21-5d7e0a94b318',
  'http://secure.stitch.money/connect/1',
  'https://secure.stitch.money.evil.example/1',
  'javascript:alert(document.domain)',
  null,
]
const PATHS = [
  ['user'],
  ['user', 'bankAccounts'],
  ['user', 'bankAccounts', 0, 'currentBalance'],
  ['user', 'bankAccounts', 1, 'transactions', 'edges'],
  ['node'],
  ['client', 'verifyBankAccountDetails'],
]

const account = (n: number) => ({
  id: `YWNjb3VudC8${n}`,
  name: 'Cheque Account',
  accountNumber: '62425239471',
  currentBalance: { quantity: '38.84', currency: 'ZAR' },
  transactions: { edges: [{ node: { id: `t${n}` } }], pageInfo: { hasNextPage: false, endCursor: null } },
})

const VERIFICATION = {
  accountVerificationResult: 'refuted',
  detailedAccountVerificationResults: { accountExists: 'verified', identityDocumentMatch: 'refuted', lastNameMatch: 'unknown' },
  accountOpen: 'true',
}

const BANKS = {
  banks: [
    {
      bankId: 'fnb',
      name: 'FNB',
      state: {
        __typename: 'BankSupportedState',
        logoURL: 'https://cdn.example/fnb.svg',
        featureStatus: {
          login: { __typename: 'BankFeatureOperationalStatus' },
          financialData: { __typename: 'BankFeatureDegradedStatus' },
        },
      },
    },
  ],
}

const fault = (random: Random) => ({
  message: random.pick(['Reauthorization is required', 'UNAUTHENTICATED: Token is expired', 'Account 62425239471 is not yours']),
  path: random.pick(PATHS),
  locations: [{ line: 2, column: 3 }],
  extensions: {
    code: random.pick(CODES),
    ...(random.chance(0.5) && { reason: random.pick(REASONS) }),
    ...(random.chance(0.2) && { missingScopes: ['balances', 'transactions'] }),
    ...(random.chance(0.1) && { missingClaims: ['isTenantUserToken'] }),
    ...(random.chance(0.3) && { id: 'dWkvM2YxZDdjNTI=', userInteractionUrl: random.pick(ADDRESSES) }),
  },
})

const node = (random: Random) => ({
  id: 'dWkvM2YxZDdjNTI=',
  status: random.pick(['pending', 'complete', 'failed', 'confused']),
  userInteractionUrl: random.pick(ADDRESSES),
})

const dataOf = (random: Random): unknown =>
  random.pick([
    null,
    { user: null },
    { user: { bankAccounts: [] } },
    { user: { bankAccounts: [account(1), { ...account(2), currentBalance: null }, null] } },
    { client: { verifyBankAccountDetails: VERIFICATION } },
    { node: node(random) },
    BANKS,
  ])

/** An answer with data, with errors, or with both, as partial failures are. */
export function answer(random: Random): unknown {
  const errors = Array.from({ length: random.int(4) }, () => fault(random))
  return {
    ...(errors.length > 0 && { errors }),
    ...(random.chance(0.9) && { data: dataOf(random) }),
    ...(random.chance(0.05) && { extensions: { code: random.pick(CODES) } }),
  }
}

/** The list of banks, and what became of a visit. */
export const banks = (): unknown => ({ data: BANKS })
export const visit = (random: Random): unknown => ({ data: { node: node(random) } })
