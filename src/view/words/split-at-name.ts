/** Scripts without spaces between words: a name may stand right beside their letters. */
const UNSPACED = /\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}|\p{scx=Thai}|\p{scx=Laoo}|\p{scx=Khmr}|\p{scx=Mymr}/u.source

/** Characters that make a name a part of another word. Marks count: in Arabic, vowels are marks on the letter before. */
const PART_OF_A_WORD = `(?!${UNSPACED})[\\p{L}\\p{M}]`

/** Splits a sentence at each occurrence of a name as a word of its own. It does not split inside other words. */
export function splitAtName(sentence: string, name: string): string[] {
  const literal = name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return sentence.split(new RegExp(`(?<!${PART_OF_A_WORD})${literal}(?!${PART_OF_A_WORD})`, 'u'))
}
