import {
  isStepDone,
  type Activity,
  type ConnectionState,
  type ExpectedDurations,
  type JourneyKey,
  type JourneyStep,
  type Step,
} from '../domain'
import type { Look } from '../policy'

/** The subject of each step title. Titles are an open set, with one known misspelling (Basiq docs). */
const KEYS: Readonly<Record<string, JourneyKey>> = {
  'verify-credentials': 'sign-in',
  'mfa-challenge': 'code',
  'mfa-challenege': 'code',
  'retrieve-accounts': 'accounts',
  'retrieve-transactions': 'transactions',
  'retrieve-statements': 'statements',
  'create-report': 'report',
  'answer-query': 'result',
}

/** The journey of every bank, before anything is known. */
const USUAL: readonly Step[] = ['verify-credentials', 'retrieve-accounts', 'retrieve-transactions'].map((title) => ({
  title,
  status: 'pending',
}))

/** The look of the current stop in the states whose activity alone does not tell. */
const AT_REST: { readonly [S in ConnectionState]?: JourneyStep['status'] } = {
  idle: 'upcoming',
  'needs-mfa': 'now',
  'needs-sign-in': 'waiting',
  left: 'waiting',
  cancelled: 'upcoming',
}

const BY_ACTIVITY: Readonly<Record<Activity, JourneyStep['status']>> = {
  busy: 'now',
  'needs-user': 'broken',
  waiting: 'waiting',
  settled: 'done',
}

/** Without an issue a form or a page asks for the first time, so nothing is broken. */
function currentStatus({ state, activity, hasIssue }: JourneyFacts): JourneyStep['status'] {
  const status = AT_REST[state] ?? BY_ACTIVITY[activity]
  return status === 'broken' && !hasIssue ? 'now' : status
}

/** A code that the bank has not asked for is not a stop of the journey. */
const isShown = ({ title, status }: Step) => KEYS[title] !== 'code' || (status !== 'skipped' && status !== 'pending')

export interface JourneyFacts {
  state: ConnectionState
  activity: Activity
  steps: readonly Step[]
  look: Look | null
  expected: ExpectedDurations | null
  /** Something went wrong here. Without an issue a form asks for the first time. */
  hasIssue: boolean
}

/** The journey from login to done: it shows progress, waiting, a break and recovery. */
export function deriveJourney(facts: JourneyFacts): JourneyStep[] {
  const { state, steps: read, look, expected } = facts
  const steps = (read.length > 0 ? read : USUAL).filter(isShown)
  const failed = steps.findIndex(({ status }) => status === 'failed')
  const current = failed >= 0 ? failed : steps.findIndex((step) => !isStepDone(step))
  return steps.map((step, index) => {
    const key = Object.hasOwn(KEYS, step.title) ? (KEYS[step.title] ?? 'other') : 'other'
    const status = state === 'connected' || isStepDone(step) ? 'done' : index === current ? currentStatus(facts) : 'upcoming'
    const isWatched = index === current && (state === 'verifying' || state === 'polling')
    return {
      key,
      status,
      since: isWatched ? (look?.stepSince ?? null) : null,
      expectedMs: isWatched ? (step.expectedMs ?? expected?.steps[step.title] ?? null) : null,
    }
  })
}
