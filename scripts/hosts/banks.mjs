import { driveBanks } from './banks.drive.mjs'
import { runIn, startIn } from './command.mjs'
import { installHost } from './install.mjs'
import { freePort } from './serve.mjs'

/** @typedef {import('playwright').Page} Page */

/** @param {string} name @returns {(page: Page) => Promise<void>} */
const press = (name) => (page) => page.getByRole('button', { name, exact: true }).click()

/** The list is in a dialog, and no user is signed in at first. @type {Omit<import('./banks.drive.mjs').BanksDrive, 'name'>} */
const DRIVE = {
  enter: press('Sign in as Ann'),
  open: press('Your banks'),
  leave: (page) => page.keyboard.press('Escape'),
  // What the host says of the component, in no layer, wins over the kit.
  widest: 480,
}

/**
 * The page of a user's banks, built by Vite and previewed by it, with the kit's server beside it and a served sandbox.
 *
 * @param {string} name
 * @param {import('./run-host.mjs').Tools} tools
 * @returns {Promise<import('./run-host.mjs').Results>}
 */
export async function runBanks(name, { tarball, browser }) {
  const cwd = await installHost(name, tarball)
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const basiq = `http://127.0.0.1:${sandboxPort}`
  const env = { PORT: String(port), SANDBOX_PORT: String(sandboxPort), BASIQ_URL: basiq, VITE_BASIQ_URL: basiq }
  await runIn('npm', ['run', '--silent', 'build'], { cwd, env })
  const sandbox = startIn(['--env-file=.env', 'sandbox.mjs'], { cwd, env, ready: /Basiq is simulated/ })
  const vite = startIn(['--env-file=.env', 'node_modules/vite/bin/vite.js', 'preview'], { cwd, env, ready: /localhost:.*\d+/ })
  try {
    await Promise.all([sandbox.started, vite.started])
    return { 'install and build': [], ...(await driveBanks(await browser(), `http://localhost:${port}`, { name, ...DRIVE })) }
  } finally {
    vite.stop()
    sandbox.stop()
  }
}
