import {
  issueOf as buildIssue,
  type Attempt,
  type Challenge,
  type DeferredScenario,
  type Institution,
  type Issue,
  type PartialScenario,
  type Reading,
  type ReadingBase,
  type Scenario,
  type StopScenario,
} from '../domain'

type Of<S extends Reading['status']> = Extract<Reading, { status: S }>

/** What a builder may be given of a reading: everything but what makes it that reading. */
type Over<S extends Reading['status']> = Partial<Omit<Of<S>, 'status'>>

const HOUR_MS = 60 * 60 * 1000

const base: ReadingBase = { steps: [], updatedAt: null, startedAt: null, connectionId: null, institutionId: null }

/** An issue with nothing but its scenario, as `issueOf('bank-notice')`. */
export const issueOf = <S extends Scenario>(scenario: S, over: Partial<Omit<Issue<S>, 'scenario'>> = {}): Issue<S> => ({
  ...buildIssue({ scenario, reference: { at: 0 } }),
  ...over,
})

/** Work under way, as a begin answers with or a host follows. */
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

/** The login is being checked; `{ milestone: 'retrieving' }`: data is being fetched. */
export const working = (over: Over<'working'> = {}): Of<'working'> => ({
  ...base,
  milestone: 'verifying',
  pace: 'live',
  ...over,
  status: 'working',
})

/** The bank asks for a code; `challenge({ kind: 'approve', prompts: [] })` for a tap in its app. */
export const challenge = (intent: Partial<Challenge> = {}, over: Over<'challenge'> = {}): Of<'challenge'> => ({
  ...base,
  ...over,
  challenge: { id: 'challenge-1', kind: 'code', prompts: ['Enter the code'], expiresAt: null, ...intent },
  status: 'challenge',
})

/** The platform goes on by itself, two hours from `at` (milliseconds since 1970), for seven days. */
export const deferred = (at: number, over: Over<'deferred'> = {}): Of<'deferred'> => ({
  ...base,
  issue: issueOf<DeferredScenario>('retry-queued'),
  nextAt: at + 2 * HOUR_MS,
  until: at + 7 * 24 * HOUR_MS,
  ...over,
  status: 'deferred',
})

/** Done; with what could not be had, as `connected(['part-outage'])`. */
export const connected = (missing: readonly PartialScenario[] = [], over: Over<'connected'> = {}): Of<'connected'> => ({
  ...base,
  connectionId: 'connection-1',
  issues: missing.map((scenario) => issueOf(scenario)),
  ...over,
  status: 'connected',
})

/** Over, for a reason, as `stopped('credentials-rejected')`. */
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
