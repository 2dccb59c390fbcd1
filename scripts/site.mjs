/**
 * `npm run site`: builds the documentation as a static site, serves it from a sub-path, and goes through it in a browser: it opens, its
 * search finds a page, every page is drawn with its pictures, and every link leads somewhere. Links to other sites are not followed.
 *
 * `npm run site -- --built` takes the site that was built last.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setUpOrExit } from './setup.mjs'

setUpOrExit({ browser: true })

const { chromium } = await import('playwright')
const { launchOptions } = await import('./chromium.mjs')
const { serveBelow } = await import('./site/serve.mjs')
const { root, run } = await import('./steps.mjs')

const SITE = join(root, 'storybook-static')
const BASE = '/team/kit/'

/** A page that nobody finds by the names in the sidebar's first screen. */
const SOUGHT = { text: 'Web views', id: 'documentation-web-views' }

/** Runs in a page. What it shows: the ids of its elements, its links, and pictures that did not come. */
function readPage() {
  const links = [...document.querySelectorAll('#storybook-docs a[href]')].map((link) => link.getAttribute('href') ?? '')
  const lost = [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map(({ src }) => src)
  return { ids: [...document.querySelectorAll('[id]')].map(({ id }) => id), links, lost }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} address
 * @returns {Promise<string[]>} what is wrong
 */
async function searchFaults(page, address) {
  await page.goto(address)
  await page.locator('#storybook-explorer-searchfield').fill(SOUGHT.text)
  await page.getByRole('option').filter({ hasText: SOUGHT.text }).first().click()
  await page.waitForURL((url) => url.search.includes(SOUGHT.id), { timeout: 10_000 })
  await page.frameLocator('#storybook-preview-iframe').locator('#storybook-docs h1').first().waitFor()
  return []
}

/**
 * Where a link of the site leads.
 *
 * @param {string} href
 * @param {Map<string, Set<string>>} pages the ids of each page's elements
 * @param {string} from the id of its page
 */
function faultOf(href, pages, from) {
  if (/^(?:https?|mailto):/.test(href)) return null
  const [, story, hash] = /^\?path=\/(?:docs|story)\/([^#&]+)(?:#(.*))?$/.exec(href) ?? []
  if (href.startsWith('#')) return pages.get(from)?.has(href.slice(1)) ? null : 'no such heading'
  if (story === undefined) return 'not a page of the site'
  if (!pages.has(story)) return 'no such page'
  return hash === undefined || pages.get(story)?.size === 0 || pages.get(story)?.has(hash) ? null : 'no such heading'
}

/** @param {import('playwright').Browser} browser @param {string} origin */
async function goThrough(browser, origin) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  /** @type {string[]} */
  const faults = []
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  faults.push(...(await searchFaults(page, `${origin}${BASE}`)))
  /** @type {{ entries: Record<string, { id: string, type: string }> }} */
  const { entries } = JSON.parse(readFileSync(join(SITE, 'index.json'), 'utf8'))
  /** @type {Map<string, Set<string>>} */
  const pages = new Map(Object.values(entries).map(({ id }) => [id, new Set()]))
  /** @type {[from: string, href: string][]} */
  const links = []
  for (const { id } of Object.values(entries).filter(({ type }) => type === 'docs')) {
    await page.goto(`${origin}${BASE}iframe.html?viewMode=docs&id=${id}`)
    await page.locator('#storybook-docs :is(h1, h2)').first().waitFor()
    const { ids, links: found, lost } = await page.evaluate(readPage)
    pages.set(id, new Set(ids))
    for (const href of found) links.push([id, href])
    faults.push(...lost.map((src) => `${id}: the picture ${src} did not come`))
  }
  for (const [from, href] of links) {
    const fault = faultOf(href, pages, from)
    if (fault !== null) faults.push(`${from}: ${href}: ${fault}`)
  }
  const drawn = [...pages.values()].filter(({ size }) => size > 0).length
  console.log(`${drawn} pages and ${links.length} links of the site below ${BASE}; the search leads to ${SOUGHT.id}.`)
  return faults
}

const isWanted = !process.argv.includes('--built') || !existsSync(join(SITE, 'index.json'))
if (isWanted && !run('storybook', ['build', '-o', 'storybook-static'])) process.exit(1)
const { origin, stop } = await serveBelow(SITE, BASE)
const browser = await chromium.launch(launchOptions())
try {
  const faults = await goThrough(browser, origin)
  for (const fault of faults) console.error(fault)
  console.log(`${faults.length} faults`)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await browser.close()
  stop()
}
