/** Times and amounts in one locale's words, by Intl only. */
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
  /** A list in words: "a, b and c". */
  list(items: readonly string[]): string
  /** Which form a number takes in this language. */
  plural(count: number): Intl.LDMLPluralRule
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** From which length on a unit is used, longest first, and to what it is rounded. */
const UNITS: readonly { from: number; unit: 'day' | 'hour' | 'minute' | 'second'; ms: number; to: number }[] = [
  { from: 36 * HOUR, unit: 'day', ms: DAY, to: 1 },
  { from: 90 * MINUTE, unit: 'hour', ms: HOUR, to: 1 },
  { from: 90 * SECOND, unit: 'minute', ms: MINUTE, to: 1 },
  { from: 0, unit: 'second', ms: SECOND, to: 5 },
]

/** The locale if the runtime can read it, else English: a misspelt locale must not take the screen down. */
export function readableLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/** Builds the {@link Format} of one locale. `timeZone` is the device's by default. */
export function createFormat(locale: string, timeZone?: string): Format {
  const tag = readableLocale(locale)
  const zone = timeZone === undefined ? {} : { timeZone }
  const clock = new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', ...zone })
  const day = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', ...zone })
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', hour: 'numeric', minute: '2-digit', ...zone })
  const stamp = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', ...zone })
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'short', ...zone })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const plural = new Intl.PluralRules(tag)
  const whole = new Intl.NumberFormat(tag, { useGrouping: false })
  const padded = new Intl.NumberFormat(tag, { useGrouping: false, minimumIntegerDigits: 2 })

  return {
    clock: (at) => clock.format(at),
    day: (at) => day.format(at),
    moment: (at, now) => (date.format(at) === date.format(now) ? clock : weekday).format(at),
    stamp: (at) => stamp.format(at),
    duration(ms) {
      const row = UNITS.find(({ from }) => ms >= from) ?? { unit: 'second' as const, ms: SECOND, to: 5 }
      const count = Math.max(row.to, Math.round(ms / row.ms / row.to) * row.to)
      return new Intl.NumberFormat(tag, { style: 'unit', unit: row.unit, unitDisplay: 'long' }).format(count)
    },
    countdown(ms) {
      const seconds = Math.max(0, Math.ceil(ms / SECOND))
      return `${whole.format(Math.floor(seconds / 60))}:${padded.format(seconds % 60)}`
    },
    list: (items) => list.format(items),
    plural: (count) => plural.select(count),
  }
}
