import { QueryClient } from '@tanstack/react-query'
import { createBankConnection, type Page, type Sight } from '../../../src/connection'
import { deriveView } from '../../../src/controller/view.derive'
import type { View } from '../../../src/domain'
import { stageOf, stateOf } from '../../../src/machine'
import { testPage, type TestStorage } from '../../connection/world'
import { watched, type PortCall } from './ports'
import { createVoice } from './voice'
import type { Platform, Segment, Tab } from './world.types'

/** A host that offers nothing of its own: what is left to the user then is what the kit itself guarantees. */
const NOTHING = { leave: false, signIn: true, chooseBank: false, changeDetails: false, contactSupport: false, notify: false }

export const viewOf = ({ connection }: Tab): View => deriveView(connection.getSnapshot(), NOTHING)

/** State and stage, and what a state is about where that decides how often to look. */
export function placeOf({ connection }: Tab): string {
  const { snapshot } = connection.getSnapshot()
  const place = [stateOf(snapshot), stageOf(snapshot)].filter((part) => part !== null).join('.')
  return place === 'polling' && snapshot.context.milestone === 'answering' ? 'polling answering' : place
}

/** What makes a stretch of time another one: where the screen is, and what the last look brought. */
function isNews(tab: Tab, before: Sight | null): boolean {
  const { snapshot, look } = tab.connection.getSnapshot()
  if (before === null || look?.reading !== before.look?.reading) return true
  const [now, then] = [snapshot, before.snapshot]
  return JSON.stringify(now.value) !== JSON.stringify(then.value) || now.context.attempt?.id !== then.context.attempt?.id
}

/** The user or the world did something: what is asked from here on is counted anew. */
export function cut(tab: Tab, at: number): void {
  const segment: Segment = { state: placeOf(tab), from: at, calls: tab.calls.length, hidden: tab.page.isHidden }
  tab.segments.push(segment)
}

/** Loads the host's page. What it remembers is what the storage holds. */
export function openTab(
  platform: Platform,
  storage: TestStorage,
  lock: Page['lock'],
  address: URL,
  visit: 'same-tab' | 'popup',
): Tab {
  const { clock, request } = platform
  const page = testPage()
  page.lock = lock
  page.url = address
  const calls: PortCall[] = []
  const connection = createBankConnection({
    aggregator: watched(platform.makeAggregator(), clock, calls),
    request,
    queryClient: new QueryClient(),
    clock,
    page,
    resume: { storage: storage.otherTab(), userKey: 'user-1' },
    visit,
  })
  const tab: Tab = { connection, page, calls, voice: createVoice(), segments: [] }
  const hear = () => tab.voice.hear(viewOf(tab), clock.now())
  let before: Sight | null = null
  connection.subscribe((sight) => {
    if (isNews(tab, before)) {
      cut(tab, clock.now())
      hear()
    }
    before = sight
  })
  connection.start()
  cut(tab, clock.now())
  hear()
  return tab
}
