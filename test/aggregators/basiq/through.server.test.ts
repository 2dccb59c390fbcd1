import { afterEach, describe, expect, it, vi } from 'vitest'
import { basiq } from '../../../src/aggregators/basiq'
import { UnreachableError } from '../../../src/domain'
import { attempt, callAt, job, json, rejection, success } from './given'

afterEach(() => vi.unstubAllGlobals())

/** A page whose own server answers each request for a token in the same way, and hands on what Basiq says of jobs. */
function through(token: () => Response) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    asked.push(`${init?.method ?? 'GET'} ${input}`)
    return input.endsWith('/token') ? token() : json(200, job([success('verify-credentials')]))
  })
  const address = (going = { flow: 'f', intent: 'create', nonce: 'n', issue: null, connectionId: null, institutionId: null }) =>
    basiq({ server: 'https://app.example/api/bank' }).authorizationUrl?.(going as never, callAt()) ??
    Promise.reject(new Error('none'))
  return { asked, address, aggregator: basiq({ server: 'https://app.example/api/bank' }) }
}

describe('an adapter that is given the address of the host’s server', () => {
  it('asks it for tokens, and reads jobs through it', async () => {
    const { asked, address, aggregator } = through(() => Response.json({ access_token: 'token-1' }))
    const page = await address()
    expect(('href' in page ? page : page.url).href).toContain('token-1')
    await aggregator.read(attempt(), callAt())
    expect(asked.every((request) => request.includes(' https://app.example/api/bank/basiq/'))).toBe(true)
    expect(asked[0]).toBe('POST https://app.example/api/bank/basiq/token')
  })

  it.each([
    ['no token', {}],
    ['a token that is no text', { access_token: 7 }],
    ['a list', []],
  ])('is told by it of %s, which is nobody’s fault here and is asked for again', async (_, body) => {
    const { address } = through(() => Response.json(body))
    expect(await rejection(address())).toBeInstanceOf(UnreachableError)
  })

  it('takes an error of the server for a token that is not there', async () => {
    const { address } = through(() => Response.json({ access_token: 'token-1' }, { status: 500 }))
    expect(await rejection(address())).toBeInstanceOf(UnreachableError)
  })
})
