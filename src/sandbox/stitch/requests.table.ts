/** A request that leads to a code by itself, whoever the user is. */
export interface RequestScenario {
  readonly by: 'request'
  readonly name: string
  readonly code: string
  readonly reason?: string
  readonly happens: string
}

const request = (name: string, code: string, happens: string): RequestScenario => ({ by: 'request', name, code, happens })

/** The result of each kind of request. */
export const requestScenarios: readonly RequestScenario[] = [
  request('no token', 'UNAUTHENTICATED', 'No data, and the code beside the errors, not in them'),
  request('a token past its time', 'UNAUTHENTICATED', 'The same: 15 minutes for users, 60 for clients'),
  request('user with a client token', 'FORBIDDEN', 'missingClaims: isUserToken'),
  request('client with a user token', 'FORBIDDEN', 'missingClaims: isClientToken'),
  request('verification without its scope', 'FORBIDDEN', 'missingScopes: client_bankaccountverification'),
  request('{ user { } }', 'GRAPHQL_PARSE_FAILED', 'No data'),
  request('{ user { shoeSize } }', 'GRAPHQL_VALIDATION_FAILED', 'No data; the code is not documented'),
  request('variables that do not fit', 'BAD_USER_INPUT', 'No data'),
  request('transactions(first: 0)', 'BAD_USER_INPUT', 'The transactions are null, the rest is there'),
  request('accounts of a bank that is down', 'RESOURCE_UNAVAILABLE', 'bank_unavailable, by control.stitch.outage(bankId)'),
]
