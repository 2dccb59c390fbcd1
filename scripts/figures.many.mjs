/** Many cards at once: what they ask of one attempt together, and what each holds in memory. */
import { SECOND } from './figures.page.mjs'

/** @typedef {import('./figures.page.mjs').Figure} Figure */
/** @typedef {import('./figures.page.mjs').Demo} Demo */

const MANY = 50
/** So many that the machine code that V8 still makes of the kit, which is no card's own, hardly counts. */
const WARM_UP = 500
const MEASURED = 500

/** @param {import('playwright').Browser} browser @param {string} address */
async function openMany(browser, address) {
  const page = await browser.newPage()
  await page.goto(address)
  await page.locator('[data-ready]').waitFor({ state: 'attached' })
  return page
}

/** @param {import('playwright').Page} page @param {number} count */
const mount = (page, count) => page.evaluate((more) => globalThis.many?.mount(more), count)

/** @param {import('playwright').Page} page @param {number} ms */
const pass = (page, ms) => page.evaluate((span) => globalThis.many?.travel(span), ms)

/** @param {import('playwright').Page} page @param {number} count */
async function expectCards(page, count) {
  const at = page.locator("[data-bck-part='root'][data-state='polling'], [data-bck-part='root'][data-state='verifying']")
  await at.nth(count - 1).waitFor()
  const seen = await at.count()
  if (seen !== count) throw new Error(`${seen} of ${count} cards follow their attempt: what was counted is worth nothing.`)
}

/**
 * @param {Demo} demo
 * @param {import('playwright').Browser} browser
 * @param {number} cards on one attempt
 */
async function requestsOf(demo, browser, cards) {
  demo.reset()
  const { control } = demo.sandbox
  const userId = demo.userId()
  const begun = await fetch(`${demo.sandboxUrl}/users/${userId}/connections`, {
    method: 'POST',
    headers: { authorization: `Bearer ${control.issueToken({ userId })}`, 'content-type': 'application/json' },
    body: JSON.stringify({ loginId: 'stuck', password: 'sandbox', institution: { id: 'AU00000' } }),
  })
  const { id } = await begun.json()
  const page = await openMany(browser, `${demo.url}/many.html?job=${id}`)
  await mount(page, cards)
  await pass(page, 60 * SECOND)
  await expectCards(page, cards)
  await page.close()
  return control.count({ method: 'GET', path: '/jobs/*' })
}

/** @param {import('playwright').Browser} browser @param {Demo} demo */
async function heapOfOne(demo, browser) {
  const page = await openMany(browser, `${demo.url}/many.html`)
  const session = await page.context().newCDPSession(page)
  const heap = async () => {
    for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  /** @param {number} more @param {number} cards */
  const settle = async (more, cards) => {
    await mount(page, more)
    await pass(page, SECOND)
    // The host draws again, as hosts do: React then holds each part twice.
    await mount(page, 0)
    await expectCards(page, cards)
    return heap()
  }
  const before = await settle(WARM_UP, WARM_UP)
  const after = await settle(MEASURED, WARM_UP + MEASURED)
  await page.close()
  return Math.round((after - before) / MEASURED / 100) / 10
}

/**
 * @param {Demo} demo
 * @param {import('playwright').Browser} browser
 * @returns {Promise<Figure[]>}
 */
export async function countMany(demo, browser) {
  const one = await requestsOf(demo, browser, 1)
  if (one < 3) throw new Error(`One card looked ${one} times in a minute: nothing was proved.`)
  return [
    {
      name: `looks of ${MANY} cards on one attempt in a minute`,
      limit: one,
      least: one,
      measured: await requestsOf(demo, browser, MANY),
    },
    { name: 'heap of one more mounted connection, kB', limit: 40, measured: await heapOfOne(demo, browser) },
  ]
}
