import { describe, expect, it, vi } from 'vitest'
import { basiq, type TokenReason } from '../../../src/aggregators/basiq'
import { DeveloperError, SessionEndedError, UnreachableError } from '../../../src/domain'
import { expectConsole } from '../../console/console.guard'
import { attempt, callAt, fault, job, json, pendingStep, rejection, scripted, type Sent } from './given'

const working = () => json(200, job([pendingStep('verify-credentials')]))
const expired = () => fault(403, { code: 'access-denied', title: 'Token has expired' })

/** Answers by the token that a request carries; keeps why each token was asked for. */
function platform(answer: (token: string | null, sent: Sent) => Response) {
  const reasons: TokenReason[] = []
  const { fetch, sent } = scripted((one) => answer(one.headers.get('authorization'), one))
  const getToken = async (why: TokenReason) => {
    reasons.push(why)
    await Promise.resolve()
    return `token-${reasons.length}`
  }
  return { reasons, sent, aggregator: basiq({ version: '3', fetch, getToken }) }
}
const onlySecond = (refusal: () => Response) => (token: string | null) => (token === 'Bearer token-1' ? refusal() : working())

describe('an expired token', () => {
  it.each([
    ['403 access-denied, expired', expired],
    ['401 access-denied, expired', () => fault(401, { code: 'access-denied', detail: 'Token has expired' })],
    [
      '401 invalid-authorization-token',
      () => fault(401, { code: 'invalid-authorization-token', title: 'Invalid authorization token' }),
    ],
    ['401 without a body', () => new Response('', { status: 401 })],
    ['401 as a page', () => new Response('<html>', { status: 401 })],
    ['403 access-denied without words', () => fault(403, { code: 'Access denied' })],
  ])('%s is renewed once, and the request repeated', async (_, refusal) => {
    const { aggregator, reasons, sent } = platform(onlySecond(refusal))
    expect(await aggregator.read(attempt(), callAt())).toMatchObject({ status: 'working' })
    expect(reasons).toEqual(['first', 'expired'])
    expect(sent).toHaveLength(2)
  })

  it('is renewed once for ten requests that were refused together', async () => {
    const { aggregator, reasons, sent } = platform(onlySecond(expired))
    const looks = Array.from({ length: 10 }, () => aggregator.read(attempt(), callAt()))
    expect(await Promise.all(looks)).toHaveLength(10)
    expect(reasons).toEqual(['first', 'expired'])
    expect(sent).toHaveLength(20)
  })

  it('is renewed once even for a request that hears of it late', async () => {
    let late: (response: Response) => void = () => undefined
    const reasons: TokenReason[] = []
    const { fetch } = scripted((one, index) => {
      if (index === 0)
        return new Promise<Response>((resolve) => {
          late = resolve
        })
      return one.headers.get('authorization') === 'Bearer token-1' ? expired() : working()
    })
    const aggregator = basiq({
      version: '3',
      fetch,
      getToken: (why) => {
        reasons.push(why)
        return `token-${reasons.length}`
      },
    })
    const slow = aggregator.read(attempt(), callAt())
    await aggregator.read(attempt(), callAt())
    late(expired())
    expect(await slow).toMatchObject({ status: 'working' })
    expect(reasons).toEqual(['first', 'expired'])
  })

  it('that stays refused ends the session, and the next call asks anew', async () => {
    expectConsole(/refused a token that getToken\(\) had only just given/)
    let good = false
    const { aggregator, reasons, sent } = platform(() => (good ? working() : expired()))
    const error = await rejection(aggregator.read(attempt(), callAt()))
    expect(error).toBeInstanceOf(SessionEndedError)
    expect(error).toMatchObject({ remedy: 'sign-in' })
    expect(sent).toHaveLength(2)
    good = true
    await aggregator.read(attempt(), callAt())
    expect(reasons).toEqual(['first', 'expired', 'expired'])
  })

  it('cannot be renewed without getToken', async () => {
    const { fetch, sent } = scripted(expired)
    expect(await rejection(basiq({ version: '3', fetch }).read(attempt(), callAt()))).toBeInstanceOf(SessionEndedError)
    expect(sent).toHaveLength(1)
    expect(sent[0]?.headers.has('authorization')).toBe(false)
  })

  it.each([
    ['a wrong scope', () => fault(403, { code: 'forbidden-access' })],
    ['a wrong scope in words', () => fault(403, { code: 'Forbidden access' })],
    ['a key without production', () => fault(403, { code: 'no-production-access' })],
    ['a full sandbox', () => fault(403, { code: 'too-many-sandbox-connections' })],
    ['an account that is off', () => fault(401, { code: 'access-denied', detail: 'Account disabled' })],
  ])('is not assumed if %s', async (_, refusal) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { aggregator, reasons } = platform(refusal)
    expect((await aggregator.read(attempt(), callAt())).status).toBe('stopped')
    expect(reasons).toEqual(['first'])
    log.mockRestore()
  })

  it('is not assumed if a firewall answers with a page: nothing ends, and the developer is told', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { aggregator, reasons } = platform(() => json(403, { message: 'Missing Authentication Token' }))
    expect(await rejection(aggregator.read(attempt(), callAt()))).toMatchObject({ kind: 'malformed' })
    expect(reasons).toEqual(['first'])
    expect(log).toHaveBeenCalledTimes(1)
    log.mockRestore()
  })
})

