import { describe, expect, test } from 'vitest'
import { DEFERRED_SCENARIO_NAMES, PARTIAL_SCENARIO_NAMES, STOP_SCENARIO_NAMES } from '../../src/domain/scenario'
import { en } from '../../src/messages'
import { CASE_NAMES, samplesFor, type SampleArgs } from '../../stories/words/cases'
import { listMessages, type ListedMessage } from '../../stories/words/listing'
import { CATALOGUES, rowsOf } from './catalogues'
import { RAW_TOKENS } from './raw-tokens'

const SCENARIOS = [...STOP_SCENARIO_NAMES, ...DEFERRED_SCENARIO_NAMES, ...PARTIAL_SCENARIO_NAMES]

/** Samples in which what comes from outside can be told from a catalogue's own words. */
const MARKED: readonly SampleArgs[] = samplesFor(en).map((sample) => ({
  ...sample,
  bank: sample.bank === null ? null : '«bank»',
  label: '«label»',
  left: '«left»',
  duration: '«duration»',
  format: { ...sample.format, list: () => '«fields»', day: () => '«day»' },
}))

const nameOf = ({ path }: ListedMessage) => path.join(' / ')
const isPrompt = ({ path }: ListedMessage) => path[0] === 'scenarios' || path[0] === 'states'

/** Which cases read alike, by the first case that reads the same: what a text depends on, whatever its language. */
const likeness = ({ texts }: ListedMessage) => texts.map((text) => CASE_NAMES[texts.indexOf(text)]).join(', ')

/** What comes from outside in a text, case by case, whatever the order of words. */
const outsideIn = ({ texts }: ListedMessage) =>
  texts.map((text) => [...new Set(text.match(/«\w+»/g) ?? [])].toSorted().join('')).join(', ')

/** The names of messages of which something can be said that cannot be said of the same in English. */
function unlikeEnglish(
  messages: readonly ListedMessage[],
  english: readonly ListedMessage[],
  say: (message: ListedMessage) => string,
) {
  const expected = new Map(english.map((message) => [nameOf(message), say(message)]))
  return messages.filter((message) => say(message) !== expected.get(nameOf(message))).map(nameOf)
}

/** Texts that break a rule, so that a failure names them all. */
const offences = (messages: readonly ListedMessage[], breaks: (text: string) => boolean) =>
  messages.flatMap((message) => message.texts.filter(breaks).map((text) => `${nameOf(message)}: ${text}`))

const english = listMessages(en)
const englishMarked = listMessages(en, MARKED)

describe.each(rowsOf(CATALOGUES))('%s', (name, messages) => {
  const all = listMessages(messages)
  const prompts = all.filter(isPrompt)

  test('has the very texts that English has', () => {
    expect(all.map(nameOf)).toEqual(english.map(nameOf))
  })

  test('depends on what English depends on, and on nothing else', () => {
    expect(unlikeEnglish(all, english, likeness)).toEqual([])
  })

  test('says what it was given wherever English does: names, captions, times', () => {
    expect(unlikeEnglish(listMessages(messages, MARKED), englishMarked, outsideIn)).toEqual([])
  })

  test('has no empty text, no lost argument and no space too many', () => {
    expect(offences(all, (text) => text.trim() === '' || / {2}|^ | $|undefined|null|NaN|\[object/.test(text))).toEqual([])
  })

  test('holds no token of a platform', () => {
    expect(offences(all, (text) => RAW_TOKENS.test(text))).toEqual([])
  })

  test('holds no markup', () => {
    expect(offences(all, (text) => /[<>{}]|&\w+;/.test(text))).toEqual([])
  })

  test('has headings without a full stop, and bodies and steps that end with one', () => {
    const end = /[.。]\]?$/
    const sentences = prompts.filter(({ path }) => path[2] === 'body' || path[2] === 'steps')
    expect(
      offences(
        prompts.filter(({ path }) => path[2] === 'heading'),
        (text) => end.test(text),
      ),
    ).toEqual([])
    expect(offences(sentences, (text) => !end.test(text))).toEqual([])
  })

  test.each(['heading', 'body'])('has no %s twice among the scenarios', (part) => {
    const rows = all.filter(({ path }) => path[0] === 'scenarios' && path[2] === part)
    expect(rows).toHaveLength(SCENARIOS.length)
    const twice = CASE_NAMES.flatMap((caseName, at) => {
      const texts = rows.map((row) => row.texts[at])
      return texts.filter((text, index) => texts.indexOf(text) !== index).map((text) => `${caseName}: ${text}`)
    })
    expect(twice).toEqual([])
  })

  test('names its language and the direction of its letters', () => {
    expect(messages.dir).toBe(name === 'ar' ? 'rtl' : 'ltr')
    expect(messages.locale).toBe(name === 'pseudo' ? 'en-XA' : name)
  })
})
