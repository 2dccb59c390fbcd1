import type { Turn } from '../../domain'

/** How a connection stands, as a row says it: one text in every language, one story and one test each. */
export type RowStatus =
  | 'needs-answer'
  | 'needs-password'
  | 'needs-sign-in'
  | 'needs-access'
  | 'needs-bank'
  | 'login-locked'
  | 'needs-attention'
  | 'consent-expired'
  | 'consent-ending'
  | 'needs-app-sign-in'
  | 'unfinished'
  | 'needs-retry'
  | 'needs-support'
  | 'unsupported'
  | 'gone'
  | 'working'
  | 'waiting'
  | 'unknown'
  | 'stale'
  | 'up-to-date'
  | 'connected'

export type RowTone = 'attention' | 'stop' | 'progress' | 'waiting' | 'neutral' | 'success'

/**
 * The one way on of a row. `update`: the user renews it. `refresh`: the data is fetched again. `create`: it is connected anew. `show`: what
 * is under way is opened. Null: there is nothing to do.
 */
export type RowWay = 'update' | 'refresh' | 'create' | 'show'

export interface StatusRow {
  turn: Turn
  tone: RowTone
  way: RowWay | null
  /** Something is wrong that the user can put right now, so a banner may ask for it. */
  asks: boolean
}

const asking = (way: RowWay): StatusRow => ({ turn: 'user', tone: 'attention', way, asks: true })

/** Every status, in the order of the list: who needs the user comes first. */
export const ROW_STATUSES: Readonly<Record<RowStatus, StatusRow>> = {
  'needs-answer': asking('show'),
  'consent-expired': asking('update'),
  'needs-password': asking('update'),
  'needs-sign-in': asking('update'),
  'login-locked': asking('update'),
  'needs-bank': asking('update'),
  'needs-access': asking('update'),
  'needs-attention': asking('update'),
  'consent-ending': asking('update'),
  'needs-app-sign-in': { turn: 'user', tone: 'attention', way: 'show', asks: false },
  'needs-retry': { turn: 'user', tone: 'attention', way: 'refresh', asks: false },
  unfinished: { turn: 'user', tone: 'attention', way: 'update', asks: false },
  'needs-support': { turn: 'support', tone: 'stop', way: 'show', asks: false },
  gone: { turn: 'nobody', tone: 'stop', way: 'create', asks: false },
  unsupported: { turn: 'nobody', tone: 'stop', way: 'show', asks: false },
  waiting: { turn: 'bank', tone: 'waiting', way: 'show', asks: false },
  working: { turn: 'kit', tone: 'progress', way: 'show', asks: false },
  stale: { turn: 'nobody', tone: 'neutral', way: 'refresh', asks: false },
  unknown: { turn: 'nobody', tone: 'neutral', way: null, asks: false },
  'up-to-date': { turn: 'nobody', tone: 'success', way: null, asks: false },
  connected: { turn: 'nobody', tone: 'success', way: null, asks: false },
}

// `Object.keys` loses the type of the keys.
export const ROW_STATUS_NAMES = Object.keys(ROW_STATUSES) as readonly RowStatus[]

export const rankOf = (status: RowStatus): number => ROW_STATUS_NAMES.indexOf(status)
