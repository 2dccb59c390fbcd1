/** The handle of a timer of a {@link Clock}. */
export type TimerId = unknown

/**
 * The kit's source of time. Machine, policy, looks and sandbox share one clock, so a test or a demo can run a week in a minute.
 * `now` is in milliseconds since 1970. A timer fires once, after its delay.
 */
export interface Clock {
  now(): number
  setTimeout(run: () => void, delayMs: number): TimerId
  clearTimeout(id: TimerId): void
}

/** A browser's timer overflows past this (24.8 days), and would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** The system's clock, the default everywhere. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, delayMs) => globalThis.setTimeout(run, Math.min(Math.max(0, delayMs), LONGEST_TIMER_MS)),
  clearTimeout: (id) => globalThis.clearTimeout(id as ReturnType<typeof globalThis.setTimeout>),
}
