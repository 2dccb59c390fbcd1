import type { LocaleFormat } from './format.types'
import { isolate } from './isolate'
import { minutesAndSeconds, roundedLength } from './lengths'

/** By Intl, for a locale that it has. `dir` is that of the words around. `timeZone` is the device's by default. */
export function intlFormat(tag: string, dir: 'ltr' | 'rtl', timeZone?: string): LocaleFormat {
  const zone = timeZone === undefined ? {} : { timeZone }
  const clock = new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', ...zone })
  const day = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', ...zone })
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', hour: 'numeric', minute: '2-digit', ...zone })
  const stamp = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', ...zone })
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'short', ...zone })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const whole = new Intl.NumberFormat(tag, { useGrouping: false })
  const padded = new Intl.NumberFormat(tag, { useGrouping: false, minimumIntegerDigits: 2 })

  return {
    clock: (at) => clock.format(at),
    day: (at) => day.format(at),
    moment: (at, now) => (date.format(at) === date.format(now) ? clock : weekday).format(at),
    stamp: (at) => stamp.format(at),
    duration(ms) {
      const { count, unit } = roundedLength(ms)
      return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
    },
    countdown(ms) {
      const { minutes, seconds } = minutesAndSeconds(ms)
      return `${whole.format(minutes)}:${padded.format(seconds)}`
    },
    number: (count) => whole.format(count),
    list: (items) => list.format(items.map((item) => isolate(item, dir))),
  }
}
