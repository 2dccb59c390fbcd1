import type { Can } from '../../domain/actions'
import type { ConnectionState, View } from '../../domain/view'
import type { ActionName } from '../../messages/messages.types'

/** The actions that move the flow itself, the most likely first. */
const WAYS_ON: readonly ActionName[] = ['start', 'signIn', 'authorize', 'retry', 'resendCode', 'tryAnotherWay', 'look']

/** The host's actions, then the ways out. They stay quiet unless a screen needs them. */
const QUIET: readonly ActionName[] = ['notify', 'changeDetails', 'chooseBank', 'contactSupport', 'leave', 'cancel']

/** The actions that a state needs, best first. */
const CALLED_FOR: { readonly [S in ConnectionState]?: readonly ActionName[] } = {
  'needs-retry': ['retry', 'changeDetails'],
  'outage-wait': ['retry', 'notify', 'look'],
  'needs-support': ['contactSupport', 'retry'],
  unsupported: ['chooseBank', 'contactSupport'],
  connected: ['leave'],
}

/** The screens where the usual order would push people the wrong way. */
const CALLED_FOR_BY_KEY: { readonly [key: string]: readonly ActionName[] } = {
  // Every further try can prolong a lock, so the best way is to leave.
  'login-locked': ['leave', 'retry'],
  'mfa-unsupported': ['chooseBank', 'retry'],
  'details-refuted': ['changeDetails', 'retry'],
  'statement-rejected': ['changeDetails', 'retry'],
}

export interface OrderedActions {
  /** The one way on; null if the screen asks for nothing, or has a form with its own. */
  primary: ActionName | null
  secondary: readonly ActionName[]
  quiet: readonly ActionName[]
}

/** Puts the possible actions in order, each exactly once. While others are at work, no button is the main one. */
export function orderActions(
  { state, activity }: Pick<View, 'state' | 'activity'>,
  key: string,
  can: Can,
  calm: boolean,
): OrderedActions {
  const calledFor = CALLED_FOR_BY_KEY[key] ?? CALLED_FOR[state] ?? []
  const loud = [...new Set([...calledFor, ...WAYS_ON])].filter((name) => can[name])
  const quiet = QUIET.filter((name) => can[name] && !loud.includes(name))
  if (calm || activity === 'busy') return { primary: null, secondary: loud, quiet }
  return { primary: loud[0] ?? null, secondary: loud.slice(1), quiet }
}
