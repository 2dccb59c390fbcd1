import { hashOf } from '../domain'
import { POLICY } from './durations.policy'

/** A number from 0 up to 1 that depends only on the text, so the same look always gets the same jitter. */
function fractionOf(text: string): number {
  const hash = hashOf(text)
  // The last characters differ most between two looks. Without this mixing they would change only the low bits.
  const mixed = Math.imul(hash ^ (hash >>> 15), 2246822507)
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
}

/** Spreads the looks of many users over time: always later, so no request limit is exceeded, and never by much. */
export const withJitter = (delayMs: number, seed: string): number =>
  Math.round(delayMs + Math.min(delayMs * POLICY.jitterShare, POLICY.jitterMostMs) * fractionOf(seed))
