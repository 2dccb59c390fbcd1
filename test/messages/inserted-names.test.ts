import { describe, expect, test } from 'vitest'
import { say } from '../../src/messages'
import { sampleFor } from '../../stories/words/cases'
import { CATALOGUES, rowsOf } from './catalogues'

const NAMES = [
  '<img src=x onerror=alert(1)>',
  'بنك الأمل (مصر)',
  '🏦 Bank & Söhne 🏦',
  '招商银行',
  '$& `${bank}` %s {0} \\u0041',
  'Ö'.repeat(400),
]

describe.each(rowsOf(CATALOGUES))('%s', (_name, messages) => {
  test.each(NAMES)('takes the name %s as it is', (bank) => {
    const args = sampleFor(messages, { bank })
    expect(say(messages.scenarios['bank-outage'].heading, args)).toContain(bank)
    expect(say(messages.states.polling.body, args)).toContain(bank)
  })

  test('takes a caption as it is', () => {
    expect(messages.fields.missing({ label: '<b>PIN</b> $& (4)' })).toContain('<b>PIN</b> $& (4)')
  })

  test('sets a caption of the other direction apart', () => {
    const label = messages.dir === 'rtl' ? 'PIN (4)' : 'الرقم السري (4)'
    expect(messages.fields.refused({ label })).toContain(`\u2068${label}\u2069`)
  })
})

test('Chinese has a space beside Latin letters, and none beside its own', () => {
  const { 'zh-Hans': zhHans } = CATALOGUES
  const heading = (bank: string | null) => say(zhHans.scenarios['bank-outage'].heading, sampleFor(zhHans, { bank }))
  const goingThere = (bank: string | null) => say(zhHans.states.verifying.heading, sampleFor(zhHans, { bank }))
  expect([heading('Hooli Bank'), heading('招商银行'), heading(null)]).toEqual([
    'Hooli Bank 没有响应',
    '招商银行没有响应',
    '您的银行没有响应',
  ])
  expect([goingThere('Hooli Bank'), goingThere('招商银行')]).toEqual(['正在登录 Hooli Bank', '正在登录招商银行'])
})
