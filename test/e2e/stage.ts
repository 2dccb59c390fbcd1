import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { startDemo, type Demo } from '../../demo/server/serve'
import type { Platform } from '../../demo/shared/demo.types'
import { launchOptions } from '../../scripts/chromium.mjs'
import { buildDemo, webRoot } from '../../scripts/demo.mjs'
import { openVisit, type Visit } from './visit'

export interface Stage {
  readonly demo: Demo
  /** Opens the app with nothing remembered. The second in a test is another user's browser. */
  visit(platform?: Platform): Promise<Visit>
}

/** Narrow enough that the panel stays shut: it draws and asks all the time. */
const CONTEXT = {
  viewport: { width: 1_000, height: 800 },
  locale: 'en-AU',
  timezoneId: 'Australia/Sydney',
  reducedMotion: 'reduce',
} as const

/**
 * The served demo and a browser, once for a test file; a new world for each test. The clock stands still unless a test says
 * otherwise: it moves by `travel`, so that what is asked of the sandbox does not depend on how fast this machine is.
 *
 * One page is used for the first visit of every test, since a fresh one has to compile the app anew. Between two tests it is at
 * another address of the same origin, so that nothing of the one before asks the next one's world, and its storage is emptied there.
 */
export function raiseStage(): Stage {
  let demo: Demo | null = null
  let browser: Browser | null = null
  let standing: Page | null = null
  let taken = false
  let others: BrowserContext[] = []
  let listening: Visit[] = []
  const running = <Part>(part: Part | null): Part => {
    if (part === null) throw new Error('The stage stands within tests only.')
    return part
  }

  const freshPage = async (): Promise<Page> => (await running(browser).newContext(CONTEXT)).newPage()

  async function clear(page: Page): Promise<void> {
    for (const other of page.context().pages()) if (other !== page) await other.close()
    await page.goto(`${running(demo).url}/favicon.svg`)
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
  }

  async function pageForVisit(): Promise<Page> {
    if (!taken) {
      taken = true
      standing ??= await freshPage()
      return standing
    }
    const page = await freshPage()
    others.push(page.context())
    return page
  }

  beforeAll(async () => {
    await buildDemo()
    demo = await startDemo({ webRoot, rate: 0 })
    browser = await chromium.launch(launchOptions())
  })
  beforeEach(() => {
    running(demo).clock.setRate(0)
    running(demo).reset()
  })
  afterEach(async () => {
    for (const visit of listening) visit.stopListening()
    for (const context of others) await context.close()
    if (standing !== null && taken) await clear(standing)
    others = []
    listening = []
    taken = false
  })
  afterAll(async () => {
    await browser?.close()
    await demo?.close()
  })

  return {
    get demo() {
      return running(demo)
    },
    visit: async (platform = 'basiq-2.1') => {
      const visit = await openVisit(running(demo), await pageForVisit(), platform)
      listening.push(visit)
      return visit
    },
  }
}
