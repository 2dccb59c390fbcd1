import { editsToPrefix, mostEdits } from './edits'
import { fold } from './fold'

/** A name, folded once and looked at in every way in which people type names. */
export interface FoldedName {
  /** As it is shown. */
  shown: string
  /** Without blanks. */
  joined: string
  /** Without blanks and small words. */
  short: string
  words: readonly string[]
  /** The first letters, with and without the small words. */
  initials: readonly string[]
}

/** Words that abbreviations leave out or keep: CBA, but BOQ. */
const SMALL = new Set(['a', 'and', 'of', 'the', 'for', 'de', 'du', 'der', 'und', 'van', 'y'])

const firstLetters = (words: readonly string[]): string => words.map((word) => word.slice(0, 1)).join('')

export function foldName(shown: string): FoldedName {
  const text = fold(shown)
  const words = text === '' ? [] : text.split(' ')
  const weighty = words.filter((word) => !SMALL.has(word))
  const initials = [firstLetters(words), firstLetters(weighty)]
  return { shown, joined: words.join(''), short: weighty.join(''), words, initials }
}

type Rule = (typed: FoldedName, name: FoldedName) => boolean

/** Each typed word begins a word of the name, in any order, and no word of the name counts twice. */
const everyWordBegins: Rule = (typed, name) => {
  const left = [...name.words]
  return typed.words.every((word) => {
    const at = left.findIndex((each) => each.startsWith(word))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** How a name may answer what is typed, best first. */
const RULES: readonly Rule[] = [
  (typed, name) => name.joined === typed.joined,
  (typed, name) => name.joined.startsWith(typed.joined) || name.short.startsWith(typed.joined),
  everyWordBegins,
  (typed, name) => typed.joined.length > 1 && name.initials.some((each) => each.startsWith(typed.joined)),
  (typed, name) => typed.joined.length > 2 && name.joined.includes(typed.joined),
]

/** The place of the first rule that holds: smaller is better, Infinity is no match. */
export function matchOf(typed: FoldedName, name: FoldedName): number {
  const at = RULES.findIndex((rule) => rule(typed, name))
  return at < 0 ? Infinity : at
}

/** The number of edits to what the name begins with, or for each typed word to what a word of the name begins with. */
export function misspelledMatchOf(typed: FoldedName, name: FoldedName): number {
  const whole = editsToPrefix(typed.joined, name.joined, mostEdits(typed.joined.length))
  const byWord = typed.words.reduce(
    (sum, word) => sum + Math.min(...name.words.map((each) => editsToPrefix(word, each, mostEdits(word.length)))),
    0,
  )
  return Math.min(whole, byWord)
}
