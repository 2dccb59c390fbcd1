import { HOUR } from '../../connection/world'
import { BEGINS_ALONE } from './budget'
import type { Course } from './course'
import type { Deed } from './deed.types'
import { losesStorage, swapsAggregator, usesClient } from './host.deeds'
import { closes, cutsOff, hides, opens, reloads, remounts, setsClock, sleeps } from './page.deeds'
import { changesRequest, changesRoute, changesUser } from './route.deeds'
import { placeOf, viewOf } from './tab'
import { BEGINS, pressSomething } from './user'
import type { Tab } from './world.types'

/** What an event leaves behind, to see whether it did anything. */
const trace = ({ connection, load: { page }, calls }: Tab) => [connection.getSnapshot(), page.visited.length, calls.length]

/** Tabs take turns to send a login, and a turn takes a tenth of a second. */
const TURN_MS = 120

const begun = ({ calls }: Tab): number => calls.filter(({ call }) => call === 'begin').length

/** The user presses a button. One click, or two quick ones, begin once at most, and a button that is there does something. */
const presses: Deed = async (course, tab, faults) => {
  const [before, own, view, seen] = [course.begins(), begun(tab), viewOf(tab), trace(tab)]
  const isLost = (view.can.submitAnswers || view.can.submitCredentials) && course.random.chance(0.12)
  if (isLost) course.platform.loseNext()
  const pressed = pressSomething(tab, view, course.random)
  await course.settle()
  if (pressed === null) return 'nothing to press'
  const { button, wasThere } = pressed
  // What is sent in its turn was begun by this click, and not by the next one.
  if (viewOf(tab).state === 'starting' && begun(tab) === own) await course.platform.device.advance(TURN_MS)
  const begins = course.begins() - before
  // A look that finds the bank back, or a wait over, may end it.
  const mayEndWait = button === 'look' && (view.state === 'outage-wait' || view.state === 'left')
  if (begins > 1) faults.push(`${button} began ${begins} times`)
  if (begins > 0 && !BEGINS.has(button) && !mayEndWait) faults.push(`${button} began something`)
  // One address at a time: a second click waits for the first.
  const isGoing = tab.calls.some(({ call, endedAt }) => call === 'go' && endedAt === null)
  const mayDoNothing = button === 'look' || tab.load.page.isOffline || tab.load.page.window !== null || isGoing
  const didNothing = trace(tab).every((now, index) => now === seen[index])
  if (wasThere && didNothing && !mayDoNothing) faults.push(`${button} in ${view.state} does nothing`)
  return `${button}${wasThere ? '' : ' (not there)'}${isLost ? ', whose answer is lost' : ''}`
}

const waits: Deed = async (course, _, faults) => {
  const { platform } = course
  const ms = course.span()
  // A platform that does not answer for a week is asked 20,000 times: once is proof enough, elsewhere.
  if (ms > HOUR) platform.heal()
  const before = course.begins()
  await platform.device.advance(ms)
  const alone = course.begins() - before
  if (alone > BEGINS_ALONE) faults.push(`${alone} begins that no user pressed`)
  return `${ms} ms`
}

const disturbs: Deed = ({ platform, random }) => {
  platform.disturb(random)
  return 'disturbed'
}

/** How often each happens, of a hundred times. */
const SHARES: readonly (readonly [share: number, deed: Deed])[] = [
  [32, presses],
  [22, waits],
  [13, disturbs],
  [3, hides],
  [4, cutsOff],
  [3, reloads],
  [3, opens],
  [2, remounts],
  [4, changesUser],
  [2, changesRoute],
  [4, changesRequest],
  [4, sleeps],
  [1, closes],
  [1, setsClock],
  [1, swapsAggregator],
  [1, usesClient],
  [1, losesStorage],
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
  if (tab.person.isStubborn && random.chance(0.6))
    return (viewOf(tab).can.submitCredentials ? presses : waits)(course, tab, faults)
  let dice = random.int(100)
  const found = SHARES.find(([share]) => (dice -= share) < 0)
  return (found?.[1] ?? waits)(course, tab, faults)
}
