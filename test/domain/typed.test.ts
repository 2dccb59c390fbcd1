import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedCode, typedLoginId } from '../../src/domain'

describe('a code loses what keyboards, messages and pastes put into it', () => {
  it.each([
    ['as an SMS groups it', '123 456'],
    ['with blanks around it', ' 123456 '],
    ['with a no-break space', '123\u00a0456'],
    ['with a narrow no-break space', '123\u202f456'],
    ['with an ideographic space', '123\u3000456'],
    ['with a tab and a line', '123\t456\n'],
    ['with a hyphen', '123-456'],
    ['with a dash', '123–456'],
    ['with a no-break hyphen', '123\u2011456'],
    ['with a minus sign', '123\u2212456'],
    ['with direction marks', '\u200e123456\u202c'],
    ['with a zero-width space', '123\u200b456'],
    ['with a word joiner and a byte-order mark', '\ufeff123\u2060456'],
    ['with a soft hyphen', '123\u00ad456'],
    ['with variation selectors', '1\ufe0f2\ufe0f3456'],
    ['in Arabic-Indic digits', '١٢٣٤٥٦'],
    ['in Persian digits', '۱۲۳۴۵۶'],
    ['in Devanagari digits', '१२३४५६'],
    ['in Bengali digits, grouped', '১২৩ ৪৫৬'],
    ['in Thai digits', '๑๒๓๔๕๖'],
    ['in full-width digits', '１２３４５６'],
    ['in digits of mathematics', '𝟏𝟐𝟑𝟺𝟻𝟼'],
    ['in digits of several scripts', '1２٣४๕6'],
  ])('that is typed %s', (_, typed) => expect(typedCode(typed)).toBe('123456'))

  it.each([
    ['letters stay, in their case', 'aB3-Xy', 'aB3Xy'],
    ['letters of other scripts stay', 'код 42', 'код42'],
    ['other signs stay', '12.34#5', '12.34#5'],
    ['numerals that are no digits stay', 'Ⅳ½²', 'Ⅳ½²'],
    ['nothing is left of blanks and hyphens', ' - ', ''],
    ['zero and nine of a script', '٠٩', '09'],
  ])('while %s', (_, typed, code) => expect(typedCode(typed)).toBe(code))

  it('is cleaned once: a second cleaning changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(typedCode(typedCode(text))).toBe(typedCode(text))
      }),
    )
  })
})

describe('a user name loses what stands at its ends', () => {
  it.each([
    ['such as the blank that a keyboard adds', '12345678 ', '12345678'],
    ['such as a line of a paste', '\n12345678\r\n', '12345678'],
    ['such as marks and blanks in turn', '\u200e \u00a0jared\u200b ', 'jared'],
    ['but nothing within', 'Gavin  Belson-1', 'Gavin  Belson-1'],
    ['but no digit of any script', '١٢٣', '١٢٣'],
    ['but no hyphen', '-jared-', '-jared-'],
  ])('%s', (_, typed, loginId) => expect(typedLoginId(typed)).toBe(loginId))
})
