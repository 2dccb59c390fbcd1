import { stateOf } from '../../../src/machine'
import { HOUR, memoryStorage, MINUTE, SECOND, testLocks } from '../../connection/world'
import type { Random } from '../seeded'
import { basiqPlatform } from './basiq.platform'
import { A_WEEK_AND_A_DAY, BEGINS_ALONE } from './budget'
import { budgetFaults, exitFaults, hintFaults, spacingFaults, wordsOf } from './checks'
import { stitchPlatform } from './stitch.platform'
import { cut, openTab, viewOf } from './tab'
import { BEGINS, pressSomething } from './user'
import type { Platform, Tab } from './world.types'

const HOME = new URL('https://app.example/connect')

/** What a walk came to. */
export interface Walked {
  platform: string
  /** What happened, in order. */
  path: string[]
  states: ReadonlySet<string>
  faults: string[]
  looks: number
  begins: number
}

const PLATFORMS: readonly ((random: Random) => Platform)[] = [
  (random) => basiqPlatform('2.1', random),
  (random) => basiqPlatform('3.0', random),
  stitchPlatform,
]

/** How much time passes at once: less where the kit is to look often. */
const SPANS = [200, SECOND, 3 * SECOND, 10 * SECOND, 45 * SECOND, 2 * MINUTE]
const LONG_SPANS = [11 * MINUTE, 16 * MINUTE, 3 * HOUR, 26 * HOUR]

/** Looked at every few seconds: a bank at work, and a window that is open. */
const isWatched = (tab: Tab): boolean =>
  ['verifying', 'polling', 'starting', 'needs-mfa'].includes(viewOf(tab).state) ||
  (tab.page.window !== null && !tab.page.window.isClosed)

function spanFor(tabs: readonly Tab[], random: Random): number {
  if (tabs.some(isWatched)) return random.chance(0.03) ? 12 * MINUTE : random.pick(SPANS)
  const waits = tabs.some((tab) => viewOf(tab).state === 'outage-wait')
  if (waits && random.chance(0.05)) return A_WEEK_AND_A_DAY
  return random.pick(random.chance(0.4) ? LONG_SPANS : SPANS)
}

