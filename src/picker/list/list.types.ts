import type { Health, InstitutionSummary } from '../../domain'

/** One way to connect a bank, cleaned. */
export interface BankWay {
  id: string
  name: string
  /** What tells it from the other ways of the same bank. */
  detail: string | null
  health: Health
  institution: InstitutionSummary
}

/** One bank as it is drawn. */
export interface BankRow {
  /** Unique in the list, and the same for as long as the bank is listed. */
  key: string
  name: string
  /** The name under which the platform lists the bank, if it is another. */
  listed: string | null
  /** Names that are searched, the shown one first. */
  names: readonly string[]
  /** ISO 3166-1, two letters; null if nobody told it. */
  country: string | null
  logoUrl: string | null
  tier: number
  ways: readonly [BankWay, ...BankWay[]]
}
