import type { LocaleFormat } from './format.types'
import { isolate } from './isolate'
import { minutesAndSeconds, roundedLength } from './lengths'
import { once } from '../domain/once'

/** By Intl, for a locale that it has. `dir` is that of the words around. */
export function intlFormat(tag: string, dir: 'ltr' | 'rtl', timeZone: string): LocaleFormat {
  const clock = once(() => new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone }))
  const day = once(() => new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone }))
  const weekday = once(() => new Intl.DateTimeFormat(tag, { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone }))
  const stamp = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone }))
  const date = once(() => new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone }))
  const list = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }))
  const whole = once(() => new Intl.NumberFormat(tag, { useGrouping: false }))
  const padded = once(() => new Intl.NumberFormat(tag, { useGrouping: false, minimumIntegerDigits: 2 }))

  return {
    clock: (at) => clock().format(at),
    day: (at) => day().format(at),
    moment: (at, now) => (date().format(at) === date().format(now) ? clock : weekday)().format(at),
    stamp: (at) => stamp().format(at),
    duration(ms) {
      const { count, unit } = roundedLength(ms)
      return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
    },
    countdown(ms) {
      const { minutes, seconds } = minutesAndSeconds(ms)
      return `${whole().format(minutes)}:${padded().format(seconds)}`
    },
    number: (count) => whole().format(count),
    list: (items) => list().format(items.map((item) => isolate(item, dir))),
  }
}
