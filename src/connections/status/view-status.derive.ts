import type { ConnectionState, View } from '../../domain'
import type { RowStatus } from './row-status.table'
import { SCENARIO_STATUS } from './scenario-status.table'

/** What a flow says of its connection. Null: nothing has happened in it, so the list's own knowledge counts. */
export interface FlowStatus {
  status: RowStatus
  /** When something happens next, in milliseconds since 1970. */
  nextAt: number | null
}

/** The states that say the same whatever else is known. */
const PLAIN: Readonly<Partial<Record<ConnectionState, RowStatus>>> = {
  starting: 'working',
  verifying: 'working',
  'needs-mfa': 'needs-answer',
  polling: 'working',
  left: 'working',
  connected: 'connected',
}

/** How a row says what goes on in a flow. */
export function statusOfView(view: View): FlowStatus | null {
  const plain = PLAIN[view.state]
  if (plain !== undefined) return { status: plain, nextAt: null }
  if (view.state === 'outage-wait') return { status: 'waiting', nextAt: view.nextAt }
  if (view.state === 'needs-authorization' && view.stage !== 'asking')
    return { status: view.stage === 'checking' ? 'working' : 'unfinished', nextAt: null }
  const issue = 'issue' in view ? view.issue : null
  return issue === null ? null : { status: SCENARIO_STATUS[issue.scenario], nextAt: null }
}
