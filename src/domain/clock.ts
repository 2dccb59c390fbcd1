/** What a timer of a {@link Clock} is known by. */
export type TimerId = unknown

/**
 * Where the kit takes its time from: machine, policy, looks and sandbox share one, so that a test or a demo can run a week
 * in a minute. `now` is milliseconds since 1970; a timer whose delay has passed fires once.
 */
export interface Clock {
  now(): number
  setTimeout(run: () => void, delayMs: number): TimerId
  clearTimeout(id: TimerId): void
}

/** A browser's timer wraps round past this (24.8 days) and would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** The time of the machine that the kit runs on; the default everywhere. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, delayMs) => globalThis.setTimeout(run, Math.min(Math.max(0, delayMs), LONGEST_TIMER_MS)),
  clearTimeout: (id) => globalThis.clearTimeout(id as ReturnType<typeof globalThis.setTimeout>),
}
