import type { Intent, Attempt } from '../../domain'

let attempts = 0

/**
 * A new run of an operation. Stitch has no ids for running work, so the kit creates one. Two runs must not be the same attempt, or
 * the second would count as over as soon as the first is.
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

/** The operation of an attempt. A host may also follow an operation by its key alone. */
export const keyOf = (attemptId: string): string => attemptId.split('~', 1)[0] ?? ''
