import { DAY, type Aggregator } from '../../domain'
import type { ConnectionRow, RowBank } from '../list/list.types'

/** Something that will come up, for hosts that remind their users by mail. */
export interface UpcomingEvent {
  type: 'consent-ends'
  connectionId: string
  bank: RowBank
  /** Milliseconds since 1970. */
  at: number
  /** From when on the list and the banner ask for it, in milliseconds since 1970. */
  asksAt: number
}

/** What is ahead, the next first. */
export function upcomingOf(
  rows: readonly ConnectionRow[],
  { consentWarningMs = 7 * DAY }: Pick<Aggregator, 'consentWarningMs'>,
  now: number,
): readonly UpcomingEvent[] {
  return rows
    .flatMap(({ id, bank, status, consentEndsAt: at }): UpcomingEvent[] =>
      at === null || at <= now || status === 'gone'
        ? []
        : [{ type: 'consent-ends', connectionId: id, bank, at, asksAt: at - consentWarningMs }],
    )
    .sort((a, b) => a.at - b.at)
}
