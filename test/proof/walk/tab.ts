import { createBankConnection, type ConnectionSnapshot } from '../../../src/connection'
import { handledBy, offeredBy } from '../../../src/controller/handlers'
import type { ConnectionRequest, View } from '../../../src/domain'
import { hearEvents } from '../../connection/hear-events'
import { placeOf as placeIn } from '../../connection/world'
import type { LoadHabits, PageLoad } from './page.load'
import { foreignMarks } from './privacy'
import type { HostStorage } from './storage'
import { untrueFaults } from './truth'
import { createVoice } from './voice'
import type { Person, Segment, Tab } from './world.types'

/** A host that offers nothing but a sign-in: what is left to the user then is what the kit itself guarantees. */
const HANDLERS = { signIn: () => undefined }

/** What a host's own callback throws. */
export const HOSTS_OWN_ERROR = 'a callback of the host threw'

/** What the pages of one walk have in common. */
export interface Habits extends LoadHabits {
  readonly storage: HostStorage
  readonly visit: 'redirect' | 'popup'
  /** Every callback of the host throws. */
  readonly hostThrows: boolean
}

export const viewOf = ({ connection }: Tab): View => offeredBy(handledBy(HANDLERS), connection.getSnapshot().view)

/** State and stage, and what a state is about where that decides how often to look. */
export function placeOf({ connection }: Tab): string {
  const snapshot = connection.getSnapshot()
  const place = placeIn(snapshot)
  return place === 'polling' && snapshot.context.milestone === 'answering' ? 'polling answering' : place
}

/** What makes a stretch of time another one: where the screen is, and what the last look brought. */
function isNews(tab: Tab, before: ConnectionSnapshot | null): boolean {
  const now = tab.connection.getSnapshot()
  if (before === null || now.reading !== before.reading) return true
  return placeIn(now) !== placeIn(before) || now.context.attempt?.id !== before.context.attempt?.id
}

/** The user or the world did something: what is asked from here on is counted anew. */
export function cut(tab: Tab, at: number): void {
  const { attempt, institutionId } = tab.connection.getSnapshot().context
  const segment: Segment = {
    state: placeOf(tab),
    attempt: attempt?.id ?? null,
    bank: institutionId,
    from: at,
    calls: tab.calls.length,
    hidden: tab.load.page.isHidden,
  }
  tab.segments.push(segment)
}

const throwing = () => {
  throw new Error(HOSTS_OWN_ERROR)
}

/** What a tab is about. */
export interface TabFacts {
  readonly load: PageLoad
  readonly person: Person
  readonly request: ConnectionRequest
}

/** Puts a connection on a page, as a component does that is mounted there. */
export function openTab(habits: Habits, { load, person, request }: TabFacts): Tab {
  const { platform, storage, visit, hostThrows } = habits
  const { device } = platform
  const { page } = load
  const faults: string[] = []
  const hear = (said: unknown) => faults.push(...foreignMarks(platform, person, JSON.stringify(said), 'what the host hears'))
  load.person = person
  const connection = createBankConnection({
    aggregator: load.aggregatorOf(person),
    request,
    queryClient: load.client,
    clock: device.clock,
    environment: page,
    userKey: person.key,
    resume: storage.resume(),
    authorizationMode: visit,
    onEvent: hostThrows ? throwing : hear,
  })
  const tab: Tab = {
    connection,
    load,
    person,
    request,
    calls: [],
    found: { visited: page.visited.length, window: page.window },
    leftAt: null,
    voice: createVoice(),
    segments: [],
    faults,
  }
  load.tab = tab
  hearEvents(connection, hostThrows ? throwing : hear)
  if (hostThrows) connection.subscribe(throwing)
  const say = () => tab.voice.hear(viewOf(tab), device.clock.now())
  let before: ConnectionSnapshot | null = null
  const check = (snapshot: ConnectionSnapshot) => {
    faults.push(...untrueFaults(tab, snapshot, platform))
    faults.push(...foreignMarks(platform, person, JSON.stringify(snapshot), 'the snapshot'))
  }
  connection.subscribe((snapshot) => {
    if (isNews(tab, before)) {
      cut(tab, device.world.now())
      say()
      check(snapshot)
    }
    before = snapshot
  })
  connection.start()
  cut(tab, device.world.now())
  say()
  check(connection.getSnapshot())
  return tab
}
