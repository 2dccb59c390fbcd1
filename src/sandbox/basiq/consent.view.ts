import { isoTime } from './job.view'
import type { Consent } from './world.types'

/** One permission of the sandbox's consents, in words of ours. */
const permission = (entity: string, name: string) => ({
  scope: `${entity}.detail`,
  required: true,
  consented: true,
  entity,
  information: { name, description: `${name} at your bank`, attributeList: [name] },
  purpose: { title: name, description: `To try the sandbox` },
})

const PERMISSIONS = [permission('account', 'Accounts and balances'), permission('transaction', 'Transactions')]

/** A consent as JSON now. */
export function consentJson(
  { id, userId, createdAt, expiresAt, revokedAt }: Consent,
  { origin, now }: { origin: string; now: number },
): Record<string, unknown> {
  return {
    type: 'consent',
    id,
    created: isoTime(createdAt),
    updated: isoTime(revokedAt ?? createdAt),
    expiryDate: isoTime(expiresAt),
    origin: 'user',
    status: revokedAt !== null ? 'revoked' : expiresAt <= now ? 'expired' : 'active',
    purpose: { primary: { title: 'Try the sandbox', description: 'No real bank is asked' }, other: null },
    data: { retainData: true, organisation: null, permissions: PERMISSIONS },
    ...(revokedAt === null ? {} : { revoked: isoTime(revokedAt) }),
    links: { self: `${origin}/users/${userId}/consents/${id}` },
  }
}
