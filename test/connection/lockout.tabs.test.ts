import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { BankConnectionOptions, ResumeStorage } from '../../src/connection'
import { STOP_SCENARIO_NAMES, UnreachableError, type Aggregator, type Clock, type ConnectionRequest } from '../../src/domain'
import { consentWorld } from './consent.world'
import { browserStorage, memoryStorage, MINUTE, SECOND, testLocks, testPage, testWorld, type Followed } from './world'

const create: ConnectionRequest = { intent: 'create', institutionId: 'AU00000' }

/** How a host shares what it knows between the places where its user can type a login. */
const SHARED: readonly [string, (clock: Clock) => () => Partial<BankConnectionOptions>][] = [
  [
    'in tabs of one browser',
    () => {
      const storage = memoryStorage()
      return () => ({ queryClient: new QueryClient(), environment: testPage(), resume: { storage: storage.otherTab() } })
    },
  ],
  [
    'in tabs that keep their records to themselves',
    () => {
      vi.stubGlobal('localStorage', browserStorage())
      // As a tab sees the records of the others: whatever they write, there is nothing.
      vi.stubGlobal('sessionStorage', Object.assign(browserStorage(), { setItem: () => undefined }))
      return () => ({ queryClient: new QueryClient(), environment: testPage(), resume: { storage: 'session' } })
    },
  ],
  [
    'in tabs that see a moment later what another has written',
    (clock) => {
      const [open, lock] = [lateStorage(clock), testLocks()]
      return () => ({
        queryClient: new QueryClient(),
        environment: { ...testPage(), lock },
        resume: { storage: open() },
      })
    },
  ],
  [
    'in one page without storage',
    () => {
      const queryClient = new QueryClient()
      return () => ({ queryClient, resume: undefined })
    },
  ],
  [
    'in one page whose storage takes nothing',
    () => {
      const queryClient = new QueryClient()
      const full: ResumeStorage = {
        getItem: () => null,
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError')
        },
        removeItem: () => undefined,
      }
      return () => ({ queryClient, resume: { storage: full } })
    },
  ],
]

