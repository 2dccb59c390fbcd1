import { describe, expect, it, vi } from 'vitest'
import { SessionEndedError, type Aggregator } from '../../src/domain'
import { HOUR, MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('a bank', () => {
  it('that is down for everybody stops the form before anybody types, and opens it when it is back', async () => {
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

  it('that is known to be down is waited for, and a refresh goes on by itself when it is back', async () => {
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

  it('that cannot be connected is said to be so', async () => {
    const { clock, follow } = testWorld()
    const flow = follow({ intent: 'create', institutionId: 'AU00105' })
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['unsupported', 'bank-unsupported'])
  })

  it('found by the connection where the host did not say', async () => {
    const { clock, follow, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    const flow = follow({ intent: 'update', connectionId: id })
    await clock.advance(SECOND)
    expect(flow.view()).toMatchObject({ state: 'needs-credentials', institution: { name: 'Hooli' } })
  })
})

describe('a password that changed', () => {
  it('leads from a refresh to the form of an update, and on', async () => {
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

describe('a code', () => {
  const intent = async () => {
    const world = testWorld()
    const flow = world.follow(create)
    await world.clock.advance(SECOND)
    flow.submit('mfa-brief')
    await world.clock.advance(10 * SECOND)
    return { ...world, flow }
  }

  it('that lapses while the page looks on is late, and never called wrong', async () => {
    const { clock, flow } = await intent()
    expect(flow.at()).toBe('needs-mfa.asking')
    await clock.advance(MINUTE)
    expect(flow.view()).toMatchObject({ state: 'needs-retry', mfaFault: 'late' })
  })

  it.each([429, 503])('whose answer the platform turned away with %d is never called wrong', async (status) => {
    const { clock, flow, sandbox } = await intent()
    sandbox.control.fail({ path: /mfa/, times: 1, fault: { kind: 'status', status } })
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(2 * SECOND)
    expect(flow.view()).toMatchObject({
      state: 'needs-mfa',
      stage: 'asking',
      refused: false,
      unsent: true,
      can: { submitAnswers: true },
    })
  })

  it('answered after the session ended asks to sign in, and goes on from there', async () => {
    const world = testWorld()
    const aggregator: Aggregator = {
      ...world.aggregator(),
      answerChallenge: () => Promise.reject(new SessionEndedError()),
    }
    const flow = world.follow(create, { aggregator })
    await world.clock.advance(SECOND)
    flow.submit('mfa-code')
    await world.clock.advance(15 * SECOND)
    flow.connection.actions.submitAnswers(['1234'])
    await world.clock.advance(SECOND)
    expect([flow.at(), flow.view().can.signIn]).toEqual(['needs-sign-in', true])
    flow.connection.actions.signedIn()
    await world.clock.advance(5 * SECOND)
    expect(flow.at()).toBe('needs-mfa.asking')
  })

  it('that was answered and refused is wrong', async () => {
    const { clock, flow } = await intent()
    flow.connection.actions.submitAnswers(['9999'])
    await clock.advance(MINUTE)
    expect(flow.view()).toMatchObject({ state: 'needs-retry', mfaFault: 'wrong' })
  })
})

describe('the network', () => {
  const working = async () => {
    const world = testWorld()
    const flow = world.follow(create)
    await world.clock.advance(SECOND)
    flow.submit('stuck')
    await world.clock.advance(20 * SECOND)
    expect(flow.at()).toBe('polling')
    return { ...world, flow }
  }

  it.each([
    ['drops', { kind: 'dropped' }],
    ['answers 503', { kind: 'status', status: 503 }],
    ['answers with a page', { kind: 'html' }],
    ['answers with nothing', { kind: 'empty' }],
    ['breaks off', { kind: 'truncated' }],
    ['answers with five megabytes', { kind: 'huge' }],
  ] as const)('that %s is a hint, keeps the screen, and is forgotten when it is back', async (_, fault) => {
    const { clock, flow, sandbox } = await working()
    const mend = sandbox.control.fail({ path: '/jobs/*', times: Infinity, fault })
    await clock.advance(MINUTE)
    expect([flow.at(), flow.view().hints.includes('unreachable')]).toEqual(['polling', true])
    mend()
    await clock.advance(MINUTE)
    expect(flow.view().hints).not.toContain('unreachable')
  })

  it('that asks for a pause gets it', async () => {
    const { clock, flow, sandbox } = await working()
    sandbox.control.fail({ path: '/jobs/*', times: 1, fault: { kind: 'status', status: 429, retryAfterS: 120 } })
    await clock.advance(15 * SECOND)
    expect(flow.view().hints).toContain('rate-limited')
    sandbox.control.clearLog()
    await clock.advance(100 * SECOND)
    expect(flow.requests()).toBe(0)
    await clock.advance(30 * SECOND)
    expect(flow.requests()).toBeGreaterThan(0)
  })

  it('that asks for a pause gets it from who leaves and looks again, too', async () => {
    const { clock, flow, sandbox } = await working()
    sandbox.control.fail({ path: '/jobs/*', times: 1, fault: { kind: 'status', status: 429, retryAfterS: 90 } })
    await clock.advance(15 * SECOND)
    sandbox.control.clearLog()
    flow.connection.actions.leave()
    flow.connection.actions.look()
    await clock.advance(60 * SECOND)
    expect([flow.requests(), flow.view().hints.includes('rate-limited')]).toEqual([0, true])
    await clock.advance(30 * SECOND)
    expect(flow.requests()).toBeGreaterThan(0)
  })

  it('that is gone when a wait ends is waited for', async () => {
    const { clock, follow, sandbox, userId, page } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'outage-refresh' })
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
    flow.connection.actions.start()
    await clock.advance(MINUTE)
    page.isOffline = true
    await clock.advance(HOUR)
    expect([flow.at(), flow.requests(/refresh$/)]).toEqual(['outage-wait.cooldown', 1])
    page.isOffline = false
    page.wake('online')
    await clock.advance(5 * SECOND)
    expect(flow.requests(/refresh$/)).toBe(2)
  })

  it('that cuts a login off says that nobody knows, and trying again joins what is under way', async () => {
    const { clock, follow, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    sandbox.control.fail({ method: 'POST', path: '/users/*/connections', times: 1, delivered: true, fault: { kind: 'dropped' } })
    flow.submit('slow')
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'not-started'])
    flow.connection.actions.retry()
    flow.submit('slow')
    await clock.advance(5 * SECOND)
    expect(flow.view().hints).toContain('joined')
    expect(sandbox.control.jobs()).toHaveLength(1)
  })

  it('that answers a login too late loses nothing', async () => {
    const { clock, follow, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    sandbox.control.set({ latencyMs: 40 * SECOND })
    flow.submit('stuck')
    await clock.advance(31 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'not-started'])
    sandbox.control.set({ latencyMs: 0 })
    await clock.advance(40 * SECOND)
    expect(flow.at()).toBe('polling')
    expect(flow.requests(/connections$/)).toBe(1)
  })
})

describe('the session', () => {
  it('that is over leads to the host, and signing in reads again', async () => {
    let signedIn = true
    const world = testWorld({
      getToken: () => {
        if (!signedIn) throw new SessionEndedError('sign-in')
        return world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' })
      },
    })
    const flow = world.follow(create)
    await world.clock.advance(SECOND)
    flow.submit('stuck')
    await world.clock.advance(20 * SECOND)
    signedIn = false
    world.sandbox.control.expireTokens()
    await world.clock.advance(30 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-sign-in', 'session-expired'])
    signedIn = true
    flow.connection.actions.signedIn()
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe('polling')
  })
})

describe('an adapter that breaks its word', () => {
  it('shows a calm screen and tells the developer', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const world = testWorld()
    const broken: Aggregator = { ...world.aggregator(), read: () => Promise.reject(new TypeError('undefined is not a function')) }
    const flow = world.follow({ follow: 'job-1', intent: 'create' }, { aggregator: broken })
    await world.clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-support', 'integration-fault'])
    expect(String(told.mock.calls[0]?.[0])).toContain('[bank-connection-kit]')
    told.mockRestore()
  })
})

describe('secrets', () => {
  it('are in the one request that must carry them, and in nothing that is kept or told', async () => {
    const world = testWorld()
    const inspected: unknown[] = []
    const flow = world.follow(create, { inspect: (event) => inspected.push(event) })
    await world.clock.advance(SECOND)
    flow.connection.actions.submitCredentials({ loginId: 'mfa-code', password: 'sandbox' })
    await world.clock.advance(10 * SECOND)
    flow.connection.actions.submitAnswers(['1234'])
    await world.clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
    const seen = new WeakSet()
    const text = (value: unknown) =>
      JSON.stringify(value, (_, part: unknown) => {
        if (typeof part !== 'object' || part === null) return part
        if (seen.has(part)) return undefined
        seen.add(part)
        return part
      }) ?? ''
    const kept = [
      flow.events,
      flow.news,
      flow.connection.getSnapshot().context,
      world.client
        .getQueryCache()
        .getAll()
        .map(({ state }) => state),
      inspected,
    ]
    for (const sink of kept) {
      expect(text(sink)).not.toContain('sandbox')
      expect(text(sink)).not.toContain('1234"')
    }
    const carrying = world.sandbox.control.requests().filter(({ body }) => body.includes('sandbox'))
    expect(carrying.map(({ method }) => method)).toEqual(['POST'])
  })
})

describe('coming back', () => {
  it('after leaving reads again at once and shows where it is now', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('stuck')
    await clock.advance(20 * SECOND)
    flow.connection.actions.leave()
    expect(flow.at()).toBe('left')
    await clock.advance(MINUTE)
    flow.connection.actions.look()
    await clock.advance(SECOND)
    expect(flow.at()).toBe('polling')
  })

  it('reads even what has not changed', async () => {
    const { clock, follow, aggregator } = testWorld()
    const base = { updatedAt: null, startedAt: null, connectionId: null, institutionId: null, steps: [] }
    const still: Aggregator = {
      ...aggregator(),
      read: async () => ({ ...base, status: 'working', milestone: 'retrieving', pace: 'live' }),
    }
    const flow = follow({ follow: 'job-1', intent: 'create' }, { aggregator: still })
    await clock.advance(SECOND)
    flow.connection.actions.leave()
    flow.connection.actions.look()
    expect(flow.at()).toBe('starting')
    await clock.advance(SECOND)
    expect(flow.at()).toBe('polling')
  })

  it('after leaving while a login is being sent awaits what it comes to', async () => {
    const { clock, follow, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    sandbox.control.set({ latencyMs: 5 * SECOND })
    flow.submit('stuck')
    flow.connection.actions.leave()
    await clock.advance(20 * SECOND)
    flow.connection.actions.look()
    await clock.advance(40 * SECOND)
    expect([flow.at(), flow.requests(/connections$/)]).toEqual(['polling', 1])
  })
})

describe('work of a bank that nobody can name', () => {
  it('that is gone offers no form, since it would be nobody’s', async () => {
    const { follow, clock } = testWorld()
    const flow = follow({ follow: 'no-such-job', intent: 'create' })
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'attempt-gone'])
    expect(flow.view().can).toMatchObject({ retry: false, cancel: true, contactSupport: true })
  })
})
