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
import { ORIGIN } from './csp/screens'
import { serverMarkup } from './csp/server'
import { hearPages } from './page.console'

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

/** The page as a host's bundler makes it, of the built package: its files by path. */
async function buildPage(): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    root: join(dirname(fileURLToPath(import.meta.url)), 'csp'),
    configFile: false,
    logLevel: 'error',
    // A test run counts as development; what hosts ship is not.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, modulePreload: false },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  return new Map(outputs.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]))
}

const EMPTY = '<main id="screens"></main>'

/** The same page as it is drawn in the browser, and as a server sends it for the browser to go on. */
async function buildPages(): Promise<Map<string, string | Uint8Array>> {
  const files = await buildPage()
  const page = String(files.get('/index.html'))
  if (!page.includes(EMPTY)) throw new Error('The page has no place for the screens.')
  const whole = page.replace(EMPTY, () => `<main id="screens">${serverMarkup()}</main>`)
  return files
    .set('/', page)
    .set('/server', whole)
    .set('/server-only', whole.replace(/<script.*?<\/script>/s, ''))
}

let browser: Browser | null = null
let page: Page

const violations = (): Promise<string[]> => page.evaluate(() => (Reflect.get(window, 'violations') as string[]).splice(0))

const firstButton = () => page.locator('[data-screen=AuthorizationAsking] [data-bck-part=button]').first()
const colourOf = (element: Element) => getComputedStyle(element).backgroundColor

beforeAll(async () => {
  const files = await buildPages()
  browser = await chromium.launch(launchOptions())
  page = await browser.newPage()
  hearPages(page.context())
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const body = files.get(pathname)
    // What is no file is a call to the platform, which knows nothing.
    if (body === undefined) return route.fulfill({ json: {} })
    const contentType = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/html'
    return route.fulfill({ body: Buffer.from(body), contentType, headers: { 'content-security-policy': POLICY } })
  })
  await page.addInitScript(() => {
    const seen: string[] = []
    Reflect.set(window, 'violations', seen)
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      seen.push(`${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
    )
  })
})
afterAll(async () => {
  await browser?.close()
})

describe.each([
  { title: 'drawn in the browser', path: '/' },
  { title: 'sent by a server and hydrated', path: '/server' },
])('a page whose policy allows nothing inline and no string to become code, $title', ({ path }) => {
  beforeAll(async () => {
    await page.goto(ORIGIN + path)
    // The variables are there as soon as React is.
    await page.locator('[data-screen=AuthorizationAsking] [data-bck-part=root][style]').waitFor()
  })

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

  it('shows the host’s own colours, and nothing of what is no colour', async () => {
    const root = page.locator('[data-screen=AuthorizationAsking] [data-bck-part=root]')
    expect(await root.evaluate((element) => [...(element as HTMLElement).style])).toEqual(['--bck-color-accent'])
    expect(await firstButton().evaluate(colourOf)).toBe('rgb(1, 2, 3)')
    expect(await root.locator('[data-bck-part=panel]').evaluate(colourOf)).toBe('rgb(23, 25, 29)')
  })
})

describe('a page under that policy whose scripts have not run', () => {
  it('is sent without a single style attribute, in the scheme that was chosen', async () => {
    await page.goto(`${ORIGIN}/server-only`)
    expect(await page.locator('[data-screen]').count()).toBe(Object.keys({ ...STATE_VIEWS, ...SCENARIO_VIEWS }).length + 1)
    expect(await page.locator('[style]').count()).toBe(0)
    expect(await firstButton().evaluate(colourOf)).toBe('rgb(143, 176, 255)')
    expect(await violations()).toEqual([])
  })

  it('would have reported an inline style and markup from a string', async () => {
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
