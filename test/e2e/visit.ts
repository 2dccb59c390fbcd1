import type { ConsoleMessage, Locator, Page } from 'playwright'
import { expect } from 'vitest'
import type { Demo } from '../../demo/server/serve'
import type { Platform } from '../../demo/shared/demo.types'
import { PLATFORM } from '../../demo/shared/platform'
import { sandboxLogins, type RawRequest } from '../../src/sandbox'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Long enough for a loaded machine; a screen that comes at all comes within a few hundred milliseconds. */
const PATIENCE_MS = 15_000

/** One user at one browser, in the words of a test. */
export interface DemoVisit {
  readonly page: Page
  /** Everything that the console said. */
  readonly said: readonly string[]
  openPanel(): Promise<void>
  /** Has bank pages open in a window of their own, by the panel. */
  inWindows(): Promise<void>
  /** Signs the user out, and the other one in, by the panel. */
  switchUser(): Promise<void>
  /** Presses the row of a bank in the picker. */
  pick(bank: string): Promise<void>
  choose(bank: string): Promise<void>
  /** Types a login of the sandbox's table and sends it. */
  signIn(loginId: string, password?: string): Promise<void>
  /** From the first page to the login that has been sent. */
  connect(bank: string, loginId: string): Promise<void>
  press(name: string | RegExp): Promise<void>
  travel(ms: number): Promise<void>
  /** Lets time pass where nothing of the kit is on the screen. */
  jump(ms: number): Promise<void>
  /** Waits for the state (and the words chosen for it) of the kit's screen. */
  sees(state: string, key?: string): Promise<void>
  /** Waits for the heading of the kit's (first) screen: the name of the bank may come after the screen. */
  reads(heading: string): Promise<void>
  /** Waits until the kit's screen hints exactly this. */
  hints(...texts: readonly string[]): Promise<void>
  /** The buttons of the kit's screen at this moment: for what must not be there. */
  buttons(): Promise<string[]>
  /** Waits for buttons of the kit's screen: a label with the name of the bank may come after the screen. */
  offers(...labels: readonly string[]): Promise<void>
  /** What the kit asked of the sandbox, without the list of banks that the picker reads; see `Demo`. */
  requests(path?: RegExp, method?: string): RawRequest[]
  stopListening(): void
}

/** By the keyboard, which leads everywhere, and at once: a pointer waits for the next frames. */
const activate = (button: Locator): Promise<void> => button.press('Enter')

export async function openVisit(demo: Demo, page: Page, platform: Platform): Promise<DemoVisit> {
  const said: string[] = []
  const listed = new Set<number>()
  const hear = (message: ConsoleMessage): void => void said.push(message.text())
  const hearError = (error: Error): void => void said.push(String(error))
  page.on('console', hear)
  page.on('pageerror', hearError)
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(`${demo.url}/?${PLATFORM}=${platform}`)
  // The app asks who is signed in before it draws; what is begun before that would be lost.
  await expect.poll(() => page.evaluate(() => globalThis.fernway !== undefined), { timeout: PATIENCE_MS }).toBe(true)
  const root = page.locator("[data-bck-part='root']").first()
  const kit = page.locator("[data-bck-part='root']")

  const visit: DemoVisit = {
    page,
    said,
    openPanel: () => activate(page.getByRole('button', { name: 'Sandbox controls' })),
    inWindows: async () => {
      await visit.openPanel()
      await page.getByRole('radio', { name: 'in a window' }).check()
      await visit.openPanel()
    },
    switchUser: async () => {
      await visit.openPanel()
      const name = await page.getByText(/ is signed in/).textContent()
      await activate(page.getByRole('button', { name: /^Sign out, and let/ }))
      await expect.poll(() => page.getByText(/ is signed in/).textContent(), { timeout: PATIENCE_MS }).not.toBe(name)
      await visit.openPanel()
    },
    pick: async (bank) => {
      const before = demo.asked().length
      await activate(page.getByRole('button', { name: 'Add a bank' }))
      const row = page.getByRole('button', { name: new RegExp(`^${bank}`) }).first()
      await row.waitFor()
      for (const { number } of demo.asked().slice(before)) listed.add(number)
      await activate(row)
    },
    choose: async (bank) => {
      await visit.pick(bank)
      await page.locator("[data-bck-part='root'][data-state]").first().waitFor()
    },
    signIn: async (loginId, password) => {
      const known = sandboxLogins.find((login) => login.loginId === loginId)
      const user = kit.locator('input[data-field=loginId]')
      if ((await kit.locator('input[data-field=password]').waitFor(), await user.count()) > 0) await user.fill(loginId)
      await kit.locator('input[data-field=password]').fill(password ?? known?.password ?? 'sandbox')
      await activate(kit.getByRole('button', { name: /^Sign in/ }))
    },
    connect: async (bank, loginId) => {
      await visit.choose(bank)
      await visit.signIn(loginId)
    },
    press: (name) => activate(kit.getByRole('button', { name }).first()),
    travel: async (ms) => {
      await root.waitFor()
      await page.evaluate((span) => globalThis.fernway?.clock.travel(span), ms)
    },
    jump: async (ms) => {
      await page.evaluate((span) => globalThis.fernway?.clock.travel(span), ms)
    },
    sees: async (state, key) => {
      const wanted = `[data-state='${state}']${key === undefined ? '' : `[data-scenario='${key}']`}`
      const isThere = await root
        .and(page.locator(wanted))
        .waitFor()
        .then(
          () => true,
          () => false,
        )
      if (!isThere)
        expect([await root.getAttribute('data-state'), await root.getAttribute('data-scenario')]).toEqual([state, key])
    },
    reads: (heading) =>
      expect.poll(() => kit.getByRole('heading', { level: 1 }).first().textContent(), { timeout: PATIENCE_MS }).toBe(heading),
    hints: (...texts) =>
      expect
        .poll(() => kit.locator("[data-bck-part='hints'] [data-bck-part='notice']").allTextContents(), { timeout: PATIENCE_MS })
        .toEqual(texts),
    buttons: () => kit.getByRole('button').allTextContents(),
    offers: (...labels) =>
      expect.poll(() => visit.buttons(), { timeout: PATIENCE_MS }).toEqual(expect.arrayContaining([...labels])),
    requests: (path = /./, method) =>
      demo
        .asked()
        .filter((request) => !listed.has(request.number) && path.test(request.path))
        .filter((request) => method === undefined || request.method === method),
    stopListening: () => void page.off('console', hear).off('pageerror', hearError),
  }
  return visit
}
