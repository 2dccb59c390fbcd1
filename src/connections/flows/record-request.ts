import type { Aggregator, ConnectionRequest, ConnectionSummary } from '../../domain'
import type { FlowRecord } from '../../connection/storage/record.types'

/** Whether a record tells of work on this connection that the list does not know to have ended. */
function tellsOf({ attempt, pendingAuthorization }: FlowRecord, { id, lastSuccessAt }: ConnectionSummary): boolean {
  if (pendingAuthorization?.connectionId === id) return true
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
