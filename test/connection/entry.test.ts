import { describe, expect, it } from 'vitest'
import { SessionEndedError } from '../../src/domain'
import { expectConsole } from '../console/console.guard'
import { MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

/** A form that cannot be had, because of what the host gives, and what becomes of it once the host has mended that. */
function host(getToken: () => Promise<string> | string, intent: 'create' | 'update' = 'create') {
  let isMended = false
  const world = testWorld({
    getToken: () =>
      isMended ? world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' }) : getToken(),
  })
  const { id } = world.sandbox.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
  const flow = world.follow(intent === 'create' ? create : { intent: 'update', connectionId: id })
  const mend = () => {
    isMended = true
  }
  return { ...world, flow, mend }
}

describe('a form that cannot be had', () => {
  it.each([
    ['the session is over', () => Promise.reject(new SessionEndedError())],
    ['the platform refuses the token', () => 'no token of this platform'],
  ])('since %s leads to a sign-in to the app, and then to the form', async (why, getToken) => {
    if (why === 'the platform refuses the token') expectConsole(/refused a token that getToken\(\) had only just given/)
    const { flow, clock, mend } = host(getToken)
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-sign-in', 'session-expired'])
    mend()
    flow.connection.actions.signedIn()
    await clock.advance(SECOND)
    expect([flow.at(), flow.view().can.submitCredentials]).toEqual(['needs-credentials', true])
  })

  it('of a bank that has to be looked up first leads to the same sign-in', async () => {
    const { flow, clock } = host(() => Promise.reject(new SessionEndedError()), 'update')
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-sign-in', 'session-expired'])
  })

  it('since the host gives no token is shown as our fault, and the developer is told', async () => {
    expectConsole(/getToken\(\) answered with something that is not a token/)
    const { flow, clock, mend } = host(() => '')
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-support', 'integration-fault'])
    mend()
    flow.connection.actions.retry()
    await clock.advance(SECOND)
    expect(flow.at()).toBe('needs-credentials')
  })

  it('since nobody answers is shown as a hint from the second attempt on, until the form is there', async () => {
    const { flow, clock, mend } = host(() => Promise.reject(new Error('no network')))
    await clock.advance(SECOND)
    expect([flow.at(), flow.view().hints]).toEqual(['needs-credentials', []])
    await clock.advance(5 * SECOND)
    expect(flow.view().hints).toEqual(['unreachable'])
    mend()
    await clock.advance(MINUTE)
    expect([flow.at(), flow.view().hints]).toEqual(['needs-credentials', []])
    const view = flow.view()
    expect(view.state === 'needs-credentials' && view.fields?.length).toBeGreaterThan(0)
  })

  it.each([0, 100, 400, 20_000])('is asked for as soon as the page wakes, %d ms after a look that failed', async (agoMs) => {
    const { flow, clock, page, mend } = host(() => Promise.reject(new Error('no network')))
    // From here on it is asked for every five minutes.
    await clock.advance(4 * MINUTE)
    const looks = () => flow.connection.queryClient.getQueryCache().getAll()[0]?.state.dataUpdateCount ?? 0
    const before = looks()
    for (let n = 0; n < 60 && looks() === before; n += 1) await clock.advance(5 * SECOND)
    expect(looks()).toBe(before + 1)
    await clock.advance(agoMs)
    mend()
    page.wake('online')
    await clock.advance(SECOND)
    expect([flow.view().hints, flow.view().can.submitCredentials]).toEqual([[], true])
    const view = flow.view()
    expect(view.state === 'needs-credentials' && view.fields?.length).toBeGreaterThan(0)
  })

  it('is not asked for again by a page that wakes once it is there', async () => {
    const { clock, page, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    const before = flow.requests()
    page.wake('online')
    page.wake('seen')
    await clock.advance(SECOND)
    expect([before > 0, flow.requests()]).toEqual([true, before])
  })
})
