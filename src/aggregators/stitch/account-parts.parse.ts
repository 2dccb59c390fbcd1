import { isRecord, listAt, recordAt, type Json } from '../../domain'
import type { Answer, Fault } from './answer.types'

const BALANCES = ['currentBalance', 'availableBalance']
const TRANSACTIONS = 'edges { node { id amount date description reference runningBalance } } pageInfo { hasNextPage endCursor }'

/** Everything in one query, with the first page of each account's transactions. */
export const ACCOUNTS_QUERY = `query LinkedAccounts($first: UInt) { user { bankAccounts {
  id name accountType accountNumber bankId currency ${BALANCES.join(' ')}
  transactions(first: $first) { ${TRANSACTIONS} }
} } }` as const

const BALANCES_QUERY =
  `query Balances($account: ID!) { node(id: $account) { ... on BankAccount { id ${BALANCES.join(' ')} } } }` as const

const PAGE_QUERY = `query TransactionsPage($account: ID!, $first: UInt, $after: Cursor) { node(id: $account) {
  ... on BankAccount { id transactions(first: $first, after: $after) { ${TRANSACTIONS} } }
} }` as const

/** The queries of the parts. */
export const PART_QUERIES = [BALANCES_QUERY, PAGE_QUERY] as const

/** A part that can be requested alone: the balances of an account, or one page of its transactions. */
export interface AccountPart {
  /** The position of the account in the list. */
  index: number
  /** Its id. */
  account: string
  /** Null: the balances. */
  page: { number: number; after: string | null } | null
}

export const partQuery = ({ page }: AccountPart) => (page === null ? BALANCES_QUERY : PAGE_QUERY)

export const accountsOf = (data: Json | null): readonly unknown[] => listAt(recordAt(data, 'user'), 'bankAccounts')

/** The page after the one that arrived, if there is one. */
export function nextPage(connection: Json, index: number, account: unknown, number: number): AccountPart[] {
  const { hasNextPage, endCursor } = recordAt(connection, 'pageInfo')
  // After a page that has not arrived there is no next page yet.
  if (!Array.isArray(connection['edges']) || hasNextPage !== true || typeof endCursor !== 'string' || typeof account !== 'string')
    return []
  return [{ index, account, page: { number, after: endCursor } }]
}

/** The part that an error of the first answer affects; null if it can only be requested with everything else. */
export function lostPart({ path }: Fault, data: Json | null): AccountPart | null {
  const [user, list, index, field] = path ?? []
  const found = user === 'user' && list === 'bankAccounts' && typeof index === 'number' ? accountsOf(data)[index] : null
  if (typeof index !== 'number' || !isRecord(found) || typeof found['id'] !== 'string') return null
  const account = found['id']
  if (BALANCES.includes(String(field))) return { index, account, page: null }
  const hasCome = Array.isArray(recordAt(found, 'transactions')['edges'])
  return field === 'transactions' && !hasCome ? { index, account, page: { number: 1, after: null } } : null
}

/** The data with a part inserted. Earlier data stays: a page goes after the earlier ones. */
export function withPart(data: Json | null, { index, page }: AccountPart, { data: came }: Answer): Json | null {
  const node = recordAt(came, 'node')
  const changed = (account: Json): Json => {
    if (page === null) return { ...account, ...Object.fromEntries(BALANCES.map((name) => [name, node[name] ?? account[name]])) }
    const [before, later] = [recordAt(account, 'transactions'), recordAt(node, 'transactions')]
    const edges = [...listAt(before, 'edges'), ...listAt(later, 'edges')]
    return { ...account, transactions: { ...before, ...later, edges } }
  }
  const bankAccounts = accountsOf(data).map((account, at) => (at === index && isRecord(account) ? changed(account) : account))
  return { ...data, user: { ...recordAt(data, 'user'), bankAccounts } }
}

/** The errors of a part, with its paths in the whole data. A balance that is there after all has none. */
export function placedFaults({ faults }: Answer, { index, page }: AccountPart, data: Json | null): Fault[] {
  const place = (fault: Fault, field: string): Fault => ({ ...fault, path: ['user', 'bankAccounts', index, field] })
  if (page !== null) return faults.map((fault) => place(fault, 'transactions'))
  const account = accountsOf(data)[index]
  const missing = BALANCES.filter((name) => isRecord(account) && (account[name] ?? null) === null)
  return missing.flatMap((name) => {
    const own = faults.filter(({ path }) => path?.[1] === name)
    return (own.length > 0 ? own : faults).slice(0, 1).map((fault) => place(fault, name))
  })
}
