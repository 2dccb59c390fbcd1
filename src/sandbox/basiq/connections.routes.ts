import { isRecord } from '../../domain'
import type { Answer } from '../http/message'
import type { Context, Router } from '../http/router'
import { authorizeUser, filterValue, jobReference, jobView, jsonBody, originOf, scopes, text, type Api } from './api'
import type { Bank } from './banks.table'
import { beginConnectionJob, jobsOf, type Began } from './begin'
import { bankOf, connect, refresh } from './connect'
import { connectionJson, connectionStatus } from './connection.view'
import { Refusal, refusals } from './refusal'
import { bankKey, type World } from './world'
import type { Connection, Token } from './world.types'

/** Connections of a user: created and updated with a login in version 2.1, refreshed and read in both. */
export function addConnectionRoutes(app: Router, api: Api): void {
  const { world } = api

  app.post('/users/:userId/connections', async (c) => {
    const { token, user } = authorizeUser(api, c, scopes.both)
    onlyVersion21(token)
    const body = await jsonBody(c)
    const { bank, loginId, password } = readLogin(world, body)
    return begun(api, c, connect(world, { userId: user.id, bank, loginId, password, version: token.version }))
  })

  // Before the route of one connection: "refresh" is not an id.
  app.post('/users/:userId/connections/refresh', (c) => {
    const { token, user } = authorizeUser(api, c, scopes.server)
    const jobs = connectionsOf(world, user.id).flatMap((connection) => refreshIfAllowed(world, connection, token))
    return c.json({ type: 'list', data: jobs.map(({ job }) => jobReference(api, c, job)) }, 202)
  })

  app.post('/users/:userId/connections/:connectionId', async (c) => {
    const { token } = authorizeUser(api, c, scopes.both)
    onlyVersion21(token)
    const connection = connectionOf(world, c)
    const bank = bankOf(world, connection)
    if (bank.method !== 'web') throw refusals.notWeb()
    const password = text(await jsonBody(c), 'password')
    if (password === null) throw refusals.notSupplied([fields.password])
    connection.password = password
    return begun(api, c, {
      job: beginConnectionJob(world, { connection, bank, intent: 'update', version: token.version }),
      joined: false,
    })
  })

  app.post('/users/:userId/connections/:connectionId/refresh', (c) => {
    const { token } = authorizeUser(api, c, scopes.server)
    return begun(api, c, refresh(world, connectionOf(world, c), token.version))
  })

  app.get('/users/:userId/connections', (c) => {
    const { token, user } = authorizeUser(api, c, scopes.server)
    const id = filterValue(c, 'connection.id') ?? filterValue(c, 'id')
    const status = filterValue(c, 'connection.status') ?? filterValue(c, 'status')
    const institution = filterValue(c, 'institution.id')
    const data = connectionsOf(world, user.id)
      .filter((each) => id === null || each.id === id)
      .filter((each) => status === null || connectionStatus(world, each) === status)
      .filter((each) => institution === null || bankOf(world, each).id === institution)
      .map((each) => connectionJson(world, each, { origin: originOf(api, c), token }))
    return c.json({ type: 'list', size: data.length, data, links: { self: c.req.url } })
  })

  app.get('/users/:userId/connections/:connectionId', (c) => {
    const { token } = authorizeUser(api, c, scopes.both)
    return c.json(connectionJson(world, connectionOf(world, c), { origin: originOf(api, c), token }))
  })

  app.delete('/users/:userId/connections/:connectionId', (c) => {
    authorizeUser(api, c, scopes.server)
    connectionOf(world, c).deletedAt = world.clock.now()
    return c.body(null, 204)
  })
}

/** Basiq docs: 202 with a reference to a new job, 200 with the original one, steps and all, if it is still running. */
const begun = (api: Api, c: Context, { job, joined }: Began): Answer =>
  joined
    ? c.json(jobView(api, c, job, { version: job.version, withInstitution: false }), 200)
    : c.json(jobReference(api, c, job), 202)

/** Basiq docs: version 3 creates and updates connections only on its consent screen. */
function onlyVersion21(token: Token): void {
  if (token.version !== '2.1') throw refusals.noRoute()
}

export const connectionsOf = (world: World, userId: string): Connection[] =>
  [...world.connections.values()].filter((connection) => connection.userId === userId && connection.deletedAt === null)

function connectionOf(world: World, c: Context): Connection {
  const connection = world.connections.get(c.req.param('connectionId'))
  if (connection === undefined || connection.userId !== c.req.param('userId') || connection.deletedAt !== null)
    throw refusals.notFound()
  const isRemoved = world.logins.get(connection.loginId)?.behaviour.isRemoved === true
  if (isRemoved && jobsOf(world, connection).some((job) => world.timeline(job).state === 'success')) throw refusals.notFound()
  return connection
}

/** In a refresh of all connections, one that cannot be refreshed does not block the others. */
function refreshIfAllowed(world: World, connection: Connection, { version }: Token): Began[] {
  try {
    return [refresh(world, connection, version)]
  } catch (cause) {
    if (cause instanceof Refusal) return []
    throw cause
  }
}

const fields = {
  loginId: { name: 'Login ID', pointer: 'connection/loginId', parameter: 'loginId' },
  password: { name: 'Password', pointer: 'connection/password', parameter: 'password' },
  securityCode: { name: 'Security Code', pointer: 'connection/securityCode', parameter: 'securityCode' },
  secondaryLoginId: { name: 'Secondary Login ID', pointer: 'connection/secondaryLoginId', parameter: 'secondaryLoginId' },
  institution: { name: 'Institution ID', pointer: 'connection/institution/id', parameter: 'id' },
}

function readLogin(world: World, body: Record<string, unknown>): { bank: Bank; loginId: string; password: string } {
  const institutionId = isRecord(body['institution']) ? text(body['institution'], 'id') : null
  const bank = institutionId === null ? undefined : world.banks.get(bankKey(institutionId, 'web'))
  const loginId = text(body, 'loginId')
  const password = text(body, 'password')
  const missing = [
    ...(institutionId === null ? [fields.institution] : []),
    ...(loginId === null ? [fields.loginId] : []),
    ...(password === null ? [fields.password] : []),
    ...(bank?.captions.securityCode !== undefined && text(body, 'securityCode') === null ? [fields.securityCode] : []),
    ...(bank?.captions.secondaryLoginId !== undefined && text(body, 'secondaryLoginId') === null
      ? [fields.secondaryLoginId]
      : []),
  ]
  if (missing.length > 0 || institutionId === null || loginId === null || password === null) throw refusals.notSupplied(missing)
  if (bank === undefined) {
    throw world.banks.has(bankKey(institutionId, 'openbanking'))
      ? refusals.institutionNotSupported(institutionId)
      : refusals.notValid('Institution ID', 'id')
  }
  if (bank.authorization === 'other') throw refusals.disabled()
  return { bank, loginId, password }
}
