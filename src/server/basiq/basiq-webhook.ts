import { DAY, isRecord, recordAt } from '../../domain'
import { SAFE_HEADERS } from '../problem.response'
import { ProblemError } from '../problem.types'
import { ID_PATTERN } from '../route.match'
import type { PlatformEvent, ReceiveWebhook, ServerScope } from '../server.types'
import { jsonOf } from '../upstream.client'
import type { VerifyWebhook } from '../webhook/webhook.verify'
import { bodyOf, type BasiqClient } from './basiq.client'

/** Basiq repeats a message for 28 hours. */
const REMEMBERED_MS = 3 * DAY

const done = (): Response => new Response(null, { status: 204, headers: SAFE_HEADERS })

const idOf = (value: unknown): string | null => (typeof value === 'string' && ID_PATTERN.test(value) ? value : null)

/** What happened, as Basiq itself tells it. The message is thin, and could be late. Null if it is about no user. */
async function readEvent(ask: BasiqClient, message: unknown): Promise<PlatformEvent | null> {
  const eventId = idOf(isRecord(message) ? message['eventId'] : null)
  const type = isRecord(message) ? message['eventTypeId'] : null
  if (eventId === null || typeof type !== 'string' || !/^[\w.-]{1,64}$/.test(type)) return null
  const answer = await ask({ method: 'GET', path: `/events/${eventId}` })
  // What Basiq does not know cannot be made right by a repetition.
  if (answer.status === 404) return null
  if (answer.status !== 200) throw new ProblemError('platform-unreachable')
  const event = bodyOf(answer)
  const platformUserId = idOf(isRecord(event) ? event['userId'] : null)
  const connectionId = isRecord(event) && event['entity'] === 'connection' ? idOf(recordAt(event, 'data')['id']) : null
  return platformUserId === null ? null : { id: eventId, platform: 'basiq', type, platformUserId, connectionId }
}

/**
 * Takes Basiq's webhooks. A message is only ever a reason to look: what it says is asked of Basiq. So one that comes late, twice or in another
 * order changes nothing. Its id is remembered once what it is about has been heard, or a crash in between would lose it.
 */
export function basiqWebhook(scope: ServerScope, ask: BasiqClient, verify: VerifyWebhook): ReceiveWebhook {
  return async ({ headers, text }, hear) => {
    const id = await verify(headers, text, scope.clock.now())
    const key = `basiq:webhook:${id}`
    if ((await scope.store.get(key)) !== null) return done()
    const event = await readEvent(ask, jsonOf(text))
    if (event !== null) await hear(event)
    await scope.store.compareAndSet(key, null, 'heard', REMEMBERED_MS)
    return done()
  }
}
