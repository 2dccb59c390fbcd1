import type { Currency } from '../shared/demo.types'
import { localeOf } from '../shared/platform'

const formats = { AUD: moneyFormat('AUD'), ZAR: moneyFormat('ZAR') } satisfies Record<Currency, Intl.NumberFormat>
const day = new Intl.DateTimeFormat('en-AU', { weekday: 'short', day: 'numeric', month: 'short' })

function moneyFormat(currency: Currency): Intl.NumberFormat {
  return new Intl.NumberFormat(localeOf[currency], { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
}

/** Cents as people read them, with a true minus sign. */
export const formatMoney = (cents: number, currency: Currency): string => formats[currency].format(cents / 100).replace('-', '−')

export const shortDay = (iso: string): string => day.format(new Date(iso))

const moment = new Intl.DateTimeFormat('en-AU', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** A point in time, by day and minute. */
export const momentOf = (at: number): string => moment.format(at)

const SMALL = new Set(['for', 'on', 'the', 'to', 'of'])
/** NSW, PTY, LTD: what nobody can speak is an abbreviation. */
const ABBREVIATION = /^[^aeiou\d]{2,3}$/i

/** "COLES 0423 RICHMOND" as a person would write it. */
export const readable = (bankText: string): string =>
  bankText
    .toLowerCase()
    .split(' ')
    .map((word, index) => {
      if (index > 0 && SMALL.has(word)) return word
      return ABBREVIATION.test(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)
    })
    .join(' ')
