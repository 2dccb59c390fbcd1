import {
  isDataPicture,
  isRecord,
  plainText,
  recordAt,
  safeUrl,
  UnreachableError,
  type Health,
  type Institution,
  type InstitutionPage,
  type Json,
} from '../../domain'
import type { Ask, BankFeature } from './stitch.options'

/** Stitch docs: bank queries. It needs the app's token and not a user's, so it goes through the host's server. */
export const BANK_HEALTH = `query BankHealth { banks { bankId name state {
  __typename ... on BankSupportedState { logoURL featureStatus { login { __typename } financialData { __typename } payments { __typename } } }
} } }` as const

/** The worst of the needed features decides: the first row that matches any. */
const HEALTH: readonly [type: string, health: Health][] = [
  ['BankFeatureUnavailableStatus', 'down'],
  ['BankFeatureDegradedStatus', 'degraded'],
  ['BankFeatureOperationalStatus', 'operational'],
]

function httpsOf(value: unknown): string | null {
  const url = safeUrl(value)
  return url?.protocol === 'https:' ? url.href : null
}

/** `bank` is undefined if it is not listed. Stitch lists the banks that users link; it verifies accounts at others too. */
function institutionOf(id: string, bank: Json | undefined, needed: readonly BankFeature[]): Institution {
  const state = recordAt(bank, 'state')
  const features = needed.map((name) => recordAt(state['featureStatus'], name))
  const types = [state, ...features].map((each) => each['__typename']).filter((type) => typeof type === 'string')
  const isUsable = bank !== undefined && !types.some((type) => /^Bank(Feature)?Unsupported/.test(type))
  const logo = state['logoURL']
  return {
    id,
    name: plainText(bank?.['name'], 80) ?? '',
    logoUrl: isDataPicture(logo) ? logo : httpsOf(logo),
    loginFields: [],
    expected: null,
    connectable: needed.length === 0 || isUsable,
    health: HEALTH.find(([type]) => types.includes(type))?.[1] ?? 'unknown',
    mfa: 'unknown',
    passwordResetUrl: null,
  }
}

/**
 * Reads a bank's facts and health. They are empty if the host's token may not read them.
 * @throws UnreachableError if the list of banks cannot be read
 */
export async function readBank(ask: Ask, id: string, needed: readonly BankFeature[]): Promise<Institution> {
  const { data, faults } = await ask(BANK_HEALTH)
  const banks = data?.['banks']
  // Only the app's token may read the banks, so asking again with the user's does not help.
  if (faults.some(({ code }) => code === 'FORBIDDEN')) return institutionOf(id, {}, needed)
  if (!Array.isArray(banks)) throw new UnreachableError('server')
  return institutionOf(
    id,
    banks.filter(isRecord).find(({ bankId }) => bankId === id),
    needed,
  )
}

/**
 * Lists the banks that Stitch knows, in one page.
 * @throws UnreachableError if the list cannot be read
 */
export async function listBanks(ask: Ask, needed: readonly BankFeature[]): Promise<InstitutionPage> {
  const banks = (await ask(BANK_HEALTH)).data?.['banks']
  if (!Array.isArray(banks)) throw new UnreachableError('server')
  const institutions = banks.filter(isRecord).map((bank) => institutionOf(String(bank['bankId']), bank, needed))
  return { institutions, next: null }
}
