import {
  HINTS,
  issueOf,
  referenceOf,
  type ConnectionState,
  type DeferredScenario,
  type EntryMethod,
  type Hint,
  type Issue,
  type MfaFault,
  type StopScenario,
  type SupportReference,
  type View,
  type ViewBase,
  type ViewOf,
} from '../domain'
import { activityOf, restartFrom, stageOf, stateOf, type ConnectionContext } from '../machine'
import { mayLock } from '../policy'
import { deriveCan } from './can.derive'
import { deriveJourney } from './journey.derive'
import { turnOf } from './turn.derive'
import type { ViewFacts } from './view-facts'

type Own<S extends ConnectionState> = Omit<ViewOf<S>, keyof ViewBase | 'state'>
type Derive<S extends ConnectionState> = (facts: ViewFacts, context: ConnectionContext) => Own<S>

/** The issue with the bank's text, which the machine's context does not hold. */
function shownIssue({ snapshot: { context }, look, text }: ViewFacts): Issue<StopScenario | DeferredScenario> | null {
  const { issue } = context
  if (issue === null) return null
  const read = look?.reading
  const detail = read?.status === 'stopped' || read?.status === 'deferred' ? read.issue.detail : text
  return { ...issue, detail }
}

/** No bank's form is longer. An answer that describes more is broken, and would freeze the page. */
const MOST_FIELDS = 24

const reference = ({ attempt, connectionId, institutionId, issue, steps }: ConnectionContext): SupportReference =>
  issue?.reference ??
  referenceOf({
    attemptId: attempt?.id ?? null,
    connectionId,
    institutionId,
    step: steps.find(({ status }) => status === 'in-progress')?.title ?? null,
    at: attempt?.startedAt ?? 0,
  })

/** The issue of a state that only a stop leads to. The fallback keeps the screen true if there were none. */
function stopIssue(facts: ViewFacts): Issue<StopScenario> {
  return stopOrNull(facts) ?? issueOf({ scenario: 'unknown', reference: reference(facts.snapshot.context) })
}

function stopOrNull(facts: ViewFacts): Issue<StopScenario> | null {
  const issue = shownIssue(facts)
  return issue === null || issue.scenario === 'retry-queued' ? null : (issue as Issue<StopScenario>)
}

/** Why an answer failed, as far as this page has seen it. */
function mfaFault({ issue, lookedAt, challenge: { lapsed, answeredId, expiresAt } }: ConnectionContext): MfaFault | null {
  if (issue?.scenario !== 'mfa-failed') return null
  if (lapsed && answeredId === null) return 'late'
  // By the kit's own clock: the platform's may be minutes off. If the end was seen later, the answer may have arrived too late.
  const inTime = !lapsed && (expiresAt === null || (lookedAt !== null && lookedAt < expiresAt))
  return answeredId !== null && inTime ? 'wrong' : 'wrong-or-late'
}

