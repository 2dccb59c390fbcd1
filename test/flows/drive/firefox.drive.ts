import { firefox, type BrowserContext, type ElementHandle, type Page } from 'playwright'
import { findFirefox } from '../../../scripts/firefox.mjs'
import { hear } from '../../console/console.guard'
import type { DrivenBrowser, Tab } from './drive.types'

const CONTEXT = { viewport: { width: 1_000, height: 900 }, locale: 'en-AU', timezoneId: 'Australia/Sydney' }

/** As a call, because Playwright takes one argument only. */
const call = (inPage: { toString(): string }, args: readonly unknown[]) => `(${inPage.toString()})(...${JSON.stringify(args)})`

const tabOf = (page: Page): Tab => ({
  goto: async (url) => void (await page.goto(url)),
  run: async (inPage, ...args) => page.evaluate(call(inPage, args)),
  script: async (text) => void (await page.evaluate(text)),
  click: async (find, ...args) => {
    const handle = await page.evaluateHandle<Element | null>(call(find, args))
    const element = handle.asElement() as ElementHandle | null
    await element?.click()
    return element !== null
  },
  type: (text) => page.keyboard.type(text),
  reload: async () => void (await page.reload()),
  picture: async (path) => void (await page.screenshot({ path })),
  close: () => page.close(),
})

/** A stock Firefox, by WebDriver BiDi. */
export async function driveFirefox(): Promise<DrivenBrowser> {
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: findFirefox() ?? 'firefox' })
  let context: BrowserContext | null = null
  const tabs = new Map<Page, Tab>()
  const known = (page: Page): Tab => {
    const tab = tabs.get(page) ?? tabOf(page)
    tabs.set(page, tab)
    return tab
  }
  const open = async (): Promise<Tab> => {
    if (context === null) throw new Error('The first tab is a fresh one.')
    return known(await context.newPage())
  }
  return {
    version: browser.version(),
    fresh: async (url) => {
      await context?.close()
      context = await browser.newContext(CONTEXT)
      context.on('weberror', (error) => hear(error.error()))
      const tab = await open()
      await tab.goto(url)
      return tab
    },
    another: open,
    tabs: async () => (context?.pages() ?? []).map(known),
    close: () => browser.close(),
  }
}
