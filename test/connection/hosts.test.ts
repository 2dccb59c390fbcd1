import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { Unreachable, type Reading } from '../../src/domain'
import { HOUR, memoryStorage, MINUTE, SECOND, testLocks, testPage, testWorld, type TestStorage } from './world'

/** What hosts, their adapters and their browsers do that nobody would think of. */

const create = { intent: 'create', institutionId: 'AU00000' } as const
const follow1 = { intent: 'follow', id: 'job-1', asked: 'create' } as const
const working: Reading = {
  status: 'working',
  milestone: 'retrieving',
  pace: 'live',
  updatedAt: null,
  startedAt: null,
  connectionId: null,
  institutionId: null,
  steps: [],
}

const fail = (): never => {
  throw new Error('the host failed')
}

/** What the developer is told while it runs. */
async function told(run: () => Promise<void>): Promise<string[]> {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    await run()
    return said.mock.calls.map(([error]) => String(error))
  } finally {
    said.mockRestore()
  }
}

describe('an adapter', () => {
  it('whose parseReturn throws keeps nobody from beginning, and its developer hears of it', async () => {
    const said = await told(async () => {
      const { clock, follow, aggregator } = testWorld()
      const flow = follow(create, { aggregator: { ...aggregator(), parseReturn: fail } })
      await clock.advance(SECOND)
      expect(flow.at()).toBe('needs-credentials')
    })
    expect(said).toEqual([expect.stringMatching(/^DeveloperError: \[bank-connection-kit\] parseReturn/)])
  })

  it('whose push channel cannot be closed leaves nothing behind', async () => {
    await told(async () => {
      const { clock, follow, aggregator } = testWorld()
      let looks = 0
      const read = async () => {
        looks += 1
        return working
      }
      const flow = follow(follow1, { aggregator: { ...aggregator(), read, subscribe: () => fail } })
      await clock.advance(SECOND)
      flow.connection.stop()
      await clock.advance(SECOND)
      looks = 0
      await clock.advance(10 * MINUTE)
      expect(looks).toBe(0)
    })
  })

  it('that throws what quotes a token or a login has its kind told, and never its text', async () => {
    const quote = () => Promise.reject(new RangeError('GET https://bank.example/?token=hunter2'))
    const said = await told(async () => {
      const { clock, follow, aggregator } = testWorld()
      const flows = [
        follow(follow1, { aggregator: { ...aggregator(), read: quote } }),
        follow(create, { aggregator: { ...aggregator(), institution: quote } }),
        follow(create, { aggregator: { ...aggregator(), begin: quote } }),
      ]
      await clock.advance(SECOND)
      flows[2]?.submit('a', 'b')
      await clock.advance(MINUTE)
      expect(flows[0]?.scenario()).toBe('integration-fault')
      expect(flows[2]?.scenario()).toBe('integration-fault')
    })
    expect(said.length).toBeGreaterThan(0)
    expect(said.join()).not.toContain('hunter2')
  })

  it('that names a time which is none is asked again all the same', async () => {
    const { clock, follow, aggregator } = testWorld()
    let looks = 0
    const read = async () => {
      looks += 1
      if (looks === 2) throw new Unreachable('rate-limit', { retryAt: Date.parse('soon') })
      return working
    }
    follow(follow1, { aggregator: { ...aggregator(), read } })
    await clock.advance(5 * MINUTE)
    expect(looks).toBeGreaterThan(5)
  })
})

describe('an answer to a challenge that nobody confirms', () => {
  it('can be given again after half a minute, and is never called wrong', async () => {
    const { clock, follow, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(12 * SECOND)
    sandbox.control.fail({ path: /mfa/, fault: { kind: 'hanging' } })
    flow.connection.submitAnswers(['1234'])
    await clock.advance(29 * SECOND)
    expect(flow.at()).toBe('needs-mfa.checking')
    await clock.advance(2 * SECOND)
    expect(flow.view()).toMatchObject({
      state: 'needs-mfa',
      stage: 'asking',
      unsent: true,
      refused: false,
      can: { answer: true },
    })
  })
})

describe('a login', () => {
  it('that is refused is remembered without what the bank calls secret, and no longer than the flow', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('wrong')
    await clock.advance(MINUTE)
    const { connection } = flow
    expect(connection.getSnapshot().remembered).toEqual({ loginId: 'wrong' })
    connection.send({ type: 'CANCEL' })
    expect(connection.getSnapshot().remembered).toEqual({})
  })

  it('is handed over once: what is begun after it, without a form, goes without', async () => {
    const { clock, follow, aggregator } = testWorld()
    const handed: (readonly string[] | null)[] = []
    const platform = aggregator()
    const begin: typeof platform.begin = (request, call) => {
      handed.push(request.credentials && Object.values(request.credentials))
      return platform.begin(request, call)
    }
    const flow = follow(create, { aggregator: { ...platform, begin } })
    await clock.advance(SECOND)
    flow.submit('notice')
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('needs-bank-action')
    flow.connection.retry()
    await clock.advance(MINUTE)
    expect([flow.at(), handed]).toEqual(['connected', [['notice', 'sandbox'], null]])
  })
})

