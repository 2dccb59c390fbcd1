import type { Activity, Can, ConnectionState, Turn, View, ViewOf } from '../domain'

/** The actions with which a user moves the flow on. */
const WAYS_ON: readonly (keyof Can)[] = [
  'start',
  'submitCredentials',
  'submitAnswers',
  'authorize',
  'retry',
  'signIn',
  'chooseBank',
  'changeDetails',
]

/** The user's if there is something to do here, else support's if there is any. */
function usersTurn({ can }: Pick<View, 'can'>): Turn | null {
  if (WAYS_ON.some((way) => can[way])) return 'user'
  return can.contactSupport ? 'support' : null
}

const BY_ACTIVITY: Readonly<Record<Activity, (view: View) => Turn | null>> = {
  busy: () => 'kit',
  'needs-user': usersTurn,
  waiting: () => 'nobody',
  settled: () => null,
}

/** The states in which the activity alone does not tell. */
const BY_STATE: { readonly [S in ConnectionState]?: (view: ViewOf<S>) => Turn | null } = {
  verifying: ({ queued }) => (queued ? 'nobody' : 'bank'),
  polling: () => 'nobody',
  'needs-mfa': ({ stage, lapsed, challenge }) => (stage !== 'asking' || lapsed || challenge === null ? 'bank' : 'user'),
  'needs-credentials': (view) => {
    if (view.opensAt !== null) return 'nobody'
    return view.way === 'form' && view.fields === null ? 'kit' : usersTurn(view)
  },
  // What there is to do is done at the bank, or in the host's app, with a button here or without.
  'needs-bank-action': () => 'user',
  'needs-sign-in': () => 'user',
  'needs-retry': (view) => {
    const { can, retryAt } = view
    return retryAt !== null && !can.retry && !can.changeDetails ? 'nobody' : usersTurn(view)
  },
  'outage-wait': ({ over }) => (over ? 'user' : 'nobody'),
  'needs-support': (view) => (view.can.contactSupport ? 'support' : usersTurn(view)),
  left: () => 'nobody',
}

/** Whose turn it is on this screen; null if nothing is awaited and nothing can be done. */
export function turnOf(view: View): Turn | null {
  // A row takes exactly the member that its key names, which TypeScript cannot follow through the lookup.
  const own = BY_STATE[view.state] as ((view: View) => Turn | null) | undefined
  return (own ?? BY_ACTIVITY[view.activity])(view)
}
