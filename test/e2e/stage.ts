import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { startDemo, type Demo } from '../../demo/server/serve'
import type { Platform } from '../../demo/shared/demo.types'
import { launchOptions } from '../../scripts/chromium.mjs'
import { buildDemo, webRoot } from '../../scripts/demo.mjs'
import { hearPages } from './page.console'
import { openVisit, type DemoVisit } from './visit'

export interface Stage {
  readonly demo: Demo
  /** Opens the app with nothing remembered. The second in a test is another user's browser. */
  visit(platform?: Platform): Promise<DemoVisit>
}

/** Narrow enough that the panel stays shut: it draws and asks all the time. */
const CONTEXT = {
  viewport: { width: 1_000, height: 800 },
  locale: 'en-AU',
  timezoneId: 'Australia/Sydney',
  reducedMotion: 'reduce',
} as const

/** A page and its visitor, with what belongs to them alone. */
interface Seat {
  context: BrowserContext
  page: Page
}

/** The served demo and a browser, once for a test file. */
function raise(): { demo(): Demo; seat(): Promise<Seat> } {
  let demo: Demo | null = null
  let browser: Browser | null = null
  const running = <Part>(part: Part | null): Part => {
    if (part === null) throw new Error('The stage stands within tests only.')
    return part
  }
  beforeAll(async () => {
    await buildDemo()
    demo = await startDemo({ webRoot, rate: 0 })
    browser = await chromium.launch(launchOptions())
  })
  afterAll(async () => {
    await browser?.close()
    await demo?.close()
  })
  return {
    demo: () => running(demo),
    seat: async () => {
      const context = await running(browser).newContext(CONTEXT)
      hearPages(context)
      return { context, page: await context.newPage() }
    },
  }
}

/**
 * A new world for each test. The clock stands still unless a test says otherwise: it moves by `travel`, so that what is asked of the
 * sandbox does not depend on how fast this machine is.
 *
 * One page is used for the first visit of every test, since a fresh one has to compile the app anew. Between two tests it is at
 * another address of the same origin, so that nothing of the one before asks the next one's world, and its storage is emptied there.
 */
export function raiseStage(): Stage {
  const { demo, seat } = raise()
  let standing: Seat | null = null
  let isTaken = false
  let others: Seat[] = []
  let visits: DemoVisit[] = []

  async function clear({ context, page }: Seat): Promise<void> {
    for (const other of context.pages()) if (other !== page) await other.close()
    await page.goto(`${demo().url}/favicon.svg`)
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
  }

  async function seatForVisit(): Promise<Seat> {
    if (!isTaken) {
      isTaken = true
      standing ??= await seat()
      return standing
    }
    const other = await seat()
    others.push(other)
    return other
  }

  beforeEach(() => {
    demo().clock.setRate(0)
    demo().reset()
  })
  afterEach(async () => {
    for (const visit of visits) visit.stopListening()
    for (const { context } of others) await context.close()
    if (standing !== null && isTaken) await clear(standing)
    others = []
    visits = []
    isTaken = false
  })

  return {
    get demo() {
      return demo()
    },
    visit: async (platform = 'basiq-2.1') => {
      const { page } = await seatForVisit()
      const visit = await openVisit(demo(), page, platform)
      visits.push(visit)
      return visit
    },
  }
}

/**
 * One world and one visit for all tests of a file, for tables of flows that have nothing in common: each has its own connection, so
 * the app needs not be loaded for each.
 */
export function raiseOneVisit(platform: Platform): { readonly demo: Demo; readonly visit: DemoVisit } {
  const { demo, seat } = raise()
  let visit: DemoVisit | null = null
  beforeEach(async () => {
    visit ??= await openVisit(demo(), (await seat()).page, platform)
  })
  // Whatever is wrong with the page after a failure, the next test is to have its own.
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') visit = null
  })
  return {
    get demo() {
      return demo()
    },
    get visit() {
      if (visit === null) throw new Error('The visit begins with the first test.')
      return visit
    },
  }
}
