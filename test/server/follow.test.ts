import { describe, expect, it } from 'vitest'
import { DAY, followWorld, HOUR, MINUTE, SECOND } from './follow.world'

describe('a user who has left', () => {
  it('hears once that the bank is connected, in the words of the screen', async () => {
    const world = followWorld()
    const id = world.connection('alice')
    expect((await world.leave('alice', id)).status).toBe(202)
    await world.pass(5 * MINUTE)
    expect(world.news).toMatchObject([
      {
        userKey: 'alice',
        platform: 'basiq',
        news: 'ready',
        state: 'connected',
        scenario: null,
        intent: 'refresh',
        connectionId: id,
      },
    ])
    expect(world.news[0]?.message).toEqual({ heading: 'Hooli is up to date', body: expect.any(String) })
    const looks = world.looks()
    await world.pass(HOUR, 5 * MINUTE)
    expect([world.news.length, world.looks()]).toEqual([1, looks])
  })

  it('is told that the login is no longer right, and nothing is looked at any more', async () => {
    const world = followWorld()
    const id = world.connection('alice')
    world.control.changeBankPassword(id, 'other')
    world.control.set({ refreshRefusal: 'job' })
    await world.leave('alice', id)
    await world.pass(10 * MINUTE)
    expect(world.news).toMatchObject([{ news: 'needs-you', scenario: expect.stringMatching(/credentials/) }])
  })

  it('an outage is waited out, and the refresh that ends it is begun once', async () => {
    const world = followWorld()
    const id = world.connection('alice')
    world.control.outage('AU00000', 'operational')
    await world.leave('alice', id)
    await world.pass(9 * MINUTE)
    expect([world.news.length, world.refreshes()]).toEqual([0, 1])
    world.control.restore('AU00000')
    await world.pass(10 * MINUTE)
    expect(world.refreshes()).toBe(2)
    expect(world.news).toMatchObject([{ news: 'ready' }])
  })

  it('an outage that outlasts the policy’s tries is given up after as many begins as the browser makes', async () => {
    const world = followWorld()
    const id = world.connection('alice')
    world.control.outage('AU00000', 'operational')
    await world.leave('alice', id)
    await world.pass(2 * HOUR, MINUTE)
    expect(world.refreshes()).toBe(3)
    expect(world.news).toMatchObject([{ news: 'given-up', scenario: 'outage-persists' }])
  })

  it('a bank that says that it is down is asked how it is, and not for more work', async () => {
    const world = followWorld()
    const id = world.connection('alice')
    world.control.outage('AU00000')
    await world.leave('alice', id)
    await world.pass(3 * HOUR, MINUTE)
    expect([world.refreshes(), world.news.length]).toEqual([1, 0])
    world.control.restore('AU00000')
    await world.pass(30 * MINUTE, MINUTE)
    expect(world.refreshes()).toBe(2)
    expect(world.news).toMatchObject([{ news: 'ready' }])
  })

  it('a platform that does not answer is asked less and less often, and nothing is lost', async () => {
    const world = followWorld()
    const id = world.connection('alice')
    await world.leave('alice', id)
    world.control.fail({ path: '/jobs/*', times: 40, fault: { kind: 'status', status: 503 } })
    await world.pass(30 * MINUTE)
    expect(world.news).toMatchObject([{ news: 'ready' }])
  })

  it('hears in their own language, if the host has its words', async () => {
    const { vi } = await import('../../src/messages/vi')
    const world = followWorld({ messages: { vi } })
    const id = world.connection('alice')
    const { body } = await world.ask(`/basiq/users/me/connections/${id}/refresh`, { method: 'POST' })
    const handed = {
      platform: 'basiq',
      flow: 'f',
      request: { follow: body['id'], intent: 'refresh', connectionId: id },
      locale: 'vi-VN',
    }
    expect((await world.ask('/follow', { method: 'POST', body: handed })).status).toBe(202)
    await world.pass(5 * MINUTE)
    expect(world.news[0]?.message.heading).not.toMatch(/connected/i)
    expect(world.news[0]?.message.heading).toMatch(/[ạ-ỹđ]/i)
  })
})

describe('Basiq’s queue of seven days', () => {
  it('is followed for seven days with at most a hundred looks, and its end is news', async () => {
    const world = followWorld({ version: '2.1' })
    const id = world.connection('alice')
    world.control.outage('AU00000')
    const token = await world.ask('/basiq/token', { method: 'POST' })
    const answer = await world.fetch(`https://au-api.basiq.io/users/${world.idOf('alice')}/connections/${id}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${String(token.body['access_token'])}`, 'content-type': 'application/json' },
      body: JSON.stringify({ password: 'whislter' }),
    })
    const { id: job } = (await answer.json()) as { id: string }
    const request = { follow: job, intent: 'update', connectionId: id, institutionId: 'AU00000' }
    await world.ask('/follow', { method: 'POST', body: { platform: 'basiq', flow: 'queue', request, locale: 'en' } })
    await world.pass(6 * DAY, 20 * MINUTE)
    expect(world.news).toEqual([])
    world.control.restore('AU00000')
    await world.pass(5 * HOUR, 5 * MINUTE)
    expect(world.news).toMatchObject([{ news: 'ready', connectionId: id }])
    expect(world.looks()).toBeLessThanOrEqual(100)
  })
})

