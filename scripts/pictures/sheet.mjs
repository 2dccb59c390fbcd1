import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ACCEPTED, SEEN } from './changes.mjs'

/** @typedef {import('./changes.mjs').Change} Change */
/** @typedef {import('playwright').Browser} Browser */

/** As many as can be looked at with care, one beside the other. */
const ON_A_SHEET = 8

const STYLE = `body { margin: 16px; font: 13px/1.4 sans-serif; background: #8a8f98; display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
figure { margin: 0 } figcaption { color: #fff; padding-block-end: 4px } img { display: block; flex: none } div { display: flex; flex-wrap: wrap; gap: 4px }`

/** @param {string | null} path */
const image = (path) => (path === null ? '' : `<img src="${pathToFileURL(path).href}" alt="">`)

/** @param {Change} change */
const figure = ({ name, kind, before, now, difference }) =>
  `<figure><figcaption>${kind}: ${name}</figcaption><div>${image(before)}${image(now)}${image(difference)}</div></figure>`

/** @param {readonly string[]} figures */
const html = (figures) => `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${STYLE}</style>${figures.join('')}`

/**
 * Old, new and difference side by side, as one page to open and as pictures of it.
 *
 * @param {Browser} browser
 * @param {string} name
 * @param {readonly string[]} figures
 */
async function lay(browser, name, figures) {
  const page = await browser.newPage({ viewport: { width: 1560, height: 900 } })
  const all = join(SEEN, `${name}.html`)
  for (let at = 0; at < figures.length; at += ON_A_SHEET) {
    writeFileSync(all, html(figures.slice(at, at + ON_A_SHEET)))
    await page.goto(pathToFileURL(all).href)
    const number = String(at / ON_A_SHEET + 1).padStart(2, '0')
    await page.screenshot({ path: join(SEEN, `${name}.${number}.sheet.png`), fullPage: true })
  }
  writeFileSync(all, html(figures))
  await page.close()
  return all
}

/** @param {Browser} browser @param {Change[]} changes */
export const layChanges = (browser, changes) => lay(browser, 'changes', changes.map(figure))

/** @param {Browser} browser */
export const layAll = (browser) =>
  lay(
    browser,
    'all',
    readdirSync(ACCEPTED).map((file) => `<figure><figcaption>${file}</figcaption>${image(join(ACCEPTED, file))}</figure>`),
  )