describe('a queue whose end the platform never tells', () => {
  it('is over at its time all the same', async () => {
    const { clock, follow, aggregator } = testWorld()
    const until = clock.now() + 7 * 24 * HOUR
    const reference = {
      attemptId: 'job-1',
      connectionId: null,
      institutionId: null,
      correlationId: null,
      step: null,
      code: null,
      at: 0,
    }
    const read = async (): Promise<Reading> => ({
      ...working,
      status: 'deferred',
      issue: { scenario: 'retry-queued', code: 'service-unavailable', detail: null, reference },
      nextAt: clock.now() + 2 * HOUR,
      until,
    })
    const flow = follow(follow1, { aggregator: { ...aggregator(), read } })
    await clock.advance(7 * 24 * HOUR - MINUTE)
    expect(flow.at()).toBe('outage-wait.queued')
    await clock.advance(2 * MINUTE)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-support', 'queue-expired'])
  })
})

describe('a host that empties its query cache', () => {
  it('takes no question away, and no answer', async () => {
    const { clock, follow, client, page } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(12 * SECOND)
    client.clear()
    page.isOffline = true
    page.wake('seen')
    page.isOffline = false
    expect(flow.view()).toMatchObject({ state: 'needs-mfa', challenge: { kind: 'code' } })
    flow.connection.submitAnswers(['1234'])
    await clock.advance(MINUTE)
    expect([flow.at(), flow.requests(/mfa/)]).toEqual(['connected', 1])
  })

  it('takes no form away, and no name of a bank', async () => {
    const { clock, follow, client, page } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    client.clear()
    flow.connection.send({ type: 'LEAVE' })
    flow.connection.send({ type: 'LOOK' })
    const view = flow.view()
    expect(view.state === 'needs-credentials' && view.fields?.map(({ name }) => name)).toEqual(['loginId', 'password'])
    flow.submit('outage-7d')
    await clock.advance(MINUTE)
    client.removeQueries()
    page.wake('seen')
    await clock.advance(3 * HOUR)
    expect(flow.view()).toMatchObject({ stage: 'queued', institution: { name: 'Hooli' } })
  })
})

describe('a device without a network', () => {
  it('asks nothing, says so, and looks as soon as it is back', async () => {
    const { clock, follow, page } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('stuck')
    await clock.advance(20 * SECOND)
    page.isOffline = true
    const before = flow.requests()
    await clock.advance(10 * MINUTE)
    expect([flow.requests() - before, flow.at(), flow.view().hints.includes('offline')]).toEqual([0, 'polling', true])
    page.isOffline = false
    page.wake('online')
    await clock.advance(100)
    expect([flow.requests() - before, flow.view().hints.includes('offline')]).toEqual([1, false])
  })
})

describe('a network that goes while looks are hours apart', () => {
  it('is said to be gone at once, and to be back at once', async () => {
    const { clock, follow, page } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('outage-7d')
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('outage-wait.queued')
    page.isOffline = true
    page.wake('offline')
    expect(flow.view().hints).toContain('offline')
    page.isOffline = false
    page.wake('online')
    await clock.advance(100)
    expect(flow.view().hints).not.toContain('offline')
  })
})

describe('what an earlier flow has left in the cache', () => {
  it('is no news of this one until it has been read again', async () => {
    const { clock, follow, aggregator } = testWorld()
    let answer: (reading: Reading) => void = () => undefined
    const connected: Reading = { ...working, status: 'connected', issues: [] }
    const first = follow(follow1, { aggregator: { ...aggregator(), read: async () => connected } })
    await clock.advance(SECOND)
    expect(first.at()).toBe('connected')
    const read = () =>
      new Promise<Reading>((resolve) => {
        answer = resolve
      })
    const second = follow(follow1, { resume: undefined, aggregator: { ...aggregator(), read } })
    await clock.advance(SECOND)
    expect(second.at()).toBe('starting')
    answer(working)
    await clock.advance(SECOND)
    expect(second.at()).toBe('polling')
  })
})

