import { DAY } from '../../domain'
import { isoTime } from './job.view'
import type { Version } from './basiq.types'
import type { Connection } from './world.types'

/** One account of a simulated customer; amounts in cents. */
interface AccountRow {
  name: string
  kind: 'transaction' | 'savings' | 'credit-card' | 'mortgage'
  balance: number
  creditLimit?: number
}

const ACCOUNTS: readonly AccountRow[] = [
  { name: 'Everyday Account', kind: 'transaction', balance: 284_315 },
  { name: 'Goal Saver', kind: 'savings', balance: 1_240_000 },
  { name: 'Low Rate Card', kind: 'credit-card', balance: -61_290, creditLimit: 500_000 },
]

/** How far back the transactions go. */
const FETCHED_DAYS = 365

const TRANSACTIONS: readonly { description: string; cents: number; daysAgo: number; kind: string }[] = [
  { description: 'SALARY PIED PIPER PTY LTD', cents: 342_000, daysAgo: 3, kind: 'direct-credit' },
  { description: 'COLES 0423 RICHMOND', cents: -8_435, daysAgo: 1, kind: 'payment' },
  { description: 'TRANSPORT FOR NSW OPAL', cents: -1_680, daysAgo: 2, kind: 'payment' },
  { description: 'DIRECT DEBIT ORIGIN ENERGY', cents: -14_320, daysAgo: 5, kind: 'payment' },
  { description: 'TRANSFER TO GOAL SAVER', cents: -50_000, daysAgo: 3, kind: 'transfer' },
  { description: 'CAFE ON THE CORNER', cents: -1_150, daysAgo: 0, kind: 'payment' },
]

const money = (cents: number): string => (cents / 100).toFixed(2)

/** What the data of a connection is told with. */
export interface DataFacts {
  institutionId: string
  origin: string
  /** When it was fetched. */
  at: number
  version: Version
}

const accountIds = (connection: Connection): string[] => ACCOUNTS.map((_row, index) => `${connection.id.slice(0, -2)}a${index}`)

const linksOf = ({ id, userId }: Connection, { institutionId, origin }: DataFacts) => ({
  user: `${origin}/users/${userId}`,
  connection: `${origin}/users/${userId}/connections/${id}`,
  institution: `${origin}/institutions/${institutionId}`,
})

/** The accounts of a connection. They differ between customers only in their ids. */
export function accountsJson(connection: Connection, facts: DataFacts): Record<string, unknown>[] {
  const { user, ...links } = linksOf(connection, facts)
  const ids = accountIds(connection)
  return ACCOUNTS.map(({ name, kind, balance, creditLimit }, index) => {
    const id = ids[index] ?? ''
    return {
      type: 'account',
      id,
      accountHolder: null,
      accountNo: `100${index}${connection.id.replaceAll(/\D/g, '').slice(0, 5)}`,
      name,
      currency: 'AUD',
      balance: money(balance),
      availableFunds: money(Math.max(0, balance)),
      ...(facts.version === '3.0' && {
        creditLimit: creditLimit === undefined ? null : money(creditLimit),
        accountOwnership: 'ONE_PARTY',
        isOwned: true,
      }),
      class: { type: kind, product: name },
      status: 'available',
      institution: facts.institutionId,
      connection: connection.id,
      lastUpdated: isoTime(facts.at),
      transactionIntervals: [{ from: isoDay(facts.at - FETCHED_DAYS * DAY), to: isoDay(facts.at) }],
      links: {
        self: `${user}/accounts/${id}`,
        transactions: `${user}/transactions?filter=account.id.eq('${id}')`,
        ...links,
      },
    }
  })
}

/** A transaction that has not been enriched. */
const BARE_V2 = { category: {}, location: {}, merchant: { businessName: '', website: '' } }
const BARE_V3 = { category: null, location: null, merchant: null, cleanDescription: '', tags: [] }

const isoDay = (at: number): string => isoTime(at).slice(0, 10)

/** The transactions of a connection's first account, newest first, each with the balance after it. */
export function transactionsJson(connection: Connection, facts: DataFacts): Record<string, unknown>[] {
  const { user, ...links } = linksOf(connection, facts)
  const account = accountIds(connection)[0] ?? ''
  const isV3 = facts.version === '3.0'
  let balance = ACCOUNTS[0]?.balance ?? 0
  return [...TRANSACTIONS]
    .sort((one, other) => one.daysAgo - other.daysAgo)
    .map(({ description, cents, daysAgo, kind }, index) => {
      const id = `${connection.id.slice(0, -2)}f${index}`
      const date = isoTime(facts.at - daysAgo * DAY)
      const after = balance
      balance -= cents
      return {
        type: 'transaction',
        id,
        status: 'posted',
        description,
        amount: money(cents),
        balance: money(after),
        direction: cents < 0 ? 'debit' : 'credit',
        class: kind,
        subClass: isV3 ? {} : { code: '', title: '' },
        account,
        institution: facts.institutionId,
        connection: connection.id,
        postDate: date,
        transactionDate: date,
        ...(isV3 && { currency: 'AUD', reference: '' }),
        enrich: isV3 ? BARE_V3 : BARE_V2,
        links: { self: `${user}/transactions/${id}`, account: `${user}/accounts/${account}`, ...links },
      }
    })
}
