import type { LocaleFormat } from '../format.types'
import { isolate } from '../isolate'
import { minutesAndSeconds, roundedLength, type TimeUnit } from '../lengths'

const WEEKDAYS: Readonly<Record<string, string>> = {
  Sunday: 'ISonto',
  Monday: 'UMsombuluko',
  Tuesday: 'ULwesibili',
  Wednesday: 'ULwesithathu',
  Thursday: 'ULwesine',
  Friday: 'ULwesihlanu',
  Saturday: 'UMgqibelo',
}

const MONTHS: Readonly<Record<string, string>> = {
  January: 'Januwari',
  February: 'Februwari',
  March: 'Mashi',
  April: 'Ephreli',
  May: 'Meyi',
  June: 'Juni',
  July: 'Julayi',
  August: 'Agasti',
  September: 'Septhemba',
  October: 'Okthoba',
  November: 'Novemba',
  December: 'Disemba',
}

const UNITS: Readonly<Record<TimeUnit, { one: string; other: string }>> = {
  second: { one: 'isekhondi', other: 'amasekhondi' },
  minute: { one: 'iminithi', other: 'amaminithi' },
  hour: { one: 'ihora', other: 'amahora' },
  day: { one: 'usuku', other: 'izinsuku' },
}

/** The parts of a moment in English, which every runtime has: from there only names have to be put into isiZulu. */
function partsIn(timeZone: string | undefined): (at: number) => Readonly<Record<string, string>> {
  const english = new Intl.DateTimeFormat('en', {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  })
  return (at) => Object.fromEntries(english.formatToParts(at).map(({ type, value }) => [type, value]))
}

/** As Intl writes isiZulu where it can. `timeZone` is the device's by default. */
export function spareFormat(timeZone?: string): LocaleFormat {
  const parts = partsIn(timeZone)
  const clock = (at: number) => `${parts(at)['hour']}:${parts(at)['minute']}`
  const weekday = (at: number) => WEEKDAYS[parts(at)['weekday'] ?? '']
  const date = (at: number) => `${MONTHS[parts(at)['month'] ?? '']} ${parts(at)['day']}`
  const dateAndYear = (at: number) => `${date(at)}, ${parts(at)['year']}`
  return {
    clock,
    day: (at) => `${weekday(at)}, ${date(at)}`,
    moment: (at, now) => (dateAndYear(at) === dateAndYear(now) ? clock(at) : `${weekday(at)} ${clock(at)}`),
    stamp: (at) => `${dateAndYear(at)} ${clock(at)}`,
    duration(ms) {
      const { count, unit } = roundedLength(ms)
      return `${count} ${UNITS[unit][count === 1 ? 'one' : 'other']}`
    },
    countdown(ms) {
      const { minutes, seconds } = minutesAndSeconds(ms)
      return `${minutes}:${String(seconds).padStart(2, '0')}`
    },
    number: String,
    list(items) {
      const named = items.map((item) => isolate(item, 'ltr'))
      return named.length < 2
        ? named.join('')
        : `${named.slice(0, -1).join(', ')}${named.length > 2 ? ',' : ''} ne-${named.at(-1)}`
    },
  }
}
