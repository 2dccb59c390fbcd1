import { describe, expect, test } from 'vitest'
import { say, type Messages } from '../../src/messages'
import { sampleFor } from '../../stories/words/cases'
import { CATALOGUES, type CatalogueName } from './catalogues'

const partly = (messages: Messages, missing: number) =>
  say(messages.states['connected.partly'].heading, sampleFor(messages, { missing }))

const tried = (messages: Messages, tries: number) =>
  say(messages.scenarios['outage-persists'].body, sampleFor(messages, { tries }))

describe('the number of missing parts', () => {
  test.each<[CatalogueName, number, string]>([
    ['en', 1, 'Connected, but one thing is missing'],
    ['en', 2, 'Connected, but 2 things are missing'],
    ['af', 1, 'Verbind, maar een deel kort nog'],
    ['af', 2, 'Verbind, maar 2 dele kort nog'],
    ['zu', 1, 'Kuxhunyiwe, kusale ingxenye eyodwa'],
    ['zu', 2, 'Kuxhunyiwe, kusale izingxenye ezingu-2'],
    ['zh-Hans', 1, '已连接，还缺 1 个部分'],
    ['vi', 3, 'Đã kết nối, còn thiếu 3 phần'],
    ['ar', 1, 'تم الربط، وينقص جزء واحد'],
    ['ar', 2, 'تم الربط، وينقص جزءان'],
    ['ar', 3, 'تم الربط، وتنقص 3 أجزاء'],
    ['ar', 11, 'تم الربط، وينقص 11 جزءًا'],
    ['ar', 100, 'تم الربط، وينقص 100 جزء'],
  ])('in %s, %i', (name, missing, heading) => {
    expect(partly(CATALOGUES[name], missing)).toBe(heading)
  })
})

describe('the number of tries', () => {
  test.each<[CatalogueName, number, string]>([
    ['en', 1, 'We tried again, '],
    ['en', 3, 'We tried 3 times, '],
    ['ar', 1, 'حاولنا مرة أخرى دون نجاح'],
    ['ar', 2, 'حاولنا مرتين دون نجاح'],
    ['ar', 3, 'حاولنا 3 مرات دون نجاح'],
    ['ar', 11, 'حاولنا 11 مرةً دون نجاح'],
    ['ar', 100, 'حاولنا 100 مرة دون نجاح'],
  ])('in %s, %i', (name, tries, beginning) => {
    expect(tried(CATALOGUES[name], tries).startsWith(beginning)).toBe(true)
  })
})
