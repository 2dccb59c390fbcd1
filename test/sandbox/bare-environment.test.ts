import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { basiq } from '../../src/aggregators/basiq'
import { systemClock } from '../../src/domain'
import { createManualClock, createSandbox } from '../../src/sandbox'

/** What jsdom, as Jest sets it up, does not have. */
const MISSING = ['fetch', 'Request', 'Response', 'Headers', 'ReadableStream', 'MessageChannel', 'TextEncoder', 'TextDecoder']

beforeEach(() => {
  for (const name of MISSING) vi.stubGlobal(name, undefined)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const LOGIN = { loginId: 'gavinBelson', password: 'hooli2016', institution: { id: 'AU00000' } }

function world() {
  const clock = createManualClock()
  const { fetch, control } = createSandbox({ clock })
  const { id: userId } = control.addUser()
  const call = { userKey: userId, clock, signal: new AbortController().signal }
  const getToken = () => control.issueToken({ userId })
  return { clock, fetch, control, userId, call, aggregator: basiq({ version: '2.1', userId, fetch, getToken }) }
}

describe('without the classes of fetch', () => {
  it('the sandbox answers with what callers read of a Response', async () => {
    const { fetch, control, userId } = world()
    const headers = { authorization: `Bearer ${control.issueToken({ userId })}`, 'content-type': 'application/json' }
    const response = await fetch(`/users/${userId}/connections`, { method: 'POST', headers, body: JSON.stringify(LOGIN) })
    expect([response.status, response.ok, response.headers.get('Content-Type')]).toEqual([202, true, 'application/json'])
    const again = response.clone()
    expect(JSON.parse(await response.text())).toEqual(await again.json())
    expect(control.requests().at(-1)?.body).toBe(JSON.stringify(LOGIN))
  })

  it('a form is sent as URLSearchParams', async () => {
    const { fetch } = world()
    const body = new URLSearchParams({ scope: 'SERVER_ACCESS' })
    const answer = await fetch('/token', { method: 'POST', headers: [['Authorization', 'Basic sandbox-api-key']], body })
    expect(await answer.json()).toMatchObject({ token_type: 'Bearer' })
  })

  it('the adapter connects a bank', async () => {
    const { aggregator, call, clock } = world()
    const { loginId, password } = LOGIN
    const request = {
      intent: 'create',
      connectionId: null,
      institutionId: 'AU00000',
      credentials: { loginId, password },
    } as const
    const begun = await aggregator.begin(request, call)
    const [attempt] = begun.status === 'begun' ? begun.attempts : []
    clock.jump(60_000)
    expect(attempt && (await aggregator.read(attempt, call)).status).toBe('connected')
  })

  it('a body in pieces arrives after its last piece', async () => {
    const { fetch, control, clock } = world()
    control.fail({ fault: { kind: 'trickle', everyMs: 1_000, pieces: 3 } })
    const body = fetch('/public/institutions/AU00000').then((response) => response.json())
    await clock.advance(2_000)
    const waited = await Promise.race([body, Promise.resolve('waiting')])
    await clock.advance(1_000)
    expect([waited, await body]).toEqual(['waiting', expect.objectContaining({ id: 'AU00000' })])
  })

  it('a call ends with its signal, whoever made the signal', async () => {
    const { fetch, control } = world()
    control.fail({ fault: { kind: 'hanging' } })
    const ending = new AbortController()
    const call = fetch('/public/institutions', { signal: ending.signal })
    ending.abort(new Error('enough'))
    await expect(call).rejects.toThrow('enough')
  })

  it('the clock advances under fake timers too', async () => {
    const clock = createManualClock()
    vi.useFakeTimers()
    try {
      let fired = false
      clock.setTimeout(() => void (fired = true), 500)
      await clock.advance(1_000)
      expect(fired).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })

  it('a missing fetch is told to the developer, and is no network that failed', async () => {
    const bare = basiq({ version: '2.1', userId: 'user-1', getToken: () => 'token' })
    const call = { userKey: 'user-1', clock: systemClock, signal: new AbortController().signal }
    await expect(bare.institution?.('AU00000', call, null)).rejects.toThrow('There is no fetch on this platform.')
    // @ts-expect-error A host's code names what the environment does not have.
    const own = basiq({ version: '2.1', userId: 'user-1', getToken: async () => postToServer() })
    await expect(own.institution?.('AU00000', call, null)).rejects.toThrow('ReferenceError, postToServer is not defined')
  })
})
