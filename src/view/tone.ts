import type { View } from '../domain/view'
import { byState, type ByState } from './by-state'

/** The tone of a screen. It sets the colours, which never carry a meaning alone. */
export type Tone = 'neutral' | 'progress' | 'attention' | 'waiting' | 'success' | 'stop'

const TONES: ByState<Tone> = {
  idle: () => 'neutral',
  starting: () => 'progress',
  verifying: ({ queued }) => (queued ? 'waiting' : 'progress'),
  'needs-mfa': ({ lapsed, refused, unsent }) => (lapsed || refused || unsent ? 'attention' : 'progress'),
  polling: () => 'progress',
  'needs-credentials': ({ issue, opensAt }) => (opensAt !== null ? 'waiting' : issue === null ? 'progress' : 'attention'),
  'needs-authorization': ({ issue, stage }) => (stage !== 'asking' ? 'progress' : issue === null ? 'progress' : 'attention'),
  'needs-bank-action': () => 'attention',
  'needs-retry': ({ issue }) => (issue.scenario === 'too-soon' ? 'waiting' : 'attention'),
  'needs-sign-in': () => 'attention',
  'outage-wait': () => 'waiting',
  'needs-support': () => 'stop',
  unsupported: () => 'stop',
  connected: () => 'success',
  left: () => 'neutral',
  cancelled: () => 'neutral',
}

export const toneOf = (view: View): Tone => byState(TONES, view)
