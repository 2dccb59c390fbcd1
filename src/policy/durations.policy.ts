/** The poll policy's figures, all in milliseconds, in one place. */
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const POLICY = {
  /** How long one call may take before it counts as no answer. */
  callTimeoutMs: 30 * SECOND,
  /** Two looks are never closer than this, whoever asks. */
  leastGapMs: 500,
  verifying: [
    { untilMs: 10 * SECOND, everyMs: 1 * SECOND },
    { untilMs: 30 * SECOND, everyMs: 2 * SECOND },
    { untilMs: 90 * SECOND, everyMs: 3 * SECOND },
  ],
  /** Past the table above: this share of the time elapsed, up to a limit. */
  verifyingShare: 0.1,
  verifyingMostMs: 30 * SECOND,
  /** 2 s growing by 1.5 is 2 s plus half of the time spent. */
  growing: { firstMs: 2 * SECOND, share: 0.5, mostMs: 10 * SECOND },
  growingSlow: { afterMs: 150 * SECOND, firstMs: 60 * SECOND, share: 0.5, mostMs: 5 * MINUTE },
  /** Retrieving without any change for `afterMs`: look every `everyMs`. The longest wait first. */
  unchanged: [
    { afterMs: 10 * MINUTE, everyMs: 60 * SECOND },
    { afterMs: 2 * MINUTE, everyMs: 30 * SECOND },
  ],
  /** Nothing has started: Basiq pauses a duplicate for six minutes (Basiq docs, best practices). */
  queuedBehind: {
    afterMs: 30 * SECOND,
    pauseMs: 6 * MINUTE,
    seldomMs: 30 * SECOND,
    aroundMs: 15 * SECOND,
    closelyMs: 5 * SECOND,
    closelyForMs: 30 * SECOND,
  },
  /** With known averages: so many looks over the expected whole, snapped to where a step should end. */
  placedLooks: 8,
  placedLeastMs: 1500,
  placedMostMs: 10 * SECOND,
  /** A step that ends on time has ended this long after its average. */
  placedLagMs: 250,
  slowFactor: 3,
  slowAfterMs: 90 * SECOND,
  /** A retry of the aggregator takes a while: seen this long after it was due, it has come out. */
  queuedLagMs: 90 * SECOND,
  queuedLeastMs: 10 * MINUTE,
  /** Where nobody says when the aggregator gives up: the longest that one is known to go on (Basiq docs, retries). */
  deferredMostMs: 7 * DAY,
  heartbeatMs: 60 * SECOND,
  hiddenLeastMs: 15 * SECOND,
  troubleFirstMs: 2 * SECOND,
  troubleMostMs: 30 * SECOND,
  /** One lost answer is no news; the second in a row is, and a pause of more than so long. */
  troubleToldAfter: 2,
  troubleQuietMs: 10 * SECOND,
  /** A longer pause than this is not believed: a platform's mistake must not stop a flow for a day. */
  retryAfterMostMs: 1 * HOUR,
  jitterShare: 0.08,
  jitterMostMs: 30 * SECOND,
  bankStatusEveryMs: 5 * MINUTE,
  bankTriesSoon: 5,
  bankLongDownMs: 1 * DAY,
  timedOutLiveMs: 1 * DAY,
  timedOutAnsweringMs: 130 * MINUTE,
  mfaGraceMs: 15 * SECOND,
  /** A visit in a window of its own: how often to see whether the window is still there, and to ask whether the visit is over. */
  windowLookMs: 1 * SECOND,
  visitLookMs: 5 * SECOND,
  /** Basiq docs, "Handling jobs": wait ten minutes, then try again, a couple of times. */
  outageWaitsMs: [10 * MINUTE, 10 * MINUTE],
  serviceTroubleWaitsMs: [30 * SECOND, 2 * MINUTE, 10 * MINUTE],
  tooSoonMs: 30 * SECOND,
  rejections: { warnAt: 2, closeAt: 3, closedMs: 15 * MINUTE },
  /** Consents come back unfinished so often in a row before a person has to look. */
  returnsInARow: 3,
  unknownsInARow: 2,
} as const
