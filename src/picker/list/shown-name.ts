import { plainText, type InstitutionSummary } from '../../domain'

/** In characters. A longer name would push a row out of shape. */
export const LONGEST_NAME = 80

/** The name that a row shows of a bank: the short one, if it has one. Null if neither can be shown. */
export const shownNameOf = ({ shortName, name }: Pick<InstitutionSummary, 'shortName' | 'name'>): string | null =>
  plainText(shortName, LONGEST_NAME) ?? plainText(name, LONGEST_NAME)
