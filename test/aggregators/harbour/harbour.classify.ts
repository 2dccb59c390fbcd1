import type { Attempt, Challenge, Reading } from '../../../src/index'
import { idOf, lineOf, listOf, recordOf, rowOf, timeOf, wordOf } from './harbour.guards'
import { gapsOf, issueOf, refusalOf } from './harbour.issues'
import { ASKS, STEPS } from './harbour.tables'

/** What the bank asks, or null where Harbour says so and asks nothing. */
function challengeOf(ask: unknown): Challenge | null {
  const { id, type, text, until } = recordOf(ask)
  const challengeId = idOf(id)
  if (challengeId === null) return null
  const prompts = listOf(text).map((line) => lineOf(line) ?? '')
  const kind = rowOf(ASKS, wordOf(type)) ?? 'questions'
  return { id: challengeId, kind, prompts: prompts.length === 0 ? [''] : prompts, expiresAt: timeOf(until) }
}

/** One look at a session. The same session, attempt and time give the same reading. */
export function classify(session: unknown, attempt: Attempt, now: number): Reading {
  const { phase, bank_ref, account_ref, changed, reason, ask, again_at, ends_at, gaps } = recordOf(session)
  const connectionId = idOf(account_ref) ?? attempt.connectionId
  const institutionId = idOf(bank_ref) ?? attempt.institutionId
  const about = { ...attempt, connectionId, institutionId }
  const steps = rowOf(STEPS, wordOf(phase)) ?? []
  const base = { steps, updatedAt: timeOf(changed), startedAt: null, connectionId, institutionId }
  const working = { ...base, status: 'working', pace: 'live' } as const
  switch (phase) {
    case 'waiting':
      return { ...working, milestone: 'queued' }
    case 'collecting':
      return { ...working, milestone: 'retrieving' }
    case 'question': {
      const challenge = challengeOf(ask)
      return challenge === null ? { ...working, milestone: 'verifying' } : { ...base, status: 'challenge', challenge }
    }
    case 'ready':
      return { ...base, status: 'connected', issues: gapsOf(gaps, about, now) }
    case 'refused':
      return { ...base, status: 'stopped', issue: refusalOf(reason, about, now) }
    case 'pendingAuthorization': {
      const nextAt = timeOf(again_at)
      const until = timeOf(ends_at)
      // Without its times there is nothing to promise but that it goes on.
      if (nextAt === null || until === null) return { ...working, milestone: 'queued', pace: 'batch' }
      return {
        ...base,
        status: 'deferred',
        issue: issueOf('retry-queued', about, wordOf(recordOf(reason)['kind']), now),
        nextAt,
        until,
      }
    }
    // Signing in, and every phase that Harbour may have tomorrow: something goes on.
    default:
      return { ...working, milestone: 'verifying' }
  }
}
