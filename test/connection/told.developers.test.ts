import { describe, expect, it, vi } from 'vitest'
import { createBankConnection } from '../../src/connection'
import type { Aggregator, ConnectionRequest } from '../../src/domain'
import { consentWorld } from './consent.world'
import { SECOND, testWorld } from './world'

/** The first sentence of each error that a developer reads on the console: it names what it is about. */
async function told(run: () => Promise<void>): Promise<string[]> {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    await run()
    return said.mock.calls.map(([error]) => String(error).split(/(?<=\.) /)[0] ?? '')
  } finally {
    said.mockRestore()
  }
}

const says = (text: string) => `DeveloperError: [bank-connection-kit] ${text}`
const fail = (): never => {
  throw new RangeError('the host failed')
}

const create: ConnectionRequest = { intent: 'create', institutionId: 'AU00000' }
const follow: ConnectionRequest = { follow: 'job-1', intent: 'create', institutionId: 'AU00000' }
const update: ConnectionRequest = { intent: 'update', connectionId: 'c-1' }

describe('an adapter that throws what no adapter may', () => {
  it.each<[method: string, request: ConnectionRequest, broken: Partial<Aggregator>]>([
    ['read', follow, { read: fail }],
    ['subscribe', follow, { subscribe: fail }],
    ['subscribe', follow, { subscribe: () => fail }],
    ['institution', create, { institution: fail }],
    ['institutionOf', update, { institutionOf: fail }],
    ['parseAuthorizationResponse', create, { parseAuthorizationResponse: fail }],
  ])('is named with its method %s', async (method, request, broken) => {
    const said = await told(async () => {
      const { clock, follow: start, aggregator } = testWorld()
      const flow = start(request, { aggregator: { ...aggregator(), ...broken } })
      await clock.advance(SECOND)
      flow.connection.stop()
      await clock.advance(SECOND)
    })
    expect(said).toContain(says(`${method} of "basiq" threw RangeError.`))
  })

  it('is named as a call if it was to send something', async () => {
    const said = await told(async () => {
      const { clock, follow: start, aggregator } = testWorld()
      const flow = start(create, { aggregator: { ...aggregator(), begin: fail } })
      await clock.advance(SECOND)
      flow.submit('gavinBelson')
      await clock.advance(SECOND)
    })
    expect(said).toEqual([says('A call of the adapter threw RangeError.')])
  })

  it('is named with what it threw if that is no error', async () => {
    const said = await told(async () => {
      const { clock, follow: start, aggregator } = testWorld()
      start(follow, { aggregator: { ...aggregator(), read: async () => Promise.reject('a text') } })
      await clock.advance(SECOND)
    })
    expect(said).toEqual([says('read of "basiq" threw string.')])
  })
})

describe('an adapter without a method that its flow needs', () => {
  it.each(['answerChallenge', 'requestChallenge'] as const)('is named with %s', async (method) => {
    const { clock, follow: start, aggregator } = testWorld()
    const { [method]: _, ...without } = aggregator()
    const challenge = {
      id: 'c',
      kind: 'code',
      prompts: ['Code'],
      expiresAt: null,
      requests: ['resend-code'],
    } as const
    const read = async () => ({
      status: 'challenge' as const,
      challenge,
      steps: [],
      updatedAt: null,
      startedAt: null,
      connectionId: null,
      institutionId: null,
    })
    const said = await told(async () => {
      const flow = start(follow, { aggregator: { ...without, read } as unknown as Aggregator })
      await clock.advance(SECOND)
      expect(flow.at()).toBe('needs-mfa.asking')
      if (method === 'answerChallenge') flow.connection.actions.submitAnswers(['123456'])
      else flow.connection.actions.resendCode()
      await clock.advance(SECOND)
    })
    expect(said).toEqual([says(`"basiq" reads challenges but has no ${method}.`)])
  })

  it('is named with completeAuthorization after a visit', async () => {
    const world = consentWorld()
    const { completeAuthorization: _, ...without } = world.aggregator({ consentUrl: 'https://au-api.basiq.io/consent/home' })
    const page = await world.leave(world.load())
    await world.back(page, 'Cancel')
    const said = await told(async () => {
      world.load(undefined, { aggregator: without as unknown as Aggregator })
      await world.clock.advance(SECOND)
    })
    expect(said).toEqual([says('"basiq" sends users away but has no completeAuthorization.')])
  })
})

describe('a request that cannot be begun', () => {
  const { aggregator } = testWorld()
  it.each([
    [{ intent: 'connect' }, 'request.intent is "connect".'],
    [{}, 'request.intent is undefined.'],
    [{ follow: 'job-1', intent: 'x' }, 'The request follows work, but intent is "x".'],
    [{ intent: 'update' }, 'The request asks to update, but names no connection.'],
    [{ intent: 'refresh' }, 'The request asks to refresh, but names no connection.'],
    [{ intent: 'create' }, 'The request asks to create, with a login form, but names no bank.'],
    [{ intent: 'refresh', connectionId: 'c', reason: 7 }, 'request.reason is 7, which is no scenario.'],
  ])('such as %j is named with what is wrong', (request, text) => {
    const made = () => createBankConnection({ userKey: 'ann', aggregator: aggregator(), request: request as ConnectionRequest })
    expect(made).toThrow(`[bank-connection-kit] ${text}`)
  })
})
