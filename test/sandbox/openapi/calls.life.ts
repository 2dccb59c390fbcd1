import { vi } from 'vitest'
import { newestJob, serverToken, type Life } from './life'

const A_WEEK = 7 * 24 * 3_600_000

/** The body that `ask` was answered with. */
const read = async (response: Promise<Response>): Promise<Record<string, unknown>> =>
  (await (await response).json()) as Record<string, unknown>

/** Tokens, and a user with a link. Returns the user's id. */
export async function liveAsUser(life: Life): Promise<string> {
  const { world, version, ask } = life
  const key = { authorization: 'Basic sandbox-api-key', 'basiq-version': version }
  await ask('POST', '/token', { form: { scope: 'SERVER_ACCESS' }, headers: key })
  await ask('POST', '/token', { form: { scope: 'ROOT' }, headers: key })
  await ask('POST', '/token', { form: {}, headers: { ...key, authorization: 'Basic wrong' } })
  const as = world.control.issueToken({ scope: 'SERVER_ACCESS', version })
  await ask('POST', '/users', { as, body: {} })
  const person = { email: 'gavin@hooli.example', mobile: '+61400000000', firstName: 'Gavin', lastName: 'Belson' }
  const id = String((await read(ask('POST', '/users', { as, body: person })))['id'])
  const path = `/users/${id}/auth_link`
  for (const method of ['GET', 'POST', 'GET']) await ask(method, path, { as: serverToken(life, id) })
  world.clock.jump(A_WEEK)
  for (const method of ['GET', 'DELETE']) await ask(method, path, { as: serverToken(life, id) })
  await ask('GET', `/users/${id}`, { as: serverToken(life, id) })
  return id
}

/** The lists of banks, and each bank. */
export async function liveAmongBanks(life: Life, userId: string): Promise<void> {
  const get = async (path: string) => read(life.ask('GET', path, { as: serverToken(life, userId) }))
  for (const path of ['/public/connectors', '/institutions', '/public/institutions']) await get(path)
  const { data } = await get('/connectors')
  for (const { id, method } of data as { id: string; method: string }[]) {
    await get(`/connectors/${id}/${method}`)
    await get(`/institutions/${id}`)
  }
  await get('/connectors/AU99999/web')
}

/** Jobs without a bank. */
export async function liveWithDocuments(life: Life, userId: string): Promise<void> {
  const as = () => serverToken(life, userId)
  const look = async () => {
    for (const ms of [0, 30_000]) {
      life.world.clock.jump(ms)
      await life.ask('GET', `/jobs/${newestJob(life, userId) ?? ''}`, { as: as() })
    }
  }
  for (const institutionId of ['AU00004', '', 'AU00000'])
    for (const name of ['page.pdf', 'bank-statement-invalid.pdf']) {
      await life.ask('POST', `/users/${userId}/statements`, { as: as(), file: { institutionId, name } })
      await look()
    }
  for (const reportType of ['CON_AFFOR_01', 'SANDBOX_FAILS']) {
    await life.ask('POST', '/reports', { as: as(), body: { reportType, filters: [{ name: 'userId', value: userId }] } })
    await look()
  }
  await life.ask('GET', `/users/${userId}/jobs`, { as: as() })
}

/** Events of a connection, as a host's server reads them after a webhook. */
export async function liveWithEvents(life: Life, userId: string): Promise<void> {
  const { control } = life.world
  const { id: connectionId } = control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
  const ids: string[] = []
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    ids.push((JSON.parse(body) as { eventId: string }).eventId)
    return new Response()
  })
  const delivery = { url: 'http://127.0.0.1/', secret: 'whsec_c2VjcmV0' }
  for (const type of ['connection.invalidated', 'consent.warning'])
    await control.sendWebhook({ type, userId, ...(type.startsWith('connection') && { connectionId }) }, delivery)
  vi.unstubAllGlobals()
  for (const id of [...ids, 'unknown']) await life.ask('GET', `/events/${id}`, { as: serverToken(life, userId) })
}

/** Refusals, and what a script makes the platform answer. */
export async function liveWithRefusals(life: Life, userId: string): Promise<void> {
  const { world, version, ask } = life
  const { id: stranger } = world.control.addUser()
  const paths = [`/users/${userId}`, `/users/${userId}/connections`, '/connectors/AU00000/web', '/jobs/none', '/jobs/a%20b']
  const bearers = [
    serverToken(life, userId),
    world.control.issueToken({ userId, version }),
    world.control.issueToken({ userId: stranger, version }),
    'made-up',
  ]
  for (const path of paths) for (const as of bearers) await ask('GET', path, { as })
  for (const path of paths) await ask('GET', path)
  for (const status of [400, 500, 503])
    for (const path of paths) {
      const end = world.control.fail({ path, fault: { kind: 'status', status } })
      await ask('GET', path, { as: serverToken(life, userId) })
      end()
    }
  world.control.expireTokens()
  for (const path of paths) await ask('GET', path, { as: bearers[0] ?? '' })
  const { id } = world.control.addConnection({ userId, institutionId: 'AU00201', loginId: '', method: 'openbanking' })
  for (let refreshes = 0; refreshes < 21; refreshes += 1) {
    await ask('POST', `/users/${userId}/connections/${id}/refresh`, { as: serverToken(life, userId) })
    world.clock.jump(60_000)
  }
  await ask('DELETE', `/users/${userId}`, { as: serverToken(life, userId) })
}
