import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchOptions } from '../../scripts/chromium.mjs'
import { hearPages } from './page.console'
import { cardMarkup, everyCardMarkup } from './stylesheet/card'
import { PREFLIGHT, RESET } from './stylesheet/resets'
import { stylesheetBy } from './stylesheet/toolchains'

/** As docs/theming.md names it. */
const ORDER = '@layer theme, base, bck, components, utilities;'
const UTILITIES = '@layer utilities { .max-w-sm { max-width: 24rem } }'

let browser: Browser | null = null
let page: Page
let layered = ''
let unlayered = ''

beforeAll(async () => {
  layered = (await Promise.all((['styles.css', 'picker.css'] as const).map((name) => stylesheetBy('by vite build', name)))).join(
    '',
  )
  const names = ['styles.unlayered.css', 'picker.unlayered.css'] as const
  unlayered = (await Promise.all(names.map((name) => stylesheetBy('by vite build', name)))).join('')
  browser = await chromium.launch(launchOptions())
  page = await browser.newPage({ viewport: { width: 800, height: 900 } })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  hearPages(page.context())
})
afterAll(async () => {
  await browser?.close()
})

const show = (css: string, body: string) =>
  page.setContent(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><style>html { font-family: sans-serif; line-height: 1.5 }</style><style>${css}</style><body style="margin: 0">${body}</body></html>`,
  )

/** Where each part is in its card, and how it looks. */
const looks = () =>
  page.evaluate(() => {
    const SEEN = [
      'display',
      'color',
      'background-color',
      'border-top-width',
      'border-top-color',
      'border-radius',
      'font-size',
      'font-weight',
      'line-height',
      'letter-spacing',
      'text-align',
      'text-decoration-line',
      'cursor',
      'opacity',
    ]
    return [...document.querySelectorAll('[data-bck-part]')].map((element) => {
      const root = element.closest('[data-bck-part=root]')?.getBoundingClientRect()
      const { x, y, width, height } = element.getBoundingClientRect()
      const place = [x - (root?.x ?? 0), y - (root?.y ?? 0), width, height].map(Math.round).join(' ')
      const style = getComputedStyle(element)
      // A button draws its own box, so that only a field can lose what the browser draws.
      const drawn = element instanceof HTMLInputElement ? style.appearance : 'own'
      return {
        part: element.getAttribute('data-bck-part'),
        seen: [
          ['place', width + height === 0 ? 'none' : place],
          ['appearance', drawn],
          ...SEEN.map((name) => [name, style.getPropertyValue(name)]),
        ],
      }
    })
  })

type Looks = Awaited<ReturnType<typeof looks>>

/** What looks otherwise, each kind once. */
const differences = (alone: Looks, here: Looks) => [
  ...new Set(
    here.flatMap(({ part, seen }, at) =>
      seen.flatMap(([name, value], index) => {
        const [, before] = alone[at]?.seen[index] ?? []
        return value === before ? [] : [`${part}: ${name} is ${value}, not ${before}`]
      }),
    ),
  ),
]

describe('among the styles of a host', () => {
  let alone: Looks = []
  beforeAll(async () => {
    await show(layered, everyCardMarkup())
    alone = await looks()
  })

  it.each([
    {
      title: 'Tailwind’s preflight, with the layers in the documented order',
      css: () => ORDER + `@layer base { ${PREFLIGHT} }` + layered,
    },
    { title: 'the same, and the kit’s stylesheet is first', css: () => ORDER + layered + `@layer base { ${PREFLIGHT} }` },
    { title: 'a reset in no layer, with the stylesheet in no layer', css: () => RESET + unlayered },
    { title: 'the same, and the kit’s stylesheet is first', css: () => unlayered + RESET },
  ])('every part is where it would be, and looks as it would: $title', async ({ css }) => {
    await show(css(), everyCardMarkup())
    const here = await looks()
    expect(here.length).toBeGreaterThan(1_000)
    expect(differences(alone, here)).toEqual([])
  })

  it('a utility of Tailwind’s wins over the kit', async () => {
    await show(ORDER + layered + UTILITIES, cardMarkup(undefined, 'max-w-sm'))
    expect(await page.locator('[data-bck-part=root]').evaluate((root) => root.clientWidth)).toBe(384)
  })

  it('a rule of the host’s that is in no layer wins over the kit', async () => {
    await show(`${layered} [data-bck-part='panel'] { border-width: 5px }`, cardMarkup())
    expect(await page.locator('[data-bck-part=panel]').evaluate((panel) => getComputedStyle(panel).borderTopWidth)).toBe('5px')
  })

  it('a dark class follows by one rule', async () => {
    await show(`${ORDER} .dark { color-scheme: dark } ${layered}`, `<div class="dark">${cardMarkup()}</div>`)
    const ground = await page.locator('[data-bck-part=panel]').evaluate((panel) => getComputedStyle(panel).backgroundColor)
    expect(ground).toBe('rgb(23, 25, 29)')
  })
})
