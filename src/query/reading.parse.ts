import type { Reading } from '../domain'
import { POLICY } from '../policy'

/** The last time that a date can hold (ECMAScript, "Time Values and Time Range"). */
const LAST_AT = 8.64e15

const isMoment = (at: number): boolean => Math.abs(at) <= LAST_AT

const momentOf = (at: number | null): number | null => (at !== null && isMoment(at) ? at : null)

/** Mends the times of each status. If one is required, it becomes a time that makes the next look soon. */
function ownTimes(reading: Reading, now: number): Reading {
  switch (reading.status) {
    case 'challenge':
      return { ...reading, challenge: { ...reading.challenge, expiresAt: momentOf(reading.challenge.expiresAt) } }
    case 'deferred':
      return {
        ...reading,
        nextAt: momentOf(reading.nextAt) ?? now,
        until: momentOf(reading.until) ?? now + POLICY.deferredMostMs,
      }
    case 'stopped': {
      const { retryAt, ...issue } = reading.issue
      return { ...reading, issue: retryAt !== undefined && isMoment(retryAt) ? { ...issue, retryAt } : issue }
    }
    case 'working':
    case 'connected':
      return reading
  }
}

/** The reading with valid times only: a date that an adapter misread must stop neither the looks nor the screen. */
export const withTimes = (reading: Reading, now: number): Reading => ({
  ...ownTimes(reading, now),
  updatedAt: momentOf(reading.updatedAt),
  startedAt: momentOf(reading.startedAt),
})
