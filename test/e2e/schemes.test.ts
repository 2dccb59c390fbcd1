import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchOptions } from '../../scripts/chromium.mjs'
import { hearPages } from './page.console'
import { cardMarkup } from './stylesheet/card'
import { PAGES } from './stylesheet/pages.table'
import { STYLESHEETS, stylesheetBy, TOOLCHAINS } from './stylesheet/toolchains'

/** As they stand in docs/design-language.md. */
const COLOURS = {
  light: {
    card: 'rgb(255, 254, 252)',
    heading: 'rgb(29, 30, 33)',
    'input border': 'rgb(139, 140, 143)',
    button: 'rgb(36, 86, 214)',
    'button text': 'rgb(255, 255, 255)',
  },
  dark: {
    card: 'rgb(23, 25, 29)',
    heading: 'rgb(238, 236, 231)',
    'input border': 'rgb(116, 120, 128)',
    button: 'rgb(143, 176, 255)',
    'button text': 'rgb(12, 22, 51)',
  },
} as const

let browser: Browser | null = null
let page: Page

beforeAll(async () => {
  browser = await chromium.launch(launchOptions())
  page = await browser.newPage()
  hearPages(page.context())
})
afterAll(async () => {
  await browser?.close()
})

const html = (css: string, { root = '', body }: { root?: string; body: string }) =>
  `<!doctype html><html lang="en" ${root}><meta charset="utf-8"><title>A host</title><style>${css}</style><body>${body}</body></html>`

/** The colours as the browser has worked them out. */
const colours = () =>
  page.evaluate(() => {
    const styleOf = (selector: string) => {
      const element = document.querySelector(selector)
      if (element === null) throw new Error(`There is no ${selector}.`)
      return getComputedStyle(element)
    }
    const button = styleOf('[data-bck-part=button][data-kind=primary]')
    return {
      card: styleOf('[data-bck-part=panel]').backgroundColor,
      heading: styleOf('[data-bck-part=heading]').color,
      'input border': styleOf('[data-bck-part=input]').borderTopColor,
      button: button.backgroundColor,
      'button text': button.color,
    }
  })

describe.each(TOOLCHAINS.flatMap((toolchain) => STYLESHEETS.map((stylesheet) => ({ toolchain, stylesheet }))))(
  '$stylesheet, $toolchain',
  ({ toolchain, stylesheet }) => {
    let kit: string
    beforeAll(async () => {
      kit = await stylesheetBy(toolchain, stylesheet)
    })

    it.each(Object.keys(PAGES))('has the right colours in %s', async (name) => {
      const { css = '', system = 'light', media = 'screen', expected, ...rest } = PAGES[name] ?? { body: '', expected: 'light' }
      await page.emulateMedia({ colorScheme: system, media })
      await page.setContent(html(kit + css, rest))
      expect(await colours()).toEqual(COLOURS[expected])
    })

    it('follows a page that changes its scheme', async () => {
      await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
      await page.setContent(html(kit, { body: cardMarkup() }))
      for (const scheme of ['dark', 'light', 'dark'] as const) {
        await page.evaluate((value) => (document.documentElement.style.colorScheme = value), scheme)
        await expect.poll(colours).toEqual(COLOURS[scheme])
      }
    })

    it('takes the colours of a host, which may follow the scheme as well', async () => {
      const own = ':root { color-scheme: light dark; --bck-color-accent: light-dark(rgb(1, 2, 3), rgb(4, 5, 6)) }'
      await page.emulateMedia({ colorScheme: 'dark', media: 'screen' })
      await page.setContent(html(kit + own, { body: cardMarkup() }))
      expect(await colours()).toEqual({ ...COLOURS.dark, button: 'rgb(4, 5, 6)' })
    })

    it('leaves its own colours where a host sets what is none', async () => {
      const own = ':root { color-scheme: dark; --bck-color-ink: banana; --bck-color-accent: 12px; --bck-color-control: }'
      await page.setContent(html(kit + own, { body: cardMarkup() }))
      expect(await colours()).toEqual(COLOURS.dark)
    })

    it('has its colours in a shadow root as well', async () => {
      await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
      await page.setContent(html(':root { color-scheme: dark }', { body: '<div id="host"></div>' }))
      const shown = await page.evaluate((markup) => {
        const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' })
        if (shadow) shadow.innerHTML = markup
        const panel = shadow?.querySelector('[data-bck-part=panel]')
        return panel && getComputedStyle(panel).backgroundColor
      }, `<style>${kit}</style>${cardMarkup()}`)
      expect(shown).toBe(COLOURS.dark.card)
    })

    it('changes nothing on the page around it', async () => {
      const around = () =>
        page.evaluate(() => {
          // Registered properties are listed for every element, whether it uses them or not.
          const seen = (element: Element) =>
            [...getComputedStyle(element)]
              .filter((property) => !property.startsWith('--_bck-'))
              .map((property) => `${property}: ${getComputedStyle(element).getPropertyValue(property)}`)
          const paragraph = document.createElement('p')
          document.body.prepend(paragraph)
          return [document.documentElement, paragraph].map(seen)
        })
      const body = `<div style="block-size: 400px; overflow: hidden">${cardMarkup({ scheme: 'dark' })}</div>`
      await page.setContent(html('', { body }))
      const bare = await around()
      await page.setContent(html(kit, { body }))
      expect(await around()).toEqual(bare)
    })
  },
)
