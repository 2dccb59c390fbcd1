import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetUser } from '../../src/connection'
import { stopped } from '../../src/testing'
import { browserStorage, memoryStorage, HOUR, MINUTE, SECOND, testLocks, testPage, testWorld, type TestStorage } from './world'

/** Storages and locks that fail, and records that are another's. */

const create = { intent: 'create', institutionId: 'AU00000' } as const

const fail = (): never => {
  throw new Error('the host failed')
}

describe('a storage', () => {
  it('that cannot tell of changes is used all the same', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create, { resume: { storage: { ...memoryStorage(), onChange: fail } }, userKey: 'user-1' })
    await clock.advance(SECOND)
    expect(flow.at()).toBe('needs-credentials')
  })

  it('that was full for a moment is written to again', async () => {
    const { clock, follow } = testWorld()
    const storage = memoryStorage()
    let isFull = true
    const setItem: TestStorage['setItem'] = (key, value) => (isFull ? fail() : storage.setItem(key, value))
    const flow = follow(create, { resume: { storage: { ...storage, setItem } }, userKey: 'user-1' })
    await clock.advance(SECOND)
    flow.submit('stuck')
    await clock.advance(20 * SECOND)
    expect(storage.text()).toBe('')
    isFull = false
    await clock.advance(2 * MINUTE)
    expect(storage.text()).toContain(flow.connection.getSnapshot().context.attempt?.id)
  })
})

/** Five tabs in which the same wait runs, on a browser that then fails in one way. */
async function waitingTabs() {
  const world = testWorld()
  const { sandbox, userId, clock } = world
  const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'outage-refresh' })
  const storage = memoryStorage()
  const broken = { full: false, locks: false, dies: false }
  const lock = testLocks()
  const open = () => {
    const mine = storage.otherTab()
    let isGone = false
    const setItem: TestStorage['setItem'] = (key, value) => (broken.full ? fail() : isGone || mine.setItem(key, value))
    const page = Object.assign(testPage(), {
      lock: async <T>(name: string, run: () => Promise<T>): Promise<T> => {
        if (broken.locks) return fail()
        if (!broken.dies) return lock(name, run)
        // The page that has the lock goes as soon as it has sent: the browser gives the lock to the next.
        broken.dies = false
        await lock(name, async () => {
          void run()
          isGone = true
        })
        return new Promise<never>(() => undefined)
      },
    })
    return world.follow(
      { intent: 'refresh', connectionId: id, institutionId: 'AU00000' },
      { environment: page, queryClient: new QueryClient(), resume: { storage: { ...mine, setItem } }, userKey: 'user-1' },
    )
  }
  const first = open()
  first.connection.actions.start()
  await clock.advance(MINUTE)
  const tabs = [first, ...Array.from({ length: 4 }, open)]
  await clock.advance(MINUTE)
  sandbox.control.clearLog()
  return { clock, broken, tabs, begins: () => sandbox.control.count({ path: /\/refresh$/ }) }
}

describe('tabs at the end of a wait', () => {
  it.each(['full', 'locks'] as const)(
    'begin nothing by themselves where the browser fails them (%s), and offer the button',
    async (what) => {
      const { clock, broken, tabs, begins } = await waitingTabs()
      expect(tabs.map((tab) => tab.at())).toEqual(Array(5).fill('outage-wait.cooldown'))
      broken[what] = true
      await clock.advance(9 * MINUTE)
      expect(begins()).toBe(0)
      for (const tab of tabs) expect([tab.at(), tab.view().can.retry]).toEqual(['needs-retry', true])
    },
  )

  it('of which one is closed with its answer still to come begin no second time by themselves', async () => {
    const { clock, broken, tabs, begins } = await waitingTabs()
    broken.dies = true
    await clock.advance(9 * MINUTE)
    expect(begins()).toBe(1)
    for (const tab of tabs) expect([tab.at(), tab.view().can.retry]).toEqual(['needs-retry', true])
  })
})

describe('another user’s record, found out as the host takes the kit away', () => {
  it('leaves nothing running, and the request begins when somebody comes again', async () => {
    const { clock, follow, aggregator } = testWorld()
    const storage = memoryStorage()
    const resume = { storage }
    const first = follow(create, { resume, queryClient: new QueryClient() })
    await clock.advance(SECOND)
    first.submit('stuck')
    await clock.advance(20 * SECOND)
    first.connection.stop()
    await clock.advance(0)
    let looks = 0
    const read = async () => {
      looks += 1
      return stopped('attempt-gone', { foreign: true })
    }
    const flow = follow(create, { resume, queryClient: new QueryClient(), aggregator: { ...aggregator(), read } })
    flow.connection.subscribe(({ context }) => {
      if (context.issue) flow.connection.stop()
    })
    await clock.advance(SECOND)
    await clock.advance(10 * MINUTE)
    // The bank's name was asked for once, before anybody left.
    expect([looks, storage.text(), flow.requests()]).toEqual([1, '', 1])
    flow.connection.start()
    await clock.advance(SECOND)
    expect([flow.at(), flow.view().can.submitCredentials]).toEqual(['needs-credentials', true])
  })
})

describe('with `session` as its storage', () => {
  const LOGINS = 'bank-connection-kit:user-1:logins:basiq:AU00000'
  const [local, session] = [new Map<string, string>(), new Map<string, string>()]
  beforeEach(() => {
    local.clear()
    session.clear()
    vi.stubGlobal('localStorage', browserStorage(local))
    vi.stubGlobal('sessionStorage', browserStorage(session))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  async function rejectedOnce() {
    const { clock, follow } = testWorld()
    const flow = follow(create, { resume: { storage: 'session' } })
    await clock.advance(SECOND)
    flow.submit('wrong')
    await clock.advance(MINUTE)
    expect(flow.scenario()).toBe('credentials-rejected')
    return flow
  }

  it('the kit keeps the flow in the tab, and shares only how often the bank rejected a login', async () => {
    const flow = await rejectedOnce()
    const attempt = flow.connection.getSnapshot().context.attempt?.id
    expect([...session.keys()]).toEqual(['bank-connection-kit:user-1:flow:basiq%3Acreate%3AAU00000'])
    expect([...local.keys()]).toEqual([LOGINS])
    expect(JSON.parse(local.get(LOGINS) ?? '')).toEqual({
      v: 1,
      userKey: 'user-1',
      rejections: 1,
      formOpensAt: null,
      counted: [attempt],
      underWay: [],
      at: expect.any(Number),
    })
  })

  it('a sign-out removes the count as well', async () => {
    await rejectedOnce()
    forgetUser('user-1')
    expect([...local.keys(), ...session.keys()]).toEqual([])
  })

  it('counts that have expired are swept at the next start', async () => {
    // A page sweeps once, so this is another page.
    vi.resetModules()
    const { createFlowStore } = await import('../../src/connection/storage/flow.store')
    const now = Date.UTC(2026, 10, 22, 9)
    const written = (ago: number) => JSON.stringify({ v: 1, userKey: 'ann', rejections: 1, formOpensAt: null, at: now - ago })
    local.set('bank-connection-kit:ann:logins:basiq:AU00000', written(8 * 24 * HOUR + 1))
    local.set('bank-connection-kit:ann:logins:basiq:AU00101', written(8 * 24 * HOUR))
    createFlowStore({ storage: 'session' }, { flow: 'f', userKey: 'bob', idPattern: /^/ }).sweep(now)
    expect([...local.keys()]).toEqual(['bank-connection-kit:ann:logins:basiq:AU00101'])
  })
})
