import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { build } from 'vite'
import { launchOptions } from '../../../scripts/chromium.mjs'

/** A browser and the script of the page in tab.page.ts, once for a test file. Both are there within tests only. */
export function raiseTabs(): { browser(): Browser | null; script(): string } {
  let script = ''
  let browser: Browser | null = null
  beforeAll(async () => {
    const made = await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { write: false, lib: { entry: join(import.meta.dirname, 'tab.page.ts'), formats: ['iife'], name: 'tab' } },
    })
    const [{ output: [chunk] = [] } = {}] = [made].flat() as { output?: { code?: string }[] }[]
    script = chunk?.code ?? ''
    browser = await chromium.launch(launchOptions())
  })
  afterAll(() => browser?.close())
  return { browser: () => browser, script: () => script }
}
