import { basiqError } from './errors.table'

/**
 * Matches ids of users, jobs, connections and institutions. Nothing else is ever put into an address. A missing value that became text
 * (`?jobId=undefined`) is not an id.
 */
export const ID_PATTERN = /^(?!(?:null|undefined|nan)$)[a-z0-9_-]{1,128}$/i

export const isId = (value: unknown): value is string => typeof value === 'string' && ID_PATTERN.test(value)

/**
 * Returns a valid id.
 * @throws DeveloperError that names the kind of id. It does not repeat the value.
 */
export function idOrThrow(value: unknown, what: string): string {
  if (isId(value)) return value
  throw basiqError('basiq-id', { what })
}
