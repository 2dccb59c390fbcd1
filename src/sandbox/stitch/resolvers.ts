import type { Asking } from './asking'
import { accountsOf } from './accounts.data'
import { bankInfo } from './banks.view'
import { initiatePayment, triggerReauthorization, type PaymentInput } from './mutations'
import { CATEGORIES, resolveNode } from './nodes'
import { otherRecordsPage, type OtherRecords } from './other-records.data'
import type { StitchField } from './stitch.types'
import { requestedPage, transactionsPage } from './transactions.data'
import { verifyAccount } from './verification'
import type { VerificationInput } from './verification.types'
import type { Link } from './world.types'
import type { Account } from './accounts.data'
import { nodeId } from './node-id'

type Resolver = (source: never, args: Record<string, unknown>, asking: Asking) => unknown

const otherRecords =
  (kind: OtherRecords): Resolver =>
  (account: Account, _, { world }) =>
    otherRecordsPage(kind, account, world.clock.now())

/** The fields that are more than a property of their parent. */
export const resolvers: Readonly<Record<StitchField, Resolver>> = {
  'Query.banks': (_, __, { world, identityOrigin }) =>
    [...world.banks.values()].filter(({ listed }) => listed).map((bank) => bankInfo(bank, identityOrigin)),
  'Query.client': (_, __, { world: { settings } }) => ({ id: nodeId('client', settings.clientId), clientId: settings.clientId }),
  'Query.transactionCategories': () => CATEGORIES,
  'Query.node': (_, { id }, asking) => resolveNode(String(id), asking),
  'Query.user': (_, __, { link }) => ({ link }),
  'User.id': ({ link }: { link: Link }) => nodeId('user', link.id),
  'User.bankAccounts': ({ link }: { link: Link }) => accountsOf(link),
  // A refresh token is no permission to read anything.
  'User.scopes': (_, __, { token }) => token.scopes.filter((scope) => scope !== 'offline_access'),
  'BankAccount.transactions': (account: Account, args, { world }) =>
    transactionsPage(account, requestedPage(args, world.settings.pageSize), world.clock.now()),
  'BankAccount.pendingTransactions': otherRecords('pendingTransactions'),
  'BankAccount.debitOrderPayments': otherRecords('debitOrderPayments'),
  'BankAccount.statements': otherRecords('statements'),
  'Client.verifyBankAccountDetails': (_, { input }, asking) => verifyAccount(input as VerificationInput, asking),
  'Mutation.userInitiatePayment': (_, { input }, asking) => initiatePayment(input as PaymentInput, asking),
  'Mutation.testUserTriggerSimulatedReauthorization': (_, __, asking) => triggerReauthorization(asking),
}
