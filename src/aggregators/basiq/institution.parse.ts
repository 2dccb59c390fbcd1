import {
  DAY,
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
  return totalMs > 0 ? { steps: Object.fromEntries(timed), totalMs } : null
}

/** Only https; a loopback address only with a loopback API. */
function addressOf(value: unknown, loopback: boolean): string | null {
  const url = safeUrl(value)
  return url !== null && (url.protocol === 'https:' || loopback) ? url.href : null
}

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
    logoUrl: addressOf(pictures['square'], loopback) ?? addressOf(pictures['full'], loopback),
    loginFields: loginFieldsOf(form, type),
    expected: expectedOf(recordAt(wire, 'stats')),
    connectable: type !== 'other' && normaliseCode(wire['stage']) !== 'alpha',
    health: lookUp(HEALTH, normaliseCode(wire['status'])) ?? 'unknown',
    mfa: lookUp(HABITS, type) ?? 'unknown',
    passwordResetUrl: addressOf(form['forgottenPasswordUrl'] ?? form['forgotten_password_url'], loopback),
  }
}

/** A bank may have several connectors. The one that takes a login has most of the facts for a screen. */
export function pickConnector(entries: readonly Json[], id: string): Json | null {
  const own = entries.filter((entry) => stringOf(entry['id']) === id)
  return (
    own.find(({ method }) => method === 'web') ?? own.find(({ method }) => method !== 'csv' && method !== 'pdf') ?? own[0] ?? null
  )
}
