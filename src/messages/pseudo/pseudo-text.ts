/** Around what comes from outside (a name, a time), while a text is put together: it must stay as it is. */
export const OUTSIDE = { from: '\uE000', to: '\uE001' } as const

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const ACCENTS = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž'

const ACCENTED: ReadonlyMap<string, string> = new Map(Array.from(PLAIN, (letter, index) => [letter, ACCENTS[index] ?? letter]))

/** These letters twice make a text about 40 % longer. */
const stretched = (text: string): string => text.replace(/[aeiouys]/gi, '$&$&')

const accented = (text: string): string => text.replace(/[A-Za-z]/g, (letter) => ACCENTED.get(letter) ?? letter)

/** A text with accents, about 40 % longer and in brackets: what is cut off, or was never translated, shows at once. */
export function pseudoText(text: string): string {
  const parts = text.split(new RegExp(`${OUTSIDE.from}([^${OUTSIDE.to}]*)${OUTSIDE.to}`, 'u'))
  return `[${parts.map((part, index) => (index % 2 === 0 ? accented(stretched(part)) : part)).join('')}]`
}
