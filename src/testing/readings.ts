import {
  DAY,
  HOUR,
  issueOf as buildIssue,
  readingBase,
  type Attempt,
  type Challenge,
  type DeferredScenario,
  type Institution,
  type Issue,
  type PartialScenario,
  type Reading,
  type Scenario,
  type StopScenario,
} from '../domain'

type Of<S extends Reading['status']> = Extract<Reading, { status: S }>

/** Overrides of a reading: every member except its status. */
type Over<S extends Reading['status']> = Partial<Omit<Of<S>, 'status'>>

const base = readingBase()

/** An issue with only a scenario: `issueOf('bank-notice')`. */
export const issueOf = <S extends Scenario>(scenario: S, over: Partial<Omit<Issue<S>, 'scenario'>> = {}): Issue<S> => ({
  ...buildIssue({ scenario, reference: { at: 0 } }),
  ...over,
})

/** An attempt, as a begin returns it. */
export const attemptOf = (over: Partial<Attempt> = {}): Attempt => ({
  id: 'attempt-1',
  intent: 'create',
  startedAt: 0,
  joined: false,
  connectionId: null,
  institutionId: null,
  ...over,
})

/** A bank with a user name and a password. */
export const institutionOf = (over: Partial<Institution> = {}): Institution => ({
  id: 'bank-1',
  name: 'Test Bank',
  logoUrl: null,
  loginFields: [
    { name: 'loginId', label: 'User name', secret: false, optional: false, intents: ['create', 'update'] },
    { name: 'password', label: 'Password', secret: true, optional: false, intents: ['create', 'update'] },
  ],
  expected: null,
  connectable: true,
  health: 'operational',
  mfa: 'unknown',
  passwordResetUrl: null,
  ...over,
})

/** The bank checks the login. With `{ milestone: 'retrieving' }` data is being fetched. */
export const working = (over: Over<'working'> = {}): Of<'working'> => ({
  ...base,
  milestone: 'verifying',
  pace: 'live',
  ...over,
  status: 'working',
})

/** The bank asks for a code. With `{ kind: 'approve', prompts: [] }` it asks for approval in its app. */
export const challenge = (given: Partial<Challenge> = {}, over: Over<'challenge'> = {}): Of<'challenge'> => ({
  ...base,
  ...over,
  challenge: { id: 'challenge-1', kind: 'code', prompts: ['Enter the code'], expiresAt: null, ...given },
  status: 'challenge',
})

/** The platform tries again by itself two hours after `at` (milliseconds since 1970), for seven days. */
export const deferred = (at: number, over: Over<'deferred'> = {}): Of<'deferred'> => ({
  ...base,
  issue: issueOf<DeferredScenario>('retry-queued'),
  nextAt: at + 2 * HOUR,
  until: at + 7 * DAY,
  ...over,
  status: 'deferred',
})

/** Done, with the parts that are missing: `connected(['part-outage'])`. */
export const connected = (missing: readonly PartialScenario[] = [], over: Over<'connected'> = {}): Of<'connected'> => ({
  ...base,
  connectionId: 'connection-1',
  issues: missing.map((scenario) => issueOf(scenario)),
  ...over,
  status: 'connected',
})

/** The attempt is over, for a reason: `stopped('credentials-rejected')`. */
export const stopped = (
  scenario: StopScenario,
  particulars: Partial<Omit<Issue<StopScenario>, 'scenario'>> = {},
  over: Over<'stopped'> = {},
): Of<'stopped'> => ({
  ...base,
  issue: issueOf<StopScenario>(scenario, particulars),
  ...over,
  status: 'stopped',
})
