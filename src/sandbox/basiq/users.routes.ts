import type { Router } from '../http/router'
import { authorize, authorizeUser, jsonBody, originOf, scopes, text, type Api } from './api'
import { accountsJson } from './accounts.data'
import { bankOf } from './connect'
import { connectionsOf } from './connections.routes'
import { fetchedBy } from './data.routes'
import { isoTime } from './job.view'
import { refusals } from './refusal'
import type { Version } from './basiq.types'
import type { AuthLink, User } from './world.types'

interface UserFacts {
  origin: string
  version: Version
}

/** Basiq docs: a link lives seven days. */
const LINK_LIFE_MS = 7 * 24 * 3_600_000

const userJson = (user: User, { origin, version }: UserFacts): Record<string, unknown> => ({
  type: 'user',
  id: user.id,
  email: user.email ?? '',
  mobile: user.mobile ?? '',
  name: [user.firstName, user.lastName].filter(Boolean).join(' '),
  ...(version === '3.0' && { firstName: user.firstName, middleName: '', lastName: user.lastName }),
  createdTime: isoTime(user.createdAt),
  links: {
    auth_link: `${origin}/users/${user.id}/auth_link`,
    self: `${origin}/users/${user.id}`,
    connections: `${origin}/users/${user.id}/connections`,
    accounts: `${origin}/users/${user.id}/accounts`,
    transactions: `${origin}/users/${user.id}/transactions`,
  },
})

const linkJson = (link: AuthLink, origin: string): Record<string, unknown> => ({
  type: 'auth_link',
  id: link.id,
  userId: link.userId,
  mobile: link.mobile ?? '',
  expiresAt: isoTime(link.expiresAt),
  links: { public: `${origin}/consent/home?authLink=${link.id}`, self: `${origin}/users/${link.userId}/auth_link` },
})

/** Basiq docs: one user comes with references to what is theirs. */
function wholeUserJson({ world }: Api, user: User, facts: UserFacts): Record<string, unknown> {
  const { origin, version } = facts
  const of = (type: string, ids: readonly string[]) => ({
    type: 'list',
    count: ids.length,
    data: ids.map((id) => ({ type, id, links: { self: `${origin}/users/${user.id}/${type}s/${id}` } })),
  })
  const connections = connectionsOf(world, user.id)
  const accounts = fetchedBy(world, user.id, 'retrieve-accounts').flatMap(({ connection, at }) =>
    accountsJson(connection, { institutionId: bankOf(world, connection).id, origin, at, version }),
  )
  return {
    ...userJson(user, facts),
    accounts: of(
      'account',
      accounts.map(({ id }) => String(id)),
    ),
    connections: of(
      'connection',
      connections.map(({ id }) => id),
    ),
  }
}

/** Users and their authentication links. */
export function addUserRoutes(app: Router, api: Api): void {
  const { world } = api

  app.post('/users', async (c) => {
    const { version } = authorize(api, c, scopes.server)
    const body = await jsonBody(c)
    const user: User = {
      id: world.random.uuid(),
      email: text(body, 'email'),
      mobile: text(body, 'mobile'),
      firstName: text(body, 'firstName') ?? '',
      lastName: text(body, 'lastName') ?? '',
      createdAt: world.clock.now(),
    }
    if (user.email === null && user.mobile === null) {
      throw refusals.notSupplied([{ name: 'Email or mobile', pointer: 'user/email', parameter: 'email' }])
    }
    world.users.set(user.id, user)
    return c.json(userJson(user, { origin: originOf(api, c), version }), 201)
  })

  app.get('/users/:userId', (c) => {
    const { token, user } = authorizeUser(api, c, scopes.both)
    return c.json(wholeUserJson(api, user, { origin: originOf(api, c), version: token.version }))
  })

  app.delete('/users/:userId', (c) => {
    const { user } = authorizeUser(api, c, scopes.server)
    world.users.delete(user.id)
    for (const connection of world.connections.values())
      if (connection.userId === user.id) connection.deletedAt ??= world.clock.now()
    return c.body(null, 204)
  })

  app.post('/users/:userId/auth_link', async (c) => {
    const { user } = authorizeUser(api, c, scopes.server)
    const body = c.req.header('content-type') === undefined ? {} : await jsonBody(c)
    const mobile = text(body, 'mobile') ?? user.mobile
    const link: AuthLink = {
      id: world.random.uuid().slice(0, 8),
      userId: user.id,
      mobile,
      expiresAt: world.clock.now() + LINK_LIFE_MS,
    }
    world.authLinks.set(user.id, link)
    return c.json(linkJson(link, originOf(api, c)), 201)
  })

  app.get('/users/:userId/auth_link', (c) => {
    const { user } = authorizeUser(api, c, scopes.server)
    const link = world.authLinks.get(user.id)
    if (link === undefined) throw refusals.notFound()
    if (link.expiresAt <= world.clock.now()) throw refusals.gone()
    return c.json(linkJson(link, originOf(api, c)))
  })

  app.delete('/users/:userId/auth_link', (c) => {
    world.authLinks.delete(authorizeUser(api, c, scopes.both).user.id)
    return c.body(null, 204)
  })
}
