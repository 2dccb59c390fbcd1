import type { BankRow } from './list.types'
import type { FoundRow } from '../search/search'

/** Rows under one heading. */
export interface BankSection {
  key: string
  /** `featured`: the banks that the host put first; `others`: those that follow them. */
  of: { kind: 'all' | 'featured' | 'others' } | { kind: 'country'; country: string | null }
  rows: readonly FoundRow[]
}

const isFeatured = ({ ways }: BankRow, ids: readonly string[]): boolean => ways.some(({ id }) => ids.includes(id))

/** By country in the order of the rows, if they are of several. */
function byCountry(rows: readonly FoundRow[], kind: 'all' | 'others'): BankSection[] {
  const countries = [...new Set(rows.map(({ row }) => row.country))]
  if (countries.length < 2) return rows.length === 0 ? [] : [{ key: kind, of: { kind }, rows }]
  return countries.map((country) => ({
    key: `country ${country}`,
    of: { kind: 'country', country },
    rows: rows.filter(({ row }) => row.country === country),
  }))
}

/** What was found as it is drawn: for an empty field the featured banks first, then by country; for a search the best match first. */
export function sectionsOf(found: readonly FoundRow[], isSearch: boolean, featured: readonly string[]): readonly BankSection[] {
  if (isSearch) return found.length === 0 ? [] : [{ key: 'all', of: { kind: 'all' }, rows: found }]
  const first = found.filter(({ row }) => isFeatured(row, featured))
  if (first.length === 0) return byCountry(found, 'all')
  const rest = found.filter(({ row }) => !isFeatured(row, featured))
  return [{ key: 'featured', of: { kind: 'featured' }, rows: first }, ...byCountry(rest, 'others')]
}

/** The first rows of the sections. */
export function firstRows(sections: readonly BankSection[], most: number): readonly BankSection[] {
  let left = most
  return sections.flatMap((section) => {
    const rows = section.rows.slice(0, left)
    left -= rows.length
    return rows.length === 0 ? [] : [{ ...section, rows }]
  })
}
