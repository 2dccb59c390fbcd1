import { DAY } from '../../domain'
import { rand, type Account } from './accounts.data'
import { nodeId } from './node-id'

const isoAt = (at: number): string => new Date(at).toISOString()

/** What a bank has of an account besides its booked transactions: one of each. */
const RECORDS = {
  pendingTransactions: (account: Account, now: number) => ({
    __typename: 'PendingTransaction',
    id: nodeId('pending', account.bankId, account.accountNumber, 1),
    amount: rand(-18_990),
    date: isoAt(now),
    description: 'WOOLWORTHS GARDENS',
    bankAccount: account,
  }),
  debitOrderPayments: (account: Account, now: number) => ({
    __typename: 'DebitOrderPayment',
    id: nodeId('debitorder', account.bankId, account.accountNumber, 1),
    amount: rand(-49_900),
    date: isoAt(now - 4 * DAY),
    reference: 'INSURANCE 0001',
    bankAccount: account,
  }),
  statements: (account: Account, now: number) => ({
    __typename: 'BankAccountStatement',
    id: nodeId('statement', account.bankId, account.accountNumber, 1),
    certified: true,
    // No host outside has it: the sandbox loads nothing from elsewhere.
    downloadUrl: 'https://statements.example/1.pdf',
    filename: 'statement-1.pdf',
    mimetype: 'application/pdf',
    startDate: isoAt(now - 30 * DAY),
    endDate: isoAt(now),
    bankAccount: account,
  }),
}

export type OtherRecords = keyof typeof RECORDS

/** The only page of an account's other records. */
export function otherRecordsPage(kind: OtherRecords, account: Account, now: number): unknown {
  const cursor = btoa('cursor/0')
  return {
    account,
    edges: [{ cursor, node: RECORDS[kind](account, now) }],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
  }
}

export const otherRecordsOf = (account: Account, now: number): { id: string }[] =>
  Object.values(RECORDS).map((record) => record(account, now))
