import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('a first connection by version 2.1', () => {
  it('asks for the login, follows the job and ends connected', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    expect(flow.at()).toBe('needs-credentials')
    await clock.advance(SECOND)
    const form = flow.view()
    expect(form.state === 'needs-credentials' && form.fields?.map(({ name }) => name)).toEqual(['loginId', 'password'])
    flow.submit('gavinBelson', 'hooli2016')
    expect(flow.at()).toBe('starting')
    await clock.advance(SECOND)
    expect(flow.at()).toBe('verifying')
    await clock.advance(12 * SECOND)
    expect(flow.at()).toBe('polling')
    await clock.advance(40 * SECOND)
    expect(flow.at()).toBe('connected')
    expect(flow.news.map(({ type }) => type)).toEqual(['action-required', 'attempt', 'login-accepted', 'connected'])
  })

  it.each([
    ['wrong', 'sandbox', 'needs-credentials', 'credentials-rejected'],
    ['bighead', 'password', 'needs-bank-action', 'login-locked'],
    ['mfa-unsupported', 'sandbox', 'needs-bank-action', 'mfa-unsupported'],
    ['erlich', 'aviato', 'needs-bank-action', 'bank-notice'],
    ['jianYang', 'nothotdog', 'outage-wait.queued', 'retry-queued'],
    ['declined', 'sandbox', 'needs-authorization.asking', 'authorization-declined'],
    ['already', 'sandbox', 'connected', 'already-connected'],
    ['disabled', 'sandbox', 'outage-wait.cooldown', 'bank-outage'],
    ['unsupported', 'sandbox', 'unsupported', 'bank-unsupported'],
    ['code-maintenance-error', 'sandbox', 'outage-wait.cooldown', 'bank-outage'],
    ['code-unheard-of', 'sandbox', 'needs-retry', 'unknown'],
  ])('with the login %s ends in %s.%s', async (loginId, password, at, scenario) => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit(loginId, password)
    await clock.advance(60 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual([at, scenario])
  })

  it('asks for a code, checks it and goes on', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(15 * SECOND)
    expect(flow.at()).toBe('needs-mfa.asking')
    flow.connection.actions.submitAnswers(['1234'])
    expect(flow.at()).toBe('needs-mfa.checking')
    await clock.advance(60 * SECOND)
    expect(flow.at()).toBe('connected')
  })
})

describe('a refresh', () => {
  it('waits ten minutes after an outage, tries twice by itself, then sends to support', async () => {
    const { clock, follow, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'outage-refresh' })
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
    expect(flow.at()).toBe('idle')
    flow.connection.actions.start()
    await clock.advance(MINUTE)
    expect([flow.at(), flow.scenario()]).toEqual(['outage-wait.cooldown', 'bank-outage'])
    await clock.advance(12 * MINUTE)
    expect([flow.at(), flow.requests(/refresh$/)]).toEqual(['outage-wait.cooldown', 2])
    await clock.advance(12 * MINUTE)
    expect([flow.at(), flow.scenario(), flow.requests(/refresh$/)]).toEqual(['needs-support', 'outage-persists', 3])
  })
})

describe('a queued retry', () => {
  it('follows the same job until it recovers', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('outage-3')
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('outage-wait.queued')
    await clock.advance(7 * HOUR)
    expect(flow.at()).toBe('connected')
  })

  it('gives up after seven days, with at most a hundred requests', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('outage-7d')
    await clock.advance(7 * 24 * HOUR + 3 * HOUR)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-support', 'queue-expired'])
    const { issue } = flow.connection.getSnapshot().context
    expect([issue?.code, issue?.reference.code]).toEqual(['service-unavailable', 'service-unavailable'])
    expect(flow.requests()).toBeLessThanOrEqual(100)
  })
})

describe('a refresh after a changed password', () => {
  it('asks for the new password and keeps the connection', async () => {
    const { clock, follow, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    sandbox.control.changeBankPassword(id, 'new')
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
    flow.connection.actions.start()
    await clock.advance(MINUTE)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-credentials', 'credentials-changed'])
    const view = flow.view()
    expect(view.state === 'needs-credentials' && view.fields?.map(({ name }) => name)).toEqual(['password'])
    flow.connection.actions.submitCredentials({ password: 'new' })
    await clock.advance(2 * MINUTE)
    expect(flow.at()).toBe('connected')
  })
})
