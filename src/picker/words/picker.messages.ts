import type { Format, FormatWords } from '../../messages/format.types'

/** All words of the picker. `bank` is a bank's name, `typed` what the user has typed. */
export interface PickerMessages extends FormatWords {
  heading: string
  search: string
  /** Told to screen readers with the field. */
  searchHint: string
  clear: string
  loading: string
  banks(args: { count: number; format: Format }): string
  matches(args: { count: number; typed: string; format: Format }): string
  noMatch(args: { typed: string }): string
  noMatchHelp: string
  none: string
  failed: string
  failedHelp: string
  offline: string
  retry: string
  degraded: string
  down: string
  downHelp(args: { bank: string }): string
  wait(args: { bank: string }): string
  another: string
  connected: string
  severalWays(args: { count: number; format: Format }): string
  whichWay(args: { bank: string }): string
  showMore(args: { count: number; format: Format }): string
  back: string
  notHere: string
  featured: string
  /** Above the banks that follow the often used ones. */
  others: string
  otherCountries: string
}

/** What a host may pass to change single words. */
export type PickerMessageOverrides = Partial<PickerMessages>
