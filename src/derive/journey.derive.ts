import type { ConnectionState, ExpectedDurations, JourneyKey, JourneyStep, Step } from '../domain'
import type { Look } from '../policy'

/** What a step's title is about. Titles are an open set, with a misspelling that is known (Basiq docs). */
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

/** Before anything is known, the journey is the one that every bank has. */
const USUAL: readonly Step[] = ['verify-credentials', 'retrieve-accounts', 'retrieve-transactions'].map((title) => ({
  title,
  status: 'pending',
}))

/** How the stop that is under way looks, by the state of the machine. */
const CURRENT: Readonly<Record<ConnectionState, JourneyStep['status']>> = {
  idle: 'upcoming',
  starting: 'now',
  verifying: 'now',
  'needs-mfa': 'now',
  polling: 'now',
  'needs-credentials': 'broken',
  'needs-authorization': 'broken',
  'needs-bank-action': 'broken',
  'needs-retry': 'broken',
  'needs-sign-in': 'waiting',
  'outage-wait': 'waiting',
  'needs-support': 'broken',
  unsupported: 'broken',
  connected: 'done',
  left: 'waiting',
  cancelled: 'upcoming',
}

const isDone = ({ status }: Step) => status === 'success' || status === 'skipped'

/** A code that was not asked for, or not yet, is no stop of the journey. */
const isShown = ({ title, status }: Step) => KEYS[title] !== 'code' || (status !== 'skipped' && status !== 'pending')

export interface JourneyFacts {
  state: ConnectionState
  steps: readonly Step[]
  look: Look | null
  expected: ExpectedDurations | null
  /** Something went wrong here; without it a form asks for the first time. */
  hasIssue: boolean
  /** The form or page is the first stop, and it is the user's turn. */
  isEntry: boolean
}

/** The journey from login to done: it carries progress, waiting, a break and recovery, and never changes place. */
export function deriveJourney({ state, steps: read, look, expected, hasIssue, isEntry }: JourneyFacts): JourneyStep[] {
  const steps = (read.length > 0 ? read : USUAL).filter(isShown)
  const failed = steps.findIndex(({ status }) => status === 'failed')
  const current = failed >= 0 ? failed : steps.findIndex((step) => !isDone(step))
  const currentStatus = isEntry && !hasIssue ? 'now' : CURRENT[state]
  return steps.map((step, index) => {
    const key = Object.hasOwn(KEYS, step.title) ? (KEYS[step.title] ?? 'other') : 'other'
    const status = state === 'connected' || isDone(step) ? 'done' : index === current ? currentStatus : 'upcoming'
    const isWatched = index === current && (state === 'verifying' || state === 'polling')
    return {
      key,
      status,
      since: isWatched ? (look?.stepSince ?? null) : null,
      expectedMs: isWatched ? (step.expectedMs ?? expected?.steps[step.title] ?? null) : null,
    }
  })
}
