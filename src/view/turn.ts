import type { View } from '../domain/view'
import type { TurnKey } from '../messages/messages.types'
import { byState, type ByState } from './by-state'

const TURNS: ByState<TurnKey | null> = {
  idle: () => null,
  starting: () => 'kit',
  verifying: ({ queued }) => (queued ? 'nobody' : 'bank'),
  'needs-mfa': ({ stage, lapsed, challenge }) => (stage === 'checking' || lapsed || challenge === null ? 'bank' : 'you'),
  polling: () => 'nobody',
  'needs-credentials': ({ opensAt, way, fields, can }) => {
    if (opensAt !== null) return 'nobody'
    if (way === null) return can.changeDetails ? 'you' : null
    return way === 'form' && fields === null ? 'kit' : 'you'
  },
  'needs-authorization': ({ stage }) => (stage === 'checking' ? 'kit' : 'you'),
  'needs-bank-action': () => 'you',
  'needs-retry': ({ can, retryAt }) => (can.retry || can.changeDetails ? 'you' : retryAt === null ? null : 'nobody'),
  'needs-sign-in': () => 'you',
  'outage-wait': ({ over }) => (over ? 'you' : 'nobody'),
  'needs-support': ({ can }) => (can.contactSupport ? 'support' : can.retry ? 'you' : null),
  unsupported: () => null,
  connected: () => 'done',
  left: () => 'nobody',
  cancelled: () => null,
}

/** Whose turn it is; null if nobody's. */
export const turnOf = (view: View): TurnKey | null => byState(TURNS, view)
