import type { Challenge, Reading } from '../../domain'
import { NO_LINKS, type MfaLinks } from './mfa.parse'

/** The facts from earlier looks at one job. */
interface Seen {
  lookedAt: number
  /** By Basiq's clock. */
  updatedAt: number | null
  challenge: SeenChallenge | null
}

interface SeenChallenge {
  /** The challenge's id in the job. */
  base: string
  round: number
  /** False once the bank has stopped asking. */
  open: boolean
  /** The bank was asked to send it again. */
  isRenewed: boolean
  expiresAt: number | null
  links: MfaLinks
}

/** A page follows a handful of jobs. The limit keeps a page that lives for weeks from growing. */
const MOST_JOBS = 50
/** If a look less than this long ago had not seen a change, the change has happened just now. */
const JUST_NOW_MS = 30_000

export interface JobMemory {
  /** Notes a job that began now: everything in its next look has just happened. */
  begun(attemptId: string, now: number): void
  /** Adds the facts from earlier looks at the same job to a reading. */
  recall(attemptId: string, reading: Reading, links: MfaLinks, now: number): Reading
  /** The bank was asked to send its challenge again: its time starts again with the next look. */
  renewed(attemptId: string): void
  linksOf(attemptId: string): MfaLinks
  /** How far the kit's clock is ahead of Basiq's, in milliseconds; 0 until a look tells. */
  aheadMs(): number
}

/**
 * Remembers when something was first seen, which one look cannot tell. Basiq's times follow its own clock, and the device's may be
 * minutes off, so the two are never compared. A change that is seen as it happens shows how far they are apart.
 *
 * It also tells a challenge that the bank repeats after checking an answer from one that is still open.
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

  /** A challenge that the first look already shows may be old. Then its end is not known, and only the job tells when it is over. */
  const meet = (last: Seen | undefined, next: Challenge, links: MfaLinks, now: number): SeenChallenge => {
    const before = last?.challenge ?? null
    const isSame = before?.base === next.id
    if (isSame && before.open && !before.isRenewed) return { ...before, links }
    const expiresAt = isWatched(last, now) ? next.expiresAt : null
    const round = isSame ? before.round + (before.open ? 0 : 1) : 1
    return { base: next.id, round, open: true, isRenewed: false, expiresAt, links }
  }

  return {
    begun: (attemptId, now) => keep(attemptId, { lookedAt: now, updatedAt: null, challenge: null }),
    recall: (attemptId, reading, links, now) => {
      const last = jobs.get(attemptId)
      compareClocks(last, reading.updatedAt, now)
      const seen = { lookedAt: now, updatedAt: reading.updatedAt }
      if (reading.status !== 'challenge') {
        const challenge = last?.challenge ? { ...last.challenge, open: false } : null
        keep(attemptId, { ...seen, challenge })
        return reading
      }
      const { challenge } = reading
      const met = meet(last, challenge, links, now)
      keep(attemptId, { ...seen, challenge: met })
      const id = met.round === 1 ? met.base : `${met.base}.${met.round}`
      return { ...reading, challenge: { ...challenge, id, expiresAt: met.expiresAt } }
    },
    renewed: (attemptId) => {
      const seen = jobs.get(attemptId)
      if (seen?.challenge) keep(attemptId, { ...seen, challenge: { ...seen.challenge, isRenewed: true } })
    },
    linksOf: (attemptId) => jobs.get(attemptId)?.challenge?.links ?? NO_LINKS,
    aheadMs: () => aheadMs ?? 0,
  }
}
