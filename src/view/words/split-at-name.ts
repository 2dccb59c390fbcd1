import { once } from '../../domain/once'

/** Scripts without spaces between words: a name may stand right beside their letters. */
const UNSPACED = /\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}|\p{scx=Thai}|\p{scx=Laoo}|\p{scx=Khmr}|\p{scx=Mymr}/u.source

/** Characters that make a name a part of another word. Marks count: in Arabic, vowels are marks on the letter before. */
const PART_OF_A_WORD = `(?!${UNSPACED})[\\p{L}\\p{M}]`

/** For neighbours beyond ASCII only: the browser needs longer to prepare it than for a whole screen. */
const partOfAWord = once(() => new RegExp(PART_OF_A_WORD, 'u'))

const isLetter = (neighbour: string): boolean =>
  neighbour <= '\u007f' ? /[a-z]/i.test(neighbour) : partOfAWord().test(neighbour)

/** The whole character that begins at a place; empty at the end. */
const at = (text: string, place: number): string =>
  place < text.length ? String.fromCodePoint(text.codePointAt(place) ?? 0) : ''

/** The whole character that ends before a place; empty at the beginning. */
function before(text: string, place: number): string {
  if (place === 0) return ''
  const isSecondHalf = /[\udc00-\udfff]/.test(text.charAt(place - 1))
  return at(text, isSecondHalf ? Math.max(0, place - 2) : place - 1)
}

/** Splits a sentence at each occurrence of a name as a word of its own. It does not split inside other words. */
export function splitAtName(sentence: string, name: string): string[] {
  if (name === '') return [sentence]
  const parts: string[] = []
  let from = 0
  for (let place = sentence.indexOf(name); place >= 0;) {
    const end = place + name.length
    const isWord = !isLetter(before(sentence, place)) && !isLetter(at(sentence, end))
    if (isWord) {
      parts.push(sentence.slice(from, place))
      from = end
    }
    place = sentence.indexOf(name, isWord ? end : place + 1)
  }
  return [...parts, sentence.slice(from)]
}
