import type { Intent, Attempt } from '../../domain'

let attempts = 0

/**
 * A new run of an operation. Stitch has no ids of work under way, so the kit makes one: two runs are never the same attempt, or
 * the second would be taken for over as soon as the first is.
 */
export function begunOf(
  key: string,
  intent: Intent,
  now: number,
  { connectionId, institutionId }: Pick<Attempt, 'connectionId' | 'institutionId'>,
): { status: 'begun'; attempts: [Attempt] } {
  const id = `${key}~${now.toString(36)}.${(++attempts).toString(36)}`
  const attempt = { id, intent, startedAt: now, joined: false, connectionId: connectionId ?? key, institutionId }
  return { status: 'begun', attempts: [attempt] }
}

/** The operation that an attempt ran. A host may also follow an operation by its key alone. */
export const keyOf = (attemptId: string): string => attemptId.split('~', 1)[0] ?? ''
