import type { Scenario } from '../../domain/scenario'
import type { View, ViewOf } from '../../domain/view'
import type { StateKey } from '../../messages/messages.types'
import { byState, type ByState } from '../by-state'

function mfaKey({ stage, lapsed, challenge }: ViewOf<'needs-mfa'>): StateKey {
  if (stage === 'checking') return 'needs-mfa.checking'
  if (stage === 'requesting') return 'needs-mfa.fetching'
  if (lapsed) return 'needs-mfa.lapsed'
  return challenge === null ? 'needs-mfa.fetching' : `needs-mfa.${challenge.kind}`
}

function credentialsKey({ opensAt, issue, way, intent }: ViewOf<'needs-credentials'>): StateKey | Scenario {
  if (opensAt !== null) return 'needs-credentials.closed'
  if (issue !== null) return issue.scenario
  if (way === 'redirect') return 'needs-credentials.redirect'
  return intent === 'create' ? 'needs-credentials.first' : 'needs-credentials.update'
}

function outageKey({ stage, issue }: ViewOf<'outage-wait'>): StateKey | Scenario {
  if (stage === 'asking-bank') return 'outage-wait.asking-bank'
  return stage === 'bank-down' ? 'bank-major-outage' : issue.scenario
}

const KEYS: ByState<StateKey | Scenario> = {
  idle: () => 'idle',
  starting: () => 'starting',
  verifying: ({ queued }) => (queued ? 'verifying.queued' : 'verifying'),
  'needs-mfa': mfaKey,
  polling: ({ answering, batch }) => (batch ? 'polling.batch' : answering ? 'polling.answering' : 'polling'),
  'needs-credentials': credentialsKey,
  'needs-authorization': ({ stage, issue, inWindow }) => {
    if (stage === 'asking' && issue !== null) return issue.scenario
    return stage === 'away' && inWindow ? 'needs-authorization.window' : `needs-authorization.${stage}`
  },
  'needs-bank-action': ({ issue }) => issue.scenario,
  'needs-retry': ({ issue }) => issue.scenario,
  'needs-sign-in': ({ issue }) => issue.scenario,
  'outage-wait': outageKey,
  'needs-support': ({ issue }) => issue.scenario,
  unsupported: ({ issue }) => issue.scenario,
  connected: ({ already, issues }) => {
    if (issues.length === 0) return already ? 'already-connected' : 'connected'
    return issues.every(({ scenario }) => scenario === 'no-accounts') ? 'no-accounts' : 'connected.partly'
  },
  left: () => 'left',
  cancelled: () => 'cancelled',
}

/** The key of a screen's words: the scenario's if something is wrong, else the state's. */
export const promptKeyOf = (view: View): StateKey | Scenario => byState(KEYS, view)
