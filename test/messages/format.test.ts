import { describe, expect, test } from 'vitest'
import { createFormat, readableLocale } from '../../src/messages'

const AT = Date.UTC(2026, 10, 22, 3, 10)
const DAY = 86_400_000
const english = createFormat('en-AU', 'Australia/Sydney')

describe('a duration', () => {
  test.each([
    [0, '5 seconds'],
    [12_000, '10 seconds'],
    [21_000, '20 seconds'],
    [89_000, '90 seconds'],
    [100_000, '2 minutes'],
    [2 * 3_600_000, '2 hours'],
    [7 * DAY, '7 days'],
  ])('of %d ms is rounded to %s', (ms, text) => {
    expect(english.duration(ms)).toBe(text)
  })
})

describe('a countdown', () => {
  test.each([
    [492_000, '8:12'],
    [491_001, '8:12'],
    [59_000, '0:59'],
    [0, '0:00'],
    [-5, '0:00'],
  ])('of %d ms shows %s', (ms, text) => {
    expect(english.countdown(ms)).toBe(text)
  })

  test('uses the digits of the language', () => {
    expect(createFormat('ar-EG').countdown(72_000)).toBe('١:١٢')
  })
})

test('a moment today is a time of day, another day has its name', () => {
  expect(english.moment(AT, AT - 3_600_000)).toMatch(/^2:10\spm$/)
  expect(english.moment(AT + 2 * DAY, AT)).toMatch(/^Tuesday.*2:10\spm$/)
})

test('a day is told in full', () => {
  expect(english.day(AT + 7 * DAY)).toMatch(/Sunday,? 29 November/)
})

test.each(['', 'xx-invalid-locale-name', 'en_US', '<b>'])('the locale %j does not take the screen down', (locale) => {
  expect(createFormat(locale).countdown(60_000)).toMatch(/^\S+:\S+$/)
})

test('a locale that cannot be read counts as English', () => {
  expect(readableLocale('not a locale')).toBe('en')
  expect(readableLocale('DE-at')).toBe('de-AT')
})