/** As browsers do it: a tab has a copy of what all have written, which changes some milliseconds after another tab has written. */
function lateStorage(clock: Clock): () => ResumeStorage {
  const copies: Map<string, string>[] = []
  const put = (copy: Map<string, string>, key: string, value: string | null) =>
    value === null ? copy.delete(key) : copy.set(key, value)
  return () => {
    const own = new Map<string, string>()
    copies.push(own)
    const write = (key: string, value: string | null) => {
      put(own, key, value)
      clock.setTimeout(() => copies.forEach((copy) => put(copy, key, value)), 50)
    }
    return {
      getItem: (key) => own.get(key) ?? null,
      setItem: write,
      removeItem: (key) => write(key, null),
    }
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each(SHARED)('a user with several forms for one bank, %s', (_, share) => {
  async function forms(count: number, requests: readonly ConnectionRequest[] = [create]) {
    const world = testWorld()
    const place = share(world.clock)
    const opened = Array.from({ length: count }, (_each, at) =>
      world.follow(requests[at % requests.length] ?? create, { flow: `flow-${at}`, userKey: 'ann', ...place() }),
    )
    await world.clock.advance(SECOND)
    // What was sent, since the platform may make one job of two that are the same.
    const logins = () => world.sandbox.control.count({ method: 'POST', path: '/users/*/connections' })
    /** All press their buttons in the same moment. */
    const submitAll = async () => {
      for (const flow of opened) {
        if (flow.at() === 'needs-retry') flow.connection.actions.retry()
        flow.submit('wrong')
      }
      await world.clock.advance(MINUTE)
    }
    return { ...world, opened, logins, submitAll, place }
  }

  it.each([2, 3, 6])('sends three wrong logins of %i forms that submit at once, and closes all of them', async (count) => {
    const { opened, logins, submitAll } = await forms(count)
    for (let round = 0; round < 6; round += 1) await submitAll()
    expect(logins()).toBe(3)
    expect(opened.map((flow) => flow.view().can.submitCredentials)).toEqual(opened.map(() => false))
  })

  it('sends one more after each pause, whichever form is first', async () => {
    const { logins, submitAll, clock } = await forms(4)
    for (let round = 0; round < 3; round += 1) await submitAll()
    for (let pause = 1; pause <= 3; pause += 1) {
      await clock.advance(15 * MINUTE)
      for (let round = 0; round < 3; round += 1) await submitAll()
      expect(logins()).toBe(3 + pause)
    }
  })

  it('tells a form whose login has to wait for the others, and sends what is typed later', async () => {
    const { opened, clock, logins } = await forms(4)
    for (const flow of opened) flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(SECOND)
    const last = opened.at(-1)
    expect([last?.at(), last?.scenario(), last?.view().can.retry]).toEqual(['needs-retry', 'too-soon', false])
    await clock.advance(MINUTE)
    last?.connection.actions.retry()
    expect(last?.at()).toBe('needs-credentials')
    last?.submit('gavinBelson', 'hooli2016')
    await clock.advance(MINUTE)
    expect([last?.at(), logins() > 0]).toEqual(['connected', true])
  })

  it('does not count one form’s logins against another user or another bank', async () => {
    const { opened, follow, clock, place } = await forms(3)
    for (const flow of opened) flow.submit('wrong')
    const others = [
      follow(create, { userKey: 'bob', ...place() }),
      follow({ intent: 'create', institutionId: 'AU00101' }, { userKey: 'ann', ...place() }),
    ]
    await clock.advance(SECOND)
    for (const flow of others) flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(MINUTE)
    expect(others.map((flow) => flow.at())).toEqual(['connected', 'connected'])
  })
})

describe('a login whose answer was lost', () => {
  const lossy = (delivered: boolean) => {
    const world = testWorld()
    let isLost = true
    let sent = 0
    const aggregator = world.aggregator({
      fetch: async (input, init, about) => {
        if (about.call === 'create') sent += 1
        if (about.call !== 'create' || !isLost) return world.sandbox.fetch(input, init)
        if (delivered) await world.sandbox.fetch(input, init)
        throw new TypeError('Failed to fetch')
      },
    })
    const storage = memoryStorage()
    const flow = world.follow(create, { aggregator, resume: { storage } })
    const tryOnce = async () => {
      if (flow.view().can.retry) flow.connection.actions.retry()
      flow.submit('wrong')
      await world.clock.advance(2 * SECOND)
    }
    return { ...world, flow, tryOnce, found: () => (isLost = false), sent: () => sent }
  }

  it('may have reached the bank, so the fourth waits until the first would be forgotten', async () => {
    const { flow, tryOnce, clock, sent } = lossy(true)
    await clock.advance(SECOND)
    for (let n = 0; n < 5; n += 1) await tryOnce()
    expect([flow.scenario(), sent()]).toEqual(['too-soon', 3])
    const view = flow.view()
    expect(view.state === 'needs-retry' && view.retryAt !== null && view.retryAt - clock.now()).toBeGreaterThan(14 * MINUTE)
    await clock.advance(15 * MINUTE)
    await tryOnce()
    expect(sent()).toBe(4)
  })

  it('counts for nothing while the device says that it is offline', async () => {
    const { flow, tryOnce, clock, page, found } = lossy(false)
    await clock.advance(SECOND)
    page.isOffline = true
    for (let n = 0; n < 5; n += 1) await tryOnce()
    expect(flow.scenario()).toBe('not-started')
    page.isOffline = false
    found()
    await tryOnce()
    expect(flow.at()).toBe('verifying')
  })

  it('counts for nothing if no token came, because nothing was sent', async () => {
    const world = testWorld()
    let isDown = true
    const aggregator = world.aggregator({
      getToken: () => {
        if (isDown) throw new UnreachableError('server', { delivered: false })
        return world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' })
      },
    })
    isDown = false
    const flow = world.follow(create, { aggregator })
    await world.clock.advance(SECOND)
    await world.clock.advance(61 * MINUTE)
    isDown = true
    for (let n = 0; n < 5; n += 1) {
      if (flow.view().can.retry) flow.connection.actions.retry()
      flow.submit('wrong')
      await world.clock.advance(2 * SECOND)
    }
    expect(flow.scenario()).toBe('not-started')
  })
})

describe('a login that is under way', () => {
  it('counts for a quarter of an hour if its tab was closed, and not for longer', async () => {
    const world = testWorld()
    const storage = memoryStorage()
    const open = () =>
      world.follow(create, { flow: `f${Math.random()}`, queryClient: new QueryClient(), resume: { storage: storage.otherTab() } })
    for (let n = 0; n < 3; n += 1) {
      const tab = open()
      await world.clock.advance(100)
      tab.submit('stuck')
      tab.connection.stop()
    }
    await world.clock.advance(SECOND)
    const last = open()
    await world.clock.advance(SECOND)
    last.submit('wrong')
    await world.clock.advance(SECOND)
    expect(last.scenario()).toBe('too-soon')
    await world.clock.advance(15 * MINUTE)
    last.connection.actions.retry()
    last.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(SECOND)
    expect(last.at()).toBe('verifying')
  })

  it('counts once, although a reload and another tab of its flow read its end again', async () => {
    const world = testWorld()
    const storage = memoryStorage()
    const open = () => world.follow(create, { queryClient: new QueryClient(), resume: { storage: storage.otherTab() } })
    const first = open()
    await world.clock.advance(SECOND)
    first.submit('wrong')
    await world.clock.advance(SECOND)
    const tabs = [open(), open()]
    await world.clock.advance(MINUTE)
    for (const tab of [first, ...tabs]) tab.connection.stop()
    await world.clock.advance(SECOND)
    const last = open()
    await world.clock.advance(MINUTE)
    expect([first, ...tabs, last].map((flow) => flow.connection.getSnapshot().context.past.rejections)).toEqual([1, 1, 1, 1])
  })
})

describe('an update that has to wait', () => {
  it('leads back to its form, and never sends the old login by a refresh', async () => {
    const world = testWorld()
    const storage = memoryStorage()
    const { id } = world.sandbox.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId: 'wrong' })
    const update: ConnectionRequest = { intent: 'update', connectionId: id, institutionId: 'AU00000' }
    const tabs = Array.from({ length: 4 }, (_, at) =>
      world.follow(update, { flow: `f${at}`, queryClient: new QueryClient(), resume: { storage: storage.otherTab() } }),
    )
    await world.clock.advance(SECOND)
    for (const { connection } of tabs) connection.actions.submitCredentials({ password: 'new' })
    await world.clock.advance(SECOND)
    const waiting = tabs.filter((flow) => flow.scenario() === 'too-soon')
    expect(waiting).toHaveLength(1)
    await world.clock.advance(MINUTE)
    waiting[0]?.connection.actions.retry()
    expect(waiting[0]?.at()).toBe('needs-credentials')
    expect(world.sandbox.control.count({ method: 'POST', path: '/users/*/connections/*/refresh' })).toBe(0)
  })
})

