import type { Messages } from '../messages.types'
import { OUTSIDE, pseudoText } from './pseudo-text'

/** The arguments of messages that come from outside, and stand in a sentence as they are. */
const NAMES: ReadonlySet<string> = new Set(['bank', 'platform', 'label', 'left', 'duration'])

const marked = (text: string): string => `${OUTSIDE.from}${text}${OUTSIDE.to}`

/** What Intl writes is no text of the catalogue's; which plural a number takes is no text at all. */
const markedFormat = (format: object): object =>
  Object.fromEntries(
    Object.entries(format).map(([name, write]: [string, (...args: unknown[]) => string]) => [
      name,
      name === 'plural' ? write : (...args: unknown[]) => marked(write(...args)),
    ]),
  )

const markedArgs = (args: object): object =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]: [string, unknown]) => {
      if (name === 'format' && typeof value === 'object' && value !== null) return [name, markedFormat(value)]
      return [name, NAMES.has(name) && typeof value === 'string' ? marked(value) : value]
    }),
  )

function pseudoOf(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value)
  if (typeof value === 'function') return (args: object) => pseudoText(String(value(markedArgs(args))))
  if (Array.isArray(value)) return value.map(pseudoOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pseudoOf(part)]))
}

/** A catalogue made from another one. Its locale is that of the region which stands for accents, so that no voice reads it as English. */
export function pseudoCatalogue({ locale: _locale, dir, formatLocale, spareFormat: _spare, ...texts }: Messages): Messages {
  // The same shape goes out that came in; a walk over unknown branches cannot say so.
  return { ...(pseudoOf(texts) as typeof texts), locale: 'en-XA', dir, formatLocale }
}
