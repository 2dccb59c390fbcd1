import { plainText } from '../../domain'

/** At least two words; neither markup nor data. */
const TWO_WORDS = /\p{L}\S*\s+\S*\p{L}/u
const NOT_FOR_PEOPLE = /<[a-z!/]|^[[{]/i

/** Plain text that people can read; null for machine words such as `access_denied`, for markup and for data. */
export function sentence(value: unknown): string | null {
  const text = plainText(value)
  return text !== null && TWO_WORDS.test(text) && !NOT_FOR_PEOPLE.test(text) ? text : null
}
