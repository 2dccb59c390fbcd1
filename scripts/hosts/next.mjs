import { join } from 'node:path'
import { driveBanks } from './banks.drive.mjs'
import { runIn, startIn } from './command.mjs'
import { awaitState, drivePage, visit } from './drive.mjs'
import { installHost } from './install.mjs'
import { freePort } from './serve.mjs'

/** Through the sandbox's consent page. @param {import('playwright').Page} page */
async function giveConsent(page) {
  await page.getByText('Bluegum Bank').click()
  await page.getByRole('button', { name: 'Allow and continue' }).click()
  await page.getByRole('button', { name: 'Authorise' }).click()
  await page.getByRole('link', { name: 'Done' }).click()
}

/**
 * Version 3 in the same tab, and in a popup.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address
 */
async function driveConsent(browser, address) {
  const { page, check, end } = await visit(browser)
  const away = page.getByRole('button', { name: /^Continue/ })
  await check('consent in the same tab', async () => {
    await page.goto(address)
    await away.click()
    await giveConsent(page)
    await awaitState(page, 'connected')
  })
  await check('consent in a popup', async () => {
    await page.goto(`${address}?window=popup`)
    const [popup] = await Promise.all([page.waitForEvent('popup'), away.click()])
    const closed = popup.waitForEvent('close')
    await giveConsent(popup)
    await Promise.all([closed, awaitState(page, 'connected')])
  })
  return end()
}

/**
 * The host with a server of its own: a production build, served by Next beside a served sandbox.
 *
 * @param {string} name
 * @param {import('./run-host.mjs').Tools} tools
 * @returns {Promise<import('./run-host.mjs').Results>}
 */
export async function runNext(name, { tarball, browser }) {
  const cwd = await installHost(name, tarball)
  await runIn('npm', ['run', '--silent', 'build'], { cwd })
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const app = `http://localhost:${port}`
  const env = { APP_URL: app, SANDBOX_PORT: String(sandboxPort), BASIQ_URL: `http://127.0.0.1:${sandboxPort}` }
  const sandbox = startIn(['--env-file=.env', 'sandbox.mjs'], { cwd, env, ready: /Basiq is simulated/ })
  const nextCommand = join('node_modules', 'next', 'dist', 'bin', 'next')
  const next = startIn([nextCommand, 'start', '-p', String(port)], { cwd, env, ready: /Ready in/ })
  try {
    await Promise.all([sandbox.started, next.started])
    // Before the others, whose users connect banks too.
    const { console: third = [], ...banks } = await driveBanks(await browser(), `${app}/your-banks`, { name: `${name}-banks` })
    const { console: first = [], ...login } = await drivePage(await browser(), app, { name })
    const { console: second = [], ...consent } = await driveConsent(await browser(), `${app}/banks`)
    const serverSaid = /error|warn/i.test(next.said()) ? [next.said()] : []
    return {
      'install and build': [],
      ...login,
      ...consent,
      ...banks,
      console: [...first, ...second, ...third],
      server: serverSaid,
    }
  } finally {
    next.stop()
    sandbox.stop()
  }
}
