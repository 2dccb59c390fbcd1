/** Drives the served demo in Chromium, timer by timer on a clock that stands still, and counts. */
import { expectState, MINUTE, NARROW, SECOND, travel } from './figures.page.mjs'

const DAY = 24 * 60 * MINUTE

/** A connection of twenty seconds, for a bank that publishes no averages. */
const TWENTY_SECONDS = { verifyCredentials: 5_200, retrieveAccounts: 3_100, retrieveTransactions: 5_700, retrieveMeta: 6_000 }

/** @typedef {import('./figures.page.mjs').Figure} Figure */
/** @typedef {import('./figures.page.mjs').Demo} Demo */

/** React tells its developer tools of every commit: so whoever looks like them can count. */
function countCommits() {
  const counter = {
    commits: 0,
    renderers: new Map(),
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: () => {
      counter.commits += 1
    },
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  }
  Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: counter })
}

/**
 * @param {Demo} demo
 * @param {import('playwright').Browser} browser
 * @param {{ bank: string, loginId: string, ms: number }} what
 */
async function connect(demo, browser, { bank, loginId, ms }) {
  demo.reset()
  demo.sandbox.control.addLogin({
    loginId: 'twenty-seconds',
    password: 'sandbox',
    happens: '',
    documented: false,
    institutionId: 'AU00107',
    behaviour: { averages: TWENTY_SECONDS },
  })
  const password = loginId === 'jared' ? 'django' : 'sandbox'
  const page = await browser.newPage(NARROW)
  await page.addInitScript(countCommits)
  await page.goto(demo.url)
  await page.getByRole('button', { name: 'Add a bank' }).click()
  await page
    .getByRole('button', { name: new RegExp(`^${bank}`) })
    .first()
    .click()
  await page.locator('input[data-field=loginId]').fill(loginId)
  await page.locator('input[data-field=password]').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.locator("[data-state='verifying']").waitFor()
  await travel(page, ms)
  return page
}

/**
 * Without the server's one question whose job it is, which a page that reads for itself does not ask, and without the list of the picker.
 * @param {Demo} demo
 */
const requests = (demo) => demo.asked().filter(({ path }) => !/^(\/users\/[^/]+\/jobs|\/institutions)$/.test(path)).length

/** @param {import('playwright').Page} page @returns {Promise<number>} */
const commits = (page) => page.evaluate(() => Reflect.get(globalThis, '__REACT_DEVTOOLS_GLOBAL_HOOK__').commits)

/**
 * @param {Demo} demo
 * @param {import('playwright').Browser} browser
 * @returns {Promise<Figure[]>}
 */
export async function countBasiq(demo, browser) {
  const rows = [
    {
      name: 'requests, 20 s, averages unknown',
      limit: 18,
      bank: 'Currawong',
      loginId: 'twenty-seconds',
      ms: 40 * SECOND,
      ends: 'connected',
    },
    {
      name: 'requests, 20 s, averages known',
      limit: 13,
      bank: 'Basiq Test Bank',
      loginId: 'jared',
      ms: 40 * SECOND,
      ends: 'connected',
    },
    { name: 'requests, stuck for ten minutes', limit: 65, bank: 'Hooli', loginId: 'stuck', ms: 10 * MINUTE, ends: 'polling' },
    {
      name: 'requests, login being checked for ten minutes',
      limit: 65,
      bank: 'Currawong',
      loginId: 'stuck-verify',
      ms: 10 * MINUTE,
      ends: 'verifying',
    },
    {
      name: 'requests, queued for seven days',
      limit: 100,
      bank: 'Hooli',
      loginId: 'outage-7d',
      ms: 7 * DAY + 180 * MINUTE,
      ends: 'needs-support',
    },
  ]
  /** @type {Figure[]} */
  const figures = []
  for (const { name, limit, ends, ...what } of rows) {
    const page = await connect(demo, browser, what)
    await expectState(page, ends)
    figures.push({ name, limit, measured: requests(demo) })
    await page.close()
  }
  return [...figures, await countIdleCommits(demo, browser)]
}

/** Looks that bring nothing new render nothing. @param {Demo} demo @param {import('playwright').Browser} browser */
async function countIdleCommits(demo, browser) {
  const page = await connect(demo, browser, { bank: 'Hooli', loginId: 'stuck', ms: 30 * SECOND })
  await expectState(page, 'polling')
  const [requestsBefore, before] = [requests(demo), await commits(page)]
  await travel(page, 50 * SECOND)
  const looks = requests(demo) - requestsBefore
  if (looks < 3 || before === 0) throw new Error(`Only ${looks} looks and ${before} commits were seen: nothing was proved.`)
  const measured = (await commits(page)) - before
  await page.close()
  return { name: `React commits in ${looks} looks that bring nothing new`, limit: 0, measured }
}
