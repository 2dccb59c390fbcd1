import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/domain'

const CLEANED: readonly (readonly [title: string, text: string, plain: string])[] = [
  ['text as it is', 'Hooli Bank', 'Hooli Bank'],
  ['line breaks and tabs as single spaces', ' Hooli\r\n\tBank ', 'Hooli Bank'],
  ['control characters as single spaces', 'Hooli\u0000\u0007Bank', 'Hooli Bank'],
  ['line and paragraph separators as single spaces', 'Hooli\u2028\u2029Bank', 'Hooli Bank'],
  ['an override of the writing direction taken out', 'Hooli \u202eknaB\u202c', 'Hooli knaB'],
  ['isolates and marks of direction taken out', '\u2067Hooli\u2069\u200f\u061c Bank', 'Hooli Bank'],
  ['zero-width spaces, soft hyphens and byte order marks taken out', 'Hoo\u200bli\u00ad Ba\ufeffnk', 'Hooli Bank'],
  ['a space on both sides of what is taken out as one', 'Hooli \u200b Bank', 'Hooli Bank'],
  ['tag characters, which can hide a whole text, taken out', 'Hooli\u{e0041}\u{e0042}', 'Hooli'],
  ['half a character taken out', 'Hooli \ud83d Bank', 'Hooli Bank'],
  ['the joiner of a Persian word', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['an emoji made of several', '👩\u200d💻', '👩\u200d💻'],
  ['markup as text', '<b>Hooli</b>', '<b>Hooli</b>'],
]

describe('plainText', () => {
  it.each(CLEANED)('keeps %s', (_, text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  it.each(['', '   ', '\u200b\u202e', '\u200d\u200c', '\ud800', null, undefined, 7, {}])('finds nothing in %j', (value) => {
    expect(plainText(value)).toBeNull()
  })

  it('cuts a long text between characters and says so', () => {
    expect(plainText('👍👍👍👍', 4)).toBe('👍👍👍👍')
    expect(plainText('👍👍👍👍👍', 4)).toBe('👍👍👍…')
    expect(plainText('Hooli Bank', 7)).toBe('Hooli…')
  })
})
