import { afterEach, describe, expect, test, vi } from 'vitest'
import { createFormat, en } from '../../src/messages'
import { zu } from '../../src/messages/zu'
import { spareFormat } from '../../src/messages/zu/spare-format'

const AT = Date.UTC(2026, 10, 22, 3, 10)
const DAY = 86_400_000
const spare = spareFormat('Australia/Sydney')

afterEach(() => vi.restoreAllMocks())

test.each([
  ['a time of day', spare.clock(AT), '14:10'],
  ['just after midnight', spare.clock(Date.UTC(2026, 10, 21, 13, 5)), '00:05'],
  ['a day', spare.day(AT), 'ISonto, Novemba 22'],
  ['a moment today', spare.moment(AT, AT - 3_600_000), '14:10'],
  ['a moment on another day', spare.moment(AT + 2 * DAY, AT), 'ULwesibili 14:10'],
  ['a date in full', spare.stamp(AT), 'Novemba 22, 2026 14:10'],
  ['seconds', spare.duration(20_000), '20 amasekhondi'],
  ['days', spare.duration(1.6 * DAY), '2 izinsuku'],
  ['minutes', spare.duration(5 * 60_000), '5 amaminithi'],
  ['what is left', spare.countdown(492_000), '8:12'],
  ['a number', spare.number(7), '7'],
  ['one name', spare.list(['A']), 'A'],
  ['two names', spare.list(['A', 'B']), 'A ne-B'],
  ['three names', spare.list(['A', 'B', 'C']), 'A, B, ne-C'],
])('the format of %s in isiZulu without Intl is %s', (_what, text, expected) => {
  expect(text).toBe(expected)
})

const PARTS: readonly { supportedLocalesOf(locale: string): string[] }[] = [
  Intl.DateTimeFormat,
  Intl.NumberFormat,
  Intl.ListFormat,
]

/** As Chromium is: Intl has plurals of isiZulu, and nothing else. */
function withoutZulu(parts = PARTS) {
  for (const part of parts) {
    const supported = part.supportedLocalesOf.bind(part)
    vi.spyOn(part, 'supportedLocalesOf').mockImplementation((locale) => supported(locale).filter((tag) => !tag.startsWith('zu')))
  }
  return vi.spyOn(console, 'error').mockImplementation(() => {})
}

describe('in a browser whose Intl has no isiZulu', () => {
  test.each(['zu', 'zu-ZA'])('the catalogue formats by itself in %s, without a notice', (locale) => {
    const told = withoutZulu()
    expect(createFormat(locale, zu).duration(20_000)).toBe('20 amasekhondi')
    expect(told).not.toHaveBeenCalled()
  })

  test('the catalogue formats by itself even if a single part is missing', () => {
    withoutZulu([Intl.ListFormat])
    expect(createFormat('zu', { ...zu, spareFormat: () => ({ ...spare, clock: () => 'own' }) }).clock(AT)).toBe('own')
  })

  test('English words stay English', () => {
    withoutZulu()
    expect(createFormat('zu', en).duration(20_000)).toBe('20 seconds')
  })

  test('a locale that it has is taken', () => {
    withoutZulu()
    expect(createFormat('en-ZA', zu).duration(20_000)).toBe('20 seconds')
  })
})

test('Intl is used if it has isiZulu', () => {
  const unused = vi.fn<typeof spareFormat>()
  expect(createFormat('zu', { ...zu, spareFormat: unused }).duration(20_000)).toBe('20 amasekhondi')
  expect(unused).not.toHaveBeenCalled()
})
