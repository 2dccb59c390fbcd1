import type { Router } from '../http/router'
import { authorize, originOf, scopes, type Api } from './api'
import { connectionJson } from './connection.view'
import { eventAt } from './events'
import { isoTime } from './job.view'
import { refusals } from './refusal'

/** Basiq docs: `GET /events/{id}`, for servers. A webhook's message is thin, and this is what it is about. */
export function addEventRoutes(app: Router, api: Api): void {
  const { world } = api
  app.get('/events/:eventId', (c) => {
    const token = authorize(api, c, scopes.server)
    const event = eventAt(world, c.req.param('eventId'))
    if (event === null) throw refusals.notFound()
    const { id, type, userId, connectionId, at } = event
    const [entity, eventType] = type.split('.')
    const origin = originOf(api, c)
    const connection = world.connections.get(connectionId ?? '')
    return c.json({
      type: 'event',
      id,
      createdDate: isoTime(at),
      entity,
      eventType,
      userId,
      dataRef: `${origin}/users/${userId}${connectionId === null ? '' : `/connections/${connectionId}`}`,
      data: connection === undefined ? {} : connectionJson(world, connection, { origin, token }),
      links: { self: `${origin}/events/${id}` },
    })
  })
}
