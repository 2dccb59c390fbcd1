import type { Answer, Fault } from './answer.parse'
import type { Ask, StitchOperation } from './stitch.options'
import { isRecord, listAt, recordAt, type Json } from './wire.guards'

const TRANSACTIONS = 'edges { node { id amount date description reference runningBalance } } pageInfo { hasNextPage endCursor }'

const ACCOUNTS = `query LinkedAccounts($first: UInt) { user { bankAccounts {
  id name accountType accountNumber bankId currency currentBalance availableBalance
  transactions(first: $first) { ${TRANSACTIONS} }
} } }` as const

const PAGE = `query TransactionsPage($account: ID!, $first: UInt, $after: Cursor) { node(id: $account) {
  ... on BankAccount { id transactions(first: $first, after: $after) { ${TRANSACTIONS} } }
} }` as const

export interface LinkedAccountsOptions {
  /** Default `linked-accounts`. Another link is other work: give it another key. */
  key?: string | undefined
  /** Transactions on a page; default: as many as the bank shows on one. */
  pageSize?: number | undefined
  /** Pages of transactions for each account, at most; default 3. */
  pages?: number | undefined
}

/** A page that is still to be fetched. */
interface Page {
  /** The position of the account in the list. */
  index: number
  account: string
  after: string
  number: number
}

/** What was fetched, and what is left to fetch. */
interface Work {
  first: Answer
  /** Transactions of later pages, by account. */
  more: Map<number, { edges: readonly unknown[]; pageInfo: unknown }>
  todo: Page[]
  at: number
}

/** Trying again within this time is about the pages that failed; later, everything is asked for anew. */
const RETRY_MS = 10 * 60_000

function nextPage(connection: Json, index: number, account: unknown, number: number): Page[] {
  const { hasNextPage, endCursor } = recordAt(connection, 'pageInfo')
  if (hasNextPage !== true || typeof endCursor !== 'string' || typeof account !== 'string') return []
  return [{ index, account, after: endCursor, number }]
}

const accountsOf = ({ data }: Answer): readonly unknown[] => listAt(recordAt(data, 'user'), 'bankAccounts')

/** The first answer with the later pages behind its own. */
function dataOf({ first, more }: Work): Json | null {
  if (more.size === 0 || first.data === null) return first.data
  const bankAccounts = accountsOf(first).map((account, index) => {
    const later = more.get(index)
    if (later === undefined || !isRecord(account)) return account
    const transactions = recordAt(account, 'transactions')
    return {
      ...account,
      transactions: { ...transactions, edges: [...listAt(transactions, 'edges'), ...later.edges], pageInfo: later.pageInfo },
    }
  })
  return { ...first.data, user: { ...recordAt(first.data, 'user'), bankAccounts } }
}

/** Errors of a page, at the place where its transactions belong. */
const faultsOf = ({ faults }: Answer, index: number): Fault[] =>
  faults.map((fault) => ({ ...fault, path: ['user', 'bankAccounts', index, 'transactions'] }))

/**
 * The user's accounts with balances and transactions, page by page. A page that fails leaves the others standing, and trying
 * again asks for that page alone. It remembers bank data between tries, so make one for each user.
 */
export function linkedAccounts({ key = 'linked-accounts', pageSize, pages = 3 }: LinkedAccountsOptions = {}): StitchOperation {
  const size = pageSize === undefined ? {} : { first: pageSize }
  let kept: Work | null = null

  const begin = async (ask: Ask, at: number): Promise<Work> => {
    const first = await ask(ACCOUNTS, size)
    const todo = accountsOf(first).flatMap((account, index) =>
      isRecord(account) ? nextPage(recordAt(account, 'transactions'), index, account['id'], 2) : [],
    )
    return { first, more: new Map(), todo, at }
  }

  /** True where the page came; the one behind it is then to be fetched. */
  const fetchPage = async (ask: Ask, work: Work, page: Page, faults: Fault[]): Promise<boolean> => {
    const { account, after, index, number } = page
    const answer = await ask(PAGE, { ...size, account, after })
    const transactions = recordAt(recordAt(answer.data, 'node'), 'transactions')
    faults.push(...faultsOf(answer, index))
    if (answer.faults.length > 0 && !Array.isArray(transactions['edges'])) return false
    const before = work.more.get(index)?.edges ?? []
    work.more.set(index, { edges: [...before, ...listAt(transactions, 'edges')], pageInfo: transactions['pageInfo'] })
    const at = work.todo.indexOf(page)
    work.todo.splice(at, 1, ...nextPage(transactions, index, account, number + 1))
    return true
  }

  const run = async (ask: Ask, now: number): Promise<Answer> => {
    const work = kept !== null && now - kept.at < RETRY_MS ? kept : await begin(ask, now)
    // Should a request be cut, what came until then is not asked for again.
    kept = work
    const faults: Fault[] = []
    const failed = new Set<Page>()
    const next = () => work.todo.find((page) => page.number <= pages && !failed.has(page))
    for (let page = next(); page !== undefined; page = next()) {
      if (!(await fetchPage(ask, work, page, faults))) failed.add(page)
    }
    kept = failed.size > 0 && work.first.faults.length === 0 ? { ...work, at: now } : null
    return { data: dataOf(work), faults: [...work.first.faults, ...faults] }
  }

  return { key, document: ACCOUNTS, variables: size, essential: ['user.bankAccounts'], run }
}
