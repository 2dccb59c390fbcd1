import { intlFormat } from './format.intl'
import { knownLocale, PLURALS, TIMES } from './known-locale'
import { tellOfUnknownLocale } from './locale.notice'

/** Times and amounts in one locale's words. */
export interface Format {
  /** A time of day: "2:10 pm". */
  clock(at: number): string
  /** A day: "Sunday, 29 November". */
  day(at: number): string
  /** A time of day, with its weekday where that is not today: "2:10 pm" or "Tuesday 2:10 pm". */
  moment(at: number, now: number): string
  /** A date and time in full, for a reference that is passed on. */
  stamp(at: number): string
  /** A rounded length of time: "20 seconds", "3 minutes". */
  duration(ms: number): string
  /** What is left, as minutes and seconds: "8:12". */
  countdown(ms: number): string
  /** A whole number in the digits of the locale. */
  number(count: number): string
  /** A list in words: "a, b and c". Each item keeps its own direction of writing. */
  list(items: readonly string[]): string
  /** Which form a number takes in the language of the words, whatever the locale of the times is. */
  plural(count: number): Intl.LDMLPluralRule
}

/** All but what depends on the language of the words alone. */
export type LocaleFormat = Omit<Format, 'plural'>

/** What a format has to know of the words it stands in; every catalogue has it. */
export interface FormatWords {
  /** BCP 47. */
  locale: string
  dir: 'ltr' | 'rtl'
  /** For a language that some browsers' Intl does not have: used there, and nowhere else. */
  spareFormat?: ((timeZone?: string) => LocaleFormat) | undefined
}

const languageOf = (locale: string): string | undefined => locale.split('-')[0]?.toLowerCase()

/** Zulu words in a browser without Zulu: nobody passed anything wrong. Plain JavaScript may pass what is no string. */
const isOwnLanguage = (locale: unknown, words: FormatWords): boolean =>
  typeof locale === 'string' && languageOf(locale) === languageOf(words.locale)

/** A locale that Intl does not have gives way to the words' own, so that a screen speaks one language. */
function localeFormat(locale: string, words: FormatWords, timeZone: string | undefined): LocaleFormat {
  const tag = knownLocale(locale, TIMES)
  if (tag !== null) return intlFormat(tag, words.dir, timeZone)
  const own = knownLocale(words.locale, TIMES)
  if (!isOwnLanguage(locale, words)) tellOfUnknownLocale(locale, words.locale)
  if (own === null && words.spareFormat) return words.spareFormat(timeZone)
  return intlFormat(own ?? 'en', words.dir, timeZone)
}

const made = new WeakMap<FormatWords, Map<string, Format>>()

/**
 * The {@link Format} of one locale, BCP 47. One that does not exist is answered by the words' own locale, and by a notice to the
 * developer, once. `timeZone` is the device's by default.
 *
 * Each is built once for a catalogue and a time zone: what Intl needs for one is more than a whole screen needs.
 */
export function createFormat(locale: string, words: FormatWords, timeZone?: string): Format {
  const formats = made.get(words) ?? new Map<string, Format>()
  made.set(words, formats)
  // A traveller's device changes its zone while the page stands open.
  const key = `${locale} ${timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone}`
  const known = formats.get(key)
  if (known) return known
  const plural = new Intl.PluralRules(knownLocale(words.locale, PLURALS) ?? 'en')
  const format: Format = { ...localeFormat(locale, words, timeZone), plural: (count) => plural.select(count) }
  formats.set(key, format)
  return format
}
