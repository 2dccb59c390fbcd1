import { QueryClient } from '@tanstack/react-query'
import { createBankConnection, type Environment, type ConnectionSnapshot } from '../../../src/connection'
import { offeredBy } from '../../../src/controller/handlers'
import type { View } from '../../../src/domain'
import { hearEvents } from '../../connection/hear-events'
import { placeOf as placeIn, testPage } from '../../connection/world'
import { watched, type PortCall } from './ports'
import type { HostStorage } from './storage'
import { createVoice } from './voice'
import type { Platform, Segment, Tab } from './world.types'

/** A host that offers nothing but a sign-in: what is left to the user then is what the kit itself guarantees. */
const HANDLERS = { signIn: () => undefined }

/** What a host's own callback throws. */
export const HOSTS_OWN_ERROR = 'a callback of the host threw'

/** What the pages of one walk have in common. */
export interface Habits {
  readonly platform: Platform
  readonly storage: HostStorage
  readonly lock: Environment['lock']
  readonly visit: 'redirect' | 'popup'
  /** The browser lets no window open. */
  readonly blocksWindows: boolean
  /** Every callback of the host throws. */
  readonly hostThrows: boolean
}

export const viewOf = ({ connection }: Tab): View => offeredBy(HANDLERS, connection.getSnapshot().view)

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
  const attempt = tab.connection.getSnapshot().context.attempt?.id ?? null
  const segment: Segment = { state: placeOf(tab), attempt, from: at, calls: tab.calls.length, hidden: tab.page.isHidden }
  tab.segments.push(segment)
}

const throwing = () => {
  throw new Error(HOSTS_OWN_ERROR)
}

/** The page, and how many of the kit listen to it. */
function countedPage() {
  const page = testPage()
  const { onWake } = page
  let listeners = 0
  page.onWake = (wake) => {
    listeners += 1
    const off = onWake(wake)
    return () => {
      listeners -= 1
      off()
    }
  }
  return { page, listeners: () => listeners }
}

/** Loads the host's page. What it remembers is what the storage holds. */
export function openTab({ platform, storage, lock, visit, blocksWindows, hostThrows }: Habits, address: URL): Tab {
  const { device, request } = platform
  const { page, listeners } = countedPage()
  page.lock = lock
  page.url = address
  page.blocksWindows = blocksWindows
  const calls: PortCall[] = []
  const makeAggregator = () => watched(platform.makeAggregator(), device, calls)
  const connection = createBankConnection({
    aggregator: makeAggregator(),
    request,
    queryClient: new QueryClient(),
    clock: device.clock,
    environment: page,
    userKey: 'user-1',
    resume: storage.resume(),
    authorizationMode: visit,
    ...(hostThrows && { onEvent: throwing }),
  })
  const tab: Tab = {
    connection,
    page,
    calls,
    listeners,
    makeAggregator,
    forgotten: 0,
    leftAt: null,
    voice: createVoice(),
    segments: [],
  }
  if (hostThrows) {
    hearEvents(connection, throwing)
    connection.subscribe(throwing)
  }
  const hear = () => tab.voice.hear(viewOf(tab), device.clock.now())
  let before: ConnectionSnapshot | null = null
  connection.subscribe((snapshot) => {
    if (isNews(tab, before)) {
      cut(tab, device.world.now())
      hear()
    }
    before = snapshot
  })
  connection.start()
  cut(tab, device.world.now())
  hear()
  return tab
}
