/** Marks that nobody sees and that come along with a paste: directions, joiners, variation selectors. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu
const BLANKS_AND_HYPHENS = /[\s\p{Z}\p{Pd}\u2212]/gu
const ENDS = /^[\s\p{Z}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]+|[\s\p{Z}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]+$/gu
const DIGIT = /\p{Nd}/u

/** The value of a decimal digit of any script. Unicode keeps the ten of a script together, from zero to nine. */
function valueOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0
  let first = point
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1
  return String((point - first) % 10)
}

/**
 * A code as the bank sent it, from what a person typed or pasted: without marks, blanks and hyphens, and with the digits of any script as
 * 0 to 9. Letters stay as they are.
 */
export const typedCode = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(BLANKS_AND_HYPHENS, '')
    .replace(/\p{Nd}/gu, valueOf)

/** A user name without the blanks that keyboards add at its ends. Everything within stays as it was typed. */
export const typedLoginId = (text: string): string => text.replace(ENDS, '')