/** The members of each state's view. A state without its row does not compile. */
const DERIVE: { readonly [S in ConnectionState]: Derive<S> } = {
  idle: () => ({}),
  starting: () => ({}),
  verifying: (_, { milestone }) => ({ queued: milestone === 'queued' }),
  'needs-mfa': ({ snapshot, look }, { challenge: { lapsed, refused, unsent, requested } }) => ({
    stage: (stageOf(snapshot) ?? 'asking') as ViewOf<'needs-mfa'>['stage'],
    challenge: look?.reading?.status === 'challenge' ? look.reading.challenge : null,
    lapsed,
    refused,
    unsent,
    requested,
  }),
  polling: (_, { milestone, pace }) => ({ answering: milestone === 'answering', batch: pace === 'batch' }),
  'needs-credentials': (facts, context) => {
    const { bank, remembered } = facts
    const way = restartFrom(context)
    const intent = way?.intent ?? context.intent
    return {
      way: way === null || way.by === 'call' ? null : way.by,
      issue: stopOrNull(facts),
      fields: bank && bank.loginFields.filter(({ intents }) => intents.includes(intent)).slice(0, MOST_FIELDS),
      remembered,
      // The bank's own warning counts as well as the kit's count.
      mayLock: mayLock(context.past.rejections) || context.issue?.mayLock === true,
      opensAt: context.past.formOpensAt,
      degraded: bank?.health === 'degraded',
      mfa: bank?.mfa ?? 'unknown',
    }
  },
  'needs-authorization': (facts) => ({
    stage: (stageOf(facts.snapshot) ?? 'asking') as ViewOf<'needs-authorization'>['stage'],
    inWindow: facts.inWindow,
    issue: stopOrNull(facts),
  }),
  'needs-bank-action': (facts) => ({ issue: stopIssue(facts) }),
  'needs-retry': (facts, context) => ({
    issue: stopIssue(facts),
    retryAt: context.wait.endsAt,
    mfaFault: mfaFault(context),
  }),
  'needs-sign-in': (facts) => ({ issue: stopIssue(facts) }),
  'outage-wait': (facts, context) => {
    const { endsAt: nextAt, givesUpAt: until, over, longDown } = context.wait
    return {
      stage: (stageOf(facts.snapshot) ?? 'asking-bank') as ViewOf<'outage-wait'>['stage'],
      issue: shownIssue(facts) ?? stopIssue(facts),
      nextAt,
      until,
      over,
      unattended: facts.canRunUnattended && restartFrom(context)?.by === 'call',
      longDown,
    }
  },
  'needs-support': (facts, { past }) => ({ issue: stopIssue(facts), tries: past.tries }),
  unsupported: (facts) => ({ issue: stopIssue(facts) }),
  connected: (_, { partial, issue }) => ({ issues: partial, already: issue?.scenario === 'already-connected' }),
  left: () => ({}),
  cancelled: () => ({}),
}

/** The hints, in order of importance. Hints of a watch hold only while something is watched. */
function hintsOf({ snapshot, bank, forgetsReturn }: ViewFacts): Hint[] {
  const { hints, attempt, issue } = snapshot.context
  const watching = snapshot.hasTag('watching')
  // The kit also waits for a form that is not there yet.
  const waiting = watching || stateOf(snapshot) === 'needs-credentials'
  const also: { readonly [H in Hint]?: boolean } = {
    'no-storage': forgetsReturn,
    joined: watching && attempt?.joined === true,
    'bank-down': watching && issue?.scenario === 'retry-queued' && bank?.health === 'down',
  }
  return HINTS.filter((hint) => also[hint] || (waiting && hints.includes(hint)))
}

/** A missing part is only ever requested with a call. */
const retryBy = (context: ConnectionContext, state: ConnectionState): EntryMethod | null =>
  state === 'connected' ? 'call' : (restartFrom(context)?.by ?? null)

/** Derives everything that components draw, purely from the machine and the last look. */
export function deriveView(facts: ViewFacts): View {
  const { snapshot, look, bank } = facts
  const { context } = snapshot
  const state = stateOf(snapshot)
  const activity = activityOf(snapshot)
  const can = deriveCan(snapshot)
  const base: ViewBase = {
    intent: context.intent,
    activity,
    turn: null,
    watching: snapshot.hasTag('watching'),
    // Do not name a bank without a name.
    institution:
      bank !== null && bank.name !== ''
        ? { id: bank.id, name: bank.name, logoUrl: bank.logoUrl, passwordResetUrl: bank.passwordResetUrl }
        : null,
    platform: facts.platform,
    journey: deriveJourney({
      state,
      activity,
      steps: context.steps,
      look,
      expected: bank?.expected ?? null,
      hasIssue: context.issue !== null,
    }),
    hints: hintsOf(facts),
    can,
    retryBy: can.retry ? retryBy(context, state) : null,
    reference: reference(context),
  }
  // The table's row and the state's name belong together, which TypeScript cannot follow through the lookup.
  const view = { ...base, state, ...DERIVE[state](facts, context) } as View
  return { ...view, turn: turnOf(view) }
}
