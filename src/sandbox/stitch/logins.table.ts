import type { StitchFailure, StitchField, StitchRule, RuledScenario } from './stitch.types'

/** A user name with a fixed result, on the linking page and in `control.stitch.addLink`. */
export interface LoginScenario extends RuledScenario {
  readonly by: 'login'
  /** The first answer succeeds. */
  readonly later?: true
  /** Scopes that are not granted the first time. */
  readonly withholds?: readonly string[]
  /** Its refresh tokens never work. */
  readonly endsConsent?: boolean
  /** The bank has no account to share. */
  readonly isEmpty?: boolean
}

const S = 1_000
const MIN = 60 * S

/** The fields that lead to accounts. */
const ENTRIES = ['User.bankAccounts', 'Query.node'] as const satisfies readonly StitchField[]
const BALANCES = ['BankAccount.currentBalance', 'BankAccount.availableBalance'] as const satisfies readonly StitchField[]
const TRANSACTIONS = 'BankAccount.transactions'
const BALANCE = 'BankAccount.currentBalance'

type Narrowed = Omit<StitchRule, 'field' | 'failure'>
type Fails = (code: string, more?: Omit<StitchFailure, 'code'>, narrowed?: Narrowed) => StitchRule

const failing =
  (field: StitchRule['field']): Fails =>
  (code, more = {}, narrowed = {}) => ({ field, failure: { code, ...more }, ...narrowed })
const all = failing(ENTRIES)
/** Only for all accounts: a page of one account that is fetched later does not start to wait again. */
const accounts = failing('User.bankAccounts')
const balances = failing(BALANCES)
const transactions = failing(TRANSACTIONS)

const login = (name: string, happens: string, rules: StitchRule[] = [], more: Partial<LoginScenario> = {}): LoginScenario => {
  const first = rules[0]?.failure
  const reason = first?.reason === undefined ? {} : { reason: first.reason }
  return { by: 'login', name, happens, rules, code: first?.code ?? null, ...reason, ...more }
}

const UNAVAILABLE = 'RESOURCE_UNAVAILABLE'
const REAUTHORIZE = 'REAUTHORIZATION_REQUIRED'

