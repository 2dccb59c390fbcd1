const LONGEST_TEXT = 300

/**
 * Text from outside as one plain line, without control characters and characters that reorder or hide text (bidi overrides, zero-width
 * characters), with folded white space and a limited length. Null if nothing is left.
 */
export function plainText(value: unknown, longest = LONGEST_TEXT): string | null {
  if (typeof value !== 'string') return null
  const text = value
    .slice(0, longest * 8)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '') return null
  const characters = Array.from(text)
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}

/** At least two words; neither markup nor data. */
const TWO_WORDS = /\p{L}\S*\s+\S*\p{L}/u
const NOT_FOR_PEOPLE = /<[a-z!/]|^[[{]/i

/** Plain text that people can read; null for machine words such as `access_denied`, for markup and for data. */
export function sentence(value: unknown): string | null {
  const text = plainText(value)
  return text !== null && TWO_WORDS.test(text) && !NOT_FOR_PEOPLE.test(text) ? text : null
}