describe('a page that is seen and unseen all the time', () => {
  it('asks a bank that is down no more than twice a second', async () => {
    const { clock, follow, page, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    sandbox.control.outage('AU00000')
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
    flow.connection.send({ type: 'START' })
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('outage-wait.bank-down')
    sandbox.control.clearLog()
    for (let n = 0; n < 100; n += 1) {
      page.wake('seen')
      await clock.advance(20)
    }
    expect(flow.requests()).toBeLessThanOrEqual(4)
  })
})

describe('a storage', () => {
  it('that cannot tell of changes is used all the same', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create, { resume: { storage: { ...memoryStorage(), onChange: fail }, userKey: 'user-1' } })
    await clock.advance(SECOND)
    expect(flow.at()).toBe('needs-credentials')
  })

  it('that was full for a moment is written to again', async () => {
    const { clock, follow } = testWorld()
    const storage = memoryStorage()
    let isFull = true
    const setItem: TestStorage['setItem'] = (key, value) => (isFull ? fail() : storage.setItem(key, value))
    const flow = follow(create, { resume: { storage: { ...storage, setItem }, userKey: 'user-1' } })
    await clock.advance(SECOND)
    flow.submit('stuck')
    await clock.advance(20 * SECOND)
    expect(storage.text()).toBe('')
    isFull = false
    await clock.advance(2 * MINUTE)
    expect(storage.text()).toContain(flow.connection.getSnapshot().snapshot.context.attempt?.id)
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
      { page, queryClient: new QueryClient(), resume: { storage: { ...mine, setItem }, userKey: 'user-1' } },
    )
  }
  const first = open()
  first.connection.send({ type: 'START' })
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

describe('a host whose token does not come', () => {
  it('is asked for another, so that looking goes on once the network is back', async () => {
    let asked = 0
    const world = testWorld({
      getToken: () => {
        asked += 1
        return asked === 1
          ? new Promise<string>(() => undefined)
          : world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' })
      },
    })
    const flow = world.follow(follow1)
    await world.clock.advance(2 * MINUTE)
    expect([asked, flow.at(), flow.scenario()]).toEqual([2, 'needs-retry', 'attempt-gone'])
  })

  it('sends no login that the user has given up since, or typed anew', async () => {
    let give: (token: string) => void = () => undefined
    let isHeld = false
    const world = testWorld({
      getToken: () => {
        const token = world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' })
        if (!isHeld) return token
        return new Promise<string>((resolve) => {
          give = () => resolve(token)
        })
      },
    })
    const flow = world.follow(create)
    await world.clock.advance(SECOND)
    world.sandbox.control.expireTokens()
    isHeld = true
    flow.submit('gavinBelson', 'a typing mistake')
    await world.clock.advance(31 * SECOND)
    expect(flow.scenario()).toBe('not-started')
    const { length } = world.sandbox.control.requests().filter(({ body }) => body.includes('mistake'))
    flow.connection.send({ type: 'CANCEL' })
    give('now')
    await world.clock.advance(MINUTE)
    expect(world.sandbox.control.requests().filter(({ body }) => body.includes('mistake'))).toHaveLength(length)
    expect(world.sandbox.control.jobs()).toHaveLength(0)
  })
})

describe('another user’s record, found out as the host takes the kit away', () => {
  it('leaves nothing running, and the request begins when somebody comes again', async () => {
    const { clock, follow, aggregator } = testWorld()
    const storage = memoryStorage()
    const resume = { storage, userKey: 'user-1' }
    const first = follow(create, { resume, queryClient: new QueryClient() })
    await clock.advance(SECOND)
    first.submit('stuck')
    await clock.advance(20 * SECOND)
    first.connection.stop()
    await clock.advance(0)
    let looks = 0
    const reference = {
      attemptId: 'job-1',
      connectionId: null,
      institutionId: null,
      correlationId: null,
      step: null,
      code: null,
      at: 0,
    }
    const read = async (): Promise<Reading> => {
      looks += 1
      return {
        ...working,
        status: 'stopped',
        issue: { scenario: 'attempt-gone', code: 'unauthorized-access', detail: null, reference },
      }
    }
    const flow = follow(create, { resume, queryClient: new QueryClient(), aggregator: { ...aggregator(), read } })
    flow.connection.subscribe(({ snapshot }) => {
      if (snapshot.context.issue) flow.connection.stop()
    })
    await clock.advance(SECOND)
    await clock.advance(10 * MINUTE)
    // The bank's name was asked for once, before anybody left.
    expect([looks, storage.text(), flow.requests()]).toEqual([1, '', 1])
    flow.connection.start()
    await clock.advance(SECOND)
    expect([flow.at(), flow.view().can.submit]).toEqual(['needs-credentials', true])
  })
})
