import type { Aggregator, ConnectionRequest, ConnectionSummary } from '../../domain'
import type { FlowRecord } from '../../connection/storage/record.types'

/** Whether a record tells of work on this connection that the list does not know to have ended. */
export function tellsOf({ attempt, pendingAuthorization }: FlowRecord, { id, lastSuccessAt }: ConnectionSummary): boolean {
  if (pendingAuthorization?.connectionId === id) return true
  return attempt?.connectionId === id && attempt.startedAt > (lastSuccessAt ?? -Infinity)
}

/** The request that the flow of a record began with. Null if this adapter could not begin it. */
export function requestOfRecord(
  { attempt, pendingAuthorization }: FlowRecord,
  { id, institutionId }: ConnectionSummary,
  aggregator: Aggregator,
): ConnectionRequest | null {
  const intent = attempt?.intent ?? pendingAuthorization?.intent
  if (intent === undefined || aggregator.entry(intent) === null) return null
  const bank = institutionId ?? attempt?.institutionId ?? undefined
  if (intent === 'create') return bank === undefined ? null : { intent, institutionId: bank }
  return { intent, connectionId: id, institutionId: bank }
}
