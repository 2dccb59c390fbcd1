import type { BankRow } from '../list/list.types'
import { foldName, matchOf, misspelledMatchOf, type FoldedName } from './match'

/** A row with its names, folded once for a list. */
export interface IndexedRow {
  row: BankRow
  names: readonly FoldedName[]
}

/** A row that answers what was typed, and the name by which it does. */
export interface FoundRow {
  row: BankRow
  /** The name that matched, if the row does not show it anyway. */
  matched: string | null
}

export const indexRows = (rows: readonly BankRow[]): readonly IndexedRow[] =>
  rows.map((row) => ({ row, names: row.names.map(foldName) }))

type Score = (typed: FoldedName, name: FoldedName) => number

function scored(index: readonly IndexedRow[], typed: FoldedName, score: Score) {
  return index.flatMap(({ row, names }) => {
    let best = Infinity
    let by: FoldedName | undefined
    for (const [at, name] of names.entries()) {
      // Among equals the shown name counts most, and a name from our own table least.
      const value = score(typed, name) + at / 1000
      if (value < best) [best, by] = [value, name]
    }
    return by === undefined ? [] : [{ row, by, best }]
  })
}

/**
 * The rows that answer what is typed, best first. Rows keep their order among equals, which is that of use and name. Misspellings
 * count only if nothing else is found, so that nobody has to look past banks that they did not mean.
 */
export function search(index: readonly IndexedRow[], text: string): readonly FoundRow[] {
  const typed = foldName(text)
  if (typed.joined === '') return index.map(({ row }) => ({ row, matched: null }))
  const exact = scored(index, typed, matchOf)
  const found = exact.length > 0 ? exact : scored(index, typed, misspelledMatchOf)
  return found
    .sort((one, other) => one.best - other.best)
    .map(({ row, by }) => ({ row, matched: by.shown === row.name ? null : by.shown }))
}
