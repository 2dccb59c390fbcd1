import { afterEach, describe, expect, test, vi } from 'vitest'
import { createFormat, en, mergeMessages } from '../../src/messages'
import { CATALOGUES, rowsOf } from './catalogues'

const AT = Date.UTC(2026, 10, 22, 3, 10)
const DAY = 86_400_000
const english = createFormat('en-AU', en, 'Australia/Sydney')

afterEach(() => vi.restoreAllMocks())

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

  test('uses the digits of the locale', () => {
    expect(createFormat('ar-EG', en).countdown(72_000)).toBe('١:١٢')
  })
})

test('a moment today is a time of day, another day has its name', () => {
  expect(english.moment(AT, AT - 3_600_000)).toMatch(/^2:10\spm$/)
  expect(english.moment(AT + 2 * DAY, AT)).toMatch(/^Tuesday.*2:10\spm$/)
})

test('fifty cards share one format, and another time zone has its own', () => {
  expect(createFormat('en-AU', en, 'Australia/Sydney')).toBe(english)
  expect(createFormat('en-AU', en, 'Australia/Perth').clock(AT)).toMatch(/^11:10\sam$/)
})

test('a screen that shows no time asks Intl for nothing', () => {
  const made = (['DateTimeFormat', 'NumberFormat', 'ListFormat', 'PluralRules'] as const).map((name) => {
    const Real = Intl[name] as new (...args: unknown[]) => object
    return vi.spyOn(Intl, name).mockImplementation(function real(...args: unknown[]) {
      return new Real(...args)
    })
  })
  const format = createFormat(undefined, { ...en })
  for (const constructor of made) expect(constructor).not.toHaveBeenCalled()
  expect(format.plural(1)).toBe('one')
  expect(made.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0, 1])
})

test('the time of day follows a device that is taken to another time zone while the page stands open', () => {
  const zone = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
  const isIn = (timeZone: string) => zone.mockReturnValue({ timeZone } as Intl.ResolvedDateTimeFormatOptions)
  const format = createFormat('en-AU', { ...en })
  isIn('Australia/Sydney')
  expect(format.clock(AT)).toMatch(/^2:10\spm$/)
  isIn('Australia/Perth')
  expect(format.clock(AT)).toMatch(/^11:10\sam$/)
})

test('a day is written in full', () => {
  expect(english.day(AT + 7 * DAY)).toMatch(/Sunday,? 29 November/)
})

describe('a locale that does not exist', () => {
  // Each is told of once for the whole page, so no two tests share one.
  test.each(['', 'xx-nope', 'en_US', '<b>', 'not a locale'])(
    '%j gives way to that of the words, and the developer hears of it once',
    (locale) => {
      const told = vi.spyOn(console, 'error').mockImplementation(() => {})
      for (const _ of [1, 2]) expect(createFormat(locale, en, 'Australia/Sydney').duration(20_000)).toBe('20 seconds')
      expect(told).toHaveBeenCalledOnce()
      expect(String(told.mock.calls[0]?.[0])).toMatch(/\[bank-connection-kit\] .* does not know the locale .* Pass a BCP 47 tag/)
    },
  )

  test('gives way to Arabic where the words are Arabic', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(createFormat('xx-arab', { locale: 'ar', dir: 'rtl' }).duration(3 * 3_600_000)).toMatch(/ساعات/)
  })

  test('may even be what only plain JavaScript can pass', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    for (const wrong of [null, 42, {}]) expect(createFormat(wrong as unknown as string, en).number(2)).toBe('2')
  })

  test('may be that of a catalogue', () => {
    expect(createFormat('xx-words', { locale: 'xx-words', dir: 'ltr' }).plural(1)).toBe('one')
  })
})

test('plurals are those of the words, whatever the times are told in', () => {
  expect(createFormat('en-AU', { locale: 'ar', dir: 'rtl' }).plural(3)).toBe('few')
  expect(createFormat('ar-EG', en).plural(3)).toBe('other')
})

describe('without a locale of the host’s', () => {
  test('English times are as Australians write them, and a host may ask for those of South Africa', () => {
    const time = (locale?: string) => {
      const format = createFormat(locale, en, 'Africa/Johannesburg')
      return [format.clock(AT + 9 * 3_600_000), format.day(AT)].map((text) => text.replace(/\s/g, ' '))
    }
    expect(time()).toEqual(['2:10 pm', expect.stringMatching(/^Sunday,? 22 November$/)])
    expect(time('en-ZA')).toEqual(['14:10', expect.stringMatching(/^Sunday,? 22 November$/)])
  })

  test.each(rowsOf(CATALOGUES))('%s says which digits it has, so that no browser chooses others', (_name, words) => {
    expect(words.formatLocale).toMatch(/-u-nu-latn$/)
    expect(createFormat(undefined, words).countdown(72_000)).toBe('1:12')
  })

  test('words of another language that were laid over English are not written with English days', () => {
    const german = mergeMessages(en, { locale: 'de' })
    expect(createFormat(undefined, german, 'Australia/Sydney').day(AT)).toMatch(/^Sonntag/)
  })
})

describe('a list', () => {
  test('is written in words', () => {
    expect(english.list(['A', 'B', 'C'])).toBe('A, B and C')
  })

  test('sets entries of the other direction apart', () => {
    expect(english.list(['PIN', 'كلمة السر'])).toBe('PIN and \u2068كلمة السر\u2069')
    expect(createFormat('ar', { locale: 'ar', dir: 'rtl' }).list(['PIN (4)'])).toBe('\u2068PIN (4)\u2069')
  })
})
