import type { WireFault } from './wire.types'

/**
 * Why Basiq refused access. `expired`: another token may help. `not-yours`: the resource belongs to another user, or the token is
 * invalid (Basiq's example for `unauthorized-access` says so); a new token tells the two apart. `forbidden`: no token of this kind
 * helps, so the developer has to fix it.
 */
export type AccessFault = 'expired' | 'not-yours' | 'forbidden'

const EXPIRED = /expired/i
const SWITCHED_OFF = /disabled|not enabled/i

/**
 * Basiq answers an expired token with 401 or 403, and a wrong scope with 403 (Basiq docs, "Error codes"). Without a message
 * a 401 counts as expired (a proxy says no more than that), and a 403 as forbidden.
 */
export function accessFaultOf({ status, errors }: WireFault & { status: number }): AccessFault | null {
  if (status !== 401 && status !== 403) return null
  if (errors.some(({ code }) => code === 'too-many-requests')) return null
  if (errors.some(({ code }) => code === 'unauthorized-access')) return 'not-yours'
  const words = errors.map(({ title, detail }) => `${title ?? ''} ${detail ?? ''}`).join(' ')
  if (EXPIRED.test(words)) return 'expired'
  if (status === 401) return SWITCHED_OFF.test(words) ? 'forbidden' : 'expired'
  const silent = words.trim() === '' && errors.some(({ code }) => code === 'access-denied')
  return silent ? 'expired' : 'forbidden'
}
