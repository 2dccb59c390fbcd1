/**
 * `npm run pictures:browsers`: the main screens in Firefox and WebKit, light and dark, narrow and wide, from left to right and from
 * right to left, as pictures in `.cache/pictures-browsers`. They are for looking at: fonts differ from machine to machine. They are
 * taken of the static Storybook, which is built if it is missing.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { setUpOrExit } from './setup.mjs'

setUpOrExit({ browser: false })

const { firefox } = await import('playwright')
const { findFirefox } = await import('./firefox.mjs')
const { serveBelow } = await import('./site/serve.mjs')
const { root, run } = await import('./steps.mjs')
const { WebKitSession } = await import('./webkit/session.mjs')

const SITE = join(root, 'storybook-static')
const PICTURES = join(root, '.cache', 'pictures-browsers')

const WINDOW = { width: 1500, height: 1640 }

const SCREENS = [
  'states-login--credentials-first',
  'states-login--credentials-may-lock',
  'states-challenge--mfa-code',
  'states-progress--polling',
  'states-outage--outage-cooldown',
  'states-stops--support',
  'states-ends--connected',
  'states-authorization--authorization-asking',
]

/**
 * Boards of screens side by side: the toolbar's values, how wide a screen's frame is, and how many stand on a board.
 *
 * @type {Record<string, { globals: string, width: number, height: number, count: number }>}
 */
const BOARDS = {
  'light-narrow': { globals: 'scheme:light;width:320', width: 365, height: 810, count: 8 },
  'dark-narrow-rtl': { globals: 'scheme:dark;width:320;locale:ar', width: 365, height: 810, count: 8 },
  'dark-wide': { globals: 'scheme:dark;width:720', width: 740, height: 810, count: 4 },
  'light-wide-rtl': { globals: 'scheme:light;width:720;locale:ar', width: 740, height: 810, count: 4 },
}

/** @param {(typeof BOARDS)[string]} board */
function boardOf({ globals, width, height, count }) {
  const frames = SCREENS.slice(0, count).map(
    (id) =>
      `<iframe width="${width}" height="${height}" style="border:0" src="iframe.html?viewMode=story&id=${id}&globals=${globals};motion:reduced"></iframe>`,
  )
  return `<!doctype html><body style="margin:0;font-size:0">${frames.join('')}`
}

/** Runs in the page: whether every frame shows its screen. */
const SHOWN = `[...document.querySelectorAll('iframe')].every((frame) => frame.contentDocument?.querySelector("[data-bck-part='heading']"))`

/** @param {string} html */
const show = (html) => `document.open(); document.write(${JSON.stringify(html)}); document.close()`

/** @typedef {{ goto: (url: string) => Promise<unknown>, evaluate: (text: string) => Promise<unknown>, picture: () => Promise<Buffer>, close: () => Promise<unknown> }} Window */

/** @type {Record<string, () => Promise<Window>>} */
const BROWSERS = {
  firefox: async () => {
    const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: findFirefox() ?? 'firefox' })
    const page = await browser.newPage({ viewport: WINDOW })
    return {
      goto: (url) => page.goto(url),
      evaluate: (text) => page.evaluate(text),
      picture: () => page.screenshot(),
      close: () => browser.close(),
    }
  },
  webkit: async () => {
    const session = await WebKitSession.open(WINDOW)
    const execute = (/** @type {string} */ script) => session.send('POST', '/execute/sync', { script, args: [] })
    return {
      goto: (url) => session.send('POST', '/url', { url }),
      evaluate: (text) => execute(text.includes(';') ? text : `return ${text}`),
      picture: async () => Buffer.from(String(await session.send('GET', '/screenshot')), 'base64'),
      close: () => session.close(),
    }
  },
}

/** @param {Window} window */
async function untilShown(window) {
  for (let tries = 0; (await window.evaluate(SHOWN)) !== true; tries += 1) {
    if (tries > 300) throw new Error('The screens did not come.')
    await sleep(100)
  }
  // Fonts and pictures of banks.
  await sleep(1000)
}

if (!existsSync(join(SITE, 'index.json')) && !run('storybook', ['build', '-o', 'storybook-static'])) process.exit(1)
mkdirSync(PICTURES, { recursive: true })
const { origin, stop } = await serveBelow(SITE, '/')
try {
  for (const [name, open] of Object.entries(BROWSERS)) {
    const window = await open()
    try {
      for (const [board, shape] of Object.entries(BOARDS)) {
        await window.goto(`${origin}/iframe.html?viewMode=story&id=${SCREENS[0]}`)
        await window.evaluate(show(boardOf(shape)))
        await untilShown(window)
        const path = join(PICTURES, `${name}-${board}.png`)
        writeFileSync(path, await window.picture())
        console.log(path)
      }
    } finally {
      await window.close()
    }
  }
} finally {
  stop()
}
