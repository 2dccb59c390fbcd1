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
  /** The language of the words, BCP 47. */
  locale: string
  dir: 'ltr' | 'rtl'
  /**
   * How times and numbers are written unless the host passes a `locale`: the same language, BCP 47, with a region if it matters and
   * with a numbering system, since browsers do not agree on one. Default: `locale`.
   */
  formatLocale?: string | undefined
  /** For a language that some browsers' Intl does not have: used there, and nowhere else. */
  spareFormat?: ((timeZone?: string) => LocaleFormat) | undefined
}
