import type { Can, Hint } from '../../../src/domain'

/** Where a flow can stand when something goes wrong: every state, and every stage in which something else is awaited. */
export type Place =
  | 'idle'
  | 'starting'
  | 'verifying'
  | 'needs-mfa.asking'
  | 'polling'
  | 'needs-credentials'
  | 'needs-authorization.asking'
  | 'needs-authorization.away'
  | 'needs-bank-action'
  | 'needs-retry'
  | 'needs-sign-in'
  | 'outage-wait.cooldown'
  | 'outage-wait.bank-down'
  | 'outage-wait.queued'
  | 'needs-support'
  | 'unsupported'
  | 'connected'
  | 'left'
  | 'cancelled'

/** What goes wrong. */
export type FaultName =
  | 'offline'
  | 'portal'
  | 'cors'
  | 'timeout'
  | 'storm'
  | 'limit'
  | 'trickle'
  | 'disorder'
  | 'stale'
  | 'sleep'
  | 'back'
  | 'forward'
  | 'reload'
  | 'tab'
  | 'hidden'
  | 'remount'
  | 'session'
  | 'storage'

/** While it lasts: the screen, the hint about the network (null: none), a way out that must be there. Then the screen once it is over. */
export type Cell = readonly [during: string, hint: Hint | null, way: keyof Can, after: string]

export type Row = Readonly<Record<FaultName, Cell>>
