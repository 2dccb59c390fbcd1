import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { ConnectionRequest } from '../../src/domain'
import { scriptedAggregator, stopped } from '../../src/testing'
import { consentWorld } from './consent.world'
import { memoryStorage, MINUTE, SECOND, testWorld, type Followed } from './world'

/** Somebody who types wrong logins for one bank, in as many page loads as they like. */
function forgetful() {
  const world = testWorld()
  const storage = memoryStorage()
  const load = async () => {
    const flow = world.follow(
      { intent: 'create', institutionId: 'AU00000' },
      { queryClient: new QueryClient(), resume: { storage: storage.otherTab() }, userKey: 'user-1' },
    )
    await world.clock.advance(SECOND)
    return flow
  }
  const guess = async (flow: Followed, times = 1) => {
    for (let n = 0; n < times; n += 1) {
      flow.submit('wrong')
      await world.clock.advance(30 * SECOND)
    }
  }
  const close = async (flow: Followed) => {
    flow.connection.stop()
    await world.clock.advance(SECOND)
  }
  const logins = () => world.sandbox.control.jobs().length
  return { ...world, storage, load, guess, close, logins }
}

const form = (flow: Followed) => {
  const view = flow.view()
  if (view.state !== 'needs-credentials') throw new Error(`It is in ${view.state}.`)
  return { warns: view.mayLock, isOpen: view.can.submitCredentials }
}

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('logins that a bank does not take', () => {
  it('bring a warning before the third, and close the form after it for a quarter of an hour', async () => {
    const { load, guess, clock, logins } = forgetful()
    const flow = await load()
    const seen: ReturnType<typeof form>[] = [form(flow)]
    for (let n = 0; n < 3; n += 1) {
      await guess(flow)
      seen.push(form(flow))
    }
    expect(seen).toEqual([
      { warns: false, isOpen: true },
      { warns: false, isOpen: true },
      { warns: true, isOpen: true },
      { warns: true, isOpen: false },
    ])
    await guess(flow)
    expect(logins()).toBe(3)
    await clock.advance(15 * MINUTE)
    expect(form(flow)).toEqual({ warns: true, isOpen: true })
    await guess(flow)
    expect([form(flow).isOpen, logins()]).toEqual([false, 4])
  })

  it('are counted over reloads, over giving up, and in every tab', async () => {
    const { load, guess, close, logins } = forgetful()
    const first = await load()
    const other = await load()
    await guess(first, 2)
    expect(form(other).warns).toBe(true)
    await close(first)
    await close(other)
    const second = await load()
    await guess(second)
    expect(form(second).isOpen).toBe(false)
    second.connection.actions.cancel()
    await close(second)
    const third = await load()
    expect(form(third)).toEqual({ warns: true, isOpen: false })
    await guess(third)
    expect(logins()).toBe(3)
  })

  it('stay counted when a refresh of another connection at the same bank succeeds', async () => {
    const { load, guess, follow, storage, clock, sandbox, userId } = forgetful()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    await guess(await load(), 3)
    const refresh = follow(
      { intent: 'refresh', connectionId: id, institutionId: 'AU00000' },
      { queryClient: new QueryClient(), resume: { storage: storage.otherTab() } },
    )
    await clock.advance(SECOND)
    refresh.connection.actions.start()
    await clock.advance(MINUTE)
    expect(refresh.at()).toBe('connected')
    expect(form(await load()).isOpen).toBe(false)
  })

  it('count a refresh too, which asked the bank with the login that it has', async () => {
    const { guess, follow, clock, sandbox, userId } = forgetful()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'wrong' })
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
    flow.connection.actions.start()
    await clock.advance(MINUTE)
    expect([flow.scenario(), form(flow)]).toEqual(['credentials-changed', { warns: false, isOpen: true }])
    await guess(flow)
    expect([flow.scenario(), form(flow)]).toEqual(['credentials-rejected', { warns: true, isOpen: true }])
  })

  it('are counted by the bank, whichever flow they are typed in, and another bank and another user know nothing of them', async () => {
    const { load, guess, follow, storage, clock, sandbox, userId } = forgetful()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    await guess(await load(), 3)
    const opened = async (request: ConnectionRequest, userKey = 'user-1') => {
      const flow = follow(request, { queryClient: new QueryClient(), resume: { storage: storage.otherTab() }, userKey })
      await clock.advance(SECOND)
      return form(flow)
    }
    const update: ConnectionRequest = { intent: 'update', connectionId: id, institutionId: 'AU00000' }
    expect(await opened(update)).toEqual({ warns: true, isOpen: false })
    expect(await opened(update, 'user-2')).toEqual({ warns: false, isOpen: true })
    expect(await opened({ intent: 'create', institutionId: 'AU00101' })).toEqual({ warns: false, isOpen: true })
    await clock.advance(16 * MINUTE)
    expect(await opened(update)).toEqual({ warns: true, isOpen: true })
  })

  it('close the form of every flow at that bank that stands open, also where the bank was learned late', async () => {
    const { load, guess, follow, storage, clock, sandbox, userId, logins } = forgetful()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    const update = follow(
      { intent: 'update', connectionId: id },
      { queryClient: new QueryClient(), resume: { storage: storage.otherTab() }, userKey: 'user-1' },
    )
    await clock.advance(SECOND)
    await guess(await load(), 3)
    expect(form(update)).toEqual({ warns: false, isOpen: true })
    const before = [logins(), ...update.news]
    await guess(update)
    expect(form(update)).toEqual({ warns: true, isOpen: false })
    expect([logins(), ...update.news]).toEqual(before)
    await clock.advance(16 * MINUTE)
    expect(form(update)).toEqual({ warns: true, isOpen: true })
  })

  it.each([
    ['no count', 'not even JSON'],
    [
      'a count below nothing',
      JSON.stringify({ v: 1, userKey: 'user-1', rejections: -1, formOpensAt: null, countedId: null, at: 0 }),
    ],
    [
      'a count of long ago',
      JSON.stringify({ v: 1, userKey: 'user-1', rejections: 9, formOpensAt: null, countedId: null, at: 0 }),
    ],
  ])('are not believed where the storage holds %s', async (_, text) => {
    const { load, storage } = forgetful()
    storage.setItem('bank-connection-kit:user-1:logins:basiq:AU00000', text)
    expect(form(await load())).toEqual({ warns: false, isOpen: true })
  })

  it('keep a form closed for a quarter of an hour at most, whatever time the storage holds', async () => {
    const { load, storage, clock } = forgetful()
    const count = { v: 1, userKey: 'user-1', rejections: 3, formOpensAt: clock.now() + 1e12, countedId: null, at: clock.now() }
    storage.setItem('bank-connection-kit:user-1:logins:basiq:AU00000', JSON.stringify(count))
    const flow = await load()
    expect(form(flow).isOpen).toBe(false)
    await clock.advance(15 * MINUTE)
    expect(form(flow).isOpen).toBe(true)
  })

  it('are forgotten once one is taken', async () => {
    const { load, guess, close, clock, storage } = forgetful()
    const flow = await load()
    await guess(flow, 2)
    flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(MINUTE)
    expect([flow.at(), storage.text()]).toEqual(['connected', ''])
    await close(flow)
    expect(form(await load())).toEqual({ warns: false, isOpen: true })
  })
})

