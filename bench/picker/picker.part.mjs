/** From a letter to its list, among 3,000 banks: the picker beside a bare list that draws the same rows without looking for them. */
import { chromium } from 'playwright'
import { launchOptions } from '../../scripts/chromium.mjs'
import { jsxOf, moduleOfRows } from '../mount/draw-bare.mjs'
import { addressOf, buildPage, served, writeDrawn } from '../mount/pages.mjs'
import { medianOf, quartersOf } from '../spread.mjs'

const SLOWER = 4
const ROUNDS = 7

/** What is typed, letter by letter, and taken back: after each another list is shown. */
const TYPED = ['b', 'ba', 'bac', 'bace', 'bacedi', 'bace', 'ba', 'm', 'mo', 'mor', 'morep', 'more', 'm', '']

/** @typedef {import('playwright').Page} Page @typedef {import('playwright').Browser} Browser */

/** What the picker shows for each text: by hand, slowly, once. @param {Browser} browser @param {string} address */
async function rowsOf(browser, address) {
  const page = await browser.newPage()
  await page.goto(`${address}${addressOf('picker')}`)
  const input = page.locator('input')
  /** @type {Record<string, { key: string, jsx: string }[]>} */
  const rows = {}
  for (const text of ['', ...TYPED]) {
    await input.fill(text)
    // Later than any waiting of the picker's own.
    await page.waitForTimeout(300)
    const keys = ((await page.evaluate(() => globalThis.typing?.rows())) ?? '').split(' ')
    const drawn = await page.evaluate(jsxOf, '[data-bck-part=bank-item]')
    rows[text] = drawn.map((jsx, at) => ({ key: keys[at] ?? '', jsx }))
  }
  await page.close()
  return rows
}

/** @param {Page} page @param {Record<string, string>} expected @returns {Promise<{ ms: number, again: number }[]>} */
const typeAll = (page, expected) =>
  page.evaluate(
    async (texts) => {
      const all = []
      for (const [text, keys] of texts) {
        const typed = await globalThis.typing?.type(text, keys)
        if (typed) all.push(typed)
      }
      return all
    },
    TYPED.map((text) => /** @type {const} */ ([text, expected[text] ?? ''])),
  )

/** @param {Browser} browser @param {string} address @param {'picker' | 'list'} name */
async function slowPage(browser, address, name) {
  const page = await (await browser.newContext({ viewport: { width: 500, height: 900 } })).newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(`${address}${addressOf(name)}`)
  await page.locator('[data-bck-part=bank-item]').first().waitFor()
  return page
}

/** @param {Browser} browser @param {string} address @param {Record<string, string>} expected */
async function measure(browser, address, expected) {
  const pages = { picker: await slowPage(browser, address, 'picker'), list: await slowPage(browser, address, 'list') }
  /** @type {Record<'picker' | 'list', number[]>} */
  const times = { picker: [], list: [] }
  const again = { picker: 0, list: 0 }
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of /** @type {const} */ (['picker', 'list'])) {
      await pages[name].bringToFront()
      const typed = await typeAll(pages[name], expected)
      if (round === 0) continue
      times[name].push(medianOf(typed.map(({ ms }) => ms)))
      again[name] += typed.reduce((sum, one) => sum + one.again, 0)
    }
  }
  if (again.list === 0) throw new Error('A list that draws every row again was not seen to do so: nothing was proved.')
  return { times, again: again.picker }
}

/** @returns {Promise<import('../parts.types').Result<{ pickerMs: number, listMs: number }>>} */
export async function measurePicker() {
  const browser = await chromium.launch(launchOptions())
  try {
    await buildPage('picker')
    const rows = await served((address) => rowsOf(browser, address))
    writeDrawn(moduleOfRows(rows))
    await buildPage('list')
    const expected = Object.fromEntries(Object.entries(rows).map(([text, list]) => [text, list.map(({ key }) => key).join(' ')]))
    const { times, again } = await served((address) => measure(browser, address, expected))
    const ratios = times.picker.map((ms, at) => ms / (times.list[at] ?? Number.NaN))
    const [pickerMs, listMs] = [medianOf(times.picker), medianOf(times.list)]
    return {
      figures: [
        {
          name: 'a letter to its list, beside a bare list',
          limit: 1.5,
          measured: Number((pickerMs / listMs).toFixed(2)),
          spread: quartersOf(ratios),
        },
        { name: `rows that stay and are drawn again, in ${ROUNDS * TYPED.length} letters`, limit: 0, measured: again },
      ],
      data: { pickerMs, listMs },
    }
  } finally {
    await browser.close()
  }
}
