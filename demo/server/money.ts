import type { AccountRow, ConnectionRow, Money, TransactionRow } from '../shared/demo.types'
import type { PlatformData } from './platform.data'

type Wire = Record<string, unknown>

const isWire = (value: unknown): value is Wire => typeof value === 'object' && value !== null
const text = (wire: Wire, name: string): string => (typeof wire[name] === 'string' ? wire[name] : '')
const part = (wire: Wire, name: string): Wire => (isWire(wire[name]) ? wire[name] : {})
const cents = (wire: Wire, name: string): number => Math.round(Number(wire[name]) * 100)

const connectionRow = (wire: Wire): ConnectionRow => ({
  id: text(wire, 'id'),
  institutionId: text(part(wire, 'institution'), 'id'),
  status: text(wire, 'status'),
  lastUsed: text(wire, 'lastUsed'),
})

const accountRow = (wire: Wire): AccountRow => ({
  id: text(wire, 'id'),
  connectionId: text(wire, 'connection'),
  name: text(wire, 'name'),
  number: text(wire, 'accountNo'),
  kind: text(part(wire, 'class'), 'type'),
  balance: cents(wire, 'balance'),
  currency: 'AUD',
})

const transactionRow = (wire: Wire): TransactionRow => ({
  id: text(wire, 'id'),
  connectionId: text(wire, 'connection'),
  description: text(wire, 'description'),
  amount: cents(wire, 'amount'),
  currency: 'AUD',
  postedAt: text(wire, 'postDate'),
})

/** Reads all that has been fetched for a user, as the app's overview shows it. */
export async function readMoney({ basiq }: PlatformData, userId: string): Promise<Money> {
  const list = async <Row>(name: string, row: (wire: Wire) => Row): Promise<Row[]> => {
    const answer = await basiq(`/users/${userId}/${name}`)
    const data: unknown = isWire(answer) ? answer['data'] : null
    return Array.isArray(data) ? data.filter(isWire).map(row) : []
  }
  const connections = await list('connections', connectionRow)
  const accounts = await list('accounts', accountRow)
  const transactions = await list('transactions', transactionRow)
  // A login that never worked has left a connection too.
  const shown = connections.filter(({ id }) => accounts.some(({ connectionId }) => connectionId === id))
  return {
    connections: shown,
    accounts,
    transactions: transactions.toSorted((one, two) => two.postedAt.localeCompare(one.postedAt)),
  }
}
