import type { Challenge, Reading } from '../../domain'

/** What earlier looks at one job have told. */
interface Seen {
  lookedAt: number
  /** By Basiq's clock. */
  updatedAt: number | null
  challenge: SeenChallenge | null
}

interface SeenChallenge {
  /** As the job names it. */
  base: string
  round: number
  /** False once the bank stopped asking. */
  open: boolean
  expiresAt: number | null
  responseLink: string | null
}

/** Pages follow a handful of jobs; a bound keeps a page that lives for weeks from growing. */
const MOST_JOBS = 50
/** What an earlier look had not seen, so little before, has happened just now. */
const JUST_NOW_MS = 30_000

export interface JobMemory {
  /** A job that began now: whatever it shows in the next look has just happened. */
  begun(attemptId: string, now: number): void
  /** The reading with what earlier looks at the same job have told. */
  recall(attemptId: string, reading: Reading, responseLink: string | null, now: number): Reading
  responseLinkOf(attemptId: string): string | null
  /** How far the kit's clock is ahead of Basiq's, milliseconds; 0 until a look tells. */
  aheadMs(): number
}

/**
 * What one look cannot tell: when something was first seen. Basiq's times are by its own clock, the device's may be minutes off,
 * so the two are never compared; a change that is seen as it happens tells how far they are apart.
 *
 * It also tells a question that is asked a second time, after an answer was checked, from one that still stands.
 */
export function jobMemory(): JobMemory {
  const jobs = new Map<string, Seen>()
  let aheadMs: number | null = null

  const keep = (attemptId: string, seen: Seen): void => {
    jobs.delete(attemptId)
    jobs.set(attemptId, seen)
    for (const oldest of jobs.keys()) {
      if (jobs.size <= MOST_JOBS) break
      jobs.delete(oldest)
    }
  }

  const isWatched = (last: Seen | undefined, now: number): last is Seen =>
    last !== undefined && now >= last.lookedAt && now - last.lookedAt <= JUST_NOW_MS

  const compareClocks = (last: Seen | undefined, updatedAt: number | null, now: number): void => {
    if (updatedAt === null) return
    const mostMs = now - updatedAt
    const isSeenHappening = isWatched(last, now) && last.updatedAt !== updatedAt
    if (isSeenHappening && aheadMs === null) aheadMs = mostMs
    if (mostMs < (aheadMs ?? 0)) aheadMs = mostMs
  }

  /** A challenge that was there at the first look may be old: when it ends is not known then, and only the job tells. */
  const meet = (last: Seen | undefined, asked: Challenge, responseLink: string | null, now: number): SeenChallenge => {
    const before = last?.challenge ?? null
    const isSame = before?.base === asked.id
    if (isSame && before.open) return before
    const expiresAt = isWatched(last, now) ? asked.expiresAt : null
    return { base: asked.id, round: isSame ? before.round + 1 : 1, open: true, expiresAt, responseLink }
  }

  return {
    begun: (attemptId, now) => keep(attemptId, { lookedAt: now, updatedAt: null, challenge: null }),
    recall: (attemptId, reading, responseLink, now) => {
      const last = jobs.get(attemptId)
      compareClocks(last, reading.updatedAt, now)
      const seen = { lookedAt: now, updatedAt: reading.updatedAt }
      if (reading.status !== 'challenge') {
        const challenge = last?.challenge ? { ...last.challenge, open: false } : null
        keep(attemptId, { ...seen, challenge })
        return reading
      }
      const { challenge } = reading
      const met = meet(last, challenge, responseLink, now)
      keep(attemptId, { ...seen, challenge: met })
      const id = met.round === 1 ? met.base : `${met.base}.${met.round}`
      return { ...reading, challenge: { ...challenge, id, expiresAt: met.expiresAt } }
    },
    responseLinkOf: (attemptId) => jobs.get(attemptId)?.challenge?.responseLink ?? null,
    aheadMs: () => aheadMs ?? 0,
  }
}
