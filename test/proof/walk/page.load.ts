import { QueryClient } from '@tanstack/react-query'
import type { Environment } from '../../../src/connection'
import type { Aggregator } from '../../../src/domain'
import { testPage, type TestPage } from '../../connection/world'
import { watched, type PortCall } from './ports'
import type { Person, Platform, Tab } from './world.types'

/** One load of the host's app. Its routes and its users come and go; what it has at module level stays. */
export interface PageLoad {
  readonly page: TestPage
  readonly client: QueryClient
  /** The address that the page was loaded with. */
  readonly cameWith: string
  /** Who is signed in. */
  person: Person
  /** The connection that is on the page, or was last. */
  tab: Tab | null
  /** What was asked of adapters, by whichever connection. */
  readonly calls: readonly PortCall[]
  /** How many calls had been made when the host last made the kit forget what they came to. */
  forgotten: number
  /** How many of the kit listen to the page. */
  listeners(): number
  /** What the host passes to the connection of this person. */
  aggregatorOf(person: Person): Aggregator
  /** A new adapter to the same platform. */
  makeAggregator(person: Person): Aggregator
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

export interface LoadHabits {
  readonly platform: Platform
  readonly lock: Environment['lock']
  /** The browser lets no window open. */
  readonly blocksWindows: boolean
  /** The host makes its adapter once, at module level. */
  readonly sharesAdapter: boolean
}

/** Loads the host's page. What it remembers is what the storage holds. */
export function loadPage({ platform, lock, blocksWindows, sharesAdapter }: LoadHabits, address: URL, person: Person): PageLoad {
  const { page, listeners } = countedPage()
  page.lock = lock
  page.url = address
  page.blocksWindows = blocksWindows
  const calls: PortCall[] = []
  const watch = (aggregator: Aggregator) => watched(aggregator, platform.device, { tab: () => load.tab, calls })
  const load: PageLoad = {
    page,
    calls,
    forgotten: 0,
    client: new QueryClient(),
    cameWith: address.href,
    person,
    tab: null,
    listeners,
    makeAggregator: (whose) => watch(platform.makeAggregator(sharesAdapter ? () => load.person : () => whose)),
    aggregatorOf: (whose) => shared ?? load.makeAggregator(whose),
  }
  const shared = sharesAdapter ? load.makeAggregator(person) : null
  return load
}
