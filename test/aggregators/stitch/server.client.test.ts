import { afterEach, describe, expect, it, vi } from 'vitest'
import { withServer } from '../../../src/aggregators/stitch/server.client'
import type { StitchOptions } from '../../../src/aggregators/stitch'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** The options of a host with a server, and what is sent to it. */
function serving(answer: unknown, operation: StitchOptions['operation'] = 'salaries') {
  const sent: string[] = []
  vi.stubGlobal('fetch', async (url: string, { method, body }: RequestInit) => {
    sent.push(`${method} ${url}${typeof body === 'string' ? ` ${body}` : ''}`)
    return Response.json(answer)
  })
  const options = withServer({ server: '/api/bank', operation })
  return { options, sent, call: { signal: new AbortController().signal } as never }
}

describe('an operation that only the server has', () => {
  it('has its name, needs no data and takes no input', () => {
    expect(serving({}).options.operation).toEqual({
      key: 'salaries',
      document: 'query { __typename }',
      essential: [],
      hasInput: false,
    })
  })

  it('is the kit’s own if it is called accounts, and the host’s own if it is an object', () => {
    expect(serving({}, 'accounts').options.operation.document).toContain('bankAccounts')
    const own = { key: 'own', document: 'query { a }', essential: [], hasInput: true } as never
    expect(serving({}, own).options.operation).toBe(own)
  })

  it('is sent by its name, and never with its text', async () => {
    const { options, sent, call } = serving({ data: { a: 1 } })
    const query = 'query Salaries { user { id } }'
    expect(await options.execute?.({ key: 'salaries', query, variables: { first: 5 } } as never, call)).toEqual({
      data: { a: 1 },
    })
    await options.execute?.({ key: 'salaries', query: '{ user { id } }', variables: {} } as never, call)
    expect(sent).toEqual([
      'POST /api/bank/stitch/graphql {"key":"salaries","name":"Salaries","variables":{"first":5}}',
      'POST /api/bank/stitch/graphql {"key":"salaries","variables":{}}',
    ])
  })
})

describe('what the server does in the place of a host’s callbacks', () => {
  it.each([
    [{ renewal: 'renewed' }, 'renewed'],
    [{ renewal: 'later' }, 'authorize'],
    [{}, 'authorize'],
  ] as const)('renews the session: %j means %s', async (answer, renewal) => {
    const { options, sent } = serving(answer)
    expect(await options.renewSession?.()).toBe(renewal)
    expect(sent).toEqual(['POST /api/bank/stitch/renew {}'])
  })

  it('gives the address of a visit', async () => {
    const { options, sent } = serving({ url: 'https://secure.stitch.money/x' })
    expect(await options.link?.({ nonce: 'n-1' } as never)).toBe('https://secure.stitch.money/x')
    expect(sent).toEqual(['POST /api/bank/stitch/link {"nonce":"n-1"}'])
  })

  it.each([
    [{}, {}],
    [{ error: 'access_denied' }, { error: 'access_denied' }],
    [{ error: 7 }, {}],
  ] as const)('ends a visit: %j is %j', async (answer, ended) => {
    const { options, sent } = serving(answer)
    expect(await options.completeLink?.({ nonce: 'n-1', code: 'c-1' } as never)).toEqual(ended)
    expect(sent).toEqual(['POST /api/bank/stitch/tokens {"nonce":"n-1","code":"c-1"}'])
  })

  it('tells the server which bank the user had chosen', async () => {
    const { options, sent } = serving({})
    await options.completeLink?.({ nonce: 'n-1', code: 'c-1', institutionId: 'fnb' } as never)
    expect(sent).toEqual(['POST /api/bank/stitch/tokens {"nonce":"n-1","code":"c-1","institutionId":"fnb"}'])
  })

  it('lists the links of the user, by the name of the operation', async () => {
    const links = [{ ended: true, institutionId: 'fnb' }, { ended: false }, {}, 'no link']
    const { options, sent } = serving({ links })
    expect(await options.connections?.()).toEqual([
      { id: 'salaries', institutionId: 'fnb', standing: 'invalid', reason: 'consent-expired' },
      { id: 'salaries', standing: 'active' },
      { id: 'salaries', standing: 'active' },
    ])
    expect(sent).toEqual(['GET /api/bank/stitch/links'])
    for (const answer of [{}, { links: 'none' }, [], null])
      await expect(serving(answer).options.connections?.()).rejects.toMatchObject({ kind: 'malformed' })
  })

  it('removes the link', async () => {
    const { options, sent } = serving({})
    await options.removeConnection?.('salaries')
    expect(sent).toEqual(['DELETE /api/bank/stitch/link'])
  })

  it('does not understand an answer that is no record', async () => {
    for (const answer of ['text', 7, null, []])
      await expect(serving(answer).options.renewSession?.()).rejects.toMatchObject({ kind: 'malformed' })
  })

  it('stands back where the host has a callback of its own', async () => {
    const renewSession = async () => 'sign-in' as const
    const own = withServer({ server: '/api/bank', operation: 'salaries', renewSession, link: undefined })
    expect(own.renewSession).toBe(renewSession)
    expect(own.link).toBeTypeOf('function')
    expect(withServer({ operation: 'salaries' }).renewSession).toBeUndefined()
  })
})