describe('while a bank’s form is closed', () => {
  const closed = (now: number) =>
    JSON.stringify({ v: 1, userKey: 'user-1', rejections: 3, formOpensAt: now + 10 * MINUTE, countedId: null, at: now })

  function closedWorld() {
    const world = consentWorld()
    world.storage.setItem('bank-connection-kit:user-1:logins:basiq:AU00000', closed(world.clock.now()))
    const { id } = world.sandbox.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    /** Presses everything that could lead to the platform's page. */
    const pressAll = async ({ connection: { actions } }: Followed) => {
      for (const press of [actions.start, actions.authorize, actions.retry, actions.look, actions.signedIn, actions.authorize]) {
        press()
        await world.clock.advance(SECOND)
      }
    }
    return { ...world, id, pressAll }
  }

  it.each(STOP_SCENARIO_NAMES)('nothing leads to the platform’s page after %s', async (reason) => {
    const { load, id, pressAll, page, clock } = closedWorld()
    const flow = load({ intent: 'update', connectionId: id, institutionId: 'AU00000', reason })
    await clock.advance(SECOND)
    await pressAll(flow)
    flow.connection.actions.leave()
    await pressAll(flow)
    flow.connection.actions.cancel()
    await pressAll(flow)
    expect(page.visited).toEqual([])
    expect(flow.view().can.authorize).toBe(false)
  })

  it('the screen says until when, tells the host once, and leads there afterwards', async () => {
    const { load, page, clock } = closedWorld()
    const flow = load(create)
    await clock.advance(SECOND)
    expect(flow.view()).toMatchObject({ state: 'needs-credentials', opensAt: expect.any(Number), can: { authorize: false } })
    expect(flow.news.map((news) => news.type === 'action-required' && news.state)).toEqual(['needs-credentials'])
    await clock.advance(10 * MINUTE)
    flow.connection.actions.authorize()
    await clock.advance(SECOND)
    expect(page.visited).toHaveLength(1)
  })

  it('a screen that stood open closes once another tab has counted the third', async () => {
    const world = consentWorld()
    const flow = world.load(create)
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe('needs-authorization.asking')
    world.storage.setItem('bank-connection-kit:user-1:logins:basiq:AU00000', closed(world.clock.now()))
    flow.connection.actions.authorize()
    await world.clock.advance(SECOND)
    expect([flow.at(), world.page.visited]).toEqual(['needs-credentials', []])
  })

  it('the fourth visit of four tabs that leave at once is not opened', async () => {
    const world = consentWorld()
    const tabs = Array.from({ length: 4 }, (_, at) => world.load(create, { flow: `f${at}`, environment: testPage() }))
    await world.clock.advance(SECOND)
    for (const { connection } of tabs) connection.actions.authorize()
    await world.clock.advance(SECOND)
    expect(tabs.map((flow) => flow.at())).toEqual([...Array<string>(3).fill('needs-authorization.away'), 'needs-retry'])
    expect(tabs[3]?.scenario()).toBe('too-soon')
  })

  it('visits that came back with nothing take no try, however many there are', async () => {
    const world = consentWorld()
    for (let n = 0; n < 6; n += 1) {
      const flow = world.load(create, { flow: `f${n}` })
      await world.clock.advance(SECOND)
      await world.leave(flow)
      const back = world.load(create, { flow: `f${n}` })
      await world.clock.advance(SECOND)
      expect(back.scenario()).toBe('authorization-unfinished')
      back.connection.stop()
      await world.clock.advance(SECOND)
    }
    expect(world.page.visited).toHaveLength(6)
  })
})

