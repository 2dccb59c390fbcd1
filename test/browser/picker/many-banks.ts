import type { InstitutionSummary } from '../../../src/domain'

/** So many banks, of names that a search tells apart. */
export const manyBanks = (count: number): readonly InstitutionSummary[] =>
  Array.from({ length: count }, (_, at) => ({ id: `bank-${at + 1}`, name: `Regional Bank ${at + 1}` }))
