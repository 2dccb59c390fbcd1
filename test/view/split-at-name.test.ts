import { expect, test } from 'vitest'
import { splitAtName } from '../../src/view/words/split-at-name'

test.each([
  ['Sign in to Hooli', 'Hooli', ['Sign in to ', '']],
  ['Hooli, and Hooli again', 'Hooli', ['', ', and ', ' again']],
  ['No bank here', 'Hooli', ['No bank here']],
  // Part of another word, before and after, also in other alphabets.
  ['Hoolis and aHooli', 'Hooli', ['Hoolis and aHooli']],
  ['éHooli Hooliя', 'Hooli', ['éHooli Hooliя']],
  ['in Hoolis then Hooli.', 'Hooli', ['in Hoolis then ', '.']],
  // A mark belongs to the letter before it.
  ['Hooli\u0301 is another', 'Hooli', ['Hooli\u0301 is another']],
  // Han, Kana and Thai are written without spaces: a name may stand between their letters.
  ['登录Hooli以继续', 'Hooli', ['登录', '以继续']],
  ['กับHooliต่อ', 'Hooli', ['กับ', 'ต่อ']],
  // A letter of two units is one letter, and a picture is none.
  ['\u{10400}Hooli', 'Hooli', ['\u{10400}Hooli']],
  ['\u{1F600}Hooli\u{1F600}', 'Hooli', ['\u{1F600}', '\u{1F600}']],
  ['a a-a', 'a-a', ['a ', '']],
  ['1Hooli2', 'Hooli', ['1', '2']],
  ['(*)', '*', ['(', ')']],
])('the sentence "%s" is split at the name "%s" where that is a word of its own', (sentence, name, parts) => {
  expect(splitAtName(sentence, name)).toEqual(parts)
})
