import type { Can } from '../../domain/actions'
import type { ConnectionState } from '../../domain/view'
import type { ActionName } from '../../messages/messages.types'

/** What moves the flow itself, likeliest first. */
const WAYS_ON: readonly ActionName[] = ['start', 'signIn', 'authorize', 'retry', 'look']

/** What the host offers beside it, then the ways out. They stay quiet unless a screen calls for them. */
const QUIET: readonly ActionName[] = ['notify', 'changeDetails', 'chooseBank', 'contactSupport', 'leave', 'cancel']

/** Which actions a state calls for, best first. */
const CALLED_FOR: { readonly [S in ConnectionState]?: readonly ActionName[] } = {
  'needs-retry': ['retry', 'changeDetails'],
  'outage-wait': ['retry', 'notify', 'look'],
  'needs-support': ['contactSupport', 'retry'],
  unsupported: ['chooseBank', 'contactSupport'],
  connected: ['leave'],
}

/** Screens on which the usual order would push people the wrong way. */
const CALLED_FOR_BY_KEY: { readonly [key: string]: readonly ActionName[] } = {
  // Every further try can prolong a lock: the way to go is away.
  'login-locked': ['leave', 'retry'],
  'mfa-unsupported': ['chooseBank', 'retry'],
  'details-refuted': ['changeDetails', 'retry'],
  'statement-rejected': ['changeDetails', 'retry'],
}

/** States in which nothing is asked of the user: no button there is the main one. */
const CALM: ReadonlySet<ConnectionState> = new Set(['starting', 'verifying', 'polling'])

export interface OrderedActions {
  /** The one way on; null where the screen asks for nothing, or has a form with its own. */
  primary: ActionName | null
  secondary: readonly ActionName[]
  quiet: readonly ActionName[]
}

/** Puts what can be done in order. Each action that is possible comes out exactly once. */
export function orderActions(state: ConnectionState, key: string, can: Can, calm: boolean): OrderedActions {
  const calledFor = CALLED_FOR_BY_KEY[key] ?? CALLED_FOR[state] ?? []
  const loud = [...new Set([...calledFor, ...WAYS_ON])].filter((name) => can[name])
  const quiet = QUIET.filter((name) => can[name] && !loud.includes(name))
  if (calm || CALM.has(state)) return { primary: null, secondary: loud, quiet }
  return { primary: loud[0] ?? null, secondary: loud.slice(1), quiet }
}
