import { isNews, NO_PAST, withLogins, type ConnectionContext, type ConnectionInput, type LoginCount } from '../../machine'
import type { Attempt, PendingAuthorization } from '../../domain'
import type { FlowRecord } from './record.types'

/** Whose record it is, when it is written, and the visit to the platform's page that it has to know. */
interface RecordFacts extends Pick<FlowRecord, 'flow' | 'userKey' | 'at'> {
  pending: PendingAuthorization | null
  abandoned: readonly PendingAuthorization[]
}

/** What a reload needs to know of a flow. */
export const recordOf = (
  { attempt, wait, past, told }: ConnectionContext,
  { pending, abandoned, ...owner }: RecordFacts,
): FlowRecord => ({
  v: 1,
  ...owner,
  attempt,
  pendingAuthorization: pending,
  ...(abandoned.length > 0 && { abandonedAuthorizations: abandoned }),
  back: null,
  retryAt: wait.endsAt,
  past,
  told,
})

/** Where the machine begins: what a record says takes precedence over the request. */
export function inputOf(requested: ConnectionInput, record: FlowRecord | null): ConnectionInput {
  if (record === null) return requested
  const { attempt, pendingAuthorization, past, told, retryAt } = record
  return {
    ...requested,
    intent: pendingAuthorization?.intent ?? attempt?.intent ?? requested.intent,
    ...(attempt && { attempt, issue: null }),
    past,
    told,
    waitsUntil: retryAt,
  }
}

/** Counts the logins that the bank refused in other flows. The same object if that changes nothing. */
export function withLoginFailures(
  input: ConnectionInput,
  failuresAt: (institutionId: string) => LoginCount | null,
): ConnectionInput {
  const institutionId = input.institutionId ?? input.attempt?.institutionId ?? null
  const failures = institutionId === null ? null : failuresAt(institutionId)
  if (failures === null) return input
  const past = { ...NO_PAST, ...input.past }
  const counted = withLogins(past, failures, input.attempt ?? null)
  return counted === past ? input : { ...input, past: counted }
}

/** The attempt of a record if another tab began it and this one has not followed it yet. */
export const newAttemptIn = (record: FlowRecord | null, context: ConnectionContext): Attempt | null =>
  record?.attempt && isNews(context, record.attempt) ? record.attempt : null

/** The visits of a record that may still be finished, the last one first. */
export const visitsIn = (record: FlowRecord | null): readonly PendingAuthorization[] => [
  ...(record?.pendingAuthorization ? [record.pendingAuthorization] : []),
  ...(record?.abandonedAuthorizations ?? []),
]
