import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { lookFaults } from './looks.mjs'
import { root } from '../steps.mjs'

const PICTURES = join(root, '.cache', 'hosts')

/** Logins of the sandbox's bank Hooli. */
const LOGINS = {
  wrong: ['wrong', 'sandbox'],
  right: ['gavinBelson', 'hooli2016'],
  outage: ['jianYang', 'nothotdog'],
  changed: ['changed', 'sandbox'],
  slow: ['slow', 'sandbox'],
}

/** How long a screen may take to come: the examples' clocks are fast. */
const SCREEN_MS = 15_000

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ name: string, open?: (page: Page) => Promise<void>, dark?: (page: Page) => Promise<void>, widest?: number, odd?: true }} Drive */

/** @param {Page} page @param {string} state @param {string} [scenario] */
export async function awaitState(page, state, scenario) {
  const wanted = `[data-bck-part=root][data-state=${state}]${scenario ? `[data-scenario=${scenario}]` : ''}`
  try {
    await page.locator(wanted).waitFor({ timeout: SCREEN_MS })
  } catch {
    const words = await page.locator('body').innerText()
    throw new Error(`The screen ${state} ${scenario ?? ''} did not come. The page says: ${words.slice(0, 400)}`)
  }
}

/** @param {Page} page @param {keyof typeof LOGINS} which */
export async function signIn(page, which) {
  const [login = '', password = ''] = LOGINS[which]
  await page.getByLabel('Login ID').fill(login)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** @param {Page} page @param {string} name */
export async function takePicture(page, name) {
  mkdirSync(PICTURES, { recursive: true })
  // A host's dialog may still be fading in.
  await page.evaluate(() =>
    Promise.allSettled(
      document.getAnimations().flatMap((one) => (one.effect?.getComputedTiming().iterations === 1 ? [one.finished] : [])),
    ),
  )
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}

/**
 * A host that follows the system's scheme needs nothing to be dark; others say how.
 *
 * @param {Page} page
 */
export const darkBySystem = (page) => page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })

/**
 * What goes wrong where a card is hidden at first, has no room at all, or is seen at 400 % (which is 320 pixels of a window of 1280).
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
async function oddFaults(page) {
  const place = page.locator('#root')
  const panel = page.locator('[data-bck-part=panel]')
  const widthAs = async (/** @type {string} */ style) => {
    await place.evaluate((element, text) => element.setAttribute('style', text), style)
    return panel.evaluate((element) => Math.round(element.getBoundingClientRect().width))
  }
  const before = await widthAs('')
  const [hidden, none, after] = [await widthAs('display: none'), await widthAs('width: 0'), await widthAs('')]
  await page.setViewportSize({ width: 320, height: 256 })
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.getByRole('button', { name: 'Sign in' }).click({ trial: true })
  return [
    ...(after === before
      ? []
      : [`the card is ${after} px wide after it was hidden (${hidden}) and without room (${none}), not ${before}`]),
    ...(sideways === 0 ? [] : [`at 400 % the page scrolls sideways by ${sideways} px`]),
  ]
}

/** Seen as users see it, and with no time spent on movement. */
const LIGHT = /** @type {const} */ ({ viewport: { width: 900, height: 900 }, reducedMotion: 'reduce', colorScheme: 'light' })

/**
 * A page, and checks that are made on it. What it writes to the console is a check of its own.
 *
 * @param {import('playwright').Browser} browser
 */
export async function visit(browser) {
  const context = await browser.newContext(LIGHT)
  /** @type {string[]} */
  const said = []
  context.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && said.push(`${message.text()} ${message.location().url}`),
  )
  context.on('weberror', (error) => said.push(String(error.error())))
  /** @type {Record<string, string[]>} */
  const results = {}
  return {
    page: await context.newPage(),
    /** @param {string} title @param {() => Promise<string[] | void>} body */
    check: async (title, body) => {
      try {
        results[title] = (await body()) ?? []
      } catch (error) {
        results[title] = [error instanceof Error ? error.message : String(error)]
      }
    },
    /** @returns {Promise<Record<string, string[]>>} */
    end: async () => {
      await context.close()
      return { ...results, console: said }
    },
  }
}

/**
 * Takes a host's page through what users meet.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {Drive} drive
 * @returns {Promise<Record<string, string[]>>} what is wrong, by check; a check with nothing is passed
 */
export async function drivePage(browser, address, { name, open, dark = darkBySystem, widest, odd }) {
  const { page, check, end } = await visit(browser)
  const arrive = async () => {
    await page.goto(address)
    await open?.(page)
    await awaitState(page, 'needs-credentials')
    await page.getByLabel('Login ID').waitFor({ timeout: SCREEN_MS })
  }
  await check('light', async () => {
    await arrive()
    await takePicture(page, `${name}-light`)
    return lookFaults(page, 'light', { widest })
  })
  await check('a wrong login', async () => {
    await signIn(page, 'wrong')
    await awaitState(page, 'needs-credentials', 'credentials-rejected')
  })
  await check('a right login', async () => {
    await signIn(page, 'right')
    await awaitState(page, 'connected')
  })
  await check('dark', async () => {
    await dark(page)
    await arrive()
    await dark(page)
    await takePicture(page, `${name}-dark`)
    return lookFaults(page, 'dark', { widest })
  })
  await check('an outage', async () => {
    await signIn(page, 'outage')
    await awaitState(page, 'outage-wait')
    await takePicture(page, `${name}-outage`)
  })
  if (odd) {
    await check('odd places', async () => {
      await arrive()
      return oddFaults(page)
    })
  }
  return end()
}
