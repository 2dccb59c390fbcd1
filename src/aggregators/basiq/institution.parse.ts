import {
  DAY,
  isDataPicture,
  isRecord,
  plainText,
  recordAt,
  safeUrl,
  type ExpectedDurations,
  type Health,
  type Institution,
  type Json,
  type MfaHabit,
} from '../../domain'
import { normaliseCode } from './code.parse'
import { loginFieldsOf } from './login-fields.parse'
import { stringOf } from './wire.parse'

/** `under-maintenance` is usable: it means "being improved" (Basiq docs, "Institutions"). Only a major outage blocks. */
const HEALTH: Readonly<Record<string, Health>> = {
  operational: 'operational',
  'under-maintenance': 'operational',
  'under-improvement': 'operational',
  'degraded-performance': 'degraded',
  'partial-outage': 'degraded',
  'major-outage': 'down',
}

const HABITS: Readonly<Record<string, MfaHabit>> = {
  user: 'never',
  token: 'never',
  'user-token': 'never',
  'user-mfa': 'always',
  'user-mfa-intermittent': 'sometimes',
}

const lookUp = <T>(table: Readonly<Record<string, T>>, key: string | null): T | null =>
  key !== null && Object.hasOwn(table, key) ? (table[key] ?? null) : null

/** Which duration belongs to which step. `retrieveMeta` belongs to none: that phase has no step. */
const TIMED_STEPS: readonly (readonly [key: string, title: string])[] = [
  ['verifyCredentials', 'verify-credentials'],
  ['retrieveAccounts', 'retrieve-accounts'],
  ['retrieveTransactions', 'retrieve-transactions'],
]

function durationOf(value: unknown): number {
  return typeof value === 'number' && value > 0 && value < DAY ? Math.round(value) : 0
}

function expectedOf(stats: Json): ExpectedDurations | null {
  const averages = isRecord(stats['averageDurationMs']) ? stats['averageDurationMs'] : stats
  const timed = TIMED_STEPS.map(([key, title]) => [title, durationOf(averages[key])] as const).filter(([, ms]) => ms > 0)
  const sum = timed.reduce((total, [, ms]) => total + ms, durationOf(averages['retrieveMeta']))
  const totalMs = Math.max(sum, durationOf(averages['total']))
  return totalMs > 0 ? { steps: Object.fromEntries(timed), totalMs, loginMs: durationOf(averages['verifyCredentials']) } : null
}

/** Only https; a loopback address only with a loopback API. */
function addressOf(value: unknown, loopback: boolean): string | null {
  const url = safeUrl(value)
  return url !== null && (url.protocol === 'https:' || loopback) ? url.href : null
}

const pictureOf = (value: unknown, loopback: boolean): string | null =>
  isDataPicture(value) ? value : addressOf(value, loopback)

/** A bank that Basiq does not know or cannot connect. Its name is not known, and its id is not a name. */
export const unknownInstitution = (id: string): Institution => ({
  id,
  name: '',
  logoUrl: null,
  loginFields: [],
  expected: null,
  connectable: false,
  health: 'unknown',
  mfa: 'unknown',
  passwordResetUrl: null,
})

/** A bank from version 2.1 (flat) or 3 (`institution` and `authorization.meta`). */
export function institutionOf(wire: Json, id: string, loopback: boolean): Institution {
  const bank = isRecord(wire['institution']) ? wire['institution'] : wire
  const authorization = wire['authorization']
  const type = normaliseCode(isRecord(authorization) ? authorization['type'] : authorization)
  const form = isRecord(authorization) && isRecord(authorization['meta']) ? authorization['meta'] : wire
  const pictures = recordAt(recordAt(bank, 'logo'), 'links')
  return {
    id,
    name: plainText(bank['name'], 80) ?? plainText(bank['shortName'], 80) ?? plainText(bank['serviceName'], 80) ?? '',
    logoUrl: pictureOf(pictures['square'], loopback) ?? pictureOf(pictures['full'], loopback),
    loginFields: loginFieldsOf(form, type),
    expected: expectedOf(recordAt(wire, 'stats')),
    // `other` is no login that a form could take; open banking has no form.
    connectable: (type !== 'other' || methodOf(wire['method']) === 'open-banking') && normaliseCode(wire['stage']) !== 'alpha',
    health: lookUp(HEALTH, normaliseCode(wire['status'])) ?? 'unknown',
    mfa: lookUp(HABITS, type) ?? 'unknown',
    passwordResetUrl: addressOf(form['forgottenPasswordUrl'] ?? form['forgotten_password_url'], loopback),
  }
}

/** How a connector reaches its bank. The other methods, `csv` and `pdf`, take uploaded files and connect nothing. */
export type ConnectorMethod = 'web' | 'open-banking'

const METHODS: Readonly<Record<string, ConnectorMethod>> = {
  web: 'web',
  'open-banking': 'open-banking',
  // The documents spell it both ways.
  openbanking: 'open-banking',
}

/** Reads a method; null for any other. Institutions of version 2.1 name none and take logins. */
export const methodOf = (value: unknown): ConnectorMethod | null =>
  value === undefined || value === null ? 'web' : lookUp(METHODS, normaliseCode(value))

const HEALTH_ORDER: readonly Health[] = ['operational', 'degraded', 'unknown', 'down']

/** Better first: what can be connected, then what works. */
const rankOf = ({ connectable, health }: Institution): number =>
  (connectable ? 0 : HEALTH_ORDER.length) + HEALTH_ORDER.indexOf(health)

/**
 * Judges a bank by the connector that will be used. A bank may have several, each with its own stage and status; `wanted` names the
 * methods that can be used. If none of its connectors has such a method, the bank is known but cannot be connected.
 */
export function bankOf(entries: readonly Json[], id: string, wanted: readonly ConnectorMethod[], loopback: boolean): Institution {
  const own = entries.filter((entry) => stringOf(entry['id']) === id)
  const usable = own.filter(({ method }) => wanted.some((each) => each === methodOf(method)))
  const [best] = usable.map((entry) => institutionOf(entry, id, loopback)).sort((one, other) => rankOf(one) - rankOf(other))
  if (best !== undefined) return best
  const [other] = own
  return other === undefined ? unknownInstitution(id) : { ...institutionOf(other, id, loopback), connectable: false }
}
