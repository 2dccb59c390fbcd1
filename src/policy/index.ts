export { bankBackoffMs } from './backoff.policy'
export { POLICY } from './durations.policy'
export { hintsAt, nextHintAt } from './hints.policy'
export { formOpensAt, formOpensInTime, isRejection, mayLock } from './lockout.policy'
export {
  isNothing,
  nextTryAt,
  NO_TRIES,
  rejected,
  released,
  taken,
  triesAt,
  withNews,
  withTry,
  type LoginTries,
} from './login-tries.policy'
export { afterReading, afterTrouble, isStale } from './look.policy'
export type { Look } from './look.types'
export { closeGapMs, nextLookAt, type LookFacts } from './next-look.policy'
export { timedOutAt } from './timeout.policy'
export { refreshesOf, refreshOpensAt } from './refreshes.policy'
export { believed, escalate, isOutage, isReturn, waitMs, type Past, signInHelpsNot } from './retries.policy'
