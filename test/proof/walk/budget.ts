import { HOUR, MINUTE, SECOND } from '../../connection/world'

/**
 * How often may be asked, written by hand from the table of the poll policy in docs and README, and from the platforms' own wishes.
 * Never from `src/policy`: that is what is being tested.
 */
interface Pace {
  /** Up to this long after the last news, … */
  readonly untilMs: number
  /** … one look in so many milliseconds at most. */
  readonly everyMs: number
}

/** A login is checked, or an answer awaited: 1 s to 10 s, 2 s to 30 s, 3 s to 90 s, a tenth of the time, at most every 30 s. */
const CLOSE: readonly Pace[] = [
  { untilMs: 10 * SECOND, everyMs: 1 * SECOND },
  { untilMs: 30 * SECOND, everyMs: 2 * SECOND },
  { untilMs: 90 * SECOND, everyMs: 3 * SECOND },
  { untilMs: 5 * MINUTE, everyMs: 9 * SECOND },
  // Nothing has started: closely about the sixth minute, when the platform ends its pause for a duplicate.
  { untilMs: 7 * MINUTE, everyMs: 5 * SECOND },
  { untilMs: Infinity, everyMs: 30 * SECOND },
]

/**
 * Data is fetched: about the bank's average, every 0.08 of it, which is 0.8 s at the quickest of these banks; else 2 s growing to 10 s, after
 * two and a half minutes without any change 30 s, after ten 60 s.
 */
const FETCHING: readonly Pace[] = [
  { untilMs: 10 * SECOND, everyMs: 0.8 * SECOND },
  { untilMs: 30 * SECOND, everyMs: 1.5 * SECOND },
  { untilMs: 150 * SECOND, everyMs: 9 * SECOND },
  { untilMs: 11 * MINUTE, everyMs: 30 * SECOND },
  { untilMs: Infinity, everyMs: 60 * SECOND },
]

/** Results are prepared: 2 s growing to 10 s, after two and a half minutes 60 s growing to 5 min. */
const ANSWERING: readonly Pace[] = [
  { untilMs: 30 * SECOND, everyMs: 1.5 * SECOND },
  { untilMs: 150 * SECOND, everyMs: 9 * SECOND },
  { untilMs: 12 * MINUTE, everyMs: 60 * SECOND },
  { untilMs: Infinity, everyMs: 4 * MINUTE },
]

const NEVER: readonly Pace[] = []

/** By state, and by stage where that differs. What is not named is never looked at. */
const LOOKS: Readonly<Record<string, readonly Pace[]>> = {
  starting: CLOSE,
  verifying: CLOSE,
  'needs-mfa.asking': CLOSE,
  'needs-mfa.checking': CLOSE,
  polling: FETCHING,
  'polling answering': ANSWERING,
  'outage-wait.queued': [{ untilMs: Infinity, everyMs: 10 * MINUTE }],
}

/** At a bank without averages data is awaited as closely as the check of a login. */
export const paceOf = ({ state }: { state: string }, hasAverages: boolean): readonly Pace[] | undefined =>
  state === 'polling' && !hasAverages ? CLOSE : LOOKS[state]

/** Where the bank itself is asked how it does. */
export const BANK_LOOKS: Readonly<Record<string, readonly Pace[]>> = {
  'outage-wait.bank-down': [{ untilMs: Infinity, everyMs: 5 * MINUTE }],
}

/** Where a visit is in a window of its own, the platform is asked whether it is over. */
export const VISIT_LOOKS: Readonly<Record<string, readonly Pace[]>> = {
  'needs-authorization.away': [{ untilMs: Infinity, everyMs: 5 * SECOND }],
}

/** A tab that nobody sees. */
export const HIDDEN: readonly Pace[] = [{ untilMs: Infinity, everyMs: 15 * SECOND }]

/** A platform that does not answer: 2 s, 4 s, 8 s, 16 s, then every 30 s. */
const TROUBLE_MORE = 5
const TROUBLE_EVERY_MS = 30 * SECOND

/** Whoever is in trouble and out of it again may be asked once more each time. */
export const troubleBudget = (ms: number, failures: number): number =>
  failures === 0 ? 0 : Math.min(failures * 2, TROUBLE_MORE + Math.ceil(ms / TROUBLE_EVERY_MS) + failures)

/** A bank that nobody can tell anything of is soon asked about as seldom as one that is down. */
export const bankTroubleBudget = (ms: number, failures: number): number =>
  Math.min(failures * 2, TROUBLE_MORE + 2 + Math.ceil(ms / (5 * MINUTE)))

/** How many looks a state may take within `ms` after the last news. One is always free: the look that news leads to. */
export function looksWithin(paces: readonly Pace[] = NEVER, ms: number): number {
  let from = 0
  let looks = 1
  for (const { untilMs, everyMs } of paces) {
    if (ms <= from) break
    looks += (Math.min(ms, untilMs) - from) / everyMs
    from = untilMs
  }
  return Math.ceil(looks)
}

/** At most so many begins in a row that no user pressed: two after an outage of the bank, three after one of the service. */
export const BEGINS_ALONE = 3

/** The longest that anything is worth waiting for in one go. */
export const A_WEEK_AND_A_DAY = 8 * 24 * HOUR
