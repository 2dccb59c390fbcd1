import { HOUR, MINUTE, SECOND, testLocks } from '../../connection/world'
import type { Random } from '../seeded'
import { A_WEEK_AND_A_DAY } from './budget'
import { loadPage, type PageLoad } from './page.load'
import { createWireCheck } from './privacy'
import { createHostStorage, type HostStorage } from './storage'
import { openTab, placeOf, type Habits, type TabFacts } from './tab'
import type { Platform, Tab } from './world.types'

const HOME = new URL('https://app.example/connect')

/** How much time passes at once: less where the kit is to look often. */
const SPANS = [200, SECOND, 3 * SECOND, 10 * SECOND, 45 * SECOND, 2 * MINUTE]
const LONG_SPANS = [11 * MINUTE, 16 * MINUTE, 3 * HOUR, 26 * HOUR]

/** The pages of one walk, on one storage, and what moves them. */
export interface Course {
  readonly platform: Platform
  readonly random: Random
  /** On a page now. */
  tabs: Tab[]
  everyTab(): readonly Tab[]
  readonly loads: readonly PageLoad[]
  /** How many begins the kit has sent. */
  begins(): number
  settle(): Promise<void>
  /** The same again in another tab of the browser. */
  openAnother(): void
  /** A page is closed, with what is on it. */
  close(tab: Tab): void
  reload(tab: Tab, address?: URL): Promise<void>
  /** Something else, or somebody else, on the same page. */
  become(tab: Tab, change: Partial<Pick<TabFacts, 'person' | 'request'>>, between: () => Promise<void>): Promise<void>
  /** What the user does at a platform's page that has been opened, and how they come back. */
  visitPage(tab: Tab): Promise<string>
  /** How much time passes next. */
  span(): number
  readonly storage: HostStorage
  /** When somebody was last forgotten, in milliseconds since 1970. */
  readonly forgottenAt: Map<string, number>
  checkWire(): string[]
}

export function createCourse(platform: Platform, random: Random): Course {
  const { device, people } = platform
  const storage = createHostStorage(random)
  const habits: Habits = {
    platform,
    storage,
    lock: random.chance(0.8) ? testLocks() : undefined,
    visit: random.chance(0.3) ? 'popup' : 'redirect',
    blocksWindows: random.chance(0.15),
    hostThrows: random.chance(0.1),
    sharesAdapter: platform.canShareAdapter && random.chance(0.6),
  }
  const loads: PageLoad[] = []
  const closed: Tab[] = []
  const open = (address: URL, about: Pick<Tab, 'person' | 'request'>): Tab => {
    const load = loadPage(habits, address, about.person)
    loads.push(load)
    return openTab(habits, { load, person: about.person, request: about.request })
  }
  const leave = (tab: Tab) => {
    tab.connection.stop()
    closed.push(tab)
    course.tabs = course.tabs.filter((each) => each !== tab)
  }
  const windowOf = ({ load, found }: Tab) => (load.page.window === found.window ? null : load.page.window)
  const hasWindow = (tab: Tab) => windowOf(tab)?.isClosed === false
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
    loads,
    tabs: [open(HOME, { person: people[0], request: people[0].requests[0] })],
    everyTab: () => [...closed, ...course.tabs],
    begins: () => course.everyTab().reduce((sum, { calls }) => sum + calls.filter(({ call }) => call === 'begin').length, 0),
    // Nobody does two things in the same millisecond.
    settle: () => device.advance(40),
    openAnother: () => {
      const [tab] = course.tabs
      const person = tab === undefined || random.chance(0.2) ? random.pick(people) : tab.person
      const request =
        tab !== undefined && person === tab.person && random.chance(0.7) ? tab.request : random.pick(person.requests)
      course.tabs.push(open(HOME, { person, request }))
    },
    close: leave,
    async reload(tab, address = HOME) {
      leave(tab)
      await course.settle()
      course.tabs.push(open(address, tab))
    },
    async become(tab, { person = tab.person, request = tab.request }, between) {
      leave(tab)
      await between()
      course.tabs.push(openTab(habits, { load: tab.load, person, request }))
    },
    async visitPage(tab) {
      const beside = hasWindow(tab) ? windowOf(tab) : null
      const address = (beside ?? tab.load.page).visited.at(-1)
      if (address === undefined) return 'no page was opened'
      const back = await meanwhile(tab.person.atThePage(address, random))
      if (beside) {
        if (random.chance(0.3)) beside.isClosed = true
        else beside.comeBack(back)
        return 'came back from the window'
      }
      if (random.chance(0.2)) {
        tab.load.page.wake('restored')
        return 'pressed back'
      }
      if (random.chance(0.08)) {
        // Somebody else has signed in meanwhile, and gets the address of this visit.
        const other = people.find((each) => each !== tab.person) ?? tab.person
        leave(tab)
        await course.settle()
        course.tabs.push(open(back, { person: other, request: random.pick(other.requests) }))
        return `${other.key} came to where ${tab.person.key} was to come back`
      }
      await course.reload(tab, random.chance(0.15) ? HOME : back)
      // The same link, opened twice.
      if (random.chance(0.1)) course.tabs.push(open(new URL(back), tab))
      return 'came home'
    },
    span() {
      if (course.tabs.some(isWatched)) return random.chance(0.02) ? 12 * MINUTE : random.pick(SPANS)
      const waits = course.tabs.some((tab) => placeOf(tab).startsWith('outage-wait'))
      if (waits && random.chance(0.05)) return A_WEEK_AND_A_DAY
      return random.pick(random.chance(0.4) ? LONG_SPANS : SPANS)
    },
    storage,
    forgottenAt: new Map(),
    checkWire: createWireCheck(platform, loads),
  }
  return course
}
