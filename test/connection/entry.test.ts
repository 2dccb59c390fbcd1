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
})
