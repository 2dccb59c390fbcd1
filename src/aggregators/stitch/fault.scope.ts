import { isBare } from './answer.parse'
import type { Answer, Fault } from './answer.types'
import { isRecord } from './wire.guards'

/** Whether a value came at the end of a path; in a list, for every entry. */
function survives(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (value === null || value === undefined) return false
  if (name === undefined) return true
  if (Array.isArray(value)) return value.every((entry) => survives(entry, [name, ...rest]))
  return isRecord(value) && survives(value[name], rest)
}

/** Whether one lies on the way to the other: a null bubbles up to where the schema allows one. Positions in lists are left out. */
function meets({ path }: Fault, essential: readonly string[]): boolean {
  const names = path?.map(String).filter((part) => !/^\d+$/.test(part)) ?? []
  return names.every((name, at) => at >= essential.length || name === essential[at])
}

/** The essential paths without a value. */
export const lostOf = ({ data }: Answer, essential: readonly string[]): string[][] =>
  essential.map((path) => path.split('.')).filter((path) => !survives(data, path))

/**
 * The errors that took something essential with them. By the error's path and by what is left in `data`: an error below a list
 * that arrived is an error of one field. What is lost and nobody accounts for, every error may have taken.
 */
export function wholeFaults(answer: Answer, essential: readonly string[]): ReadonlySet<Fault> {
  const { data, faults } = answer
  if (isBare(data)) return new Set(faults)
  return new Set(
    lostOf(answer, essential).flatMap((path) => {
      const takers = faults.filter((fault) => meets(fault, path))
      return takers.length > 0 ? takers : faults
    }),
  )
}
