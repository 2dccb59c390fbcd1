import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBankConnection } from '../../src/connection'
import { createFlowStore } from '../../src/connection/storage/flow.store'
import type { ResumeOptions } from '../../src/connection'
import { expectConsole } from '../console/console.guard'
import { consentWorld, create } from './consent.world'
import { memoryStorage, MINUTE, SECOND, testLocks, testPage, testWorld } from './world'

/** Browsers that have no storage, or one that keeps nothing, each in its own way. */

const denied = (): never => {
  throw new DOMException('denied', 'SecurityError')
}
const full = (): never => {
  throw new DOMException('full', 'QuotaExceededError')
}
const empty = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: (): void => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
}

const BROWSERS: [string, () => unknown][] = [
  ['an Android web view, where it is null', () => null],
  ['a browser with cookies blocked, where its getter throws', denied],
  ['a browser that does not know it', () => undefined],
  ['a private window, where it is full from the start', () => ({ ...empty, setItem: full })],
  ['a sandboxed frame, where every method throws', () => ({ ...empty, getItem: denied, setItem: denied, removeItem: denied })],
  ['a browser that takes everything and keeps nothing', () => empty],
]

describe.each(BROWSERS)('localStorage of %s', (_, get) => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
  beforeEach(() => void Object.defineProperty(globalThis, 'localStorage', { configurable: true, get }))
  afterEach(() => {
    if (before) Object.defineProperty(globalThis, 'localStorage', before)
    else delete (globalThis as { localStorage?: unknown }).localStorage
  })

  it('tells the developer that nothing remembers a user who leaves', async () => {
    expectConsole(/nothing remembers the flow/)
    const world = consentWorld()
    const flow = world.load(create, { resume: { storage: 'local' } })
    await world.clock.advance(SECOND)
    const page = await world.leave(flow)
    expect(page.url.pathname).toContain('consent')
  })

  it('lets no tab begin what nobody pressed, since tabs cannot know of one another', async () => {
    const world = testWorld()
    const { sandbox, userId, clock } = world
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'outage-refresh' })
    const lock = testLocks()
    const tabs = Array.from({ length: 3 }, () =>
      world.follow(
        { intent: 'refresh', connectionId: id, institutionId: 'AU00000' },
        {
          resume: { storage: 'local' },
          queryClient: new QueryClient(),
          environment: Object.assign(testPage(), { lock }),
        },
      ),
    )
    for (const tab of tabs) {
      tab.connection.actions.start()
      await clock.advance(40 * SECOND)
    }
    await clock.advance(MINUTE)
    sandbox.control.clearLog()
    await clock.advance(10 * MINUTE)
    expect(sandbox.control.count({ path: /refresh$/ })).toBe(0)
    for (const tab of tabs) expect(tab.view().can.retry).toBe(true)
  })
})

describe('a storage of the host', () => {
  const owner = { flow: 'f', userKey: 'u', idPattern: /^x$/ }

  it.each<[string, () => ResumeOptions['storage']]>([
    ['that is the null of a web view', () => null as unknown as ResumeOptions['storage']],
    ['that is undefined on a server', () => undefined as unknown as ResumeOptions['storage']],
    ['that throws when it is read', () => ({ ...memoryStorage(), getItem: denied })],
  ])('%s counts as none', (_, storage) => {
    const store = createFlowStore({ storage: storage() }, owner)
    expect([store.read(0).record, store.shared]).toEqual([null, false])
  })

  it('that works counts as shared', () => {
    const store = createFlowStore({ storage: memoryStorage() }, owner)
    store.read(0)
    expect(store.shared).toBe(true)
  })

  it('that is missing does not keep a connection from starting', async () => {
    const world = testWorld()
    const connection = createBankConnection({
      userKey: 'user-missing-storage',
      aggregator: world.aggregator(),
      request: { intent: 'create', institutionId: 'AU00000' },
      queryClient: new QueryClient(),
      clock: world.clock,
      environment: world.page,
      resume: { storage: null as unknown as ResumeOptions['storage'] },
    })
    connection.start()
    await world.clock.advance(SECOND)
    expect(connection.getSnapshot().state).toBe('needs-credentials')
    connection.stop()
  })
})