/** The result of each login. */
export const loginScenarios: readonly LoginScenario[] = [
  login('connects', 'Three accounts with everything'),

  login('no-balances', 'Grants no balances the first time; linking again grants them', [], {
    withholds: ['balances'],
    code: 'FORBIDDEN',
  }),
  login('accounts-only', 'Grants accounts and nothing else the first time', [], {
    withholds: ['balances', 'transactions', 'accountholders', 'bankstatements'],
    code: 'FORBIDDEN',
  }),
  login('no-accounts', 'Does not even grant accounts the first time: no data at all', [], {
    withholds: ['accounts'],
    code: 'FORBIDDEN',
  }),
  login('empty', 'Connects, and has no accounts', [], { isEmpty: true }),
  login('wrong-claims', 'FORBIDDEN with missingClaims: a token of the wrong kind', [
    all('FORBIDDEN', { extensions: { missingClaims: ['isTenantUserToken'] } }),
  ]),
  login('forbidden-bare', 'FORBIDDEN for the transactions without a word of what is missing', [transactions('FORBIDDEN')]),
  login('forbidden-all', 'FORBIDDEN for everything without a word of what is missing', [all('FORBIDDEN')]),

  login('reauthorize', 'The bank wants its customer again, once', [
    all(REAUTHORIZE, { extensions: { reauthorizationType: 'login' } }),
  ]),
  login('interact', 'The same by its newer name', [
    all('USER_INTERACTION_REQUIRED', { message: 'Multifactor Required to continue.' }),
  ]),
  login('reauthorize-field', 'The bank wants its customer again for the transactions only', [transactions(REAUTHORIZE)]),
  login(
    'reauthorize-later',
    'Connects; after the first refresh of the token the bank wants its customer again',
    [all(REAUTHORIZE, { extensions: { reauthorizationType: 'login' } }, { afterRefresh: true })],
    { later: true },
  ),
  login('reauthorize-loop', 'The bank wants its customer again and again', [all(REAUTHORIZE, {}, { times: Infinity })]),
  login('reauthorize-no-url', 'The bank wants its customer again, but nobody says where', [
    all(REAUTHORIZE, { extensions: { userInteractionUrl: null } }),
  ]),
  login('reauthorize-script', 'The same with a javascript: address', [
    all(REAUTHORIZE, { extensions: { userInteractionUrl: 'javascript:alert(document.domain)' } }),
  ]),
  login('reauthorize-foreign', 'The same with an address of somebody else', [
    all(REAUTHORIZE, { extensions: { userInteractionUrl: 'https://secure.stitch.money.example/connect/authorization/1' } }),
  ]),
  login('reauthorize-http', 'The same with an address without TLS', [
    all(REAUTHORIZE, { extensions: { userInteractionUrl: 'http://secure.stitch.money/connect/authorization/1' } }),
  ]),
  login('consent-ended', 'Connects; its first refresh is refused: invalid_grant', [], { endsConsent: true }),

  login('pending', 'The result takes 90 seconds', [accounts('RESULT_PENDING', { takesMs: 90 * S })]),
  login('pending-batch', 'The result takes an hour', [accounts('RESULT_PENDING', { takesMs: 60 * MIN })]),
  login('pending-stuck', 'The result never comes', [accounts('RESULT_PENDING')]),
  login('pending-field', 'The transactions take 30 seconds, the rest is there', [
    transactions('RESULT_PENDING', { takesMs: 30 * S }),
  ]),
  login('pending-then-reauthorize', 'After 30 seconds the bank wants its customer again', [
    accounts('RESULT_PENDING', { takesMs: 30 * S }),
    accounts(REAUTHORIZE),
  ]),
  login('pending-then-outage', 'After 30 seconds the bank is down', [
    accounts('RESULT_PENDING', { takesMs: 30 * S }),
    accounts(UNAVAILABLE, { reason: 'bank_unavailable' }),
  ]),

  login('bank-down', 'The bank is down', [all(UNAVAILABLE, { reason: 'bank_unavailable' })]),
  login('bank-down-twice', 'The bank is down for the first two requests', [
    all(UNAVAILABLE, { reason: 'bank_unavailable' }, { times: 2 }),
  ]),
  login('no-connection', 'The bank cannot be reached, once', [all(UNAVAILABLE, { reason: 'unable_to_connect' }, { times: 1 })]),
  login('balances-down', 'The balances are down, the rest is there', [
    balances(UNAVAILABLE, { reason: 'bank_field_temporarily_unresponsive' }),
  ]),
  login('balances-down-once', 'The balances are down, once', [
    balances(UNAVAILABLE, { reason: 'bank_field_temporarily_unresponsive' }, { times: 1 }),
  ]),
  login('one-balance-down', 'The balance of the second account is down', [
    failing(BALANCE)(UNAVAILABLE, { reason: 'bank_field_temporarily_unresponsive' }, { account: 1 }),
  ]),
  login(
    'page-two-down',
    'The second page of transactions is down, once',
    [transactions(UNAVAILABLE, { reason: 'bank_field_temporarily_unresponsive' }, { page: 2, times: 1 })],
    { later: true },
  ),
  login('no-transactions', 'The bank does not share transactions', [
    transactions(UNAVAILABLE, { reason: 'feature_unsupported_by_bank' }),
  ]),
  login('no-data', 'The bank shares nothing', [all(UNAVAILABLE, { reason: 'feature_unsupported_by_bank' })]),
  login('fica', 'The bank lacks the FICA documents of its customer; the second time it has them', [
    all(UNAVAILABLE, { reason: 'bank_verification_required' }, { times: 1 }),
  ]),
  login('fica-stays', 'The bank lacks the FICA documents of its customer', [
    all(UNAVAILABLE, { reason: 'bank_verification_required' }),
  ]),
  login('not-implemented', 'The transactions are not there for this bank yet', [transactions('NOT_IMPLEMENTED_ERROR')]),
  login('not-implemented-all', 'Nothing is there for this bank yet', [all('NOT_IMPLEMENTED_ERROR')]),
  login('trouble', 'INTERNAL_SERVER_ERROR for everything', [all('INTERNAL_SERVER_ERROR')]),
  login('trouble-once', 'INTERNAL_SERVER_ERROR for everything, once', [all('INTERNAL_SERVER_ERROR', {}, { times: 1 })]),
  login('trouble-field', 'INTERNAL_SERVER_ERROR for the balances', [balances('INTERNAL_SERVER_ERROR')]),
  login('account-lost', 'A field of the second account that cannot be null fails: no data at all', [
    failing('BankAccount.accountNumber')('INTERNAL_SERVER_ERROR', {}, { account: 1 }),
  ]),
  login('bad-input', 'BAD_USER_INPUT for everything', [all('BAD_USER_INPUT')]),
  login('several', 'Balances down, transactions not shared, account holder forbidden', [
    balances(UNAVAILABLE, { reason: 'bank_field_temporarily_unresponsive' }),
    transactions(UNAVAILABLE, { reason: 'feature_unsupported_by_bank' }),
    failing('BankAccount.accountHolder')('FORBIDDEN'),
  ]),

  login('session-over', 'UNAUTHENTICATED, once, although the token is good', [all('UNAUTHENTICATED', {}, { times: 1 })]),
  login('code-unknown', 'A code that nobody has documented', [all('FLUX_CAPACITOR_DRAINED')]),
  login('reason-unknown', 'A reason that nobody has documented', [all(UNAVAILABLE, { reason: 'mercury_in_retrograde' })]),
  login('reason-missing', 'RESOURCE_UNAVAILABLE without a reason', [all(UNAVAILABLE)]),
  login('reason-elsewhere', 'The reason bank_unavailable under another name', [
    all(UNAVAILABLE, { extensions: { unavailabilityReason: 'bank_unavailable' } }),
  ]),
  login('code-in-message', 'The code as a prefix of the message and nowhere else', [
    all('INTERNAL_SERVER_ERROR', { told: 'message' }),
  ]),
]
