import type { Language, Look } from './pictures.table'

/** Pixels: the narrowest phone, a page. */
export type BankWidth = '320' | '1000'
export type BankVariant = `${BankWidth} ${Extract<Look, 'light' | 'dark' | 'forced'>} ${Exclude<Language, 'zh-Hans'>}`

/** What the list, the banner and the picker show. */
export type BankScreen =
  | 'list-rows'
  | 'list-choices'
  | 'list-none'
  | 'picker-rows'
  | 'picker-down'
  | 'picker-failed'
  | 'banner-one'
  | 'banner-several'
  | 'banks-page'

/**
 * Which pictures are taken. Rows have most that can stand wrong, so they are seen in both widths, in light and dark, in both directions
 * and in forced colours; the rest once in each direction, or once.
 */
export const BANK_PICTURES: Readonly<Record<BankScreen, readonly BankVariant[]>> = {
  'list-rows': ['320 light en', '1000 dark ar', '320 forced en'],
  'list-choices': ['320 dark ar'],
  'list-none': ['320 light ar'],
  'picker-rows': ['320 dark en', '1000 light ar', '320 forced en'],
  'picker-down': ['320 light ar'],
  'picker-failed': ['320 dark en'],
  'banner-one': ['320 light en'],
  'banner-several': ['1000 dark ar'],
  'banks-page': ['1000 light en'],
}
