import { DAY, MINUTE } from '../../domain'
import type { ConnectionRow } from '../list/list.types'
import type { RowArgs } from '../words/connections.messages'
import type { ConnectionsPresentation } from './use-presentation'

/** From here on a row says when its consent ends. */
const NOTED_MS = 30 * DAY

/** A row in words. */
export interface RowText {
  name: string
  status: string
  /** What the status does not say itself. */
  notes: readonly string[]
  /** The label of its button; null if it has none. */
  way: string | null
  /** When it can be refreshed again, in words; null if now, or never. */
  refreshLater: string | null
}

export const daysLeftOf = (consentEndsAt: number | null, now: number): number | null =>
  consentEndsAt === null ? null : Math.max(1, Math.ceil((consentEndsAt - now) / DAY))

const agoOf = (lastSuccessAt: number | null, now: number, { format }: ConnectionsPresentation): string | null =>
  lastSuccessAt === null || now - lastSuccessAt < MINUTE ? null : format.duration(now - lastSuccessAt)

export function rowArgsOf(row: ConnectionRow, now: number, presentation: ConnectionsPresentation): RowArgs {
  const { nextAt, lastSuccessAt, consentEndsAt } = row
  const ago = agoOf(lastSuccessAt, now, presentation)
  return { nextAt, ago, consentEndsAt, daysLeft: daysLeftOf(consentEndsAt, now), now, format: presentation.format }
}

function notesOf(row: ConnectionRow, now: number, presentation: ConnectionsPresentation): readonly string[] {
  const { status, lastSuccessAt, consentEndsAt } = row
  const { messages, format } = presentation
  const left = daysLeftOf(consentEndsAt, now)
  const ago = agoOf(lastSuccessAt, now, presentation)
  const isAhead = consentEndsAt !== null && consentEndsAt > now && consentEndsAt - now <= NOTED_MS
  const notes: string[] = []
  if (status === 'consent-ending' && left !== null) notes.push(messages.daysLeft({ count: left, format }))
  else if (isAhead && status !== 'gone') notes.push(messages.consentEnds({ at: consentEndsAt, format }))
  if (status !== 'up-to-date' && status !== 'stale' && ago !== null) notes.push(messages.lastUpdate({ ago }))
  return notes
}

function wayLabelOf({ status, way, isOpen }: ConnectionRow, { messages }: ConnectionsPresentation): string | null {
  if (isOpen) return messages.fold
  if (way === null || status === 'unknown' || status === 'up-to-date' || status === 'connected') return null
  return messages.way[status]
}

/** A row in the words of one language. */
export function rowTextOf(row: ConnectionRow, now: number, presentation: ConnectionsPresentation): RowText {
  const { messages, format } = presentation
  const say = messages.status[row.status]
  return {
    name: row.bank.name ?? messages.yourBank,
    status: typeof say === 'string' ? say : say(rowArgsOf(row, now, presentation)),
    notes: notesOf(row, now, presentation),
    way: wayLabelOf(row, presentation),
    refreshLater: row.refreshOpensAt === null ? null : messages.refreshLater({ at: row.refreshOpensAt, now, format }),
  }
}
