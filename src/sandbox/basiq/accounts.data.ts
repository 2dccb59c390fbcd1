import { DAY } from '../../domain'
import { isoTime } from './job.view'
import type { Connection } from './world.types'

/** One account of a simulated customer; amounts in cents. */
interface AccountRow {
  name: string
  kind: 'transaction' | 'savings' | 'credit-card' | 'mortgage'
  balance: number
}

const ACCOUNTS: readonly AccountRow[] = [
  { name: 'Everyday Account', kind: 'transaction', balance: 284_315 },
  { name: 'Goal Saver', kind: 'savings', balance: 1_240_000 },
  { name: 'Low Rate Card', kind: 'credit-card', balance: -61_290 },
]

const TRANSACTIONS: readonly { description: string; cents: number; daysAgo: number }[] = [
  { description: 'SALARY PIED PIPER PTY LTD', cents: 342_000, daysAgo: 3 },
  { description: 'COLES 0423 RICHMOND', cents: -8_435, daysAgo: 1 },
  { description: 'TRANSPORT FOR NSW OPAL', cents: -1_680, daysAgo: 2 },
  { description: 'DIRECT DEBIT ORIGIN ENERGY', cents: -14_320, daysAgo: 5 },
  { description: 'TRANSFER TO GOAL SAVER', cents: -50_000, daysAgo: 3 },
  { description: 'CAFE ON THE CORNER', cents: -1_150, daysAgo: 0 },
]

const money = (cents: number): string => (cents / 100).toFixed(2)

/** The accounts of a connection. They differ between customers only in their ids. */
export function accountsJson(
  connection: Connection,
  facts: { institutionId: string; origin: string; at: number },
): Record<string, unknown>[] {
  return ACCOUNTS.map(({ name, kind, balance }, index) => ({
    type: 'account',
    id: `${connection.id.slice(0, -2)}a${index}`,
    accountNo: `100${index}${connection.id.replaceAll(/\D/g, '').slice(0, 5)}`,
    name,
    currency: 'AUD',
    balance: money(balance),
    availableFunds: money(Math.max(0, balance)),
    class: { type: kind, product: name },
    status: 'available',
    institution: facts.institutionId,
    connection: connection.id,
    lastUpdated: isoTime(facts.at),
    links: { self: `${facts.origin}/users/${connection.userId}/accounts/${connection.id.slice(0, -2)}a${index}` },
  }))
}

/** The transactions of a connection's first account, newest first. */
export function transactionsJson(
  connection: Connection,
  facts: { institutionId: string; at: number },
): Record<string, unknown>[] {
  return [...TRANSACTIONS]
    .sort((one, other) => one.daysAgo - other.daysAgo)
    .map(({ description, cents, daysAgo }, index) => ({
      type: 'transaction',
      id: `${connection.id.slice(0, -2)}f${index}`,
      status: 'posted',
      description,
      amount: money(cents),
      direction: cents < 0 ? 'debit' : 'credit',
      class: cents < 0 ? 'payment' : 'direct-credit',
      account: `${connection.id.slice(0, -2)}a0`,
      institution: facts.institutionId,
      connection: connection.id,
      postDate: isoTime(facts.at - daysAgo * DAY),
    }))
}
