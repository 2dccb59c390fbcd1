import type { Money } from '../shared/demo.types'
import { readAccounts, type StitchAccount } from '../shared/stitch.accounts'
import type { Bank } from './bank'

/** A linked bank, with what the app has seen of it. */
interface Entry {
  id: string
  bankId: string
  accounts: readonly StitchAccount[]
  readAt: number
}

/** What the overview shows of Stitch: it comes from what passes by on its way to the browser, and nothing is asked for twice. */
export interface StitchBooks {
  money(userKey: string): Money
  /** Notes a bank that was linked. The one before it is linked no more. */
  link(userKey: string, id: string, bankId: string): void
  /** The same bank server, which notes what passes by. */
  noting(bank: Bank): Bank
}

const LINKED = { id: 'accounts', bankId: '', accounts: [], readAt: 0 }

/** `user` is the one who is signed in. */
export function createStitchBooks(user: () => string, now: () => number): StitchBooks {
  const entries = new Map<string, Entry>()

  async function note(userKey: string, path: string, answer: Response): Promise<void> {
    const body = (await answer.json().catch(() => null)) as { data?: unknown; error?: unknown } | null
    const before = entries.get(userKey) ?? LINKED
    if (path.endsWith('/tokens') && answer.ok && body?.error === undefined) entries.set(userKey, { ...LINKED, readAt: now() })
    if (path.endsWith('/link') && answer.status === 204) entries.delete(userKey)
    if (!path.endsWith('/graphql')) return
    const accounts = readAccounts(body?.data, before.id)
    const [first] = accounts
    if (first !== undefined) entries.set(userKey, { id: before.id, bankId: first.bankId, accounts, readAt: now() })
  }

  return {
    link: (userKey, id, bankId) => void entries.set(userKey, { id, bankId, accounts: [], readAt: now() }),
    noting: (bank) => ({
      ...bank,
      fetch: async (request) => {
        const [userKey, { pathname }] = [user(), new URL(request.url)]
        const answer = await bank.fetch(request)
        await note(userKey, pathname, answer.clone())
        return answer
      },
    }),
    money: (userKey) => {
      const { id, bankId, accounts, readAt } = entries.get(userKey) ?? LINKED
      if (!entries.has(userKey)) return { connections: [], accounts: [], transactions: [] }
      return {
        connections: [{ id, institutionId: bankId, status: 'active', lastUsed: new Date(readAt).toISOString() }],
        accounts: accounts.map(({ account }) => account),
        transactions: accounts
          .flatMap(({ transactions }) => transactions)
          .toSorted((one, two) => two.postedAt.localeCompare(one.postedAt)),
      }
    },
  }
}
