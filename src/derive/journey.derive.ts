import type { ConnectionState, ExpectedDurations, JourneyKey, JourneyStep, Step } from '../domain'
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

/** The look of the current stop, by the state of the machine. */
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

/** A code that the bank has not asked for is not a stop of the journey. */
const isShown = ({ title, status }: Step) => KEYS[title] !== 'code' || (status !== 'skipped' && status !== 'pending')

export interface JourneyFacts {
  state: ConnectionState
  steps: readonly Step[]
  look: Look | null
  expected: ExpectedDurations | null
  /** Something went wrong here. Without an issue a form asks for the first time. */
  hasIssue: boolean
  /** The form or page is the first stop, and the user has to act. */
  isEntry: boolean
}

/** The journey from login to done: it shows progress, waiting, a break and recovery. */
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
