import { describe, expect, test } from 'vitest'
import { en } from '../../src/messages'
import { CASE_NAMES } from '../../stories/words/cases'
import { listMessages } from '../../stories/words/listing'
import { readingGrade } from './reading-grade'

const all = listMessages(en)

const textsAt = (...path: string[]): readonly string[] =>
  all.find((message) => message.path.join(' / ') === path.join(' / '))?.texts ?? []

/** Heading and body of each screen as they are read, in every case. */
const screens = [
  ...Object.keys(en.scenarios).map((key) => ['scenarios', key]),
  ...Object.keys(en.states).map((key) => ['states', key]),
].map(([group = '', key = '']) => {
  const bodies = textsAt(group, key, 'body')
  return [key, textsAt(group, key, 'heading').map((heading, at) => `${heading.replace(/\?$/, '')}. ${bodies[at]}`)] as const
})

test('every screen is there', () => {
  expect(screens.length).toBeGreaterThan(60)
  expect(screens.every(([, texts]) => texts.length === CASE_NAMES.length)).toBe(true)
})

describe.each(screens)('%s', (_key, texts) => {
  test('can be read after eight years of school', () => {
    const hard = texts.filter((text) => readingGrade(text) > 8)
    expect(hard.map((text) => `${readingGrade(text).toFixed(1)}: ${text}`)).toEqual([])
  })

  test('holds no word of ours or of the field', () => {
    const words =
      /\b(error|invalid|unauthorized|authenti\w+|credentials?|token|API|job|server|session|aggregator|provider|MFA|OTP)\b/i
    expect(texts.filter((text) => words.test(text))).toEqual([])
  })
})

test('no text tells people to switch off what keeps them safe', () => {
  for (const text of textsAt('scenarios', 'mfa-unsupported', 'body')) {
    expect(text).not.toMatch(/(turn|switch) (it |that |this )?off|disable/i)
    expect(text).toContain('keep it on')
  }
})

test('the first step for a locked login is to leave the page', () => {
  expect(textsAt('scenarios', 'login-locked', 'steps', '0')[0]).toMatch(/^Leave/)
})

test('the steps for a notice are in the order that works', () => {
  const steps = ['0', '1', '2', '3'].map((at) => textsAt('scenarios', 'bank-notice', 'steps', at)[0]).join(' ')
  expect(steps).toMatch(/in a browser, not in its app.*accounts.*transactions.*asks for your attention.*[Cc]ome back/)
})