describe('a token', () => {
  it('is asked for once and kept', async () => {
    const { aggregator, reasons, sent } = platform(working)
    await Promise.all([aggregator.read(attempt(), callAt()), aggregator.read(attempt(), callAt())])
    await aggregator.read(attempt(), callAt())
    expect(reasons).toEqual(['first'])
    expect(sent).toHaveLength(3)
  })

  it('that cannot be fetched is no response from Basiq, and is fetched again', async () => {
    let fails = true
    const { fetch } = scripted(working)
    const getToken = () => {
      if (fails) throw new TypeError('Failed to fetch /token?secret=hunter2')
      return 'token'
    }
    const aggregator = basiq({ version: '3', fetch, getToken })
    const error = await rejection(aggregator.read(attempt(), callAt()))
    expect(error).toBeInstanceOf(UnreachableError)
    expect(error).toMatchObject({ delivered: false, cause: undefined })
    fails = false
    expect((await aggregator.read(attempt(), callAt())).status).toBe('working')
  })

  it('ends the session if the host asks for a sign-in instead', async () => {
    const { fetch } = scripted(working)
    const getToken = async () => Promise.reject(new SessionEndedError('sign-in'))
    expect(await rejection(basiq({ version: '3', fetch, getToken }).read(attempt(), callAt()))).toBeInstanceOf(SessionEndedError)
  })

  it.each(['', null, undefined, { access_token: 'x' }])('that is %j is a developer error', async (token) => {
    const { fetch } = scripted(working)
    const getToken = () => token as string
    expect(await rejection(basiq({ version: '3', fetch, getToken }).read(attempt(), callAt()))).toBeInstanceOf(DeveloperError)
  })
})

describe('a token that says how long it lives', () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const living = (claims: unknown, n: number) => `${part({ alg: 'none' })}.${part(claims)}.${n}`

  async function readTwice(claims: unknown, laterMs: number) {
    const reasons: TokenReason[] = []
    const { fetch, sent } = scripted(working)
    const getToken = (why: TokenReason) => living(claims, reasons.push(why))
    const aggregator = basiq({ version: '3', fetch, getToken })
    const call = callAt()
    await aggregator.read(attempt(), call)
    await aggregator.read(attempt(), callAt(call.clock.now() + laterMs))
    return { reasons, requests: sent.length }
  }

  it('is renewed before it is sent once more, whatever the clock of the device says', async () => {
    expect(await readTwice({ iat: 10, exp: 3610 }, 3_600_000)).toEqual({ reasons: ['first', 'expired'], requests: 2 })
  })

  it('is kept until then', async () => {
    expect(await readTwice({ iat: 10, exp: 3610 }, 3_599_000)).toEqual({ reasons: ['first'], requests: 2 })
  })

  it.each([[{}], [{ iat: 10 }], [{ iat: 'x', exp: 'y' }], [{ iat: 20, exp: 10 }], [null], ['text'], [[1]]])(
    'is treated as any other with %j',
    async (claims) => {
      expect(await readTwice(claims, 3_600_000)).toEqual({ reasons: ['first'], requests: 2 })
    },
  )
})
