import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FrameLocator, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PLATFORM } from '../../demo/shared/platform'
import { expectConsole } from '../console/console.guard'
import { raiseStage } from './stage'

const stage = raiseStage()

/** Another site, which shows an app in a frame: the app is at 127.0.0.1. */
const around = createServer((request, response) => {
  const address = new URL(request.url ?? '', 'http://localhost').searchParams.get('app') ?? ''
  response.writeHead(200, { 'content-type': 'text/html' })
  response.end(
    `<!doctype html><iframe title="App" width="900" height="700" allow="local-network-access; loopback-network" src="${address}"></iframe>`,
  )
})
beforeAll(() => new Promise<void>((resolve) => void around.listen(0, 'localhost', resolve)))
afterAll(() => void around.close())

/** A build for production has the code only, and the demo may have been built for either. */
const SAID = /platform's page is to open in a frame|left-in-frame/

/** The app in a frame of another site. */
async function inFrame(): Promise<{ page: Page; app: FrameLocator; said: readonly string[] }> {
  const { page, said } = await stage.visit('basiq-3')
  const address = `${stage.demo.url}/?${PLATFORM}=basiq-3`
  // The app may be framed here; the pages of the simulated bank still refuse it.
  await page.route(`${address}*`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': '' } })
  })
  const { port } = around.address() as AddressInfo
  // What a test fulfils itself counts as a page of the internet, which may not ask this machine without permission.
  await page.context().grantPermissions(['local-network-access'])
  await page.goto(`http://localhost:${port}/?app=${encodeURIComponent(address)}`)
  return { page, app: page.frameLocator('iframe'), said }
}

async function chooseBank(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Add a bank' }).press('Enter')
  await app.getByRole('button', { name: /^Bluegum Bank/ }).press('Enter')
}

it('a bank that refuses to be framed leaves an empty frame, of which the developer was told before, and Back leads to the flow', async () => {
  const { page, app, said } = await inFrame()
  await chooseBank(app)
  expectConsole(SAID, /frame/i)
  await app.getByRole('button', { name: /^Continue/ }).press('Enter')
  await expect.poll(() => page.frames()[1]?.url(), { timeout: 15_000 }).toMatch(/^chrome-error:/)
  expect(said.filter((line) => SAID.test(line))).toHaveLength(1)
  // Playwright's own waits for another page, and only the frame goes back.
  await page.evaluate(() => history.back())
  await app.locator('[data-state=needs-authorization]').waitFor()
  await app.getByRole('button', { name: /^Continue/ }).waitFor()
})

it('from a frame a bank opens in a window, and its answer comes back into the frame', async () => {
  const { page, app, said } = await inFrame()
  await app.getByRole('button', { name: 'Sandbox controls' }).press('Enter')
  await app.getByRole('radio', { name: 'in a window' }).check()
  await app.getByRole('button', { name: 'Sandbox controls' }).press('Enter')
  await chooseBank(app)
  const [popup] = await Promise.all([page.waitForEvent('popup'), app.getByRole('button', { name: /^Continue/ }).press('Enter')])
  await popup.getByRole('button', { name: 'Authorise' }).click()
  const closed = popup.waitForEvent('close')
  await popup.getByRole('link', { name: 'Done' }).click()
  await closed
  await app.locator('[data-state=verifying]').waitFor()
  expect(said.filter((line) => SAID.test(line))).toHaveLength(0)
})
