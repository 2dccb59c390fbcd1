import { describe, expect, it } from 'vitest'
import { af, ar, en, vi, zhHans, zu } from '../../src/connections/messages'
import { createFormat } from '../../src/messages/format'

const words = { af, ar, en, vi, zhHans, zu }
type Name = keyof typeof words

const COUNTS = [1, 2, 3, 11, 100] as const

const formatOf = (name: Name) => createFormat(undefined, words[name])

/** Without the marks that set a name apart. */
const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '')

function endsIn(name: Name, daysLeft: number): string {
  const { attention } = words[name]
  const args = { nextAt: null, ago: null, consentEndsAt: 0, daysLeft, now: 0, bank: 'Hooli', format: formatOf(name) }
  return plain(attention['consent-ending'](args))
}

/** For one, two, three, eleven and a hundred. */
type Row = readonly [name: Name, texts: readonly string[]]

const LEFT: readonly Row[] = [
  ['en', ['1 day left', '2 days left', '3 days left', '11 days left', '100 days left']],
  ['af', ['Nog 1 dag', 'Nog 2 dae', 'Nog 3 dae', 'Nog 11 dae', 'Nog 100 dae']],
  ['ar', ['بقي يوم واحد', 'بقي يومان', 'بقيت 3 أيام', 'بقي 11 يومًا', 'بقي 100 يوم']],
  ['vi', ['Còn 1 ngày', 'Còn 2 ngày', 'Còn 3 ngày', 'Còn 11 ngày', 'Còn 100 ngày']],
  ['zhHans', ['还剩 1 天', '还剩 2 天', '还剩 3 天', '还剩 11 天', '还剩 100 天']],
  ['zu', ['Izinsuku ezisele: 1', 'Izinsuku ezisele: 2', 'Izinsuku ezisele: 3', 'Izinsuku ezisele: 11', 'Izinsuku ezisele: 100']],
]

const ENDS: readonly Row[] = [
  [
    'en',
    ['Your consent for Hooli ends in one day', ...[2, 3, 11, 100].map((count) => `Your consent for Hooli ends in ${count} days`)],
  ],
  [
    'af',
    [
      'Jou toestemming vir Hooli verval oor een dag',
      ...[2, 3, 11, 100].map((count) => `Jou toestemming vir Hooli verval oor ${count} dae`),
    ],
  ],
  [
    'ar',
    [
      'تنتهي موافقتك لدى Hooli خلال يوم واحد',
      'تنتهي موافقتك لدى Hooli خلال يومين',
      'تنتهي موافقتك لدى Hooli خلال 3 أيام',
      'تنتهي موافقتك لدى Hooli خلال 11 يومًا',
      'تنتهي موافقتك لدى Hooli خلال 100 يوم',
    ],
  ],
  ['vi', COUNTS.map((count) => `Sự đồng ý của bạn cho Hooli sẽ hết hạn sau ${count} ngày`)],
  ['zhHans', COUNTS.map((count) => `您对Hooli的授权将在 ${count} 天后到期`)],
  [
    'zu',
    [
      'Imvume yakho ye-Hooli iphela ngosuku olulodwa',
      ...[2, 3, 11, 100].map((count) => `Imvume yakho ye-Hooli iphela ezinsukwini ezingu-${count}`),
    ],
  ],
]

/** Two or more: one bank is named. */
const SEVERAL: readonly Row[] = [
  ['en', ['2 of your banks need you', '3 of your banks need you', '11 of your banks need you', '100 of your banks need you']],
  ['af', [2, 3, 11, 100].map((count) => `${count} van jou banke het jou nodig`)],
  ['ar', ['بنكان من بنوكك بحاجة إليك', ...[3, 11, 100].map((count) => `${count} من بنوكك بحاجة إليك`)]],
  ['vi', [2, 3, 11, 100].map((count) => `${count} ngân hàng của bạn cần bạn`)],
  ['zhHans', [2, 3, 11, 100].map((count) => `您有 ${count} 家银行需要您处理`)],
  ['zu', [2, 3, 11, 100].map((count) => `Amabhange akho akudingayo: ${count}`)],
]

describe('the numbers of the list and the banner', () => {
  it.each(LEFT)('say in %s how many days are left', (name, texts) => {
    expect(COUNTS.map((count) => words[name].daysLeft({ count, format: formatOf(name) }))).toEqual(texts)
  })

  it.each(ENDS)('say in %s when a consent ends', (name, texts) => {
    expect(COUNTS.map((count) => endsIn(name, count))).toEqual(texts)
  })

  it.each(SEVERAL)('say in %s how many banks need the user', (name, texts) => {
    expect([2, 3, 11, 100].map((count) => words[name].attentionSeveral({ count, format: formatOf(name) }))).toEqual(texts)
  })
})
