import type { Health } from './institution'

/** One bank of a list to choose from. Everything but `id` and `name` may be left out. */
export interface InstitutionSummary {
  id: string
  /** The name under which the platform lists the bank. */
  name: string
  /** The name on the bank's card, if it is another: "CommBank". */
  shortName?: string | null | undefined
  /** Other names that people type: products, former names, abbreviations. */
  aliases?: readonly string[] | undefined
  /** ISO 3166-1, two letters: "AU". */
  country?: string | null | undefined
  /** What this login is for, if the bank has several: "Business banking". */
  service?: string | null | undefined
  /** The bank's page: https. Its host tells two logins of one bank apart. */
  website?: string | null | undefined
  /** An https URL or a data URL of a picture. */
  logoUrl?: string | null | undefined
  /** @default 'unknown' */
  health?: Health | undefined
  /** How much used the bank is: 1 comes first. */
  tier?: number | null | undefined
  /** False if the platform lists the bank and cannot connect it. @default true */
  connectable?: boolean | undefined
}

/** What a list of banks is asked for. */
export interface InstitutionQuery {
  /** What the user has typed; null for the whole list. */
  search: string | null
  /** ISO 3166-1, two letters; null for all countries. */
  country: string | null
  /** The `next` of the page before; null for the first page. */
  cursor: string | null
}

/** A part of a list of banks. A list that fits in one page is searched by the kit, any other by the platform. */
export interface InstitutionPage {
  institutions: readonly InstitutionSummary[]
  /** Where the next page begins; null if this is the last. */
  next: string | null
}
