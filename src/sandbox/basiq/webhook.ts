import { isLoopback, safeUrl } from '../../domain/safe-url'
import { addEvent } from './events'
import type { World } from './world'

/** What a webhook is about. */
export interface WebhookEvent {
  /** In Basiq's words, such as `connection.invalidated`. */
  type: string
  userId: string
  connectionId?: string
}

export interface WebhookDelivery {
  /** Where it is sent: an address of this machine, and no other. */
  url: string
  /** The secret of the webhook: `whsec_` and base64. */
  secret: string
  /**
   * How often the same message is sent. 0: it is lost.
   * @default 1
   */
  times?: number
  /**
   * How long it is on its way, in milliseconds of the sandbox's clock. Its signature keeps the time at which it was made.
   * @default 0
   */
  delayMs?: number
}

const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

async function signature(secret: string, signed: string): Promise<string> {
  const name = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytesOf(secret.replace(/^whsec_/, '')), name, false, ['sign'])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(signed)))
  return btoa(String.fromCharCode(...bytes))
}

/**
 * Notes an event and sends its message, signed as Basiq does (Standard Webhooks). Returns the statuses that were answered.
 * @throws Error for an address of another machine
 */
export async function sendWebhook(world: World, about: WebhookEvent, delivery: WebhookDelivery): Promise<number[]> {
  const { url, secret, times = 1, delayMs = 0 } = delivery
  const address = safeUrl(url)
  if (address === null || !isLoopback(address)) {
    throw new Error('[bank-connection-kit] The sandbox sends webhooks to this machine only.')
  }
  const event = addEvent(world, { connectionId: null, ...about })
  const origin = 'https://au-api.basiq.io'
  const body = JSON.stringify({
    eventTypeId: event.type,
    eventId: event.id,
    links: { event: `${origin}/events/${event.id}`, eventEntity: `${origin}/users/${event.userId}` },
  })
  // Counted from now, however long the signature takes.
  const arrival = delayMs > 0 ? new Promise<void>((arrive) => world.clock.setTimeout(arrive, delayMs)) : undefined
  const [id, time] = [`msg_${world.random.uuid()}`, String(Math.floor(world.clock.now() / 1_000))]
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': time,
    'webhook-signature': `v1,${await signature(secret, `${id}.${time}.${body}`)}`,
  }
  await arrival
  const statuses: number[] = []
  for (let sent = 0; sent < times; sent += 1) {
    statuses.push((await globalThis.fetch(url, { method: 'POST', headers, body })).status)
  }
  return statuses
}
