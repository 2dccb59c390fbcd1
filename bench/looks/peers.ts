import { SECOND, MINUTE } from '../../src/domain'
import type { NextLook } from './simulate'

/** How another kit looks, as its published source has it. */
export interface Peer {
  name: string
  /** Where it says so. */
  source: string
  /** Requests that one look takes. */
  requests: number
  next: NextLook
}

/** The same gap always; none any more once nothing has changed for `untilMs`. */
const every =
  (gapMs: number, untilMs = Infinity): NextLook =>
  ({ look: { at, changedAt, reading } }) =>
    reading?.status === 'working' && at - changedAt < untilMs ? at + gapMs : null

/** Those that are not here look on their own servers, or are told by push. */
export const PEERS: readonly Peer[] = [
  { name: 'MX connect-widget', source: 'MemberUpdateTransport.ts, 2.32.0', requests: 2, next: every(3 * SECOND) },
  { name: 'Basiq connect-auth', source: 'basiqConnectHttpClient.js, 1.1.15', requests: 1, next: every(1 * SECOND, 60 * MINUTE) },
  { name: 'Layer components', source: 'usePollingConfig.ts, 0.1.145', requests: 1, next: every(2 * SECOND, 2 * MINUTE) },
  { name: 'Universal Connect Widget', source: 'its own source', requests: 1, next: every(3 * SECOND) },
]
