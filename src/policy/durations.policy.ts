import { CALL_TIMEOUT_MS, DAY, HOUR, MINUTE, SECOND } from '../domain'

/** All figures of the poll policy, in milliseconds. */
export const POLICY = {
  /** A call that takes longer counts as unanswered. */
  callTimeoutMs: CALL_TIMEOUT_MS,
  /** Two looks are never closer together than this. */
  leastGapMs: 500,
  /** Close looks by elapsed time: while the login is checked, and in every phase at a bank without averages. */
  close: [
    { untilMs: 10 * SECOND, everyMs: 1 * SECOND },
    { untilMs: 30 * SECOND, everyMs: 2 * SECOND },
    { untilMs: 90 * SECOND, everyMs: 3 * SECOND },
  ],
  /**
   * While data is fetched at a bank with averages, in shares of the average: no look before `from`, then one every `every` until
   * `until`, then one every `lateMs` until `lateUntil`. `mostMs` limits an average that is far too long.
   */
  placed: { from: 0.7, every: 0.08, until: 1.5, lateMs: 2500, lateUntil: 3, mostMs: 60 * SECOND },
  /** After these: this share of the elapsed time. */
  tail: { share: 0.1, leastMs: 2500, mostMs: 5 * MINUTE },
  /** 2 s growing by 1.5 is 2 s plus half of the time spent. */
  growing: { firstMs: 2 * SECOND, share: 0.5, mostMs: 10 * SECOND },
  growingSlow: { afterMs: 150 * SECOND, firstMs: 60 * SECOND, share: 0.5, mostMs: 5 * MINUTE },
  /** Nothing has started: Basiq pauses a duplicate for six minutes (Basiq docs, best practices). */
  queuedBehind: {
    afterMs: 30 * SECOND,
    pauseMs: 6 * MINUTE,
    seldomMs: 30 * SECOND,
    aroundMs: 15 * SECOND,
    closelyMs: 5 * SECOND,
    closelyForMs: 30 * SECOND,
  },
  slowFactor: 3,
  slowAfterMs: 90 * SECOND,
  /** A retry of the aggregator takes a while. This long after it was due, its result is there. */
  queuedLagMs: 90 * SECOND,
  queuedLeastMs: 10 * MINUTE,
  /** If a reading does not say when the aggregator gives up: the longest that one is known to try (Basiq docs, retries). */
  deferredMostMs: 7 * DAY,
  /** While a push channel is open: only in case it has lost something. */
  heartbeat: { firstMs: 60 * SECOND, share: 0.5, mostMs: 5 * MINUTE },
  hiddenLeastMs: 15 * SECOND,
  troubleFirstMs: 2 * SECOND,
  troubleMostMs: 30 * SECOND,
  /** Users are told from this many failures in a row, or at once about a pause longer than `troubleQuietMs`. */
  troubleToldAfter: 2,
  troubleQuietMs: 10 * SECOND,
  /** A longer Retry-After is cut to this: a platform's mistake must not stop a flow for a day. */
  retryAfterMostMs: 1 * HOUR,
  jitterShare: 0.08,
  jitterMostMs: 30 * SECOND,
  bankStatusEveryMs: 5 * MINUTE,
  bankTriesSoon: 5,
  bankLongDownMs: 1 * DAY,
  timedOutLiveMs: 1 * DAY,
  timedOutAnsweringMs: 130 * MINUTE,
  mfaGraceMs: 15 * SECOND,
  /** An answer whose response was lost may still be on its way for so long. */
  answerDoubtMs: 3 * SECOND,
  /** While a popup is open: how often to check the window, and how often to ask the platform about the visit. */
  windowLookMs: 1 * SECOND,
  visitLookMs: 5 * SECOND,
  /** How long a return waits for its flow before it counts as foreign: components of a page mount one after another. */
  foreignReturnMs: 1 * SECOND,
  /** How long the record of an attempt that one tab gave up waits for a tab that goes on. */
  handOverMs: 1 * SECOND,
  /** Basiq docs, "Handling jobs": wait ten minutes, then try again, a couple of times. */
  outageWaitsMs: [10 * MINUTE, 10 * MINUTE],
  serviceTroubleWaitsMs: [30 * SECOND, 2 * MINUTE, 10 * MINUTE],
  tooSoonMs: 30 * SECOND,
  rejections: { warnAt: 2, closeAt: 3, closedMs: 15 * MINUTE },
  /** This many unfinished returns in a row lead to support. */
  returnsInARow: 3,
  unknownsInARow: 2,
  /** Refusals of the session in a row, each after a sign-in. */
  refusalsInARow: 3,
} as const
