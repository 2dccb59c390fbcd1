import { BANNER, LIST, PICKER } from './banks.looks.mjs'
import { leftOvers } from './banks.users.mjs'
import { awaitState, darkBySystem, signIn, takePicture, visit } from './drive.mjs'
import { lookFaults } from './looks.mjs'

/** @typedef {import('playwright').Page} Page */

/**
 * `enter`: signs the first user in, where the page does not begin with them. `open`: leads to the list. `leave`: from the list to what
 * is around it. `first`: what the page holds of the first user, beside their banks.
 *
 * @typedef {{ name: string, enter?: (page: Page) => Promise<void>, open?: (page: Page) => Promise<void>, leave?: (page: Page) => Promise<void>, widest?: number }} BanksDrive
 */

const nothing = async () => undefined

/** @param {Page} page @param {string | RegExp} name */
const press = (page, name) => page.getByRole('button', { name }).first().click()

/** @param {Page} page @param {string} bank @param {RegExp} status */
const awaitRow = (page, bank, status) =>
  page
    .locator("[data-bck-part='connection-lines']")
    .filter({ hasText: bank })
    .filter({ hasText: status })
    .waitFor({ timeout: 15_000 })

/** @param {Page} page @param {RegExp} bank */
async function choose(page, bank) {
  await page.locator("[data-action='connect']").click()
  await page.locator("[data-bck-part='banks']").getByRole('button', { name: bank }).click()
  await awaitState(page, 'needs-credentials')
}

/**
 * Takes the page of a user's banks through what users meet: choosing, a wrong login and a right one, a bank that needs its user, and
 * another user.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {BanksDrive} drive
 * @returns {Promise<Record<string, string[]>>} what is wrong, by check
 */
export async function driveBanks(browser, address, { name, enter = nothing, open = nothing, leave = nothing, widest = 720 }) {
  const { page, check, end } = await visit(browser)
  const arrive = async () => {
    await page.goto(address)
    await enter(page)
    await open(page)
    await page.locator("[data-action='connect']").waitFor({ timeout: 15_000 })
  }
  /** @param {string} what @param {import('./banks.looks.mjs').Looked} looked */
  const looks = async (what, looked) => {
    /** @type {string[]} */
    const faults = []
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      if (scheme === 'dark') await darkBySystem(page)
      for (const width of [900, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await takePicture(page, `${name}-${what}-${scheme}${width === 320 ? '-narrow' : ''}`)
        const room = width === 320 ? { ...looked, narrowest: 200 } : looked
        faults.push(...(await lookFaults(page, scheme, { widest: looked.panel === undefined ? widest : 900, ...room })))
      }
    }
    await page.setViewportSize({ width: 900, height: 900 })
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    return faults
  }
  await check('the picker', async () => {
    await arrive()
    await page.locator("[data-action='connect']").click()
    await page.locator("[data-bck-part='bank']").first().waitFor({ timeout: 15_000 })
    const faults = await looks('picker', PICKER)
    await page.locator("[data-action='back']").click()
    return faults
  })
  await check('a bank is chosen, and its login is wrong', async () => {
    await choose(page, /^Hooli(?!Gov)/)
    await signIn(page, 'wrong')
    await awaitState(page, 'needs-credentials', 'credentials-rejected')
  })
  await check('a right login, and the row stands in the list', async () => {
    await signIn(page, 'changed')
    await awaitState(page, 'connected')
    await press(page, 'Close')
    await awaitRow(page, 'Hooli', /Up to date/)
    const rows = await page.locator("[data-bck-part='connection-name']").count()
    return [...(rows === 1 ? [] : [`one bank was connected, and the list has ${rows} rows`]), ...(await looks('list', LIST))]
  })
  await check('the banner for a bank that needs the user', async () => {
    await press(page, /^More for .*Hooli/)
    await press(page, 'Refresh now')
    await awaitRow(page, 'Hooli', /Needs you/)
    await leave(page)
    await page.locator("[data-bck-part='attention']").waitFor({ timeout: 15_000 })
    const faults = await looks('banner', BANNER)
    await page.locator("[data-action='attention-open']").click()
    return faults
  })
  await check('the bank is renewed, and the banner goes', async () => {
    await page.locator("[data-bck-part='connections']").getByRole('button', { name: 'Enter new details' }).click()
    await awaitState(page, 'needs-credentials')
    // The bank knows the login; only the password is new.
    await page
      .getByLabel(/password/i)
      .first()
      .fill('changed')
    await page.locator("[data-action='submitCredentials']").click()
    await awaitState(page, 'connected')
    await page.locator("[data-bck-part='attention']").waitFor({ state: 'detached', timeout: 15_000 })
    await press(page, 'Close')
  })
  await check('another user', async () => {
    await choose(page, /^Wattle/)
    await signIn(page, 'slow')
    await awaitRow(page, 'Wattle', /Updating now/)
    const ids = await page
      .locator('[data-connection]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-connection') ?? ''))
    const faults = await leftOvers(page, {
      // A row that the platform does not list yet has a number of the list's own.
      marks: ['Hooli', 'Wattle', ...ids.filter((id) => !id.startsWith('new '))],
      change: async () => {
        await leave(page)
        await press(page, 'Sign in as Ben')
        await open(page)
        await page.getByText('You have not connected a bank yet.').waitFor({ timeout: 15_000 })
      },
    })
    await leave(page)
    await press(page, 'Sign in as Ann')
    await open(page)
    await awaitRow(page, 'Hooli', /Up to date/)
    return faults
  })
  return end()
}
