import { Unreachable, type Health, type Institution } from '../../domain'
import type { Ask } from './stitch.options'
import { isRecord, listAt, recordAt, type Json } from './wire.guards'

/** Stitch docs: bank queries. A token of the app may ask this, a user's may not: send it through the host's server. */
const BANK_HEALTH = `query BankHealth { banks { bankId name state {
  __typename ... on BankSupportedState { logoURL featureStatus { login { __typename } financialData { __typename } } }
} } }` as const

/** From best to worst; the worst of logging in and of reading decides. */
const HEALTH: Readonly<Record<string, Health>> = {
  BankFeatureOperationalStatus: 'operational',
  BankFeatureDegradedStatus: 'degraded',
  BankFeatureUnavailableStatus: 'down',
}
const WORST_FIRST: readonly Health[] = ['down', 'degraded', 'operational']
const UNSUPPORTED: readonly unknown[] = ['BankUnsupportedState', 'BankFeatureUnsupportedStatus']

const typeOf = (value: Json): unknown => value['__typename']

function logoOf(value: unknown): string | null {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null
  return url?.protocol === 'https:' ? url.href : null
}

/** One plain line: no control characters, nothing that reorders text. */
const nameOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, '')
        .trim()
        .slice(0, 80)
    : ''

function institutionOf(id: string, bank: Json | undefined): Institution {
  const state = recordAt(bank, 'state')
  const features = ['login', 'financialData'].map((name) => typeOf(recordAt(state['featureStatus'], name)))
  const healths = features.map((type) => (typeof type === 'string' && Object.hasOwn(HEALTH, type) ? HEALTH[type] : undefined))
  return {
    id,
    name: nameOf(bank?.['name']),
    logoUrl: logoOf(state['logoURL']),
    loginFields: [],
    expected: null,
    connectable: bank !== undefined && ![typeOf(state), ...features].some((type) => UNSUPPORTED.includes(type)),
    health: WORST_FIRST.find((health) => healths.includes(health)) ?? 'unknown',
    mfa: 'unknown',
    passwordResetUrl: null,
  }
}

/**
 * What Stitch knows of a bank, and how the bank does.
 * @throws Unreachable where the list of banks could not be had.
 */
export async function readBank(ask: Ask, id: string): Promise<Institution> {
  const { data } = await ask(BANK_HEALTH)
  if (data === null || !Array.isArray(data['banks'])) throw new Unreachable('server')
  return institutionOf(
    id,
    listAt(data, 'banks')
      .filter(isRecord)
      .find(({ bankId }) => bankId === id),
  )
}
