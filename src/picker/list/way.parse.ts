import { plainText, safePicture, safeUrl, type InstitutionSummary } from '../../domain'
import { healthOf } from './health'
import type { BankWay } from './list.types'
import { LONGEST_NAME, shownNameOf } from './shown-name'

const hostOf = (website: unknown): string | null => safeUrl(website)?.hostname.replace(/^www\./, '') ?? null

const countryOf = (country: unknown): string | null =>
  typeof country === 'string' && /^[a-z]{2}$/i.test(country) ? country.toUpperCase() : null

/** One entry of a list, cleaned. */
export interface ListedWay extends BankWay {
  /** The name under which the platform lists the bank. */
  listed: string
  aliases: readonly string[]
  country: string | null
  logoUrl: string | null
  tier: number
}

/** Reads one entry of a list. One that has no id or no name to show is left out; it must not take the others with it. */
export function listedWayOf(entry: InstitutionSummary | null | undefined): ListedWay | null {
  if (typeof entry !== 'object' || entry === null || typeof entry.id !== 'string' || entry.id === '') return null
  if (entry.connectable === false) return null
  const listed = plainText(entry.name, LONGEST_NAME)
  const shown = shownNameOf(entry)
  if (shown === null) return null
  const aliases = Array.isArray(entry.aliases) ? entry.aliases : []
  return {
    id: entry.id,
    name: shown,
    listed: listed ?? shown,
    detail: plainText(entry.service, LONGEST_NAME) ?? hostOf(entry.website),
    health: healthOf(entry.health),
    aliases: aliases.map((alias) => plainText(alias, LONGEST_NAME)).filter((alias) => alias !== null),
    country: countryOf(entry.country),
    logoUrl: safePicture(entry.logoUrl),
    tier: typeof entry.tier === 'number' && Number.isFinite(entry.tier) ? entry.tier : Infinity,
    institution: entry,
  }
}
