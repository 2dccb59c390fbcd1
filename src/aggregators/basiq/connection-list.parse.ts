import type { ConnectionStanding, ConnectionSummary, Json } from '../../domain'
import { normaliseCode } from './code.parse'
import { methodOf } from './institution.parse'
import { stringOf, timeOf } from './wire.parse'

/** Basiq docs: connection statuses. */
const STANDINGS: Readonly<Record<string, ConnectionStanding>> = {
  pending: 'pending',
  'pre-init': 'pending',
  init: 'pending',
  active: 'active',
  invalid: 'invalid',
  'invalid-connection': 'invalid',
  revoked: 'gone',
}

const statusOf = (wire: Json): string => normaliseCode(wire['status']) ?? ''

/** The user has removed it, so it is none of theirs any more. */
export const isDeleted = (wire: Json): boolean => statusOf(wire) === 'deleted'

/** One connection of Basiq's, without its bank. */
export function connectionSummaryOf(wire: Json): ConnectionSummary {
  const status = statusOf(wire)
  const standing = Object.hasOwn(STANDINGS, status) ? (STANDINGS[status] ?? 'unknown') : 'unknown'
  const isWeb = methodOf(wire['method'] ?? 'web') === 'web'
  return {
    id: stringOf(wire['id']) ?? '',
    standing,
    // Basiq docs: an invalid web connection cannot be refreshed before its password is updated; open banking is authorised again.
    reason: standing === 'invalid' ? (isWeb ? 'credentials-changed' : 'authorization-required') : null,
    createdAt: timeOf(wire['createdDate']),
    lastSuccessAt: standing === 'pending' ? null : timeOf(wire['lastUsed']),
    consentEndsAt: timeOf(wire['expiryDate']),
  }
}

/** When the consent that is in force ends; if none is, when the last one did. Null if Basiq tells of none. */
export function consentEndOf(consents: readonly Json[]): number | null {
  const ends = (wanted: (status: string) => boolean) =>
    consents
      .filter((consent) => wanted(statusOf(consent)))
      .map((consent) => timeOf(consent['revoked']) ?? timeOf(consent['expiryDate']))
      .filter((at) => at !== null)
  const active = ends((status) => status === 'active')
  const all = active.length > 0 ? active : ends(() => true)
  return all.length === 0 ? null : Math.max(...all)
}
