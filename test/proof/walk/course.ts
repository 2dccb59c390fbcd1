import { HOUR, MINUTE, SECOND, testLocks } from '../../connection/world'
import type { Random } from '../seeded'
import { A_WEEK_AND_A_DAY } from './budget'
import { createHostStorage, type HostStorage } from './storage'
import { openTab, placeOf, type Habits } from './tab'
import type { Platform, Tab } from './world.types'

const HOME = new URL('https://app.example/connect')

/** How much time passes at once: less where the kit is to look often. */
const SPANS = [200, SECOND, 3 * SECOND, 10 * SECOND, 45 * SECOND, 2 * MINUTE]
const LONG_SPANS = [11 * MINUTE, 16 * MINUTE, 3 * HOUR, 26 * HOUR]

/** The pages of one walk, on one storage, and what moves them. */
export interface Course {
  readonly platform: Platform
  readonly random: Random
  /** Open now. */
  tabs: Tab[]
  everyTab(): readonly Tab[]
  /** How many begins the kit has sent. */
  begins(): number
  settle(): Promise<void>
  openAnother(): void
  close(tab: Tab): void
  reload(tab: Tab, address?: URL): Promise<void>
  /** What the user does at a platform's page that has been opened, and how they come back. */
  visitPage(tab: Tab): Promise<string>
  /** How much time passes next. */
  span(): number
  readonly storage: HostStorage
}

export function createCourse(platform: Platform, random: Random): Course {
  const { device } = platform
  const storage = createHostStorage(random)
  const habits: Habits = {
    platform,
    storage,
    lock: random.chance(0.8) ? testLocks() : undefined,
    visit: random.chance(0.3) ? 'popup' : 'redirect',
    blocksWindows: random.chance(0.15),
    hostThrows: random.chance(0.1),
  }
  const open = (address: URL) => openTab(habits, address)
  const closed: Tab[] = []
  const hasWindow = ({ page }: Tab) => page.window !== null && !page.window.isClosed
  /** Looked at every few seconds: a bank at work, and a window that is open. */
  const isWatched = (tab: Tab) => /^(verifying|polling|starting|needs-mfa)/.test(placeOf(tab)) || hasWindow(tab)

  /** Time passes while the user is at a platform's page; a page that never comes is left. */
  async function meanwhile(going: Promise<URL>): Promise<URL> {
    const back: URL[] = []
    const done = going.then((url) => back.push(url))
    for (let n = 0; n < 5 && back.length === 0; n += 1) await device.advance(random.pick([SECOND, 30 * SECOND, 3 * MINUTE]))
    await Promise.race([done, course.settle()])
    return back[0] ?? HOME
  }

  const course: Course = {
    platform,
    random,
    tabs: [open(HOME)],
    everyTab: () => [...closed, ...course.tabs],
    begins: () => course.everyTab().reduce((sum, { calls }) => sum + calls.filter(({ call }) => call === 'begin').length, 0),
    // Nobody does two things in the same millisecond.
    settle: () => device.advance(40),
    openAnother: () => course.tabs.push(open(HOME)),
    close(tab) {
      tab.connection.stop()
      closed.push(tab)
      course.tabs = course.tabs.filter((each) => each !== tab)
    },
    async reload(tab, address = HOME) {
      course.close(tab)
      await course.settle()
      course.tabs.push(open(address))
    },
    async visitPage(tab) {
      const beside = hasWindow(tab) ? tab.page.window : null
      const address = (beside ?? tab.page).visited.at(-1)
      if (address === undefined) return 'no page was opened'
      const back = await meanwhile(platform.atThePage(address, random))
      if (beside) {
        if (random.chance(0.3)) beside.isClosed = true
        else beside.comeBack(back)
        return 'came back from the window'
      }
      if (random.chance(0.2)) {
        tab.page.wake('restored')
        return 'pressed back'
      }
      await course.reload(tab, random.chance(0.15) ? HOME : back)
      // The same link, opened twice.
      if (random.chance(0.1)) course.tabs.push(open(new URL(back)))
      return 'came home'
    },
    span() {
      if (course.tabs.some(isWatched)) return random.chance(0.02) ? 12 * MINUTE : random.pick(SPANS)
      const waits = course.tabs.some((tab) => placeOf(tab).startsWith('outage-wait'))
      if (waits && random.chance(0.05)) return A_WEEK_AND_A_DAY
      return random.pick(random.chance(0.4) ? LONG_SPANS : SPANS)
    },
    storage,
  }
  return course
}
