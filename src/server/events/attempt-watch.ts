import {
  hashOf,
  SECOND,
  SessionEndedError,
  UnreachableError,
  type Aggregator,
  type Attempt,
  type Clock,
  type ExpectedDurations,
  type TimerId,
} from '../../domain'
import { afterReading, afterTrouble, closeGapMs, nextLookAt, type Look } from '../../policy'

export interface WatchPorts {
  clock: Clock
  userKey: string
  /** The adapter. If `isFresh`, it asks the platform; otherwise it takes what the platform has just said to somebody else. */
  aggregator: Aggregator
  /** Makes the next look of the adapter a fresh one, or not. */
  setFresh(isFresh: boolean): void
  /** Whether this node makes the look that is due now. Of several nodes that watch the same work, one does. */
  takeTurn(forMs: number): Promise<boolean>
  /** Called after each reading that differs from the last one. */
  onChange(): void
  /** Called once if the work cannot be watched. */
  onFault(): void
}

export interface AttemptWatch {
  /** Names the last reading; null before the first. */
  version(): string | null
  /** Whether there is nothing more to wait for. */
  hasEnded(): boolean
  /** Somebody else has looked: takes that answer. */
  refresh(): void
  /** Looks at once, if there is still something to wait for. */
  lookNow(): void
  stop(): void
}

/** What the server knows of work that pages follow: its id. Why it began only decides the words of its end, which pages look up themselves. */
const nominal = (id: string, now: number): Attempt => ({
  id,
  intent: 'refresh',
  startedAt: now,
  joined: false,
  connectionId: null,
  institutionId: null,
})

const LEAST_TURN_MS = SECOND / 2

/**
 * Looks at one piece of work while pages of its user are open, as often as a visible page would. Whatever any page or node sees counts as a
 * look.
 */
export function watchAttempt(id: string, ports: WatchPorts): AttemptWatch {
  const { clock, aggregator, userKey } = ports
  const attempt = nominal(id, clock.now())
  const abort = new AbortController()
  let look: Look | null = null
  let version: string | null = null
  let expected: ExpectedDurations | null = null
  let isReading = false
  let timer: TimerId

  const learnExpected = async (institutionId: string, connectionId: string | null): Promise<void> => {
    const of = aggregator.institutionByConnection === true ? connectionId : null
    const call = { userKey, clock, signal: abort.signal }
    expected = (await aggregator.institution?.(institutionId, call, of).catch(() => null))?.expected ?? null
  }

  const read = async (isFresh: boolean): Promise<void> => {
    if (isReading || abort.signal.aborted) return
    isReading = true
    ports.setFresh(isFresh)
    try {
      const reading = await aggregator.read(attempt, { userKey, clock, signal: abort.signal })
      const next = hashOf(JSON.stringify(reading)).toString(36)
      const isFirst = look === null
      look = afterReading(look, reading, next === version, clock.now(), attempt.startedAt)
      if (isFirst && reading.institutionId !== null) void learnExpected(reading.institutionId, reading.connectionId)
      if (next !== version && !abort.signal.aborted) {
        version = next
        ports.onChange()
      }
    } catch (error) {
      // What is a fault of the integration the pages find out themselves.
      if (!(error instanceof UnreachableError) || error instanceof SessionEndedError) {
        if (!abort.signal.aborted) ports.onFault()
        return abort.abort()
      }
      look = afterTrouble(look, { kind: error.kind, retryAt: error.retryAt }, clock.now(), attempt.startedAt)
    } finally {
      isReading = false
      plan()
    }
  }

  const plan = (): void => {
    clock.clearTimeout(timer)
    const at = look === null ? null : nextLookAt({ look, expected, hidden: false, pushed: false, seed: id })
    if (at === null || abort.signal.aborted) return
    const gapMs = Math.max(LEAST_TURN_MS, at - clock.now())
    timer = clock.setTimeout(() => void due(gapMs), gapMs)
  }

  const due = async (gapMs: number): Promise<void> => {
    // Half a gap is over before the next look, and long enough for two clocks and two timers.
    const isMine = await ports.takeTurn(gapMs / 2).catch(() => false)
    if (isMine) return read(true)
    if (abort.signal.aborted) return
    timer = clock.setTimeout(() => void due(gapMs), Math.max(gapMs, closeGapMs(0)))
  }

  const hasEnded = (): boolean => look?.reading?.status === 'connected' || look?.reading?.status === 'stopped'

  void read(false)
  return {
    version: () => version,
    hasEnded,
    refresh: () => void read(false),
    lookNow: () => {
      if (!hasEnded()) void read(true)
    },
    stop: () => {
      abort.abort()
      clock.clearTimeout(timer)
    },
  }
}
