import { QueryClient } from '@tanstack/react-query'
import { createBankConnection, type KitEvent, type Page } from '../../../src/connection'
import { deriveView } from '../../../src/controller/view.derive'
import type { View } from '../../../src/domain'
import { testPage, type TestStorage } from '../../connection/world'
import { watched, type PortCall } from './ports'
import type { Platform, Segment, Tab } from './world.types'

/** A host that offers nothing of its own: what is left to the user then is what the kit itself guarantees. */
const NOTHING = { leave: false, signIn: true, chooseBank: false, changeDetails: false, contactSupport: false, notify: false }

export const viewOf = ({ connection }: Tab): View => deriveView(connection.getSnapshot(), NOTHING)

const placeOf = (view: View): string => {
  if (view.state === 'polling') return view.answering ? 'polling answering' : 'polling'
  return 'stage' in view ? `${view.state}.${view.stage}` : view.state
}

/** What makes a stretch of time another one: where the screen is, and what the last look brought. */
function newsOf(tab: Tab): string {
  const { snapshot, look } = tab.connection.getSnapshot()
  const { attempt, milestone, challenge } = snapshot.context
  return JSON.stringify([placeOf(viewOf(tab)), attempt?.id, milestone, challenge.id, look?.reading ?? null])
}

/** The user or the world did something: what is asked from here on is counted anew. */
export function cut(tab: Tab, at: number): void {
  const segment: Segment = { state: placeOf(viewOf(tab)), from: at, calls: tab.calls.length, hidden: tab.page.isHidden }
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
  const events: KitEvent[] = []
  const connection = createBankConnection({
    aggregator: watched(platform.makeAggregator(), clock, calls),
    request,
    queryClient: new QueryClient(),
    clock,
    page,
    resume: { storage: storage.otherTab(), userKey: 'user-1' },
    visit,
    onEvent: (event) => events.push(event),
  })
  const tab: Tab = { connection, page, storage, calls, events, segments: [] }
  let before = ''
  connection.subscribe(() => {
    const news = newsOf(tab)
    if (news !== before) cut(tab, clock.now())
    before = news
  })
  connection.start()
  cut(tab, clock.now())
  return tab
}
