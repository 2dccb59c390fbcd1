import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { basiqServer, toNodeHandler } from '../../src/server'
import { webhookVerifier } from '../../src/server/webhook/webhook.verify'
import { followWorld, HOUR, MINUTE, SECOND, type FollowWorld } from './follow.world'

const SECRET = `whsec_${btoa('a secret of thirty-two bytes ...')}`
const OTHER = `whsec_${btoa('another secret, which is unknown.')}`

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listening(secret: string | readonly string[] = SECRET): Promise<FollowWorld & { url: string }> {
  const world = followWorld({ webhookSecret: secret })
  const server = createServer(toNodeHandler(world.server))
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { ...world, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/bank/basiq/webhooks` }
}

const about = (world: FollowWorld, connectionId: string) => ({
  type: 'connection.activated',
  userId: world.idOf('alice'),
  connectionId,
})

/** A flow that waits in a long outage, so that nothing is looked at for ten minutes. */
async function waiting() {
  const world = await listening()
  const id = world.connection('alice')
  world.control.outage('AU00000', 'operational')
  await world.leave('alice', id)
  await world.pass(2 * MINUTE)
  return { world, id, event: about(world, id), looks: world.looks() }
}

describe('a webhook of Basiq’s', () => {
  it('wakes a follower at once', async () => {
    const { world, event, looks } = await waiting()
    expect(await world.control.sendWebhook(event, { url: world.url, secret: SECRET })).toEqual([204])
    await world.pass(SECOND, 100)
    expect(world.looks()).toBe(looks + 1)
  })

  it('that is repeated is looked at once, and answered as before', async () => {
    const { world, event, looks } = await waiting()
    expect(await world.control.sendWebhook(event, { url: world.url, secret: SECRET, times: 5 })).toEqual([
      204, 204, 204, 204, 204,
    ])
    await world.pass(SECOND, 100)
    expect([world.looks(), world.control.count({ path: '/events/*' })]).toEqual([looks + 1, 1])
  })

  it('that is lost changes nothing: the step comes at its own time', async () => {
    const { world, event, looks } = await waiting()
    expect(await world.control.sendWebhook(event, { url: world.url, secret: SECRET, times: 0 })).toEqual([])
    await world.pass(SECOND, 100)
    expect(world.looks()).toBe(looks)
    world.control.restore('AU00000')
    await world.pass(HOUR, MINUTE)
    expect(world.news).toMatchObject([{ news: 'ready' }])
  })

  it('that comes late is believed for five minutes, and no longer', async () => {
    const { world, event } = await waiting()
    const late = async (delayMs: number) => {
      const sent = world.control.sendWebhook(event, { url: world.url, secret: SECRET, delayMs })
      // The message is signed in real time, and is on its way only then.
      await new Promise((resolve) => setTimeout(resolve, 30))
      await world.pass(delayMs)
      return sent
    }
    expect([await late(4 * MINUTE), await late(6 * MINUTE)]).toEqual([[204], [401]])
  })

  it('of another user wakes nobody', async () => {
    const { world, looks } = await waiting()
    const event = { type: 'connection.activated', userId: world.idOf('bob') }
    expect(await world.control.sendWebhook(event, { url: world.url, secret: SECRET })).toEqual([204])
    await world.pass(SECOND, 100)
    expect(world.looks()).toBe(looks)
  })

  it('that another secret has signed is refused, and Basiq is not asked', async () => {
    const { world, event } = await waiting()
    expect(await world.control.sendWebhook(event, { url: world.url, secret: OTHER })).toEqual([401])
    expect(world.control.count({ path: '/events/*' })).toBe(0)
  })

  it('is believed by the old and the new secret while one takes the place of the other', async () => {
    const world = await listening([OTHER, SECRET])
    const event = about(world, world.connection('alice'))
    expect(await world.control.sendWebhook(event, { url: world.url, secret: SECRET })).toEqual([204])
    expect(await world.control.sendWebhook(event, { url: world.url, secret: OTHER })).toEqual([204])
  })

  it('that the server could not hear is refused, so that Basiq sends it again', async () => {
    const { world, event, looks } = await waiting()
    world.control.fail({ path: '/events/*', fault: { kind: 'status', status: 503 } })
    expect(await world.control.sendWebhook(event, { url: world.url, secret: SECRET, times: 2 })).toEqual([502, 204])
    await world.pass(SECOND, 100)
    expect(world.looks()).toBe(looks + 1)
  })

  it('that is too long is refused before it is hashed, and an unknown platform has no address', async () => {
    const world = await listening()
    const post = (url: string, body: string) => fetch(url, { method: 'POST', body })
    expect((await post(world.url, 'x'.repeat(70_000))).status).toBe(413)
    expect((await post(world.url.replace('basiq', 'other'), '{}')).status).toBe(404)
  })
})

it('a server without a secret takes no webhooks', async () => {
  const world = followWorld()
  expect((await world.ask('/basiq/webhooks', { method: 'POST' })).status).toBe(404)
})

it.each(['', 'whsec_', 'whsec_€', btoa('short')])('the webhook secret %j is refused', (webhookSecret) => {
  expect(() => basiqServer({ apiKey: 'k', version: '3', webhookSecret })).toThrow(/webhookSecret/)
})

describe('the check of a signature', () => {
  const NOW = 1_700_000_000_000
  const id = 'msg_1'
  const time = String(NOW / 1000)
  const text = '{"eventId":"e"}'
  // Made with `openssl dgst -sha256 -hmac`, and not by the kit.
  const RIGHT = 'v1,7Bikkt7WdeK5ayGzbOCrxT45jAk8nOfTyNTFIgLfHPw='
  const check = (signature: string, over: Record<string, string> = {}, body = text) =>
    webhookVerifier([SECRET])(
      new Headers({ 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature, ...over }),
      body,
      NOW,
    )

  it('a signature that another tool has made is believed, also as the second of a list', async () => {
    expect([await check(RIGHT), await check(`v1,${btoa('wrong')} v2,x ${RIGHT}`)]).toEqual([id, id])
  })

  it.each([
    ['another body', RIGHT, {}, '{"eventId":"f"}'],
    ['another id', RIGHT, { 'webhook-id': 'msg_2' }, text],
    ['another time', RIGHT, { 'webhook-timestamp': String(NOW / 1000 + 1) }, text],
    ['no version', RIGHT.slice(3), {}, text],
    ['another version', RIGHT.replace('v1', 'v1a'), {}, text],
    ['no signature', '', {}, text],
    ['a time that is none', RIGHT, { 'webhook-timestamp': '1e9' }, text],
  ])('%s is refused', async (_, signature, over, body) => {
    await expect(check(signature, over, body)).rejects.toMatchObject({ kind: 'signature-refused' })
  })
})
