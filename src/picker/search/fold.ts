/** Letters that do not decompose into a base and a mark (Unicode, NFKD). */
const SPELLED: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i', þ: 'th', ð: 'd' }

/**
 * A name as people type it: lower case, without accents, apostrophes and punctuation, words with one blank between them. Both the
 * names and what is typed are folded. Not by the locale: in Turkish "I" would become a letter that no bank's name has.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłæœđıþð]/g, (letter) => SPELLED[letter] ?? letter)
    .replace(/&/g, ' and ')
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bsaint\b/g, 'st')
