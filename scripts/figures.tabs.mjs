/** Ten tabs of one browser at the end of one wait: one of them may begin. */
import { MINUTE, NARROW, travel } from './figures.page.mjs'

const TABS = 10

/**
 * @param {import('./figures.page.mjs').Demo} demo
 * @param {import('playwright').Browser} browser
 * @returns {Promise<import('./figures.page.mjs').Figure[]>}
 */
export async function countTabs(demo, browser) {
  demo.reset()
  const { control } = demo.sandbox
  control.addConnection({ userId: demo.userId(), institutionId: 'AU00000', loginId: 'outage-refresh' })
  const context = await browser.newContext(NARROW)
  const open = async () => {
    const page = await context.newPage()
    await page.goto(demo.url)
    await page.getByRole('button', { name: 'Refresh Hooli' }).click()
    return page
  }
  const waiting = "[data-state='outage-wait'][data-scenario='bank-outage']"
  const first = await open()
  await first.getByRole('button', { name: 'Get the latest' }).click()
  await travel(first, MINUTE)
  await first.locator(waiting).waitFor()
  const pages = [first]
  while (pages.length < TABS) {
    const page = await open()
    await page.locator(waiting).waitFor()
    pages.push(page)
  }
  // One that joins what another has begun is a begin as well. The app's server renews its own token in between: that is none.
  const begins = () => control.log().filter(({ path, status }) => path.endsWith('/refresh') && (status ?? 0) < 300).length
  const before = begins()
  // The other tabs take over the time of this one, and their waits end with its own.
  await travel(first, 11 * MINUTE)
  for (const page of pages)
    await page.locator("[data-state='verifying'], [data-state='polling'], [data-state='outage-wait']").waitFor()
  await first.waitForTimeout(500)
  const measured = begins() - before
  await context.close()
  return [{ name: `begins of ${TABS} tabs at the end of one wait`, limit: 1, least: 1, measured }]
}
