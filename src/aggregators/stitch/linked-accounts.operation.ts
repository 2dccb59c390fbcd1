import { isRecord, PerUser, recordAt, SessionEndedError, type Json } from '../../domain'
import {
  ACCOUNTS_QUERY,
  accountsOf,
  lostPart,
  nextPage,
  PART_QUERIES,
  partQuery,
  placedFaults,
  withPart,
  type AccountPart,
} from './account-parts.parse'
import type { Answer, Fault } from './answer.types'
import { expiredFault, isExpired } from './expired.classify'
import type { Ask, RunContext, StitchOperation } from './stitch.options'
import type { Verdict } from './verdict.types'

export interface LinkedAccountsOptions {
  /**
   * Another link is other work and needs another key.
   * @default 'linked-accounts'
   */
  key?: string | undefined
  /**
   * Transactions on a page.
   * @default as many as Stitch puts on one
   */
  pageSize?: number | undefined
  /**
   * Most pages of transactions for each account.
   * @default 3
   */
  pages?: number | undefined
}

/** The data that was fetched, and the parts that are left. */
interface Work {
  data: Json | null
  todo: AccountPart[]
  failed: Map<AccountPart, Fault[]>
  /** Errors that belong to no part: a retry has to request everything. */
  rest: Fault[]
  about: RunContext
}

/** In milliseconds. A retry within this time requests the failed parts; a later one requests everything. */
const RETRY_MS = 10 * 60_000

/** Whether a run continues an earlier one. After a new link the accounts may be others, so it does not. */
const goesOn = ({ about: before }: Work, { attempt, now }: RunContext): boolean =>
  now - before.now < RETRY_MS && (attempt === null || attempt.intent === 'refresh' || attempt.id === before.attempt?.id)

/** One part for each account's balances and each page, however many errors they have. */
function failedParts(faults: readonly Fault[], data: Json | null): Pick<Work, 'failed' | 'rest'> {
  const parts = new Map<string, [AccountPart, Fault[]]>()
  const rest: Fault[] = []
  for (const fault of faults) {
    const part = lostPart(fault, data)
    const name = part && `${part.index} ${part.page === null}`
    if (part === null || name === null) rest.push(fault)
    else parts.set(name, [part, [...(parts.get(name)?.[1] ?? []), fault]])
  }
  return { failed: new Map(parts.values()), rest }
}

const again = ({ data, failed, todo }: Work, about: RunContext): Work => ({
  data,
  todo: [...failed.keys(), ...todo],
  failed: new Map(),
  rest: [],
  about,
})

/** The session ended on the way. What has arrived before stays, and the part is missing. */
function refusedPart(error: unknown): Answer {
  if (error instanceof SessionEndedError) return { data: null, faults: [expiredFault(error.remedy)] }
  throw error
}

/** A link that holds, to a bank that has no accounts for it. */
const noAccounts = (data: unknown): Verdict[] =>
  isRecord(data) && accountsOf(data).length === 0 ? [{ scenario: 'no-accounts', path: ['user', 'bankAccounts'] }] : []

/**
 * The user's accounts with balances and transactions, page by page. If a page or a balance fails, everything else stays, and a
 * retry requests only the failed parts. It remembers bank data between retries, for each user apart.
 */
export function linkedAccounts({ key = 'linked-accounts', pageSize, pages = 3 }: LinkedAccountsOptions = {}): StitchOperation {
  const size = pageSize === undefined ? {} : { first: pageSize }
  const kept = new PerUser((): { work: Work | null } => ({ work: null }))

  const begin = async (ask: Ask, about: RunContext): Promise<Work> => {
    const { data, faults } = await ask(ACCOUNTS_QUERY, size)
    const todo = accountsOf(data).flatMap((account, index) =>
      isRecord(account) ? nextPage(recordAt(account, 'transactions'), index, account['id'], 2) : [],
    )
    return { data, todo, ...failedParts(faults, data), about }
  }

  const fetchPart = async (ask: Ask, work: Work, part: AccountPart): Promise<void> => {
    const { index, account, page } = part
    const variables = { account, ...(page !== null && { ...size, after: page.after }) }
    const answer = await ask(partQuery(part), variables).catch(refusedPart)
    const transactions = recordAt(recordAt(answer.data, 'node'), 'transactions')
    // A page has arrived if its list has. A page with errors inside is requested again with everything else.
    const hasCome = page === null || answer.faults.length === 0 || Array.isArray(transactions['edges'])
    if (hasCome) work.data = withPart(work.data, part, answer)
    const faults = placedFaults(answer, part, work.data)
    const isLost = !hasCome || (page === null && faults.length > 0)
    work.todo = work.todo.filter((each) => each !== part)
    if (isLost) work.failed.set(part, faults)
    else work.rest.push(...faults)
    if (!isLost && page !== null) work.todo.unshift(...nextPage(transactions, index, account, page.number + 1))
  }

  const run = async (ask: Ask, about: RunContext): Promise<Answer> => {
    const own = kept.of(about.userKey)
    const work = own.work !== null && goesOn(own.work, about) ? again(own.work, about) : await begin(ask, about)
    // If a request is cut off, the parts that have arrived are not requested again.
    own.work = work
    /** Without a session nothing more comes. The next run continues. */
    const isOver = () => [...work.failed.values()].flat().some(isExpired)
    const next = () => (isOver() ? undefined : work.todo.find(({ page }) => page === null || page.number <= pages))
    for (let part = next(); part !== undefined; part = next()) await fetchPart(ask, work, part)
    own.work = work.failed.size > 0 && work.rest.length === 0 ? work : null
    return { data: work.data, faults: [...work.rest, ...[...work.failed.values()].flat()] }
  }

  return {
    key,
    document: ACCOUNTS_QUERY,
    parts: PART_QUERIES,
    variables: size,
    essential: ['user.bankAccounts'],
    hasInput: false,
    judge: noAccounts,
    run,
  }
}
