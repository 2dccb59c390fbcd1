import type { Aggregator, ConnectionSummary, View } from '../../domain'
import { refreshOpensAt } from '../../policy'
import type { Connection } from '../../connection'
import { rankOf, ROW_STATUSES, type RowStatus, type RowWay } from '../status/row-status.table'
import { statusOfSummary, timesOf } from '../status/summary-status.derive'
import { statusOfView } from '../status/view-status.derive'
import type { ConnectionRow, Removal, RowBank } from './list.types'

/** What is known of one row beside its summary. */
export interface RowFacts {
  bank: RowBank
  flow: { connection: Connection; view: View } | null
  isOpen: boolean
  removal: Removal | null
  /** When refreshes of this connection began, in milliseconds since 1970. */
  refreshedAt: readonly number[]
  key: string
  /** Whether the platform knows of it. */
  isListed: boolean
}

/** A button that would lead nowhere is not offered. */
function wayOf(status: RowStatus, aggregator: Aggregator, { flow, bank, isOpen }: RowFacts, rests: boolean): RowWay | null {
  const { way } = ROW_STATUSES[status]
  if (flow !== null && (way !== null || isOpen)) return 'show'
  switch (way) {
    case 'refresh':
      if (aggregator.entry('refresh') !== null) return rests ? null : way
      return aggregator.entry('update') === null ? null : 'update'
    case 'update':
      return aggregator.entry('update') === null ? null : way
    case 'create':
      return aggregator.entry('create') === null || bank.id === null ? null : way
    case 'show':
    case null:
      return null
  }
}

export function rowOf(summary: ConnectionSummary, facts: RowFacts, aggregator: Aggregator, now: number): ConnectionRow {
  const { flow, isOpen, removal, bank } = facts
  const told = flow === null ? null : statusOfView(flow.view)
  const status = told?.status ?? statusOfSummary(summary, now, aggregator.consentWarningMs)
  const isBusy = flow !== null && flow.view.activity === 'busy'
  const isGone = status === 'gone'
  const opensAt = refreshOpensAt(facts.refreshedAt, aggregator.refreshLimit, now)
  const canRefresh = aggregator.entry('refresh') !== null && summary.standing === 'active' && !isBusy && !isGone
  return {
    key: facts.key,
    id: summary.id,
    bank,
    status,
    nextAt: told?.nextAt ?? null,
    ...timesOf(summary, now),
    way: wayOf(status, aggregator, facts, opensAt !== null),
    can: {
      refresh: canRefresh && opensAt === null,
      renew: aggregator.entry('update') !== null && !isBusy && !isGone && summary.standing !== 'pending',
      remove: facts.isListed && aggregator.removeConnection !== undefined && !isBusy,
    },
    refreshOpensAt: canRefresh ? opensAt : null,
    flow: flow?.connection ?? null,
    isOpen,
    removal,
  }
}

/** Who needs the user comes first, then whose consent ends first, then by name. */
export function sorted(rows: readonly ConnectionRow[], locale: string): readonly ConnectionRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const ends = ({ consentEndsAt }: ConnectionRow) => consentEndsAt ?? Infinity
  return [...rows].sort(
    (a, b) =>
      rankOf(a.status) - rankOf(b.status) ||
      (a.status === 'consent-ending' && ends(a) !== ends(b) ? ends(a) - ends(b) : 0) ||
      compare(a.bank.name ?? '', b.bank.name ?? '') ||
      compare(a.id, b.id),
  )
}

/** While the user is within a row, no row changes its place: what is new comes first, and the rest stays as it was. */
export function inPlace(rows: readonly ConnectionRow[], before: readonly ConnectionRow[]): readonly ConnectionRow[] {
  if (!rows.some(({ isOpen, removal }) => isOpen || removal !== null)) return rows
  const places = new Map(before.map(({ key }, at) => [key, at]))
  const placeOf = ({ key }: ConnectionRow) => places.get(key) ?? -1
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b))
}
