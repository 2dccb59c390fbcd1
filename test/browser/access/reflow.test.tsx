import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { LOCALES } from '../../../stories/kit/locales'
import { FONTS } from '../../visual/fonts'
import { SCREENS } from './every-screen'
import { rootOf, screenOf, stage, type Stage } from './stage'

/** The screens whose card is not wide enough for what it holds. */
const unfit = (every: Stage): string[] =>
  Object.keys(SCREENS).filter((name) => {
    const { scrollWidth, clientWidth } = rootOf(every, name)
    return scrollWidth > clientWidth
  })

/** Text that its own box does not show whole; but for a bank's name, cut after two lines on purpose, and what is for readers only. */
const cutOff = ({ all }: Stage): string[] =>
  [...all.querySelectorAll<HTMLElement>("article [data-bck-part]:not(svg, [data-bck-part='bank-name'])")]
    .filter((element) => {
      const { overflow, clipPath } = getComputedStyle(element)
      return overflow !== 'visible' && clipPath === 'none'
    })
    .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
    .map((element) => `${screenOf(element)}: ${element.outerHTML}`)

/** Controls that are smaller than 24 by 24 pixels. */
const small = ({ all }: Stage): string[] =>
  [...all.querySelectorAll<HTMLElement>('article :is(button, a, input, summary)')]
    .filter((element) => element.checkVisibility())
    .filter((element) => Math.min(element.offsetWidth, element.offsetHeight) < 24)
    .map((element) => `${screenOf(element)}: ${element.outerHTML}`)

const isScrolledSideways = () => document.documentElement.scrollWidth > document.documentElement.clientWidth

/** What people who read with difficulty may set for every page (WCAG 1.4.12). */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

/** One that is read from right to left, one without spaces, and one that is longer than any. */
const LANGUAGES = ['en', 'ar', 'zh-Hans', 'pseudo'] as const

describe.each(LANGUAGES)('in %s', (language) => {
  let every: Stage
  beforeAll(async () => {
    every = stage(SCREENS, () => ({ messages: LOCALES[language].messages }))
    every.all.style.fontFamily = FONTS
    await document.fonts.ready
  })
  afterAll(async () => {
    every.clear()
    document.documentElement.style.fontSize = ''
    await page.viewport(414, 896)
  })

  test('at 320 pixels nothing scrolls sideways or is cut off, and every control is large enough to hit', async () => {
    await page.viewport(320, 640)
    expect(isScrolledSideways()).toBe(false)
    expect([...unfit(every), ...cutOff(every), ...small(every)]).toEqual([])
  })

  test('the same holds at a zoom of 400 % on a screen of 1280 by 1024, which leaves 320 by 256', async () => {
    await page.viewport(1280 / 4, 1024 / 4)
    expect(isScrolledSideways()).toBe(false)
    expect([...unfit(every), ...cutOff(every)]).toEqual([])
  })

  test('the same holds with the text spacing that a reader may set', async () => {
    const spacing = new CSSStyleSheet()
    spacing.replaceSync(SPACED)
    document.adoptedStyleSheets.push(spacing)
    expect(isScrolledSideways()).toBe(false)
    expect([...unfit(every), ...cutOff(every)]).toEqual([])
    document.adoptedStyleSheets.pop()
  })

  test('the same holds with letters of twice the size', async () => {
    await page.viewport(640, 640)
    document.documentElement.style.fontSize = '200%'
    expect(isScrolledSideways()).toBe(false)
    expect([...unfit(every), ...cutOff(every)]).toEqual([])
  })
})
