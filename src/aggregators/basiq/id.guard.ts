import { DeveloperError } from '../../domain'

/** What ids of users, jobs, connections and institutions look like. Nothing else is ever put into an address. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{1,128}$/

export const isId = (value: unknown): value is string => typeof value === 'string' && ID_PATTERN.test(value)

/** The id, or a {@link DeveloperError} that names what it should have been. The value itself is not repeated. */
export function idOrThrow(value: unknown, what: string): string {
  if (isId(value)) return value
  throw new DeveloperError(
    `The ${what} given to the Basiq aggregator is missing or is not an id.`,
    'It becomes part of an address, so only letters, digits, "_" and "-" are let through, at most 128 of them.',
    `Pass the ${what} exactly as Basiq gave it.`,
  )
}
