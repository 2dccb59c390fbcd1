import type { Aggregator, Attempt, ConnectionRequest, ConnectionSummary } from '../../domain'
import type { FlowRecord } from '../../connection/storage/record.types'

/** Clocks of devices and servers differ. */
const CLOCKS_DIFFER_MS = 10 * 60_000

/**
 * Whether a connection that the platform lists is what a new one has begun to be: before the login has been accepted, the work may not
 * say yet which connection it makes.
 */
export const isBeginningOf = (attempt: Attempt | null, { standing, institutionId, createdAt }: ConnectionSummary): boolean =>
  attempt?.intent === 'create' &&
  attempt.connectionId === null &&
  standing === 'pending' &&
  institutionId === attempt.institutionId &&
  (typeof createdAt !== 'number' || createdAt >= attempt.startedAt - CLOCKS_DIFFER_MS)

/** Whether a record tells of work on this connection that the list does not know to have ended. */
function tellsOf({ attempt, pendingAuthorization }: FlowRecord, summary: ConnectionSummary): boolean {
  const { id, lastSuccessAt } = summary
  if (pendingAuthorization?.connectionId === id || isBeginningOf(attempt, summary)) return true
  return attempt?.connectionId === id && attempt.startedAt > (lastSuccessAt ?? -Infinity)
}

/** The request that the flow of a record began with. Null if this adapter could not begin it. */
function requestOfRecord(
  { attempt, pendingAuthorization }: FlowRecord,
  { id, institutionId }: ConnectionSummary,
  aggregator: Aggregator,
): ConnectionRequest | null {
  const intent = attempt?.intent ?? pendingAuthorization?.intent
  if (intent === undefined || aggregator.entry(intent) === null) return null
  const bank = institutionId ?? attempt?.institutionId ?? undefined
  if (intent === 'create')
    return bank === undefined && aggregator.entry(intent) === 'form' ? null : { intent, institutionId: bank }
  return { intent, connectionId: id, institutionId: bank }
}

/** A new connection that a record tells of, as a list would show it if it had it. */
function newOf(
  { attempt, pendingAuthorization }: FlowRecord,
  listed: readonly ConnectionSummary[],
): ConnectionSummary | undefined {
  const work = attempt ?? pendingAuthorization
  const isListed = listed.some(({ id }) => id === attempt?.connectionId)
  if (work?.intent !== 'create' || isListed) return undefined
  return { id: '', standing: 'pending', institutionId: work.institutionId }
}

/** Work that was left, by the record that tells of it. The summary has no id if the platform does not list the connection yet. */
export function leftOf(records: readonly FlowRecord[], listed: readonly ConnectionSummary[], aggregator: Aggregator) {
  return records.flatMap((record) => {
    const summary = listed.find((each) => tellsOf(record, each)) ?? newOf(record, listed)
    const request = summary === undefined ? null : requestOfRecord(record, summary, aggregator)
    return summary === undefined || request === null ? [] : [{ record, request, summary }]
  })
}
