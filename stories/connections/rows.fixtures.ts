import { ROW_STATUSES, type ConnectionRow, type ConnectionsHandle, type RowStatus } from '../../src/connections'
import { banks } from '../../src/sandbox/basiq/banks.table'
import { logoSvg } from '../../src/sandbox/basiq/banks.view'
import { systemClock } from '../../src/domain'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const web = banks.filter(({ method }) => method === 'web')

/** A bank of the sandbox with its logo, or without one. */
function bankAt(at: number) {
  const bank = web[at % web.length]
  if (bank === undefined) return { id: null, name: null, logoUrl: null }
  const logo = `data:image/svg+xml,${encodeURIComponent(logoSvg(bank))}`
  return { id: bank.id, name: bank.name, logoUrl: at % 3 === 0 ? null : logo }
}

const TIMES: Readonly<Partial<Record<RowStatus, Partial<ConnectionRow>>>> = {
  'up-to-date': { lastSuccessAt: -2 * HOUR },
  stale: { lastSuccessAt: -3 * DAY },
  'needs-password': { lastSuccessAt: -3 * DAY },
  'consent-ending': { lastSuccessAt: -HOUR, consentEndsAt: 4 * DAY },
  'consent-expired': { lastSuccessAt: -2 * DAY, consentEndsAt: -DAY },
  connected: { consentEndsAt: 20 * DAY },
  waiting: { nextAt: 2 * HOUR },
}

/** A row with this status; its times are given from `now` on. */
export function rowOfStatus(
  status: RowStatus,
  at: number,
  over: Partial<ConnectionRow> = {},
  now = systemClock.now(),
): ConnectionRow {
  const { nextAt = null, lastSuccessAt = null, consentEndsAt = null } = TIMES[status] ?? {}
  const from = (time: number | null) => (time === null ? null : now + time)
  return {
    key: `${status} ${at}`,
    id: `${status} ${at}`,
    bank: bankAt(at),
    status,
    nextAt: from(nextAt),
    lastSuccessAt: from(lastSuccessAt),
    consentEndsAt: from(consentEndsAt),
    way: ROW_STATUSES[status].way,
    can: { refresh: true, renew: true, remove: true },
    refreshOpensAt: null,
    flow: null,
    isOpen: false,
    removal: null,
    ...over,
  }
}

const nothing = () => undefined

/** A list that stands still: what its buttons would do is not done. */
export const still = (over: Partial<ConnectionsHandle> = {}): ConnectionsHandle => ({
  status: 'ready',
  rows: [],
  isRefreshing: false,
  now: systemClock.now(),
  connect: () => '',
  reload: nothing,
  follow: nothing,
  fold: nothing,
  refresh: nothing,
  renew: nothing,
  askRemoval: nothing,
  keep: nothing,
  remove: nothing,
  ...over,
})
