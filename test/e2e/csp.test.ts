import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchOptions } from '../../scripts/chromium.mjs'
import { SCENARIO_VIEWS } from '../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../stories/fixtures/state.fixtures'
import { expectConsole } from '../console/console.guard'
import { POLICY } from './csp/policy'
import { hearPages } from './page.console'

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
const ORIGIN = 'https://bank.example'

/** The page as a host's bundler makes it, of the built package: its files by path. */
async function buildPage(): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    root: join(dirname(fileURLToPath(import.meta.url)), 'csp'),
    configFile: false,
    logLevel: 'error',
    // A test run counts as development; what hosts ship is not.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'esnext', cssTarget: 'esnext', cssMinify: 'lightningcss', modulePreload: false },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  return new Map(outputs.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]))
}

let browser: Browser | null = null
let page: Page

const violations = (): Promise<string[]> => page.evaluate(() => (Reflect.get(window, 'violations') as string[]).splice(0))

beforeAll(async () => {
  const files = await buildPage()
  browser = await chromium.launch(launchOptions())
  page = await browser.newPage()
  hearPages(page.context())
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const path = pathname === '/' ? '/index.html' : pathname
    const body = files.get(path)
    // What is no file is a call to the platform, which knows nothing.
    if (body === undefined) return route.fulfill({ json: {} })
    const contentType = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return route.fulfill({ body: Buffer.from(body), contentType, headers: { 'content-security-policy': POLICY } })
  })
  await page.addInitScript(() => {
    const seen: string[] = []
    Reflect.set(window, 'violations', seen)
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      seen.push(`${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
    )
  })
  await page.goto(ORIGIN)
  await page.locator('[data-screen=live] [data-bck-part=root]').waitFor()
})
afterAll(async () => {
  await browser?.close()
})

describe('a page whose policy allows nothing inline and no string to become code', () => {
  it('draws every screen without a violation', async () => {
    const names = await page
      .locator('[data-screen]:has([data-bck-part=root] h2)')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-screen')))
    expect(names).toEqual([...Object.keys({ ...STATE_VIEWS, ...SCENARIO_VIEWS }), 'live'])
    expect(await violations()).toEqual([])
  })

  it('has every button pressed and every field typed into without one', async () => {
    await page.evaluate(() => {
      for (const input of document.querySelectorAll('input')) input.value = 'typed'
      for (const button of document.querySelectorAll('button')) button.click()
    })
    await page.evaluate(async () => new Promise(requestAnimationFrame))
    expect(await violations()).toEqual([])
  })

  it('shows the host’s own colours, which are set through the CSSOM', async () => {
    const button = page.locator('[data-screen=AuthorizationAsking] [data-bck-part=button]').first()
    expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(1, 2, 3)')
  })

  it('would have told: an inline style and markup from a string are refused and seen', async () => {
    expectConsole(/inline style violates/, /requires 'TrustedHTML' assignment/)
    const refused = await page.evaluate(() => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'b {}' }))
      try {
        document.body.insertAdjacentHTML('beforeend', '<b></b>')
        return 'taken'
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(refused).toBe('TypeError')
    expect((await violations()).map((text) => text.split(' ')[0])).toEqual(['style-src-elem', 'require-trusted-types-for'])
  })
})
