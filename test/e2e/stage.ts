import { chromium, type Browser, type BrowserContextOptions } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { startDemo, type Demo } from '../../demo/server/serve'
import { launchOptions } from '../../scripts/chromium.mjs'
import { buildDemo, webRoot } from '../../scripts/demo.mjs'
import { openVisit, type Visit } from './visit'

export interface Stage {
  readonly demo: Demo
  /** Opens the app in a browser of its own, with nothing remembered. Closed after the test. */
  visit(options?: BrowserContextOptions): Promise<Visit>
}

/**
 * The served demo and a browser, once for a test file; a new world for each test. The clock stands still unless a test says
 * otherwise: it moves by `travel`, so that what is asked of the sandbox does not depend on how fast this machine is.
 */
export function raiseStage(): Stage {
  let demo: Demo | null = null
  let browser: Browser | null = null
  let closings: (() => Promise<void>)[] = []
  const running = (): Demo => {
    if (demo === null) throw new Error('The stage stands within tests only.')
    return demo
  }

  beforeAll(async () => {
    await buildDemo()
    demo = await startDemo({ webRoot, rate: 0 })
    browser = await chromium.launch(launchOptions())
  })
  beforeEach(() => {
    running().clock.setRate(0)
    running().reset()
  })
  afterEach(async () => {
    for (const close of closings) await close()
    closings = []
  })
  afterAll(async () => {
    await browser?.close()
    await demo?.close()
  })

  return {
    get demo() {
      return running()
    },
    visit: async (options) => {
      if (browser === null) throw new Error('The stage stands within tests only.')
      // Narrow enough that the panel stays shut: it draws and asks all the time.
      const context = await browser.newContext({
        viewport: { width: 1_000, height: 800 },
        locale: 'en-AU',
        timezoneId: 'Australia/Sydney',
        reducedMotion: 'reduce',
        ...options,
      })
      closings.push(() => context.close())
      return openVisit(running(), await context.newPage())
    },
  }
}
