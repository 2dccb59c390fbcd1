/**
 * From the page to the form, and from an answer to its question: the kit beside a bare component that draws the same elements, with a
 * processor that is four times slower. Both take turns, and each figure is a ratio of one run.
 */
import { chromium } from 'playwright'
import { launchOptions } from '../../scripts/chromium.mjs'
import { medianOf, quartersOf } from '../spread.mjs'
import { buildMx, PICTURE, PICTURES } from './mx.mjs'
import { addressOf, buildPages, served } from './pages.mjs'

const SLOWER = 4
/** Rounds in which both take turns. The first of each is thrown away. */
const ROUNDS = 7
/** Cards of one round. */
const CARDS = 15
const CROWD = 50
const MX_ROUNDS = 5

/** @typedef {import('playwright').Page} Page @typedef {import('playwright').Browser} Browser @typedef {import('playwright').CDPSession} CDPSession */
/** @typedef {'kit' | 'bare'} Name */
/** @typedef {Record<Name, number[]>} Times milliseconds of each round */

/** A fresh page, with nothing in any cache. @param {Browser} browser @returns {Promise<{ page: Page, session: CDPSession }>} */
async function slowPage(browser) {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return { page, session }
}

/** Milliseconds that the main thread has worked. @param {CDPSession} session */
async function worked(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

/** @param {Browser} browser @param {string} address @param {Name | 'mx'} name */
async function cold(browser, address, name) {
  const { page, session } = await slowPage(browser)
  if (name === 'mx') await page.route(PICTURES, (route) => route.fulfill(PICTURE))
  await page.goto(`${address}${addressOf(name)}#cold`)
  const painted = page.locator('html[data-painted]')
  await painted.waitFor({ state: 'attached' })
  const ms = Number(await painted.getAttribute('data-painted'))
  const workMs = await worked(session)
  await page.context().close()
  return { ms, workMs }
}

/** Both in turns. @param {(name: Name, round: number) => Promise<number>} one @param {number} rounds @returns {Promise<Times>} */
async function inTurns(one, rounds) {
  /** @type {Times} */
  const times = { kit: [], bare: [] }
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of /** @type {Name[]} */ (round % 2 === 0 ? ['kit', 'bare'] : ['bare', 'kit'])) {
      const ms = await one(name, round)
      if (round > 0) times[name].push(ms)
    }
  }
  return times
}

/** @typedef {{ name: string, limit?: number, times: Times }} Measured */

/** @param {Measured} measured @returns {import('../parts.types').Figure} */
function ratioOf({ name, limit, times: { kit, bare } }) {
  const ratios = kit.map((ms, at) => ms / (bare[at] ?? Number.NaN))
  return {
    name,
    ...(limit !== undefined && { limit }),
    measured: Number((medianOf(kit) / medianOf(bare)).toFixed(2)),
    spread: quartersOf(ratios),
  }
}

/** @param {Browser} browser @param {string} address */
async function measure(browser, address) {
  /** @type {Times} */
  const coldWork = { kit: [], bare: [] }
  const coldMs = await inTurns(async (name, round) => {
    const { ms, workMs } = await cold(browser, address, name)
    if (round > 0) coldWork[name].push(workMs)
    return ms
  }, ROUNDS)
  const pages = { kit: await slowPage(browser), bare: await slowPage(browser) }
  for (const name of /** @type {Name[]} */ (['kit', 'bare'])) await pages[name].page.goto(`${address}${addressOf(name)}`)
  /** @param {'mount' | 'add' | 'answer'} what @param {number} count */
  const warm = async (what, count) => {
    /** @type {Times} */
    const work = { kit: [], bare: [] }
    const ms = await inTurns(async (name, round) => {
      const { page, session } = pages[name]
      await page.bringToFront()
      const before = await worked(session)
      const all = await page.evaluate(
        ([method, times]) => globalThis.bench?.[method](times) ?? [],
        /** @type {const} */ ([what, count]),
      )
      if (round > 0) work[name].push((await worked(session)) - before)
      // Whatever else runs on the machine can only slow it.
      return Math.min(...all)
    }, ROUNDS)
    return { ms, work }
  }
  const mount = await warm('mount', CARDS)
  const answer = await warm('answer', 4)
  for (const { page } of Object.values(pages)) await page.evaluate((count) => globalThis.bench?.crowd(count), CROWD)
  const add = await warm('add', 4)
  return [
    { name: 'page to form, nothing loaded before', limit: 2, times: coldMs },
    { name: 'page to form: work of the main thread', times: coldWork },
    { name: 'mount to form, after others', limit: 1.5, times: mount.ms },
    { name: 'mount and removal: work of the main thread', times: mount.work },
    { name: `one more card beside ${CROWD}`, limit: 1.5, times: add.ms },
    { name: `one more card beside ${CROWD}: work of the main thread`, times: add.work },
    { name: 'an answer to its question on the screen', limit: 1.15, times: answer.ms },
  ]
}

/** MX's widget, which brings a React of its own. @param {Browser} browser @param {string} address */
async function measureMx(browser, address) {
  /** @type {Record<'kit' | 'mx', { ms: number, workMs: number }[]>} */
  const all = { kit: [], mx: [] }
  for (let round = 0; round <= MX_ROUNDS; round += 1) {
    for (const name of /** @type {const} */ (['kit', 'mx'])) {
      const one = await cold(browser, address, name)
      if (round > 0) all[name].push(one)
    }
  }
  /** @param {'ms' | 'workMs'} what @param {string} name */
  const row = (what, name) => ({
    name,
    kitMs: medianOf(all.kit.map((one) => one[what])),
    otherMs: medianOf(all.mx.map((one) => one[what])),
  })
  return [row('ms', 'page to form'), row('workMs', 'page to form: work of the main thread')]
}

/** @typedef {{ name: string, kitMs: number, otherMs: number }} Row */

/** @returns {Promise<import('../parts.types').Result<{ rows: Row[], mx: Row[] }>>} */
export async function measureMount() {
  const browser = await chromium.launch(launchOptions())
  try {
    await buildPages(browser)
    const all = await served((address) => measure(browser, address))
    const rows = all.map(({ name, times: { kit, bare } }) => ({ name, kitMs: medianOf(kit), otherMs: medianOf(bare) }))
    const figures = all.map(ratioOf)
    try {
      await buildMx()
      return { figures, data: { rows, mx: await served((address) => measureMx(browser, address)) } }
    } catch (error) {
      const [why = ''] = String(error instanceof Error ? error.message : error).split('\n')
      return { figures, data: { rows, mx: [] }, missing: [`MX's credentials step: ${why}`] }
    }
  } finally {
    await browser.close()
  }
}
