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
    ['af', 1, 'Verbind, maar een ding kort nog'],
    ['af', 2, 'Verbind, maar 2 dinge kort nog'],
    ['zu', 1, 'Kuxhunyiwe, kodwa kusele into eyodwa'],
    ['zu', 2, 'Kuxhunyiwe, kodwa kusele izinto ezingu-2'],
    ['zh-Hans', 1, '已连接，但还缺 1 项'],
    ['vi', 3, 'Đã kết nối, nhưng còn thiếu 3 mục'],
    ['ar', 1, 'تم الربط، لكن ينقص شيء واحد'],
    ['ar', 2, 'تم الربط، لكن ينقص شيئان'],
    ['ar', 3, 'تم الربط، لكن تنقص 3 أشياء'],
    ['ar', 11, 'تم الربط، لكن ينقص 11 شيئًا'],
    ['ar', 100, 'تم الربط، لكن ينقص 100 شيء'],
  ])('has the right form in %s for %i', (name, missing, heading) => {
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
  ])('is written in the plural of %s for %i', (name, tries, beginning) => {
    expect(tried(CATALOGUES[name], tries).startsWith(beginning)).toBe(true)
  })
})
