import { INTENTS, isFiniteNumber, isRecord, isStopScenario } from '../../domain'
import { formOpensInTime, type LoginTries } from '../../policy'
import type { FlowRecord } from './record.types'
import { LASTS_MS } from './storage-keys'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isTime: Check = isFiniteNumber
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0
const isFlag: Check = (value) => typeof value === 'boolean'
const isIntent: Check = (value) => INTENTS.some((intent) => intent === value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const isMissingOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(checks).every(([key, check]) => check(value[key]))

const isPendingAuthorization = shape({
  flow: isText,
  nonce: isText,
  intent: isIntent,
  connectionId: orNull(isText),
  institutionId: orNull(isText),
  attemptId: orNull(isText),
  interactionId: orNull(isText),
  requestedAt: isTime,
  reason: isMissingOr(orNull(isStopScenario)),
  endsAt: isMissingOr(isTime),
})

const isFlowRecord = shape({
  v: (value) => value === 1,
  flow: isText,
  userKey: isText,
  attempt: orNull(
    shape({
      id: isText,
      intent: isIntent,
      startedAt: isTime,
      joined: isFlag,
      connectionId: orNull(isText),
      institutionId: orNull(isText),
    }),
  ),
  pendingAuthorization: orNull(isPendingAuthorization),
  abandonedAuthorizations: isMissingOr(listOf(isPendingAuthorization)),
  back: orNull(
    shape({
      nonce: isText,
      ids: listOf(isText),
      error: isMissingOr(isText),
    }),
  ),
  givenUp: isMissingOr(isText),
  retryAt: orNull(isTime),
  past: shape({
    tries: isCount,
    returns: isCount,
    unknowns: isCount,
    signIns: isMissingOr(isCount),
    rejections: isCount,
    refreshedAt: listOf(isTime),
    formOpensAt: orNull(isTime),
    countedId: orNull(isText),
  }),
  told: shape({ loginAccepted: isFlag, connected: isFlag }),
  at: isTime,
})

const isLoginTries = shape({
  v: (value) => value === 1,
  userKey: isText,
  rejections: isCount,
  formOpensAt: orNull(isTime),
  counted: isMissingOr(listOf(isText)),
  underWay: isMissingOr(listOf(shape({ id: isText, until: isTime, isLost: isFlag }))),
  at: isTime,
})

/** What this user stored in the last days; null if it is another user's, damaged or too old. */
function read<T extends { userKey: string; at: number }>(
  text: string | null,
  check: Check,
  { userKey, now }: { userKey: string; now: number },
): T | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    if (!check(value)) return null
    const stored = value as T
    return stored.userKey === userKey && Math.abs(now - stored.at) <= LASTS_MS ? stored : null
  } catch {
    return null
  }
}

/** An earlier version wrote neither of the lists. */
type StoredTries = Pick<LoginTries, 'rejections' | 'formOpensAt'> & Partial<LoginTries> & { userKey: string; at: number }

/** Reads what this user has tried at one bank. Null if it is another user's, damaged or too old. */
export function parseLoginTries(text: string | null, userKey: string, now: number): LoginTries | null {
  const stored = read<StoredTries>(text, isLoginTries, { userKey, now })
  if (stored === null) return null
  const { rejections, formOpensAt, counted = [], underWay = [] } = stored
  return { rejections, formOpensAt, counted, underWay }
}

/** What a record has to belong to. */
export interface RecordOwner {
  flow: string
  userKey: string
  idPattern: RegExp
}

/** Reads a record. Null if it is damaged, too old, another flow's or another user's. */
export function parseRecord(text: string | null, { flow, userKey, idPattern }: RecordOwner, now: number): FlowRecord | null {
  const record = read<FlowRecord>(text, isFlowRecord, { userKey, now })
  if (record === null || record.flow !== flow) return null
  const ids = [...(record.attempt ? [record.attempt.id] : []), ...(record.back?.ids ?? [])]
  return ids.every((id) => idPattern.test(id)) ? { ...record, past: formOpensInTime(record.past, now) } : null
}
