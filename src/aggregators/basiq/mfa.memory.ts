import type { Reading } from '../../domain'

interface Seen {
  /** As the job names it. */
  base: string
  round: number
  /** False once the bank stopped asking. */
  open: boolean
  expiresAt: number | null
  responseLink: string | null
}

/** Pages follow a handful of jobs; a bound keeps a page that lives for weeks from growing. */
const MOST_ATTEMPTS = 50

export interface MfaMemory {
  /** The reading with what earlier looks at the same job have told of its challenge. */
  recall(attemptId: string, reading: Reading, responseLink: string | null): Reading
  responseLinkOf(attemptId: string): string | null
}

/**
 * What one job cannot say of its challenge: when it was first seen, so that its end does not move between looks, and whether the
 * same question is asked a second time after an answer was checked, which is a new challenge.
 */
export function mfaMemory(): MfaMemory {
  const seen = new Map<string, Seen>()

  const meet = (attemptId: string, base: string, expiresAt: number | null, responseLink: string | null): Seen => {
    const last = seen.get(attemptId)
    const same = last?.base === base
    if (same && last.open) return last
    const next: Seen = { base, round: same ? last.round + 1 : 1, open: true, expiresAt, responseLink }
    seen.delete(attemptId)
    seen.set(attemptId, next)
    for (const oldest of seen.keys()) {
      if (seen.size <= MOST_ATTEMPTS) break
      seen.delete(oldest)
    }
    return next
  }

  return {
    recall: (attemptId, reading, responseLink) => {
      if (reading.status !== 'challenge') {
        const last = seen.get(attemptId)
        if (last !== undefined) last.open = false
        return reading
      }
      const { challenge } = reading
      const { base, round, expiresAt } = meet(attemptId, challenge.id, challenge.expiresAt, responseLink)
      return { ...reading, challenge: { ...challenge, id: round === 1 ? base : `${base}.${round}`, expiresAt } }
    },
    responseLinkOf: (attemptId) => seen.get(attemptId)?.responseLink ?? null,
  }
}