describe('a login that the bank has locked', () => {
  it('is never tried again but by the form, however long anybody waits', async () => {
    const { load, clock, logins, guess } = forgetful()
    const flow = await load()
    flow.submit('locked')
    await clock.advance(MINUTE)
    expect([flow.at(), flow.view().can]).toMatchObject(['needs-bank-action', { submitCredentials: false }])
    await guess(flow)
    await clock.advance(60 * MINUTE)
    expect(logins()).toBe(1)
    flow.connection.actions.retry()
    expect([flow.at(), logins()]).toEqual(['needs-credentials', 1])
  })
})

describe('three logins that a bank rejected on the platform’s page', () => {
  it('keep the page closed over a cancel and a new start, until the pause is over', async () => {
    const world = consentWorld()
    let flow = world.load(create)
    await world.clock.advance(SECOND)
    for (let n = 0; n < 3; n += 1) {
      const page = await world.leave(flow)
      await world.back(await world.person.submit(page, 'login', { bank: 'AU00000/web', loginId: 'wrong', password: 'sandbox' }))
      flow = world.load(create)
      await world.clock.advance(30 * SECOND)
    }
    const before = world.page.visited.length
    flow.connection.actions.cancel()
    flow.connection.actions.start()
    await world.clock.advance(SECOND)
    flow.connection.actions.authorize()
    flow.connection.actions.retry()
    await world.clock.advance(SECOND)
    expect([flow.at(), flow.view().can.authorize, world.page.visited.length - before]).toEqual(['needs-credentials', false, 0])
    await world.clock.advance(16 * MINUTE)
    expect(flow.view().can.authorize).toBe(true)
  })
})

it.each([
  [true, true],
  [undefined, false],
])('a bank that warns of a lock (%s) is believed at the first rejection (%s)', async (mayLock, warned) => {
  const world = testWorld()
  const aggregator = scriptedAggregator()
  const flow = world.follow({ intent: 'create', institutionId: 'bank-1' }, { aggregator })
  await world.clock.advance(SECOND)
  flow.submit('jared')
  await world.clock.advance(SECOND)
  aggregator.say(stopped('credentials-rejected', mayLock ? { mayLock } : {}))
  await world.clock.advance(SECOND)
  expect(flow.view()).toMatchObject({ state: 'needs-credentials', mayLock: warned })
})