describe('the host’s part', () => {
  it('news that the host does not take comes again with the same id', async () => {
    const heard: string[] = []
    const world = followWorld({
      onNews: ({ id }) => {
        heard.push(id)
        if (heard.length < 3) throw new Error('mail server away')
      },
    })
    await world.leave('alice', world.connection('alice'))
    await world.pass(HOUR, MINUTE)
    expect(heard).toHaveLength(3)
    expect(new Set(heard).size).toBe(1)
  })

  it('a step that always fails is parked, and the developer is told once', async () => {
    const { expectConsole } = await import('../console/console.guard')
    expectConsole(/failed again and again/)
    const world = followWorld()
    const handed = { platform: 'nobody', flow: 'x', request: { follow: 'job-1', intent: 'refresh' }, locale: 'en' }
    await world.ask('/follow', { method: 'POST', body: handed })
    await world.pass(6 * HOUR, 5 * MINUTE)
    expect(world.news).toEqual([])
  })
})

describe('a page that is open', () => {
  it('does what is to be done: the server begins nothing while the user is there', async () => {
    const world = followWorld()
    const id = world.connection('alice')
    world.control.outage('AU00000', 'operational')
    await world.leave('alice', id)
    for (let minutes = 0; minutes < 20; minutes += 1) {
      await world.ask('/basiq/users/me/connections')
      await world.pass(MINUTE)
    }
    expect(world.refreshes()).toBe(1)
    await world.pass(10 * MINUTE)
    expect(world.refreshes()).toBeGreaterThan(1)
  })

  it('takes its flow back, and the server looks no more', async () => {
    const world = followWorld()
    const id = world.connection('alice')
    await world.leave('alice', id)
    await world.pass(2 * SECOND, SECOND)
    const back = { platform: 'basiq', flow: 'basiq refresh', request: { intent: 'refresh', connectionId: id }, locale: 'en' }
    expect((await world.ask('/follow/end', { method: 'POST', body: back })).status).toBe(204)
    const looks = world.looks()
    await world.pass(HOUR, MINUTE)
    expect([world.looks(), world.news.length]).toEqual([looks, 0])
  })

  it('that hands its flow over twice is followed once', async () => {
    const world = followWorld()
    const id = world.connection('alice')
    await world.leave('alice', id)
    await world.leave('alice', id)
    await world.pass(5 * MINUTE)
    expect(world.news).toHaveLength(1)
  })
})

describe('a stranger', () => {
  it('cannot have a job of another user followed', async () => {
    const world = followWorld()
    const id = world.connection('bob')
    const { body } = await world.ask(`/basiq/users/me/connections/${id}/refresh`, { as: 'bob', method: 'POST' })
    const handed = { platform: 'basiq', flow: 'theirs', request: { follow: body['id'], intent: 'refresh' }, locale: 'en' }
    await world.ask('/follow', { as: 'alice', method: 'POST', body: handed })
    await world.pass(5 * MINUTE)
    expect(world.news).toMatchObject([{ userKey: 'alice', scenario: 'attempt-gone', connectionId: null }])
    expect(JSON.stringify(world.news)).not.toContain(id)
  })

  it('cannot end what another user has handed over', async () => {
    const world = followWorld()
    const id = world.connection('bob')
    await world.leave('bob', id)
    const back = { platform: 'basiq', flow: 'basiq refresh', request: { intent: 'refresh', connectionId: id }, locale: 'en' }
    await world.ask('/follow/end', { as: 'alice', method: 'POST', body: back })
    await world.pass(5 * MINUTE)
    expect(world.news).toMatchObject([{ userKey: 'bob', news: 'ready' }])
  })

  it.each([
    ['no platform', { platform: undefined }],
    ['a record of another user', { record: { v: 1, flow: 'f', userKey: 'bob' } }],
    ['a record that is too long', { record: { v: 1, flow: 'f', userKey: 'alice', back: 'x'.repeat(7_000) } }],
    ['an id that is none', { request: { follow: '../jobs', intent: 'refresh' } }],
    ['an intent that is none', { request: { follow: 'job', intent: 'pay' } }],
    ['no flow', { flow: '' }],
  ])('is refused with %s', async (_, over) => {
    const world = followWorld()
    const handed = { platform: 'basiq', flow: 'f', request: { follow: 'job-1', intent: 'refresh' }, locale: 'en', ...over }
    expect((await world.ask('/follow', { method: 'POST', body: handed })).status).toBe(400)
  })

  it('what a browser adds to a record does not get into the store', async () => {
    const written: string[] = []
    const { memoryStore } = await import('../../src/server')
    const inner = memoryStore()
    const world = followWorld({
      store: { ...inner, compareAndSet: (...of) => (written.push(of[2] ?? ''), inner.compareAndSet(...of)) },
    })
    await world.leave('alice', world.connection('alice'), { password: 'hunter2' })
    expect(written.join()).toContain('basiq refresh')
    expect(written.join()).not.toContain('hunter2')
  })
})
