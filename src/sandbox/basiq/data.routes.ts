import type { Context, Router } from '../http/router'
import { accountsJson, transactionsJson } from './accounts.data'
import { authorizeUser, filterValue, originOf, scopes, type Api } from './api'
import { jobsOf } from './begin'
import { bankOf } from './connect'
import { connectionsOf } from './connections.routes'
import { isoTime } from './job.view'
import type { Connection } from './world.types'

/** The fetched data, and its consents. */
export function addDataRoutes(app: Router, api: Api): void {
  const { world } = api

  app.get('/users/:userId/accounts', (c) => {
    const data = fetched(c, 'retrieve-accounts').flatMap(({ connection, at }) =>
      accountsJson(connection, { institutionId: bankOf(world, connection).id, origin: originOf(api, c), at }),
    )
    return c.json({ type: 'list', count: data.length, data, links: { self: c.req.url } })
  })

  app.get('/users/:userId/transactions', (c) => {
    const data = fetched(c, 'retrieve-transactions').flatMap(({ connection, at }) =>
      transactionsJson(connection, { institutionId: bankOf(world, connection).id, at }),
    )
    return c.json({ type: 'list', count: data.length, data, links: { self: c.req.url } })
  })

  // The Basiq docs do not say which scope may read consents. Basiq's own v3 kit uses a client token.
  app.get('/users/:userId/consents', (c) => {
    const { user } = authorizeUser(api, c, scopes.both)
    const now = world.clock.now()
    const data = [...world.consents.values()]
      .filter(({ userId }) => userId === user.id)
      .map(({ id, createdAt, expiresAt, revokedAt }) => ({
        type: 'consent',
        id,
        created: isoTime(createdAt),
        expiryDate: isoTime(expiresAt),
        status: revokedAt !== null ? 'revoked' : expiresAt <= now ? 'expired' : 'active',
        links: { self: `${originOf(api, c)}/users/${user.id}/consents/${id}` },
      }))
    return c.json({ type: 'list', size: data.length, data, links: { self: c.req.url } })
  })

  app.delete('/users/:userId/consents/:consentId', (c) => {
    const { user } = authorizeUser(api, c, scopes.server)
    const consent = world.consents.get(c.req.param('consentId'))
    if (consent?.userId === user.id) consent.revokedAt ??= world.clock.now()
    return c.body(null, 204)
  })

  /** The user's connections with a successful step, and its last time. */
  function fetched(c: Context, step: string): { connection: Connection; at: number }[] {
    const { user } = authorizeUser(api, c, scopes.server)
    const connectionId = filterValue(c, 'connection.id')
    const institutionId = filterValue(c, 'institution.id')
    return connectionsOf(world, user.id)
      .filter((each) => connectionId === null || each.id === connectionId)
      .filter((each) => institutionId === null || bankOf(world, each).id === institutionId)
      .flatMap((connection) => {
        const times = jobsOf(world, connection)
          .map((job) => world.timeline(job))
          .filter(({ steps }) => steps.some(({ title, status }) => title === step && status === 'success'))
          .map(({ updatedAt }) => updatedAt)
        return times.length === 0 ? [] : [{ connection, at: Math.max(...times) }]
      })
  }
}
