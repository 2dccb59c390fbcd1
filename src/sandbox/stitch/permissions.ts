import type { Asking } from './asking'
import { missingClaim, missingScope } from './stitch-error'
import type { StitchClaim, StitchField, StitchScope } from './stitch.types'
import type { StitchToken } from './world.types'

/** Stitch docs: the kind of token that each field needs. */
const claims: Readonly<Record<StitchField, StitchClaim>> = {
  'Query.user': 'isUserToken',
  'Query.node': 'isUserToken',
  'Query.client': 'isClientToken',
  'Mutation.userInitiatePayment': 'isUserToken',
  'Mutation.testUserTriggerSimulatedReauthorization': 'isTestUser',
}

/** Stitch docs: the scope that each field needs. */
const scopes: Readonly<Record<StitchField, StitchScope>> = {
  'User.bankAccounts': 'accounts',
  'BankAccount.currentBalance': 'balances',
  'BankAccount.availableBalance': 'balances',
  'BankAccount.transactions': 'transactions',
  'BankAccount.pendingTransactions': 'transactions',
  'BankAccount.debitOrderPayments': 'transactions',
  'BankAccount.accountHolder': 'accountholders',
  'BankAccount.statements': 'bankstatements',
  'BankAccount.accountNumber_PCI_UNSAFE': 'pci_unsafe',
  'Client.verifyBankAccountDetails': 'client_bankaccountverification',
}

const has = ({ kind }: StitchToken, claim: StitchClaim): boolean => (claim === 'isClientToken') === (kind === 'client')

/** @throws StitchError FORBIDDEN if the token may not read the field */
export function checkPermission(field: StitchField, { token, world }: Asking): void {
  const claim = field === 'Query.banks' && !world.settings.usersReadBanks ? 'isClientToken' : claims[field]
  if (claim !== undefined && !has(token, claim)) throw missingClaim(claim)
  const scope = scopes[field]
  if (scope !== undefined) checkScope(scope, token)
}

export function checkScope(scope: StitchScope, { scopes: granted }: StitchToken): void {
  if (!granted.includes(scope)) throw missingScope(scope)
}
