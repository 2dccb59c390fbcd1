import type { Aggregator } from '../domain'

/** Every query key of the kit begins with this, so that a host can exclude all of them from a persister with one test. */
export const KEY = 'bank-connection-kit'

/** Whose data it is, and from which aggregator: users and aggregators share nothing, even if names and ids are the same. */
export type DataOwner = readonly [userKey: string, aggregator: string]

let aggregators = 0
type Named = Pick<Aggregator, 'name'>

const names = new WeakMap<Named, string>()

/** One name for each aggregator object. Two that are called the same may be configured differently. */
function nameOf(aggregator: Named): string {
  const known = names.get(aggregator)
  if (known !== undefined) return known
  const name = `${aggregator.name}#${++aggregators}`
  names.set(aggregator, name)
  return name
}

export const ownerOf = (userKey: string, aggregator: Named): DataOwner => [userKey, nameOf(aggregator)]

/** Begins every key of one user; null: of any. */
export const userPrefix = (userKey: string | null) => (userKey === null ? [KEY] : [KEY, userKey])

export const lookKey = (owner: DataOwner, attemptId: string) => [KEY, ...owner, 'look', attemptId] as const

/** `connectionId`: null unless a bank differs by connection. */
export const bankKey = (owner: DataOwner, institutionId: string, connectionId: string | null) =>
  [KEY, ...owner, 'bank', institutionId, ...(connectionId === null ? [] : [connectionId])] as const
