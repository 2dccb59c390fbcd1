import { describe, expect, test } from 'vitest'
import { en } from '../../src/messages'
import { listMessages, type ListedMessage } from '../../stories/words/listing'
import { CATALOGUES, rowsOf } from './catalogues'
import { TERMS, VOICE } from './voice.table'

const english = listMessages(en)

/** Texts that break a rule, each with the name of its message. */
const offences = (messages: readonly ListedMessage[], breaks: (text: string) => boolean) =>
  messages.flatMap(({ path, texts }) => [...new Set(texts.filter(breaks))].map((text) => `${path.join(' / ')}: ${text}`))

describe.each([
  ['the term list', TERMS],
  ['the voice', VOICE],
] as const)('English keeps to %s', (_name, table) => {
  test.each(table)('%s is not said', (words, sample) => {
    expect(sample).toMatch(words)
    expect(offences(english, (text) => words.test(text))).toEqual([])
  })
})

/** Words that have a capital wherever they stand. */
const CAPITALS = /\b(Hooli Bank|Basiq|Member number|Password|ID|FICA|PDF|I|\w+day|November)\b/g

/** A capital within a sentence: after a word, a comma or a dash, and not after what ends a sentence. */
const isTitleCase = (text: string): boolean => /(?<![.?:] )(?<=\S )[A-Z]/.test(text.replaceAll(CAPITALS, 'x'))

test('English has capitals at the start of a sentence alone', () => {
  expect(isTitleCase('Tell Me When It’s Ready')).toBe(true)
  expect(isTitleCase('Forgot your password? Reset it at the bank')).toBe(false)
  expect(offences(english, isTitleCase)).toEqual([])
})

test('English says only once on a screen that nobody is to blame', () => {
  const screens = english.filter(({ path }) => path[2] === 'body')
  expect(screens.some(({ texts }) => texts.some((text) => /not your fault/.test(text)))).toBe(true)
  expect(offences(screens, (text) => (text.match(/did nothing wrong|not your fault/g) ?? []).length > 1)).toEqual([])
})

test('a button of the bank’s page names the bank, and is never a bare "Continue"', () => {
  const labels = english.find(({ path }) => path.join() === 'actions,authorize')?.texts ?? []
  expect([...new Set(labels)].toSorted()).toEqual(['Continue to Hooli Bank', 'Continue to your bank'])
})

describe.each(rowsOf(CATALOGUES))('%s', (_name, messages) => {
  const all = listMessages(messages)

  test('has typographic marks: no straight quotes, no three dots, no two hyphens', () => {
    expect(offences(all, (text) => /['"`]|\.\.\.|--/.test(text))).toEqual([])
  })

  test('raises its voice nowhere', () => {
    expect(offences(all, (text) => /[!！¡]/.test(text))).toEqual([])
  })
})
