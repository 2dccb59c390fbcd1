import { MINUTE } from '../../connection/world'
import type { Random } from '../seeded'
import { basiqPlatform } from './basiq.platform'
import { budgetFaults, exitFaults, hintFaults, leftFaults, spacingFaults } from './checks'
import { createCourse, type Course } from './course'
import { nextDeed } from './deeds'
import { lockoutFaults } from './lockout'
import { privacyFaults } from './privacy'
import { stitchPlatform } from './stitch.platform'
import { cut, placeOf, viewOf } from './tab'
import type { Platform } from './world.types'

/** What a walk came to. */
export interface Walked {
  platform: string
  /** What the developer has to be told, each by a part of its text. */
  notices: readonly string[]
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

/** What has to lead on by itself. Not an answer that is being checked: a bank takes its time, and a lost one is asked for until then. */
const HANGING: ReadonlySet<string> = new Set(['starting', 'needs-authorization.checking', 'outage-wait.asking-bank'])

const TRANSPORT = ['offline', 'unreachable', 'rate-limited'] as const

/** Once all is well again, nothing that is over is still said to be so, and nothing hangs. */
async function heal({ platform, tabs }: Course): Promise<string[]> {
  platform.heal()
  for (const tab of tabs) {
    tab.load.page.isOffline = false
    tab.load.page.isHidden = false
    tab.load.page.wake('online')
    cut(tab, platform.device.world.now())
  }
  await platform.device.advance(2 * MINUTE)
  return tabs.flatMap((tab) => [
    ...viewOf(tab)
      .hints.filter((hint) => TRANSPORT.some((each) => each === hint))
      .map((hint) => `still "${hint}" two minutes after all was well`),
    ...(HANGING.has(placeOf(tab)) ? [`still ${placeOf(tab)} two minutes after all was well`] : []),
  ])
}

/** One walk: a user, a world and one or two pages, `steps` events long, checked after each. */
export async function walk(random: Random, steps: number): Promise<Walked> {
  const platform = random.pick(PLATFORMS)(random)
  const course = createCourse(platform, random)
  const { device } = platform
  const path: string[] = [JSON.stringify(platform.people[0].requests[0])]
  const states = new Set<string>()
  const faults: string[] = []
  const note = (what: string) =>
    path.push(`${what} → ${course.tabs.map((tab) => `${tab.person.key} ${placeOf(tab)}`).join(' | ')}`)

  for (let n = 0; n < steps && faults.length === 0; n += 1) {
    note(await nextDeed(course, faults))
    for (const tab of course.tabs) {
      const view = viewOf(tab)
      states.add(view.state)
      faults.push(...exitFaults(view), ...hintFaults(tab, view, device))
      // What the user or the world did is news: what follows from it is counted from here.
      cut(tab, device.world.now())
      tab.voice.pause()
    }
    faults.push(...privacyFaults(course), ...course.everyTab().flatMap((tab) => tab.faults.splice(0)))
  }

  faults.push(...(await heal(course)))
  note('healed')
  const now = device.world.now()
  const tabs = course.everyTab()
  for (const tab of course.tabs) tab.connection.stop()
  // What was sent is awaited to its end, and no longer.
  await device.advance(MINUTE)
  faults.push(...leftFaults(course))
  for (const tab of tabs) faults.push(...budgetFaults(tab, now), ...spacingFaults(tab), ...tab.voice.faults)
  faults.push(...privacyFaults(course), ...lockoutFaults(course), ...tabs.flatMap((tab) => tab.faults))
  if (course.storage.text().includes('sandbox')) faults.push('the storage holds a password')
  const looks = tabs.reduce((sum, { calls }) => sum + calls.filter(({ call }) => call === 'read').length, 0)
  return { platform: platform.name, notices: platform.notices(), path, states, faults, looks, begins: course.begins() }
}
