import { HOUR } from '../../connection/world'
import { BEGINS_ALONE } from './budget'
import type { Course } from './course'
import { placeOf, viewOf } from './tab'
import { BEGINS, pressSomething } from './user'
import type { Tab } from './world.types'

/** Something that happens in a walk. Says what it was, and what about it must not be. */
type Deed = (course: Course, tab: Tab, faults: string[]) => Promise<string> | string

/** What an event leaves behind, to see whether it did anything. */
const trace = ({ connection, page, calls }: Tab) => [connection.getSnapshot().snapshot, page.visited.length, calls.length]

/** The user presses a button. One click, or two quick ones, begin once at most, and a button that is there does something. */
const presses: Deed = async (course, tab, faults) => {
  const [before, view, seen] = [course.begins(), viewOf(tab), trace(tab)]
  const pressed = pressSomething(tab, view, course.platform, course.random)
  await course.settle()
  if (pressed === null) return 'nothing to press'
  const { button, wasThere } = pressed
  const begun = course.begins() - before
  // A look that finds the bank back, or a wait over, may end it.
  const mayEndWait = button === 'look' && (view.state === 'outage-wait' || view.state === 'left')
  if (begun > 1) faults.push(`${button} began ${begun} times`)
  if (begun > 0 && !BEGINS.has(button) && !mayEndWait) faults.push(`${button} began something`)
  // One address at a time: a second click waits for the first.
  const isGoing = tab.calls.some(({ call, endedAt }) => call === 'go' && endedAt === null)
  const mayDoNothing = button === 'look' || tab.page.isOffline || tab.page.window !== null || isGoing
  const didNothing = trace(tab).every((now, index) => now === seen[index])
  if (wasThere && didNothing && !mayDoNothing) faults.push(`${button} in ${view.state} does nothing`)
  return wasThere ? button : `${button} (not there)`
}

const waits: Deed = async (course, _, faults) => {
  const { platform } = course
  const ms = course.span()
  // A platform that does not answer for a week is asked 20,000 times: once is proof enough, elsewhere.
  if (ms > HOUR) platform.heal()
  const before = course.begins()
  await platform.clock.advance(ms)
  const alone = course.begins() - before
  if (alone > BEGINS_ALONE) faults.push(`${alone} begins that no user pressed`)
  return `${ms} ms`
}

const disturbs: Deed = ({ platform, random }) => {
  platform.disturb(random)
  return 'disturbed'
}

const hides: Deed = async (course, { page }) => {
  page.isHidden = !page.isHidden
  if (!page.isHidden) page.wake('seen')
  await course.settle()
  return page.isHidden ? 'hidden' : 'seen'
}

const cutsOff: Deed = async (course, { page }) => {
  page.isOffline = !page.isOffline
  if (!page.isOffline) page.wake('online')
  await course.settle()
  return page.isOffline ? 'offline' : 'online'
}

const reloads: Deed = async (course, tab) => {
  await course.reload(tab)
  await course.settle()
  return 'reloaded'
}

const opens: Deed = async (course) => {
  if (course.tabs.length > 1) return 'two tabs are enough'
  course.openAnother()
  await course.settle()
  return 'second tab'
}

/** How often each happens, of a hundred times. */
const SHARES: readonly (readonly [share: number, deed: Deed])[] = [
  [42, presses],
  [30, waits],
  [14, disturbs],
  [4, hides],
  [4, cutsOff],
  [3, reloads],
  [3, opens],
]

/** Whatever happens next in a walk. */
export async function nextDeed(course: Course, faults: string[]): Promise<string> {
  const { random } = course
  const tab = random.pick(course.tabs)
  if (placeOf(tab) === 'needs-authorization.away' && random.chance(0.6)) {
    const how = await course.visitPage(tab)
    await course.settle()
    return how
  }
  let dice = random.int(100)
  const found = SHARES.find(([share]) => (dice -= share) < 0)
  return (found?.[1] ?? waits)(course, tab, faults)
}
