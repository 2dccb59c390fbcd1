import type { Can, ConnectionState } from '../../domain/view'
import type { ActionName } from '../../messages/messages.types'

/** The ways out, at the end of every row and never its main thing, unless a screen says that leaving comes first. */
const EXITS: readonly ActionName[] = ['leave', 'cancel']

const ALL: readonly ActionName[] = [
  'start',
  'signIn',
  'authorize',
  'retry',
  'confirm',
  'look',
  'notify',
  'changeDetails',
  'chooseBank',
  'contactSupport',
]

/** Which actions come first, by state; all others follow, so that nothing possible is ever without its button. */
const FIRST: { readonly [S in ConnectionState]?: readonly ActionName[] } = {
  'needs-bank-action': ['confirm', 'chooseBank'],
  'needs-retry': ['retry', 'changeDetails'],
  'outage-wait': ['retry', 'notify', 'look'],
  'needs-support': ['contactSupport', 'retry'],
  unsupported: ['chooseBank', 'contactSupport'],
}

/** Screens on which the usual order would push people the wrong way. */
const FIRST_BY_SCENARIO: { readonly [key: string]: readonly ActionName[] } = {
  // Every further try can prolong a lock: the way to go is away.
  'login-locked': ['leave', 'confirm'],
  'mfa-unsupported': ['chooseBank', 'confirm'],
  'details-refuted': ['changeDetails', 'retry'],
  'statement-rejected': ['changeDetails', 'retry'],
}

/** States in which nothing is asked of the user: no button there is the main one. */
const CALM: ReadonlySet<ConnectionState> = new Set(['starting', 'verifying', 'polling'])

export interface OrderedActions {
  /** The one way on; null where the screen asks for nothing, or has a form with its own. */
  primary: ActionName | null
  secondary: readonly ActionName[]
  exits: readonly ActionName[]
}

/** Puts what can be done in order. Each flag of `can` comes out exactly once. */
export function orderActions(state: ConnectionState, key: string, can: Can, calm: boolean): OrderedActions {
  const first = FIRST_BY_SCENARIO[key] ?? FIRST[state] ?? []
  const possible = [...new Set([...first, ...ALL])].filter((name) => can[name])
  const hasPrimary = !calm && !CALM.has(state)
  return {
    primary: hasPrimary ? (possible[0] ?? null) : null,
    secondary: hasPrimary ? possible.slice(1) : possible,
    exits: EXITS.filter((name) => can[name] && !possible.includes(name)),
  }
}
