import { isRecord } from '../../domain'
import { isBare } from './answer.parse'
import type { Answer, Fault } from './answer.types'

/** Whether there is a value at the end of a path; in a list, for every entry. */
function survives(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (value === null || value === undefined) return false
  if (name === undefined) return true
  if (Array.isArray(value)) return value.every((entry) => survives(entry, [name, ...rest]))
  return isRecord(value) && survives(value[name], rest)
}

/** Whether one path leads through the other: a null bubbles up to the first nullable parent. List positions are left out. */
function meets({ path }: Fault, essential: readonly string[]): boolean {
  const names = path?.map(String).filter((part) => !/^\d+$/.test(part)) ?? []
  return names.every((name, at) => at >= essential.length || name === essential[at])
}

/** The essential paths without a value. */
export const lostOf = ({ data }: Answer, essential: readonly string[]): string[][] =>
  essential.map((path) => path.split('.')).filter((path) => !survives(data, path))

/**
 * The errors that affect an essential part, by the error's path and by what is left in `data`. An error below a list
 * that has arrived affects one field. If no path explains a missing part, every error may have caused it.
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
