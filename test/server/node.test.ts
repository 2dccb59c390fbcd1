import { createServer, request as send, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { toNodeHandler, type BankServer } from '../../src/server'
import { hostWorld } from './host'

const open: Server[] = []
afterEach(() => open.splice(0).forEach((server) => server.closeAllConnections() ?? server.close()))

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const headersFor = (origin: string) => ({ cookie: 'session=alice', origin, 'content-type': 'application/json' })

describe('the server in Node', () => {
  it('a token, an empty answer and a refusal come through as they are', async () => {
    const world = hostWorld()
    const origin = await listen(toNodeHandler(world.server))
    const { id } = world.control.addConnection({ userId: world.idOf('alice'), institutionId: 'AU00000', loginId: 'gavinBelson' })
    const headers = headersFor(origin)
    const token = await fetch(`${origin}/api/bank/basiq/token`, { method: 'POST', headers, body: '{}' })
    expect([token.status, token.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await token.json()).toMatchObject({ expires_in: 3600 })
    const gone = await fetch(`${origin}/api/bank/basiq/users/me/connections/${id}`, { method: 'DELETE', headers })
    expect([gone.status, await gone.text()]).toEqual([204, ''])
    const refused = await fetch(`${origin}/api/bank/basiq/token`, {
      method: 'POST',
      headers: { ...headers, origin: 'https://evil.example' },
    })
    expect(refused.status).toBe(403)
  })

  it('below a mount that shortens the address, as Express does, the whole address counts', async () => {
    const world = hostWorld()
    const handler = toNodeHandler(world.server)
    const origin = await listen((request, response) => {
      const originalUrl = request.url ?? ''
      request.url = originalUrl.replace('/api/bank', '')
      handler(Object.assign(request, { originalUrl }), response)
    })
    const answer = await fetch(`${origin}/api/bank/basiq/token`, { method: 'POST', headers: headersFor(origin), body: '{}' })
    expect(answer.status).toBe(200)
  })

  it('after a parser of bodies the request does not hang, and the answer names the cause', async () => {
    const world = hostWorld()
    const handler = toNodeHandler(world.server)
    const origin = await listen((request, response) => {
      request.resume()
      request.on('end', () => handler(request, response))
    })
    const answer = await fetch(`${origin}/api/bank/basiq/token`, { method: 'POST', headers: headersFor(origin), body: '{}' })
    expect(await answer.json()).toMatchObject({ kind: 'body-consumed', status: 500 })
  })

  it('a login of a megabyte is refused before it is all there', async () => {
    const world = hostWorld()
    const origin = await listen(toNodeHandler(world.server))
    const status = await new Promise((resolve) => {
      const sent = send(`${origin}/api/bank/basiq/token`, { method: 'POST', headers: headersFor(origin) }, (response) =>
        resolve(response.statusCode),
      )
      sent.on('error', () => undefined)
      sent.write('x'.repeat(1_000_000))
    })
    expect(status).toBe(400)
  })

  it('a client that leaves ends a stream that has no end', async () => {
    let cancelled: () => void = () => undefined
    const ended = new Promise<void>((resolve) => (cancelled = resolve))
    const endless: Pick<BankServer, 'fetch'> = {
      fetch: async () =>
        new Response(
          new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)), cancel: () => cancelled() }),
        ),
    }
    const origin = await listen(toNodeHandler(endless))
    const leave = new AbortController()
    const answer = await fetch(origin, { signal: leave.signal })
    await answer.body?.getReader().read()
    leave.abort()
    await expect(ended).resolves.toBeUndefined()
  })
})
