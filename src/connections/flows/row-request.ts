import { safePicture, type Aggregator, type ConnectionRequest, type InstitutionSummary, type StopScenario } from '../../domain'
import { shownNameOf } from '../../picker/list/shown-name'
import type { ConnectionRow } from '../list/list.types'
import type { RowStatus } from '../status/row-status.table'
import type { ChosenBank } from './begun'

/** A bank of a picker as a row shows it. */
export const chosenBankOf = (bank: InstitutionSummary): NonNullable<ChosenBank> => ({
  institutionId: bank.id,
  institutionName: shownNameOf(bank),
  logoUrl: safePicture(bank.logoUrl),
})

/** What a status is opened with if the platform gave no reason. */
const REASON_OF: Readonly<Partial<Record<RowStatus, StopScenario>>> = {
  'consent-ending': 'consent-ending',
  'consent-expired': 'consent-expired',
}

/** What a row's way on, or its menu, begins. Null if nothing can be begun. */
export function requestOf(
  { id, bank, status, consentEndsAt }: Pick<ConnectionRow, 'id' | 'bank' | 'status' | 'consentEndsAt'>,
  way: 'update' | 'refresh' | 'create',
  given: StopScenario | null,
  aggregator: Aggregator,
): ConnectionRequest | null {
  if (aggregator.entry(way) === null) return null
  const institutionId = bank.id ?? undefined
  if (way === 'create') return institutionId === undefined ? null : { intent: 'create', institutionId }
  const request = { intent: way, connectionId: id, institutionId }
  const reason = way === 'update' ? (REASON_OF[status] ?? given ?? undefined) : undefined
  if (reason === undefined) return request
  return { ...request, reason, ...(reason === 'consent-ending' && consentEndsAt !== null && { endsAt: consentEndsAt }) }
}
