import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { BankConnectionOptions } from '../../src/connection'
import type { ConnectionRequest } from '../../src/domain'
import { memoryStorage, MINUTE, SECOND, testLocks, testPage, testWorld, type TestPage } from './world'

/** One browser with as many tabs as are opened, all about one connection whose bank is down. */
function tabs() {
  const world = testWorld()
  const { id } = world.sandbox.control.addConnection({
    userId: world.userId,
    institutionId: 'AU00000',
    loginId: 'outage-refresh',
  })
  const request: ConnectionRequest = { intent: 'refresh', connectionId: id, institutionId: 'AU00000' }
  const storage = memoryStorage()
  const lock = testLocks()
  const open = (own: Partial<BankConnectionOptions> = {}) => {
    const page: TestPage = { ...testPage(), lock }
    const flow = world.follow(request, {
      environment: page,
      queryClient: new QueryClient(),
      resume: { storage: storage.otherTab() },
      userKey: 'user-1',
      ...own,
    })
    return { ...flow, page }
  }
  const begins = () => world.sandbox.control.count({ path: /\/refresh$/ })
  return { ...world, open, begins, storage }
}

/** Ten tabs in which the same wait runs. */
async function tenWaiting(own: Partial<BankConnectionOptions> = {}) {
  const world = tabs()
  const first = world.open(own)
  first.connection.actions.start()
  await world.clock.advance(MINUTE)
  const others = Array.from({ length: 9 }, () => world.open(own))
  await world.clock.advance(MINUTE)
  const all = [first, ...others]
  return { ...world, all, first, others }
}

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('ten tabs', () => {
  it('wait together, and begin once at the end of the wait', async () => {
    const { all, begins, clock, sandbox } = await tenWaiting()
    expect(all.map((tab) => tab.at())).toEqual(Array(10).fill('outage-wait.cooldown'))
    const [sent, made] = [begins(), sandbox.control.jobs().length]
    await clock.advance(9 * MINUTE)
    expect([begins() - sent, sandbox.control.jobs().length - made]).toEqual([1, 1])
    const ids = all.map((tab) => tab.connection.getSnapshot().context.attempt?.id)
    expect(new Set(ids)).toEqual(new Set([sandbox.control.jobs().at(-1)?.id]))
  })

  it('count the same tries, and are sent to support together', async () => {
    const { all, begins, clock } = await tenWaiting()
    await clock.advance(40 * MINUTE)
    expect(all.map((tab) => tab.at())).toEqual(Array(10).fill('needs-support'))
    expect(begins()).toBe(2)
  })

  it('follow the one in which the user pressed', async () => {
    const { first, others, begins, clock } = await tenWaiting()
    const before = begins()
    first.connection.actions.retry()
    await clock.advance(2 * SECOND)
    expect(others.map((tab) => tab.at())).toEqual(Array(9).fill(first.at()))
    expect(begins() - before).toBe(1)
    expect(others.map(({ news }) => news.filter(({ type }) => type === 'attempt').length)).toEqual(Array(9).fill(1))
  })

  it.each([
    ['locks', { environment: { ...testPage(), lock: undefined } }],
    ['a storage that they share', { resume: { storage: { ...memoryStorage(), onChange: undefined } }, userKey: 'user-1' }],
    ['any storage', { resume: undefined }],
  ])('without %s begin nothing by themselves, say so, and offer the button', async (_, own) => {
    const world = tabs()
    const flow = world.open(own as Partial<BankConnectionOptions>)
    flow.connection.actions.start()
    await world.clock.advance(MINUTE)
    expect(flow.view()).toMatchObject({ stage: 'cooldown', unattended: false, over: false })
    await world.clock.advance(30 * MINUTE)
    expect(flow.view()).toMatchObject({ stage: 'cooldown', over: true, can: { retry: true } })
    expect(world.begins()).toBe(1)
  })
})

describe('a tab that was frozen', () => {
  it('finds the attempt that another began as soon as it wakes, and begins none', async () => {
    const { first, others, begins, clock } = await tenWaiting()
    others.forEach(({ connection }) => connection.stop())
    await clock.advance(10 * MINUTE)
    const before = begins()
    const [late] = others
    late?.connection.start()
    await clock.advance(SECOND)
    expect([late?.at(), begins() - before]).toEqual([first.at(), 0])
  })
})

describe('a tab that the browser let hear of nothing', () => {
  it('follows what another began as soon as it is seen', async () => {
    const world = tabs()
    const deaf = (): (() => void) => () => undefined
    const first = world.open()
    first.connection.actions.start()
    await world.clock.advance(MINUTE)
    const frozen = world.open({ resume: { storage: { ...world.storage.otherTab(), onChange: deaf } }, userKey: 'user-1' })
    await world.clock.advance(SECOND)
    first.connection.actions.retry()
    await world.clock.advance(2 * SECOND)
    expect(frozen.at()).toBe('outage-wait.cooldown')
    frozen.page.wake('seen')
    expect(frozen.connection.getSnapshot().context.attempt?.id).toBe(world.sandbox.control.jobs().at(-1)?.id)
  })
})

describe('a flow that is given up while a begin of its own is on its way', () => {
  it('is not taken up again by the next visit', async () => {
    const world = tabs()
    const flow = world.open()
    flow.connection.actions.start()
    await world.clock.advance(MINUTE)
    world.sandbox.control.set({ latencyMs: 20 * SECOND })
    for (let n = 0; n < 70 && flow.at() !== 'starting'; n += 1) await world.clock.advance(SECOND * 10)
    expect([flow.at(), world.begins()]).toEqual(['starting', 2])
    flow.connection.actions.cancel()
    await world.clock.advance(MINUTE)
    expect(world.open().at()).toBe('idle')
  })
})

describe('a tab that has ended', () => {
  it('stays where it is, whatever the others do', async () => {
    const { first, others, clock } = await tenWaiting()
    const [gone, left] = others
    gone?.connection.actions.cancel()
    left?.connection.actions.leave()
    first.connection.actions.retry()
    await clock.advance(2 * SECOND)
    expect([gone?.at(), left?.at()]).toEqual(['cancelled', 'left'])
    left?.connection.actions.look()
    await clock.advance(2 * SECOND)
    expect(left?.at()).toBe(first.at())
  })
})

describe('another user', () => {
  it('on the same device is neither followed nor forgotten', async () => {
    const world = tabs()
    const mine = world.open()
    mine.connection.actions.start()
    await world.clock.advance(MINUTE)
    const theirs = world.open({ resume: { storage: world.storage.otherTab() }, userKey: 'user-2' })
    theirs.connection.actions.start()
    await world.clock.advance(SECOND)
    const at = mine.at()
    mine.page.wake('seen')
    await world.clock.advance(SECOND)
    expect([mine.at(), world.storage.text().includes('user-2')]).toEqual([at, true])
  })
})

describe('two connections with the same flow on one page', () => {
  it('begin once between them', async () => {
    const { clock, follow, sandbox } = testWorld()
    const resume = { storage: memoryStorage() }
    const [first, second] = [follow(create, { resume }), follow(create, { resume })]
    await clock.advance(SECOND)
    first.submit('stuck')
    await clock.advance(SECOND)
    second.submit('stuck')
    await clock.advance(20 * SECOND)
    expect([first.at(), second.at(), sandbox.control.jobs().length]).toEqual(['polling', 'polling', 1])
  })
})
