import { QueryClient } from '@tanstack/react-query'
import { basiq, type BasiqOptions } from '../../src/aggregators/basiq'
import {
  createBankConnection,
  type Connection,
  type BankConnectionOptions,
  type ConnectionEvent,
  type ConnectionSnapshot,
  type TelemetryEvent,
  type Environment,
  type PopupWindow,
  type ResumeStorage,
} from '../../src/connection'
import type { WakeCause } from '../../src/connection/environment/environment'
import type { ConnectionRequest, View } from '../../src/domain'
import {
  createManualClock,
  createSandbox,
  type ManualClock,
  type Sandbox,
  type SandboxOptions,
  type Version,
} from '../../src/sandbox'
import { hearEvents } from './hear-events'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

/** A page that a test can hide, cut off and bring back. */
export interface TestPage extends Environment {
  isHidden: boolean
  isOffline: boolean
  url: URL
  visited: string[]
  /** The window that was opened last; null: none, or the browser did not let it. */
  window: TestWindow | null
  /** The browser refuses windows. */
  blocksWindows: boolean
  wake(cause: WakeCause): void
}

/** A window beside the page, which a test can bring home or close. */
export interface TestWindow {
  visited: string[]
  isClosed: boolean
  shown: number
  /** The return page hands its address over. */
  comeBack(address: URL): void
}

function testWindow(): TestWindow & PopupWindow {
  const listeners = new Set<(address: URL) => void>()
  const opened: TestWindow & PopupWindow = {
    visited: [],
    isClosed: false,
    shown: 0,
    comeBack: (address) => listeners.forEach((hear) => hear(address)),
    go: (url) => opened.visited.push(url.href),
    closed: () => opened.isClosed,
    show: () => (opened.shown += 1),
    close: () => (opened.isClosed = true),
    onReturn: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
  return opened
}

/** As a browser's locks: who asks for a name that is held waits. Pages of one browser share them. */
export function testLocks(): NonNullable<Environment['lock']> {
  const last = new Map<string, Promise<unknown>>()
  return async (name, run) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(run)
    last.set(
      name,
      mine.catch(() => undefined),
    )
    return mine
  }
}

/** What a host lets the kit remember in, with a look at all that is in it. */
export interface TestStorage extends ResumeStorage {
  text(): string
  entries(): [string, string][]
  /** The same storage as another tab sees it: each hears of what the others wrote. */
  otherTab(): TestStorage
}

interface Tab {
  hear(key: string): void
}

export function memoryStorage(items = new Map<string, string>(), tabs = new Set<Tab>()): TestStorage {
  const listeners = new Map<() => void, string>()
  const me: Tab = {
    hear: (key) => listeners.forEach((of, changed) => of === key && changed()),
  }
  tabs.add(me)
  const tell = (key: string) => tabs.forEach((tab) => tab !== me && tab.hear(key))
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value)
      tell(key)
    },
    removeItem: (key) => {
      if (items.delete(key)) tell(key)
    },
    onChange: (key, changed) => {
      listeners.set(changed, key)
      return () => listeners.delete(changed)
    },
    text: () => [...items.values()].join(),
    entries: () => [...items],
    otherTab: () => memoryStorage(items, tabs),
  }
}

/** As a browser's own: `localStorage` or `sessionStorage`, to be put in its place. */
export function browserStorage(items = new Map<string, string>()): Storage {
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}

export function testPage(): TestPage {
  const wakes = new Set<(cause: WakeCause) => void>()
  const page: TestPage = {
    isHidden: false,
    isOffline: false,
    url: new URL('https://app.example/connect'),
    visited: [],
    hidden: () => page.isHidden,
    offline: () => page.isOffline,
    onWake: (wake) => {
      wakes.add(wake)
      return () => wakes.delete(wake)
    },
    address: () => new URL(page.url),
    replace: (url) => (page.url = new URL(url)),
    go: (url) => page.visited.push(url.href),
    window: null,
    blocksWindows: false,
    open: () => {
      if (page.blocksWindows) return null
      const opened = testWindow()
      page.window = opened
      return opened
    },
    lock: testLocks(),
    wake: (cause) => wakes.forEach((wake) => wake(cause)),
  }
  return page
}

export interface World {
  sandbox: Sandbox
  clock: ManualClock
  page: TestPage
  client: QueryClient
  userId: string
  /** Makes a connection and starts it. */
  follow(request: ConnectionRequest, options?: Partial<BankConnectionOptions>): Followed
  aggregator(options?: Partial<BasiqOptions>): ReturnType<typeof basiq>
}

export interface Followed {
  connection: Connection
  news: ConnectionEvent[]
  events: TelemetryEvent[]
  /** State and stage, as `outage-wait.cooldown`. */
  at(): string
  scenario(): string | null
  view(): View
  submit(loginId: string, password?: string): void
  /** How many requests the sandbox saw since this was begun. */
  requests(path?: RegExp): number
}

/** State and stage, as `outage-wait.cooldown`. */
export const placeOf = ({ view }: ConnectionSnapshot): string => ('stage' in view ? `${view.state}.${view.stage}` : view.state)

/** A Basiq sandbox, its user and a connection kit on one clock that stands still. */
export function testWorld(
  options: SandboxOptions & { version?: Version; withRefresh?: boolean; getToken?: BasiqOptions['getToken'] } = {},
): World {
  const { version = '2.1', withRefresh = true, getToken, ...rest } = options
  const clock = createManualClock(Date.UTC(2026, 10, 22, 9))
  const sandbox = createSandbox({ clock, ...rest })
  const { id: userId } = sandbox.control.addUser()
  const page = testPage()
  const client = new QueryClient()
  const server = () => sandbox.control.issueToken({ userId, scope: 'SERVER_ACCESS', version })
  const aggregator: World['aggregator'] = (own) =>
    basiq({
      version: version === '2.1' ? '2.1' : '3',
      userId,
      fetch: (input, init) => sandbox.fetch(input, init),
      getToken: getToken ?? (() => sandbox.control.issueToken({ userId, scope: 'CLIENT_ACCESS', version })),
      ...(withRefresh && {
        refreshConnection: (connectionId: string) =>
          sandbox.fetch(`https://au-api.basiq.io/users/${userId}/connections/${connectionId}/refresh`, {
            method: 'POST',
            headers: { authorization: `Bearer ${server()}` },
          }),
      }),
      ...own,
    })
  return {
    sandbox,
    clock,
    page,
    client,
    userId,
    aggregator,
    follow: (request, own) => {
      const news: ConnectionEvent[] = []
      const events: TelemetryEvent[] = []
      sandbox.control.clearLog()
      const connection = createBankConnection({
        aggregator: aggregator(),
        request,
        queryClient: client,
        clock,
        environment: page,
        resume: { storage: memoryStorage() },
        userKey: 'user-1',
        onEvent: (event) => events.push(event),
        ...own,
      })
      hearEvents(connection, (event) => news.push(event))
      connection.start()
      return {
        connection,
        news,
        events,
        at: () => placeOf(connection.getSnapshot()),
        scenario: () => connection.getSnapshot().context.issue?.scenario ?? null,
        view: () => connection.getSnapshot().view,
        submit: (loginId, password = 'sandbox') => connection.actions.submitCredentials({ loginId, password }),
        requests: (path) => sandbox.control.count(path ? { path } : {}),
      }
    },
  }
}
