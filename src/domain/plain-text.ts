const LONGEST_TEXT = 300

/** Hides or reorders the text around it, or is half a character. The two joiners stay: without them some scripts are misspelled. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\p{Cs}]/gu
const SEEN = /[^\u200c\u200d]/

/**
 * Text from outside as one plain line of at most `longest` characters. Control characters and whitespace become single spaces, and
 * characters that reorder or hide text are taken out. Null if nothing readable is left, or the value is no text.
 */
export function plainText(value: unknown, longest = LONGEST_TEXT): string | null {
  if (typeof value !== 'string') return null
  const text = value
    .slice(0, longest * 8)
    .replace(UNSEEN, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  if (!SEEN.test(text)) return null
  const characters = Array.from(text)
  if (characters.length <= longest) return text
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`
}
