import type { AccountRow, TransactionRow } from './demo.types'

type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null
const part = (value: unknown, name: string): unknown => (isJson(value) ? value[name] : undefined)
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown, name: string): string => {
  const found = part(value, name)
  return typeof found === 'string' ? found : ''
}

/** Stitch writes an amount as text; null where it did not come. */
const cents = (amount: unknown): number | null => {
  const quantity = part(amount, 'quantity')
  return typeof quantity === 'string' ? Math.round(Number(quantity) * 100) : null
}

/** One of Stitch's accounts as the app shows it, with what came of its transactions. */
export interface StitchAccount {
  account: AccountRow
  bankId: string
  transactions: readonly TransactionRow[]
  /** False where they did not come: that is not the same as none. */
  hasTransactions: boolean
}

function transactionRow(edge: unknown, connectionId: string): TransactionRow {
  const node = part(edge, 'node')
  return {
    id: text(node, 'id'),
    connectionId,
    description: text(node, 'description'),
    amount: cents(part(node, 'amount')) ?? 0,
    currency: 'ZAR',
    postedAt: text(node, 'date'),
  }
}

/** Reads what the operation for linked accounts brought: all that is there, whatever is missing. */
export function readAccounts(data: unknown, connectionId: string): StitchAccount[] {
  return list(part(part(data, 'user'), 'bankAccounts')).map((each) => {
    const edges = part(part(each, 'transactions'), 'edges')
    const account: AccountRow = {
      id: text(each, 'id'),
      connectionId,
      name: text(each, 'name'),
      number: text(each, 'accountNumber'),
      kind: text(each, 'accountType'),
      balance: cents(part(each, 'currentBalance')),
      currency: 'ZAR',
    }
    const transactions = list(edges).map((edge) => transactionRow(edge, connectionId))
    return { account, bankId: text(each, 'bankId'), transactions, hasTransactions: Array.isArray(edges) }
  })
}