describe('a login that waits for the turn of its tab', () => {
  it('is not sent if the user gives up meanwhile, and takes no try', async () => {
    const world = testWorld()
    const [storage, lock] = [memoryStorage(), testLocks()]
    const basiq = world.aggregator()
    // It sends whatever it is given, as adapters may that await nothing.
    const aggregator: Aggregator = { ...basiq, begin: async (of, call) => basiq.begin(of, { ...call, isAwaited: () => true }) }
    const open = (flow: string) =>
      world.follow(create, {
        flow,
        aggregator,
        queryClient: new QueryClient(),
        environment: { ...testPage(), lock },
        resume: { storage: storage.otherTab() },
      })
    const tabs = [open('a'), open('b')]
    await world.clock.advance(SECOND)
    const logins = () => world.sandbox.control.count({ method: 'POST', path: '/users/*/connections' })
    for (const tab of tabs) tab.submit('wrong')
    tabs[1]?.connection.actions.cancel()
    await world.clock.advance(MINUTE)
    expect([logins(), tabs[1]?.at()]).toEqual([1, 'cancelled'])
    for (let n = 0; n < 2; n += 1) {
      tabs[0]?.submit('wrong')
      await world.clock.advance(MINUTE)
    }
    expect(logins()).toBe(3)
  })
})
