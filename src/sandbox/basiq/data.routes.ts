import type { Context, Router } from '../http/router'
import { accountsJson, transactionsJson, type DataFacts } from './accounts.data'
import { authorizeUser, filterValue, originOf, scopes, type Api } from './api'
import { jobsOf } from './begin'
import { bankOf } from './connect'
import { connectionsOf } from './connections.routes'
import { consentJson } from './consent.view'
import { refusals } from './refusal'
import type { World } from './world'
import type { Connection } from './world.types'

/** What the jobs of a user have fetched so far: for each connection, when the step last succeeded. */
export function fetchedBy(world: World, userId: string, step: string): { connection: Connection; at: number }[] {
  return connectionsOf(world, userId).flatMap((connection) => {
    const times = jobsOf(world, connection)
      .map((job) => world.timeline(job))
      .filter(({ steps }) => steps.some(({ title, status }) => title === step && status === 'success'))
      .map(({ updatedAt }) => updatedAt)
    return times.length === 0 ? [] : [{ connection, at: Math.max(...times) }]
  })
}

/** The kinds of data, by their place in the address. */
const KINDS = {
  accounts: { step: 'retrieve-accounts', json: accountsJson },
  transactions: { step: 'retrieve-transactions', json: transactionsJson },
} satisfies Record<string, { step: string; json: (connection: Connection, facts: DataFacts) => Record<string, unknown>[] }>

/** The fetched data, and its consents. */
export function addDataRoutes(app: Router, api: Api): void {
  const { world } = api

  for (const [kind, { step, json }] of Object.entries(KINDS)) {
    const allOf = (c: Context): Record<string, unknown>[] => {
      const { token, user } = authorizeUser(api, c, scopes.server)
      const origin = originOf(api, c)
      return fetchedBy(world, user.id, step).flatMap(({ connection, at }) =>
        json(connection, { institutionId: bankOf(world, connection).id, origin, at, version: token.version }),
      )
    }
    app.get(`/users/:userId/${kind}`, (c) => {
      const connectionId = filterValue(c, 'connection.id')
      const institutionId = filterValue(c, 'institution.id')
      const data = allOf(c)
        .filter((each) => connectionId === null || each['connection'] === connectionId)
        .filter((each) => institutionId === null || each['institution'] === institutionId)
      return c.json({ type: 'list', count: data.length, size: data.length, data, links: { self: c.req.url } })
    })
    app.get(`/users/:userId/${kind}/:id`, (c) => {
      const one = allOf(c).find(({ id }) => id === c.req.param('id'))
      if (one === undefined) throw refusals.notFound()
      return c.json(one)
    })
  }

  // The Basiq docs do not say which scope may read consents. Basiq's own v3 kit uses a client token.
  app.get('/users/:userId/consents', (c) => {
    const { user } = authorizeUser(api, c, scopes.both)
    const data = [...world.consents.values()]
      .filter(({ userId }) => userId === user.id)
      .map((consent) => consentJson(consent, { origin: originOf(api, c), now: world.clock.now() }))
    return c.json({ type: 'list', size: data.length, data, links: { self: c.req.url } })
  })

  app.delete('/users/:userId/consents/:consentId', (c) => {
    const { user } = authorizeUser(api, c, scopes.server)
    const consent = world.consents.get(c.req.param('consentId'))
    if (consent?.userId === user.id) consent.revokedAt ??= world.clock.now()
    return c.body(null, 204)
  })
}
