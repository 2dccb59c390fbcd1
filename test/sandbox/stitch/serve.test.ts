import { afterEach, expect, it } from 'vitest'
import { createManualClock, createSandbox } from '../../../src/sandbox/index'
import { serveSandbox, type ServedSandbox } from '../../../src/sandbox/serve.node'
import { ACCOUNTS, at, RESULT } from './stitch-world'

let served: ServedSandbox | null = null
afterEach(async () => {
  await served?.close()
  served = null
})

it('a link, its accounts, a reauthorization and the way back work over HTTP', async () => {
  const sandbox = createSandbox({ clock: createManualClock() })
  served = await serveSandbox(sandbox)
  const { origin } = served
  const { id } = sandbox.control.stitch.addLink({ login: 'reauthorize' })
  const { accessToken } = sandbox.control.stitch.issueToken(id)
  const ask = async (query: string, variables: object = {}): Promise<unknown> => {
    const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }
    const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    expect(response.status).toBe(200)
    return response.json()
  }

  const extensions = at(await ask(ACCOUNTS), 'errors', 0, 'extensions')
  const url = new URL(String(at(extensions, 'userInteractionUrl')))
  expect(url.origin).toBe(origin)
  url.searchParams.set('redirect_uri', `${origin}/back`)
  const page = await fetch(url)
  expect(await page.text()).toContain('FNB wants to make sure that it is you')
  const body = new URLSearchParams({ decision: 'complete', otp: '1234', redirect_uri: `${origin}/back` })
  const left = await fetch(url, { method: 'POST', body, redirect: 'manual' })
  expect([left.status, left.headers.get('location')]).toEqual([303, `${origin}/back`])

  const requestId = at(extensions, 'id')
  expect(at(await ask(RESULT, { requestId }), 'data', 'node')).toEqual({
    id: requestId,
    status: 'complete',
    userInteractionUrl: `${origin}${url.pathname}`,
  })
  expect(at(await ask(ACCOUNTS), 'data', 'user', 'bankAccounts')).toHaveLength(3)
})

it('a browser of another origin may send requests over HTTP', async () => {
  served = await serveSandbox(createSandbox({ clock: createManualClock() }))
  const response = await fetch(`${served.origin}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'http://localhost:5173', 'access-control-request-method': 'POST' },
  })
  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
})