/** One walk: a user, a world and one or two pages, `steps` events long, checked after each. */
export async function walk(random: Random, steps: number): Promise<Walked> {
  const platform = random.pick(PLATFORMS)(random)
  const { clock } = platform
  const storage = memoryStorage()
  const lock = random.chance(0.8) ? testLocks() : undefined
  const visit = random.chance(0.3) ? 'popup' : 'same-tab'
  const path: string[] = [JSON.stringify(platform.request)]
  const states = new Set<string>()
  const faults: string[] = []
  const open = (address: URL) => openTab(platform, storage, lock, address, visit)
  const closed: Tab[] = []
  let tabs = [open(HOME)]
  let aloneSince = 0
  const everyTab = () => [...closed, ...tabs]
  const begins = () => everyTab().reduce((sum, { calls }) => sum + calls.filter(({ call }) => call === 'begin').length, 0)
  const settle = () => clock.advance(0)

  const close = (tab: Tab) => {
    tab.connection.stop()
    closed.push(tab)
    tabs = tabs.filter((each) => each !== tab)
  }
  const reload = async (tab: Tab, address = HOME) => {
    close(tab)
    await settle()
    tabs.push(open(address))
  }

  /** Time passes while the user is at a platform's page; a page that never comes is left. */
  async function meanwhile(going: Promise<URL>): Promise<URL> {
    let back: URL | null = null
    const done = going.then((url) => {
      back = url
    })
    for (let n = 0; n < 5 && back === null; n += 1) await clock.advance(random.pick([SECOND, 30 * SECOND, 3 * MINUTE]))
    await Promise.race([done, settle()])
    return back ?? HOME
  }

  /** What the user does at a platform's page that has been opened, and how they come back. */
  async function visitPage(tab: Tab): Promise<string> {
    const beside = tab.page.window
    const address = beside ? beside.visited.at(-1) : tab.page.visited.at(-1)
    if (address === undefined) return 'no page was opened'
    const isBeside = beside !== null && !beside.isClosed
    if (isBeside ? beside.visited.length === 0 : tab.page.visited.length === 0) return 'nowhere to go'
    const back = await meanwhile(platform.atThePage(address, random))
    if (isBeside) {
      if (random.chance(0.3)) beside.isClosed = true
      else beside.comeBack(back)
      return 'came back from the window'
    }
    if (random.chance(0.2)) {
      tab.page.wake('restored')
      return 'pressed back'
    }
    await reload(tab, random.chance(0.15) ? HOME : back)
    return 'came home'
  }

  async function step(): Promise<string> {
    const tab = random.pick(tabs)
    const before = begins()
    const view = viewOf(tab)
    if (view.state === 'needs-authorization' && view.stage === 'away' && random.chance(0.6)) {
      const what = await visitPage(tab)
      aloneSince = begins()
      return what
    }
    const dice = random.next()
    if (dice < 0.42) {
      const [stateBefore, pagesBefore, callsBefore] = [JSON.stringify(viewOf(tab)), tab.page.visited.length, tab.calls.length]
      const pressed = pressSomething(tab, platform, random)
      await settle()
      if (pressed === null) return 'nothing to press'
      const { button, wasThere } = pressed
      const begun = begins() - before
      if (begun > 1) faults.push(`${button} began ${begun} times`)
      if (begun > 0 && !BEGINS.has(button)) faults.push(`${button} began something`)
      if (begun > 0 && !wasThere && button !== 'retry' && button !== 'confirm')
        faults.push(`${button} was not there and began something`)
      const changed =
        JSON.stringify(viewOf(tab)) !== stateBefore || tab.page.visited.length > pagesBefore || tab.calls.length > callsBefore
      const mayDoNothing = button === 'look' || tab.page.isOffline || tab.page.window !== null
      if (wasThere && !changed && !mayDoNothing) faults.push(`${button} in ${viewOf(tab).state} does nothing`)
      aloneSince = begins()
      return `${button}${wasThere ? '' : ' (not there)'}`
    }
    if (dice < 0.72) {
      const ms = spanFor(tabs, random)
      // A platform that does not answer for a week is asked 20,000 times: once is proof enough, elsewhere.
      if (ms > HOUR) platform.heal()
      await clock.advance(ms)
      if (begins() - aloneSince > BEGINS_ALONE) faults.push(`${begins() - aloneSince} begins that no user pressed`)
      return `${ms} ms`
    }
    if (dice < 0.86) {
      platform.disturb(random)
      return 'disturbed'
    }
    if (dice < 0.9) {
      tab.page.isHidden = !tab.page.isHidden
      if (!tab.page.isHidden) tab.page.wake('seen')
      return tab.page.isHidden ? 'hidden' : 'seen'
    }
    if (dice < 0.94) {
      tab.page.isOffline = !tab.page.isOffline
      if (!tab.page.isOffline) tab.page.wake('online')
      return tab.page.isOffline ? 'offline' : 'online'
    }
    if (dice < 0.97 || tabs.length > 1) {
      await reload(tab)
      return 'reloaded'
    }
    tabs.push(open(HOME))
    return 'second tab'
  }

  function check(): void {
    const now = clock.now()
    for (const tab of tabs) {
      const view = viewOf(tab)
      states.add(view.state)
      const { phase, heading, body } = wordsOf(view, now)
      if (heading.trim() === '' || body.trim() === '') faults.push(`${view.state} says nothing`)
      if (phase === '') faults.push(`${view.state} has no phase`)
      faults.push(...exitFaults(view), ...hintFaults(tab, now))
    }
  }

  for (let n = 0; n < steps && faults.length === 0; n += 1) {
    const what = await step()
    await settle()
    check()
    path.push(`${what} → ${tabs.map((tab) => viewOf(tab).state).join(' | ')}`)
    // What the user or the world did is news: what follows from it is counted from here.
    for (const tab of tabs) cut(tab, clock.now())
  }

  // Once all is well again, nothing that is over is still said to be so.
  platform.heal()
  for (const tab of tabs) {
    tab.page.isOffline = false
    tab.page.isHidden = false
    tab.page.wake('online')
  }
  await clock.advance(2 * MINUTE)
  path.push(`healed → ${tabs.map((tab) => viewOf(tab).state).join(' | ')}`)
  for (const tab of tabs) {
    check()
    const { hints } = viewOf(tab)
    for (const hint of ['offline', 'unreachable', 'rate-limited'] as const)
      if (hints.includes(hint)) faults.push(`still "${hint}" two minutes after all was well`)
    if (stateOf(tab.connection.getSnapshot().snapshot) === 'starting')
      faults.push('still starting two minutes after all was well')
    tab.connection.stop()
  }
  await settle()
  const now = clock.now()
  for (const tab of everyTab()) faults.push(...budgetFaults(tab, now), ...spacingFaults(tab))
  if (/sandbox|1234|9999/.test(storage.text())) faults.push('the storage holds something secret')
  const looks = everyTab().reduce((sum, { calls }) => sum + calls.filter(({ call }) => call === 'read').length, 0)
  return { platform: platform.name, path, states, faults, looks, begins: begins() }
}
