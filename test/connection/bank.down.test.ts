import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('a bank that is down', () => {
  it('closes the form before anybody types, and opens it when it is back', async () => {
    const { clock, follow, sandbox } = testWorld()
    sandbox.control.outage('AU00000')
    const flow = follow(create)
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['outage-wait.bank-down', 'bank-major-outage'])
    sandbox.control.restore('AU00000')
    await clock.advance(6 * MINUTE)
    expect(flow.at()).toBe('outage-wait.cooldown')
    expect(flow.view()).toMatchObject({ over: true, can: { retry: true } })
    flow.connection.actions.retry()
    expect(flow.at()).toBe('needs-credentials')
  })

  it('is waited for, and a refresh starts by itself when it is back', async () => {
    const { clock, follow, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    sandbox.control.outage('AU00000')
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
    flow.connection.actions.start()
    await clock.advance(MINUTE)
    expect([flow.at(), flow.scenario()]).toEqual(['outage-wait.bank-down', 'bank-major-outage'])
    await clock.advance(25 * HOUR)
    expect(flow.view()).toMatchObject({ longDown: true })
    sandbox.control.restore('AU00000')
    await clock.advance(7 * MINUTE)
    expect(flow.at()).toBe('connected')
  })
})

describe('the wait for a bank that is down', () => {
  it('is not over because one answer got lost', async () => {
    const { clock, follow, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    sandbox.control.outage('AU00000')
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
    flow.connection.actions.start()
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('outage-wait.bank-down')
    sandbox.control.fail({ path: /institutions|connectors/, times: 4, fault: { kind: 'dropped' } })
    await clock.advance(6 * MINUTE)
    expect([flow.at(), flow.requests(/refresh$/)]).toEqual(['outage-wait.bank-down', 1])
  })

  it('asks nothing more once it is given up, however often somebody pressed while an answer was slow', async () => {
    const { clock, follow, sandbox } = testWorld()
    sandbox.control.outage('AU00000')
    const flow = follow(create)
    await clock.advance(SECOND)
    sandbox.control.set({ latencyMs: 5 * SECOND })
    for (let press = 0; press < 3; press += 1) flow.connection.actions.look()
    await clock.advance(MINUTE)
    expect([flow.at(), flow.requests()]).toEqual(['outage-wait.bank-down', 3])
    flow.connection.actions.cancel()
    await clock.advance(HOUR)
    expect(flow.requests()).toBe(3)
  })
})

describe('a page that is shown and hidden all the time', () => {
  it('asks a bank that is down no more than twice a second', async () => {
    const { clock, follow, page, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    sandbox.control.outage('AU00000')
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
    flow.connection.actions.start()
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

describe('a request that begins with the reason of an outage', () => {
  it('asks the bank first, and begins nothing by itself at once', async () => {
    const { clock, follow, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000', reason: 'bank-outage' })
    await clock.advance(MINUTE)
    expect([flow.at(), flow.requests(/refresh$/)]).toEqual(['outage-wait.cooldown', 0])
    await clock.advance(10 * MINUTE)
    expect(flow.requests(/refresh$/)).toBe(1)
  })
})
