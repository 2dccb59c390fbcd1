const money = new Intl.NumberFormat('en-AU', { style: 'currency', currency: 'AUD' })
const day = new Intl.DateTimeFormat('en-AU', { weekday: 'short', day: 'numeric', month: 'short' })

/** Cents as people read them, with a true minus sign. */
export const dollars = (cents: number): string => money.format(cents / 100).replace('-', '−')

export const shortDay = (iso: string): string => day.format(new Date(iso))

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
