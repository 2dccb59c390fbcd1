import type { Format, FormatWords } from '../../messages/format.types'
import type { RowStatus } from '../status/row-status.table'

/** What the words of a row may say. */
export interface RowArgs {
  /** When something happens next; null if that is not known. */
  nextAt: number | null
  /** How long ago data last arrived, in words: "2 hours". Null if nobody tells, or less than a minute ago. */
  ago: string | null
  /** When the consent ends; null if it has no end. */
  consentEndsAt: number | null
  /** How many days of the consent are left, the last one counted as one; null if it has no end. */
  daysLeft: number | null
  now: number
  format: Format
}

export type RowSay = string | ((args: RowArgs) => string)

/** The statuses that may have a button. The others say that all is well. */
export type WayStatus = Exclude<RowStatus, 'unknown' | 'up-to-date' | 'connected'>

/** The statuses that a banner may ask for. */
export type AskingStatus =
  | 'needs-answer'
  | 'consent-expired'
  | 'needs-password'
  | 'needs-sign-in'
  | 'login-locked'
  | 'needs-bank'
  | 'needs-access'
  | 'needs-attention'
  | 'consent-ending'

/** All words of the list and the banner. `bank` is a bank's name, or `yourBank`. */
export interface ConnectionsMessages extends FormatWords {
  heading: string
  loading: string
  /** There are no connections yet. */
  /** The button that leads to the picker, while there is no bank and later. */
  connect: string
  connectAnother: string
  none: string
  failed: string
  failedHelp: string
  offline: string
  retry: string
  /** In place of a name that nobody knows. */
  yourBank: string
  /** How a row stands. */
  status: Readonly<Record<RowStatus, RowSay>>
  /** Below a status that does not say it itself: when data last arrived. */
  lastUpdate(args: { ago: string }): string
  /** Below a status that does not say it itself: when the consent ends. */
  consentEnds(args: { at: number; format: Format }): string
  /** Below the day on which a consent ends. */
  daysLeft(args: { count: number; format: Format }): string
  /** The button of a row. */
  way: Readonly<Record<WayStatus, string>>
  /** The button of a row that is open. */
  fold: string
  /** Names the button of the menu, which has three dots. */
  moreFor(args: { bank: string }): string
  refresh: string
  refreshLater(args: { at: number; now: number; format: Format }): string
  renew: string
  remove: string
  removeQuestion(args: { bank: string }): string
  removeHelp: string
  removeYes: string
  removeNo: string
  removing: string
  removeFailed: string
  removed(args: { bank: string }): string
  /** Announced when a row changes. */
  changed(args: { bank: string; status: string }): string
  /** The banner's sentence for one bank. */
  attention: Readonly<Record<AskingStatus, (args: RowArgs & { bank: string }) => string>>
  attentionSeveral(args: { count: number; format: Format }): string
  /** The banner's button for several banks. */
  attentionShow: string
  notNow: string
  /** Names the banner for screen readers. */
  attentionRegion: string
}

/** What a host may pass to change single words. */
export type ConnectionsMessageOverrides = Partial<ConnectionsMessages>
