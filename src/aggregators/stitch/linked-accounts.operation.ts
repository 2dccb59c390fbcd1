import {
  ACCOUNTS_QUERY,
  accountsOf,
  lostPart,
  nextPage,
  partQuery,
  placedFaults,
  withPart,
  type AccountPart,
} from './account.parts'
import type { Answer, Fault } from './answer.types'
import type { Ask, RunContext, StitchOperation } from './stitch.options'
import { isRecord, recordAt, type Json } from './wire.guards'

export interface LinkedAccountsOptions {
  /** Default `linked-accounts`. Another link is other work: give it another key. */
  key?: string | undefined
  /** Transactions on a page; default: as many as the bank shows on one. */
  pageSize?: number | undefined
  /** Pages of transactions for each account, at most; default 3. */
  pages?: number | undefined
}

/** What was fetched, and what is left to fetch. */
interface Work {
  data: Json | null
  todo: AccountPart[]
  failed: Map<AccountPart, Fault[]>
  /** Errors of no part: trying again has to ask for everything. */
  rest: Fault[]
  about: RunContext
}

/** Trying again within this time is about the parts that failed; later, everything is asked for anew. */
const RETRY_MS = 10 * 60_000

/** Whether a run is about what an earlier one left. Whoever linked anew may have chosen other accounts. */
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

/**
 * The user's accounts with balances and transactions, page by page. A page that fails, or balances, leave everything else
 * standing, and trying again asks for these alone. It remembers bank data between tries, so make one for each user.
 */
export function linkedAccounts({ key = 'linked-accounts', pageSize, pages = 3 }: LinkedAccountsOptions = {}): StitchOperation {
  const size = pageSize === undefined ? {} : { first: pageSize }
  let kept: Work | null = null

  const begin = async (ask: Ask, about: RunContext): Promise<Work> => {
    const { data, faults } = await ask(ACCOUNTS_QUERY, size)
    const todo = accountsOf(data).flatMap((account, index) =>
      isRecord(account) ? nextPage(recordAt(account, 'transactions'), index, account['id'], 2) : [],
    )
    return { data, todo, ...failedParts(faults, data), about }
  }

  const fetchPart = async (ask: Ask, work: Work, part: AccountPart): Promise<void> => {
    const { index, account, page } = part
    const answer = await ask(partQuery(part), { account, ...(page !== null && { ...size, after: page.after }) })
    const transactions = recordAt(recordAt(answer.data, 'node'), 'transactions')
    // A page came if its list did; one that has errors within is asked for again with all the rest.
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
    const work = kept !== null && goesOn(kept, about) ? again(kept, about) : await begin(ask, about)
    // Should a request be cut, what came until then is not asked for again.
    kept = work
    const next = () => work.todo.find(({ page }) => page === null || page.number <= pages)
    for (let part = next(); part !== undefined; part = next()) await fetchPart(ask, work, part)
    kept = work.failed.size > 0 && work.rest.length === 0 ? work : null
    return { data: work.data, faults: [...work.rest, ...[...work.failed.values()].flat()] }
  }

  return { key, document: ACCOUNTS_QUERY, variables: size, essential: ['user.bankAccounts'], run }
}
