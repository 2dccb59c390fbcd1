import { replaceEqualDeep, type QueryObserverOptions } from '@tanstack/react-query'
import {
  issueOf,
  noticeDeveloper,
  readingBase,
  SessionEndedError,
  strayError,
  UnreachableError,
  type Attempt,
  type Reading,
} from '../domain'
import { afterReading, afterTrouble, isStale, type Look } from '../policy'
import { callInTime } from './call'
import { KeptLook, knownLook } from './look.store'
import { lookKey } from './keys'
import type { LookParts } from './parts.types'
import { withTimes } from './reading.parse'
import { PINNED, WITHOUT } from './query.options'

/** An adapter that throws what no adapter may throw: the screen says that it is on our side, the developer hears what it was. */
function faulty(attempt: Attempt, at: number): Reading {
  const { id: attemptId, connectionId, institutionId } = attempt
  return {
    ...readingBase(attempt),
    status: 'stopped',
    issue: issueOf({ scenario: 'integration-fault', reference: { attemptId, connectionId, institutionId, at } }),
  }
}

/** Deeper than this Query copies nothing. */
const DEEPEST = 500

/** Whether data has a member `__proto__`. A copy of it would get that prototype, so such data is kept as it came. */
const namesPrototype = (value: unknown, depth = 0): boolean =>
  typeof value === 'object' &&
  value !== null &&
  depth <= DEEPEST &&
  (Object.hasOwn(value, '__proto__') || Object.values(value).some((each) => namesPrototype(each, depth + 1)))

/** The memory after one more reading. A reading that equals the last one keeps its identity. */
export const merge = (last: Look | null, read: Reading, at: number, startedAt: number): Look => {
  const reading = withTimes(read, at)
  const before = last?.reading ?? null
  const shared = before === null || namesPrototype(reading) ? reading : replaceEqualDeep(before, reading)
  return afterReading(last, shared, shared === before, at, startedAt)
}

/** Looks once. It rejects only if it is aborted: a failed look is data beside the last good reading (ADR 0008). */
async function lookOnce(parts: LookParts, attempt: Attempt, last: Look | null, signal: AbortSignal): Promise<Look> {
  const { aggregator, clock } = parts
  try {
    const reading = await callInTime(parts, (call) => aggregator.read(attempt, call), signal)
    const at = clock.now()
    if (last !== null && isStale(reading, last)) return { ...last, at, trouble: null, ended: null }
    return merge(last, reading, at, attempt.startedAt)
  } catch (error) {
    const at = clock.now()
    if (signal.aborted) throw error
    if (error instanceof UnreachableError)
      return afterTrouble(last, { kind: error.kind, retryAt: error.retryAt }, at, attempt.startedAt)
    if (error instanceof SessionEndedError) {
      return { ...afterTrouble(last, { kind: 'session', retryAt: null }, at, attempt.startedAt), ended: error.remedy }
    }
    noticeDeveloper(strayError(`read of "${aggregator.name}"`, error))
    return merge(last, faulty(attempt, at), at, attempt.startedAt)
  }
}

const CHANGES: ('data' | 'dataUpdatedAt' | 'fetchStatus')[] = ['data', 'dataUpdatedAt', 'fetchStatus']

/** The query of one attempt. Each look reads the parts again, so an aggregator that the host replaced is used from then on. */
export function lookQuery(parts: LookParts, attempt: Attempt): QueryObserverOptions<KeptLook> {
  const queryKey = lookKey(parts.owner, attempt.id)
  return {
    ...PINNED,
    ...WITHOUT,
    queryKey,
    queryFn: async ({ signal }) =>
      new KeptLook(await lookOnce(parts, attempt, knownLook(parts.client, parts.owner, attempt.id), signal)),
    notifyOnChangeProps: CHANGES,
  }
}
