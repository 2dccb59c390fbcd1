import { noticeDeveloper } from '../domain/developer-notice'
import { developerError } from '../domain/errors.table'
import { intlFormat } from './intl-format'
import type { Format, FormatWords, LocaleFormat } from './format.types'
import { knownLocale, PLURALS, TIMES } from './known-locale'
import { once } from '../domain/once'

const languageOf = (locale: string): string | undefined => locale.split('-')[0]?.toLowerCase()

/** Zulu words in a browser without Zulu: nobody passed anything wrong. Plain JavaScript may pass what is no string. */
const isOwnLanguage = (locale: unknown, words: FormatWords): locale is string =>
  typeof locale === 'string' && languageOf(locale) === languageOf(words.locale)

/** Words that replace those of another language may have left its `formatLocale` in place. */
const ownLocale = (words: FormatWords): string => (isOwnLanguage(words.formatLocale, words) ? words.formatLocale : words.locale)

const unknownLocale = (locale: unknown, instead: string) => developerError('unknown-locale', { locale: String(locale), instead })

/** A locale that Intl does not have gives way to the words' own, so that a screen speaks one language. */
function localeFormat(locale: string | undefined, words: FormatWords, timeZone: string): LocaleFormat {
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
 * Each is built once for a catalogue and a time zone, and what it needs of Intl once a screen needs it: most login forms need nothing.
 */
export function createFormat(locale: string | undefined, words: FormatWords, timeZone?: string): Format {
  const formats = made.get(words) ?? new Map<string, Format>()
  made.set(words, formats)
  const key = `${locale} ${timeZone}`
  const known = formats.get(key)
  if (known) return known
  const zones = new Map<string, LocaleFormat>()
  const inZone = () => {
    // A traveller's device changes its zone while the page stands open.
    const zone = timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
    const there = zones.get(zone) ?? localeFormat(locale, words, zone)
    zones.set(zone, there)
    return there
  }
  const anywhere = once(inZone)
  const plurals = once(() => new Intl.PluralRules(knownLocale(words.locale, PLURALS) ?? 'en'))
  const format: Format = {
    clock: (at) => inZone().clock(at),
    day: (at) => inZone().day(at),
    moment: (at, now) => inZone().moment(at, now),
    stamp: (at) => inZone().stamp(at),
    duration: (ms) => anywhere().duration(ms),
    countdown: (ms) => anywhere().countdown(ms),
    number: (count) => anywhere().number(count),
    list: (items) => anywhere().list(items),
    plural: (count) => plurals().select(count),
  }
  // The developer is to hear at once of a locale that Intl does not have.
  if (locale !== undefined) anywhere()
  formats.set(key, format)
  return format
}
