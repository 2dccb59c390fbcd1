import { DAY } from '../../domain'
import type { Account } from './accounts.data'
import { rand } from './accounts.data'
import { nodeId } from './node-id'
import { badInput } from './stitch-error'

const ROWS = [
  { description: 'CHECKERS SEA POINT', cents: -43_512 },
  { description: 'GAUTRAIN ROSEBANK', cents: -9_400 },
  { description: 'SALARY ACME HOLDINGS', cents: 2_850_000 },
  { description: 'ELECTRICITY PREPAID', cents: -60_000 },
  { description: 'KAUAI KLOOF STREET', cents: -12_950 },
] as const

/** The number of transactions of every account. */
const COUNT = 25

export interface PageAsked {
  readonly first?: unknown
  readonly after?: unknown
}

/**
 * The transactions of a page.
 * @throws StitchError BAD_USER_INPUT for an invalid page
 */
export function requestedPage({ first, after }: PageAsked, pageSize: number): { size: number; from: number; page: number } {
  const size = first ?? pageSize
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1) throw badInput('first must be a whole number from 1')
  const from = after === undefined || after === null ? 0 : indexAfter(after)
  return { size, from, page: Math.floor(from / size) + 1 }
}

const cursorOf = (index: number): string => btoa(`cursor/${index}`)

function indexAfter(after: unknown): number {
  for (let index = 0; index < COUNT; index += 1) if (cursorOf(index) === after) return index + 1
  throw badInput('after is not a cursor of this list')
}

/** Stitch docs: Relay's connections, newest first, in pages of the bank's own size unless a query names another. */
export function transactionsPage(account: Account, { size, from, page }: ReturnType<typeof requestedPage>, now: number): unknown {
  const indexes = Array.from({ length: COUNT }, (_, index) => index).slice(from, from + size)
  const [first] = indexes
  const last = indexes.at(-1)
  return {
    account,
    page,
    edges: indexes.map((index) => ({ cursor: cursorOf(index), node: transaction(account, index, now) })),
    pageInfo: {
      hasNextPage: last !== undefined && last < COUNT - 1,
      hasPreviousPage: from > 0,
      startCursor: first === undefined ? null : cursorOf(first),
      endCursor: last === undefined ? null : cursorOf(last),
    },
  }
}

export const allTransactions = (account: Account, now: number) =>
  Array.from({ length: COUNT }, (_, index) => transaction(account, index, now))

function transaction(account: Account, index: number, now: number) {
  const { description, cents } = ROWS[index % ROWS.length] ?? ROWS[0]
  return {
    __typename: 'Transaction',
    id: nodeId('transaction', account.bankId, account.accountNumber, COUNT - index),
    amount: rand(cents),
    date: new Date(now - index * DAY).toISOString(),
    description,
    bankAccount: account,
    reference: `REF ${String(COUNT - index).padStart(4, '0')}`,
    runningBalance: rand(1_843_255 + index * 1_000),
  }
}
