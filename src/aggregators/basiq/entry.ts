import type { EntryMethod, Intent } from '../../domain'
import type { BasiqSettings } from './basiq.options'

/** How work of an intent begins in a version, with what the host has given; null if it cannot begin. */
export function entryOf(
  { version, userId, server, getToken, refreshConnection, consentUrl }: BasiqSettings,
  intent: Intent,
): EntryMethod | null {
  if (intent === 'refresh') return refreshConnection === undefined ? null : 'call'
  if (version === '2.1') return (userId ?? server) === undefined || getToken === undefined ? null : 'form'
  return getToken === undefined && typeof consentUrl !== 'function' ? null : 'redirect'
}
