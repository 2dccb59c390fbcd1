import type { ExpectedDurations, Reading, Step } from '../../src/domain'
import { afterReading, nextLookAt, type Look, type LookFacts } from '../../src/policy'

export const START = 1_000_000

const base = { updatedAt: null, startedAt: null, connectionId: null, institutionId: null }
const steps = (...statuses: Step['status'][]): Step[] =>
  ['verify-credentials', 'retrieve-accounts', 'retrieve-transactions'].map((title, i) => ({
    title,
    status: statuses[i] ?? 'pending',
  }))

export const reading = {
  queued: { ...base, status: 'working', milestone: 'queued', pace: 'live', steps: steps() },
  verifying: { ...base, status: 'working', milestone: 'verifying', pace: 'live', steps: steps('in-progress') },
  challenge: {
    ...base,
    status: 'challenge',
    challenge: { id: 'c', kind: 'code', prompts: [''], expiresAt: null },
    steps: steps('success'),
  },
  retrieving: { ...base, status: 'working', milestone: 'retrieving', pace: 'live', steps: steps('success', 'in-progress') },
  answering: { ...base, status: 'working', milestone: 'answering', pace: 'batch', steps: [] },
  connected: { ...base, status: 'connected', issues: [], steps: steps('success', 'success', 'success') },
} as const satisfies Record<string, Reading>

/** The memory of looks after one that saw the login being checked. */
export const look = (given: Partial<Look> = {}): Look => ({
  at: START,
  reading: reading.verifying,
  changedAt: START,
  phaseSince: START,
  stepSince: START,
  workSince: START,
  trouble: null,
  ended: null,
  ...given,
})

export const HOOLI: ExpectedDurations = {
  steps: { 'verify-credentials': 8154, 'retrieve-accounts': 3820, 'retrieve-transactions': 7127 },
  totalMs: 31_588,
  loginMs: 8154,
}

/** When looks happen, from the start, while the work stays as `script` says: a reading from each time on, in order. */
export function looksAt(
  script: readonly (readonly [fromMs: number, reading: Reading])[],
  untilMs: number,
  facts: Partial<LookFacts> = {},
): number[] {
  const at: number[] = []
  let seen: Look | null = null
  let now = START
  while (now - START <= untilMs) {
    at.push(now - START)
    const current: Reading | undefined = script.findLast(([from]) => from <= now - START)?.[1]
    if (current === undefined) break
    seen = afterReading(seen, current, seen?.reading === current, now, START)
    const next = nextLookAt({ look: seen, expected: null, hidden: false, pushed: false, seed: 'job', ...facts })
    if (next === null) break
    now = next
  }
  return at
}

export const gaps = (times: readonly number[]): number[] => times.slice(1).map((time, index) => time - (times[index] ?? 0))
