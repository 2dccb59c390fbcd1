import { describe, expect, test } from 'vitest'
import { en } from '../../src/messages'
import { pseudo } from '../../src/messages/pseudo'
import { only } from '../../stories/fixtures/view.fixtures'
import { sampleFor } from '../../stories/words/cases'
import { listMessages } from '../../stories/words/listing'

const english = listMessages(en).flatMap(({ texts }) => texts)
const strange = listMessages(pseudo).flatMap(({ texts }) => texts)

describe('pseudo', () => {
  test('is never English, and always in brackets', () => {
    expect(strange.filter((text, at) => text === english[at] || !/^\[.+\]$/.test(text))).toEqual([])
  })

  test('is about 40 % longer', () => {
    const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)
    expect(length(strange) / length(english)).toBeGreaterThan(1.35)
    expect(length(strange) / length(english)).toBeLessThan(1.5)
  })

  test('leaves names, captions and times as they are', () => {
    const args = sampleFor(pseudo, { bank: 'Yes Bank', can: only('submitCredentials'), fields: ['Member number'] })
    expect(pseudo.fields.missing({ label: 'Password' })).toBe('[Þļééååššéé ƒîîļļ îîñ: Password]')
    const body = pseudo.scenarios['input-invalid'].body
    expect(typeof body === 'function' && body(args)).toMatch(/^\[Ţĥîîšš .*: Member number\. /)
  })

  test('has accents from a region of its own, so that no voice reads it as English of a place', () => {
    expect(pseudo.locale).toBe('en-XA')
  })
})
