import type { ChallengeRequest, StopState } from '../domain'

/** The transitions that states share. Targets are ids; every list is tried from the top. */

const states: readonly Exclude<StopState, 'outage-wait'>[] = [
  'needs-credentials',
  'needs-authorization',
  'needs-bank-action',
  'needs-retry',
  'needs-sign-in',
  'needs-support',
  'unsupported',
  'connected',
]

/** A stop goes to the state of its scenario. */
export const stops = [
  { guard: 'stopsDown', target: '#outage-wait.bank-down', actions: 'noteStopped' },
  { guard: 'stopsForAWhile', target: '#outage-wait.cooldown', actions: 'noteStopped' },
  { guard: { type: 'stopsIn', params: { state: 'outage-wait' } }, target: '#outage-wait.asking-bank', actions: 'noteStopped' },
  ...states.map(
    (state) =>
      ({ guard: { type: 'stopsIn', params: { state } }, target: `#${state}`, actions: 'noteStopped', reenter: true }) as const,
  ),
] as const

/** A known issue goes back to the state in which it rests. Nothing is counted twice. */
export const rests = [
  { guard: 'restsDown', target: '#outage-wait.bank-down' },
  { guard: 'restsWaiting', target: '#outage-wait.cooldown' },
  { guard: { type: 'restsIn', params: { state: 'outage-wait' } }, target: '#outage-wait.asking-bank' },
  ...states.map((state) => ({ guard: { type: 'restsIn', params: { state } }, target: `#${state}` }) as const),
] as const

/** Any look may bring any reading, so every watching state has these transitions. */
export const readings = {
  'READING.WORKING': [
    { guard: 'isRetrieving', target: '#polling', actions: ['note', 'noteWorking', 'noteProgress', 'tellMilestones'] },
    { target: '#verifying', actions: ['note', 'noteWorking'] },
  ],
  'READING.CHALLENGE': [
    { guard: 'isAnswered', target: '#needs-mfa.checking', actions: ['note', 'noteChallenge'] },
    { target: '#needs-mfa.asking', actions: ['note', 'noteChallenge'] },
  ],
  'READING.DEFERRED': { target: '#outage-wait.queued', actions: ['note', 'noteDeferred'] },
  'READING.CONNECTED': { target: '#connected', actions: ['note', 'noteConnected', 'tellMilestones'] },
  STOPPED: stops,
  HINTS: { guard: 'saysNewHints', actions: 'noteHints' },
  LOOK: { actions: 'lookNow' },
  WAKE: { actions: 'lookNow' },
} as const

/** Where "Try again" leads. The transition sends the call, never the entry of a state. */
export const restarts = [
  { guard: { type: 'restartsBy', params: { by: 'call' } }, target: '#starting', actions: ['restart', 'begin'] },
  { guard: { type: 'restartsBy', params: { by: 'form' } }, target: '#needs-credentials', actions: 'restart' },
  { guard: { type: 'restartsBy', params: { by: 'redirect' } }, target: '#needs-authorization', actions: 'restart' },
] as const

/** The same, but not before the time that the platform or the policy has set. */
export const retries = [
  { ...restarts[0], guard: { type: 'retriesBy', params: { by: 'call' } } },
  { ...restarts[1], guard: { type: 'retriesBy', params: { by: 'form' } } },
  { ...restarts[2], guard: { type: 'retriesBy', params: { by: 'redirect' } } },
] as const

/** If the way on is the platform's page, a button opens it directly. */
export const goes = {
  guard: 'opensPage',
  target: '#needs-authorization.away',
  actions: 'restart',
} as const

const requestOf = <R extends ChallengeRequest>(request: R) =>
  ({
    guard: { type: 'offers', params: { request } },
    target: 'requesting',
    actions: { type: 'noteRequest', params: { request } },
  }) as const

/** What a challenge may offer beside its answer. */
export const requests = { RESEND_CODE: requestOf('resend-code'), TRY_ANOTHER_WAY: requestOf('another-way') } as const
