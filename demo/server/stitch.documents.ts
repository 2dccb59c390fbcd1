import { ODD_QUERIES } from '../shared/stitch.queries'

export const VERIFICATION = 'client_bankaccountverification'
/** Any token of the app's may ask for the banks. */
export const BANKS = 'client_businesslookup'

/** With which token a query runs: that of the user's link, or the app's own, with one scope. */
export type TokenOf = { of: 'link' } | { of: 'app'; scope: string }

/** A query, ready to run. */
export interface ListedQuery {
  query: string
  token: TokenOf
}

interface Listed {
  /** The keys of the operations that may run these. */
  key: RegExp
  token: TokenOf
  /** By their names. Whatever text a browser has, only these are sent. */
  queries: Readonly<Record<string, string>>
}

const TRANSACTIONS = 'edges { node { id amount date description reference runningBalance } } pageInfo { hasNextPage endCursor }'
const BALANCES = 'currentBalance availableBalance'

/** Everything that this server asks of Stitch for a browser. */
const LIST: readonly Listed[] = [
  {
    key: /^accounts-[\w-]+$/,
    token: { of: 'link' },
    queries: {
      LinkedAccounts: `query LinkedAccounts($first: UInt) { user { bankAccounts {
        id name accountType accountNumber bankId currency ${BALANCES} transactions(first: $first) { ${TRANSACTIONS} }
      } } }`,
      Balances: `query Balances($account: ID!) { node(id: $account) { ... on BankAccount { id ${BALANCES} } } }`,
      TransactionsPage: `query TransactionsPage($account: ID!, $first: UInt, $after: Cursor) { node(id: $account) {
        ... on BankAccount { id transactions(first: $first, after: $after) { ${TRANSACTIONS} } }
      } }`,
      ...ODD_QUERIES,
    },
  },
  {
    key: /^interaction$/,
    token: { of: 'link' },
    queries: {
      Interaction:
        'query Interaction($id: ID!) { node(id: $id) { ... on ReauthorizationRequired { status userInteractionUrl } } }',
    },
  },
  {
    key: /^verify-[\w-]+$/,
    token: { of: 'app', scope: VERIFICATION },
    queries: {
      VerifyBankAccount: `query VerifyBankAccount($input: BankAccountVerificationInput!) {
        client { verifyBankAccountDetails(input: $input) {
          accountVerificationResult accountTypeVerificationResult
          detailedAccountVerificationResults { accountExists identityDocumentMatch initialMatch lastNameMatch }
          accountOpen accountOpenForMoreThanThreeMonths accountAcceptsCredits accountAcceptsDebits
        } }
      }`,
    },
  },
  {
    key: /^bank-health$/,
    token: { of: 'app', scope: BANKS },
    queries: {
      BankHealth: `query BankHealth { banks { bankId name state { __typename ... on BankSupportedState {
        logoURL featureStatus { login { __typename } financialData { __typename } payments { __typename } }
      } } } }`,
    },
  },
]

/** The query of this name under this key; null if it is not listed. A key alone gives no query the app's token. */
export function listedQuery(key: unknown, name: unknown): ListedQuery | null {
  if (typeof key !== 'string' || typeof name !== 'string') return null
  const listed = LIST.find((each) => each.key.test(key))
  const query = listed && Object.hasOwn(listed.queries, name) ? listed.queries[name] : undefined
  return listed === undefined || query === undefined ? null : { query, token: listed.token }
}
