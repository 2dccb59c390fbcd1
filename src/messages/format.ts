import { noticeDeveloper } from '../domain/developer-notice'
import { developerError } from '../domain/errors.table'
import { intlFormat } from './intl-format'
import type { Format, FormatWords, LocaleFormat } from './format.types'
import { knownLocale, PLURALS, TIMES } from './known-locale'

const languageOf = (locale: string): string | undefined => locale.split('-')[0]?.toLowerCase()

/** Zulu words in a browser without Zulu: nobody passed anything wrong. Plain JavaScript may pass what is no string. */
const isOwnLanguage = (locale: unknown, words: FormatWords): locale is string =>
  typeof locale === 'string' && languageOf(locale) === languageOf(words.locale)

/** Words that replace those of another language may have left its `formatLocale` in place. */
const ownLocale = (words: FormatWords): string => (isOwnLanguage(words.formatLocale, words) ? words.formatLocale : words.locale)

const unknownLocale = (locale: unknown, instead: string) => developerError('unknown-locale', { locale: String(locale), instead })

/** A locale that Intl does not have gives way to the words' own, so that a screen speaks one language. */
function localeFormat(locale: string | undefined, words: FormatWords, timeZone: string | undefined): LocaleFormat {
  const tag = locale === undefined ? null : knownLocale(locale, TIMES)
  if (tag !== null) return intlFormat(tag, words.dir, timeZone)
  const own = knownLocale(ownLocale(words), TIMES)
  if (locale !== undefined && !isOwnLanguage(locale, words)) noticeDeveloper(unknownLocale(locale, words.locale))
  if (own === null && words.spareFormat) return words.spareFormat(timeZone)
  return intlFormat(own ?? 'en', words.dir, timeZone)
}

const made = new WeakMap<FormatWords, Map<string, Format>>()

/**
 * The {@link Format} of one locale, BCP 47; default: the words' own. One that does not exist is answered by the words' own, and by a
 * notice to the developer, once. `timeZone` is the device's by default.
 *
 * Each is built once for a catalogue and a time zone: what Intl needs for one is more than a whole screen needs.
 */
export function createFormat(locale: string | undefined, words: FormatWords, timeZone?: string): Format {
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
