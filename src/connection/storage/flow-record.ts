import { isNews, NO_PAST, withLogins, type ConnectionContext, type ConnectionInput, type LoginCount } from '../../machine'
import type { Attempt, PendingAuthorization } from '../../domain'
import type { LoginTries } from '../../policy'
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

/** What a flow has to know of the tries at its bank. */
export const countOf = ({ rejections, formOpensAt, counted }: LoginTries, attempt: Attempt | null): LoginCount => ({
  rejections,
  formOpensAt,
  countedId: attempt !== null && counted.includes(attempt.id) ? attempt.id : null,
})

/** Counts the logins that the bank refused in other flows. The same object if that changes nothing. */
export function withLoginTries(input: ConnectionInput, triesAt: (institutionId: string) => LoginTries | null): ConnectionInput {
  const attempt = input.attempt ?? null
  const institutionId = input.institutionId ?? attempt?.institutionId ?? null
  const tries = institutionId === null ? null : triesAt(institutionId)
  if (tries === null) return input
  const past = { ...NO_PAST, ...input.past }
  const counted = withLogins(past, countOf(tries, attempt), attempt)
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
