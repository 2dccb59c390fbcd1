/** The served demo and a browser, for whatever is counted there. */
import { chromium } from 'playwright'
import { launchOptions } from './chromium.mjs'
import { serveFile, webRoot } from './demo.mjs'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND

/** @typedef {{ name: string, limit: number, measured: number, least?: number }} Figure */
/** @typedef {import('../demo/server/serve').Demo} Demo */
/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('playwright').Page} Page */

/**
 * @template Result
 * @param {(demo: Demo, browser: Browser) => Promise<Result>} body
 */
export async function withDemo(body) {
  /** @type {{ startDemo(options: { webRoot: string, rate: number }): Promise<Demo> }} */
  const { startDemo } = await import(serveFile)
  const demo = await startDemo({ webRoot, rate: 0 })
  const browser = await chromium.launch(launchOptions())
  try {
    return await body(demo, browser)
  } finally {
    await browser.close()
    await demo.close()
  }
}

/** So narrow that the developer's panel stays shut: it draws by itself. */
export const NARROW = /** @type {const} */ ({ viewport: { width: 1_000, height: 800 }, reducedMotion: 'reduce' })

/** @param {Page} page @param {number} ms */
export const travel = (page, ms) => page.evaluate((span) => globalThis.fernway?.clock.travel(span), ms)

/** What was counted on another screen is worth nothing. @param {Page} page @param {string} wanted */
export async function expectState(page, wanted) {
  const is = await page.locator("[data-bck-part='root']").first().getAttribute('data-state')
  if (is !== wanted) throw new Error(`The screen was to be ${wanted} and is ${is}: what was counted is worth nothing.`)
}
