/** The pages that are measured, built by Vite as a host builds by default, and served from memory of the disk. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { publicEntries } from '../../scripts/demo.mjs'
import { root } from '../../scripts/steps.mjs'
import { jsxOf, moduleOf } from './draw-bare.mjs'

const WEB = join(import.meta.dirname, 'web')
/** Where each page is built, in a folder of its name. */
export const BUILT = join(root, '.cache', 'bench', 'mount')
/** What is drawn without the kit, written anew for each part. */
const DRAWN = join(root, '.cache', 'bench', 'drawn.jsx')

/** @typedef {import('playwright').Browser} Browser */

/** Each in a folder of its own: two pages of one build would share their files. @param {'kit' | 'bare' | 'picker' | 'list'} name */
export async function buildPage(name) {
  await build({
    root: WEB,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [react()],
    resolve: { alias: [...publicEntries(), { find: 'drawn', replacement: DRAWN }], dedupe: ['react', 'react-dom'] },
    build: {
      outDir: join(BUILT, name),
      emptyOutDir: true,
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: { input: join(WEB, `${name}.html`) },
    },
  })
}

/** @param {string} name */
export const addressOf = (name) => (name === 'mx' ? 'mx/index.html' : `${name}/${name}.html`)

/** Serves what was built, until the work is done. @template T @param {(address: string) => Promise<T>} work @returns {Promise<T>} */
export async function served(work) {
  const server = await preview({
    root: BUILT,
    configFile: false,
    logLevel: 'error',
    build: { outDir: BUILT },
    preview: { port: 0, host: '127.0.0.1' },
  })
  try {
    const [address = ''] = server.resolvedUrls?.local ?? []
    return await work(address)
  } finally {
    await server.close()
  }
}

/** The module `drawn` of the pages without the kit. @param {string} text */
export function writeDrawn(text) {
  mkdirSync(BUILT, { recursive: true })
  writeFileSync(DRAWN, text)
}

/** What the kit shows, as JSX. @param {Browser} browser @param {string} address */
async function drawn(browser, address) {
  const page = await browser.newPage()
  await page.goto(`${address}${addressOf('kit')}#cold`)
  await page.locator("input[type='password']").waitFor()
  const [Form = ''] = await page.evaluate(jsxOf, '[data-bck-part=root]')
  await page.goto('about:blank')
  await page.goto(`${address}${addressOf('kit')}`)
  await page.evaluate(() => void globalThis.bench?.follow())
  await page.locator("[data-state='verifying']").waitFor()
  const [Working = ''] = await page.evaluate(jsxOf, '[data-bck-part=root]')
  await page.locator("[data-state='needs-mfa'] input").waitFor()
  const [Asked = ''] = await page.evaluate(jsxOf, '[data-bck-part=root]')
  await page.close()
  return { Form, Working, Asked }
}

/** Builds the kit's page, and one with the same elements without the kit. @param {Browser} browser */
export async function buildPages(browser) {
  await buildPage('kit')
  writeDrawn(moduleOf(await served((address) => drawn(browser, address))))
  await buildPage('bare')
}
