import { describe, expect, it } from 'vitest'
import { createFormat } from '../../src/messages/format'
import { af, ar, en, vi, zhHans, zu } from '../../src/picker/messages'

const words = { af, ar, en, vi, zhHans, zu }
type Name = keyof typeof words

const formatOf = (name: Name) => createFormat(undefined, words[name])

/** Without the marks that set apart what was typed. */
const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '')

/** For one, two, three, eleven and a hundred. */
type Row = readonly [name: Name, texts: readonly string[]]

const COUNTS = [1, 2, 3, 11, 100] as const
const ABOVE_ONE = [2, 3, 11, 100] as const

const BANKS: readonly Row[] = [
  ['en', ['1 bank', ...ABOVE_ONE.map((count) => `${count} banks`)]],
  ['af', ['1 bank', ...ABOVE_ONE.map((count) => `${count} banke`)]],
  ['ar', ['بنك واحد', 'بنكان', '3 بنوك', '11 بنكًا', '100 بنك']],
  ['vi', COUNTS.map((count) => `${count} ngân hàng`)],
  ['zhHans', COUNTS.map((count) => `${count} 家银行`)],
  ['zu', COUNTS.map((count) => `Amabhange: ${count}`)],
]

const MATCHES: readonly Row[] = [
  ['en', ['1 bank matches “w”', ...ABOVE_ONE.map((count) => `${count} banks match “w”`)]],
  ['af', ['1 bank pas by “w”', ...ABOVE_ONE.map((count) => `${count} banke pas by “w”`)]],
  ['ar', ['بنك واحد يطابق «w»', 'بنكان يطابقان «w»', '3 بنوك تطابق «w»', '11 بنكًا يطابق «w»', '100 بنك يطابق «w»']],
  ['vi', COUNTS.map((count) => `${count} ngân hàng khớp với “w”`)],
  ['zhHans', COUNTS.map((count) => `${count} 家银行与“w”相符`)],
  ['zu', COUNTS.map((count) => `Amabhange ahambisana no-“w”: ${count}`)],
]

const MORE: readonly Row[] = [
  ['en', COUNTS.map((count) => `Show ${count} more`)],
  ['af', COUNTS.map((count) => `Wys nog ${count}`)],
  ['ar', ['عرض بنك واحد آخر', 'عرض بنكين آخرين', 'عرض 3 بنوك أخرى', 'عرض 11 بنكًا آخر', 'عرض 100 بنك آخر']],
  ['vi', COUNTS.map((count) => `Hiện thêm ${count}`)],
  ['zhHans', COUNTS.map((count) => `再显示 ${count} 家`)],
  ['zu', ['Bonisa elinye', ...ABOVE_ONE.map((count) => `Bonisa amanye angu-${count}`)]],
]

/** Two or more: one login needs no choice. */
const WAYS: readonly Row[] = [
  ['en', ABOVE_ONE.map((count) => `${count} ways to sign in`)],
  ['af', ABOVE_ONE.map((count) => `${count} maniere om aan te meld`)],
  ['ar', ['طريقتان لتسجيل الدخول', '3 طرق لتسجيل الدخول', '11 طريقة لتسجيل الدخول', '100 طريقة لتسجيل الدخول']],
  ['vi', ABOVE_ONE.map((count) => `${count} cách đăng nhập`)],
  ['zhHans', ABOVE_ONE.map((count) => `${count} 种登录方式`)],
  ['zu', ABOVE_ONE.map((count) => `Izindlela zokungena: ${count}`)],
]

describe('the numbers of the picker', () => {
  it.each(BANKS)('say in %s how many banks there are', (name, texts) => {
    expect(COUNTS.map((count) => words[name].banks({ count, format: formatOf(name) }))).toEqual(texts)
  })

  it.each(MATCHES)('say in %s how many banks match', (name, texts) => {
    const said = COUNTS.map((count) => words[name].matches({ count, typed: 'w', format: formatOf(name) }))
    expect(said.map(plain)).toEqual(texts)
  })

  it.each(MORE)('say in %s how many more there are to show', (name, texts) => {
    expect(COUNTS.map((count) => words[name].showMore({ count, format: formatOf(name) }))).toEqual(texts)
  })

  it.each(WAYS)('say in %s in how many ways a bank can be connected', (name, texts) => {
    expect(ABOVE_ONE.map((count) => words[name].severalWays({ count, format: formatOf(name) }))).toEqual(texts)
  })
})
