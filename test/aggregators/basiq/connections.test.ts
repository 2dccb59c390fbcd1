import { describe, expect, it, vi } from 'vitest'
import { basiq } from '../../../src/aggregators/basiq'
import { SessionEndedError, UnreachableError } from '../../../src/domain'
import { callAt, failedLogin, json, rejection, USER } from './given'

const NOW = Date.parse('2026-11-27T03:00:00Z')
const WEB = '61723'
const OPEN = '214974bb-56d6-466a-9034-ba0a6b810eed'

/** As the OpenAPI of version 3 writes an entry of the list. */
const connection = (id: string, over: Record<string, unknown> = {}) => ({
  type: 'connection',
  id,
  method: 'open-banking',
  status: 'active',
  createdDate: '2026-02-01T07:34:09Z',
  expiryDate: '2027-02-01T07:34:09Z',
  lastUsed: '2026-11-27T01:00:00Z',
  institution: { type: 'institution', id: 'AU00000', links: { self: 'https://au-api.basiq.io/institutions/AU00000' } },
  links: { self: `https://au-api.basiq.io/users/${USER}/connections/${id}` },
  ...over,
})

const list = (...data: unknown[]) => ({ type: 'list', size: data.length, data, links: { self: '' } })

/** Answers by the end of the path; whatever is not named does not exist. */
function answering(answers: Record<string, unknown>, version: '2.1' | '3' = '3') {
  const asked: string[] = []
  const aggregator = basiq({
    version,
    userId: USER,
    fetch: async (url) => {
      const { pathname } = new URL(url)
      asked.push(pathname.replace(`/users/${USER}`, ''))
      const found = Object.entries(answers).find(([end]) => pathname.endsWith(end))
      if (found === undefined) return json(404, list())
      return typeof found[1] === 'number' ? json(found[1], {}) : json(200, found[1])
    },
  })
  return { asked, connections: async () => aggregator.connections?.(callAt(NOW)) ?? [] }
}

describe('the connections of a user at Basiq', () => {
  it('a connection that works has its bank, its last success and the end of its consent', async () => {
    const { connections } = answering({ '/connections': list(connection(OPEN)) })
    expect(await connections()).toEqual([
      {
        id: OPEN,
        institutionId: 'AU00000',
        standing: 'active',
        reason: null,
        createdAt: Date.parse('2026-02-01T07:34:09Z'),
        lastSuccessAt: Date.parse('2026-11-27T01:00:00Z'),
        consentEndsAt: Date.parse('2027-02-01T07:34:09Z'),
      },
    ])
  })

  it.each([
    ['pending', 'pending'],
    ['pre-init', 'pending'],
    ['init', 'pending'],
    ['active', 'active'],
    ['invalid', 'invalid'],
    ['revoked', 'gone'],
    ['something-new', 'unknown'],
    [undefined, 'unknown'],
    [7, 'unknown'],
  ])('the status %s is read as %s', async (status, standing) => {
    const { connections } = answering({ '/connections': list(connection(OPEN, { status })) })
    expect((await connections()).map((each) => each.standing)).toEqual([standing])
  })

  it('a connection that was deleted is not listed', async () => {
    const { connections } = answering({ '/connections': list(connection(OPEN, { status: 'deleted' }), connection(WEB)) })
    expect((await connections()).map(({ id }) => id)).toEqual([WEB])
  })

  it('an entry without an id, and one with an id that cannot be one, are left out', async () => {
    const { connections } = answering({ '/connections': list({ status: 'active' }, connection('a/../b'), connection(WEB)) })
    expect((await connections()).map(({ id }) => id)).toEqual([WEB])
  })

  it('dates that are none are not known', async () => {
    const none = { createdDate: 'soon', lastUsed: '', expiryDate: 12 }
    const { connections } = answering({ '/connections': list(connection(OPEN, none)) })
    expect(await connections()).toMatchObject([{ createdAt: null, lastSuccessAt: null, consentEndsAt: null }])
  })

  it('the consent of the user ends a connection that names no end', async () => {
    const { connections } = answering({
      '/connections': list(connection(WEB, { method: 'web', expiryDate: '' })),
      '/consents': list(
        { type: 'consent', id: '1', status: 'expired', expiryDate: '2026-09-26T12:12:01Z' },
        { type: 'consent', id: '2', status: 'active', expiryDate: '2027-09-26T12:12:01Z' },
      ),
    })
    expect(await connections()).toMatchObject([{ consentEndsAt: Date.parse('2027-09-26T12:12:01Z') }])
  })

  it('if every consent is over, the last one says since when', async () => {
    const { connections } = answering({
      '/connections': list(connection(WEB, { expiryDate: '' })),
      '/consents': list({ status: 'revoked', expiryDate: '2027-09-26T12:12:01Z', revoked: '2026-11-20T00:00:00Z' }),
    })
    expect(await connections()).toMatchObject([{ consentEndsAt: Date.parse('2026-11-20T00:00:00Z') }])
  })

  it('version 2.1 has no consents and is not asked for them', async () => {
    const { connections, asked } = answering({ '/connections': list(connection(WEB)) }, '2.1')
    await connections()
    expect(asked).toEqual(['/connections'])
  })

  it('the last job says why a connection does not work', async () => {
    const source = { links: { source: `https://au-api.basiq.io/users/${USER}/connections/${WEB}` } }
    const notice = { code: 'user-action-required', title: 'Action required', detail: 'Accept the new terms' }
    const { connections } = answering({
      '/connections': list(connection(WEB, { status: 'invalid', method: 'web' })),
      '/jobs': list(
        { ...failedLogin(notice), id: 'b', created: '2026-11-26T00:00:00Z', ...source },
        { ...failedLogin({ code: 'invalid-credentials' }), id: 'a', created: '2026-11-20T00:00:00Z', ...source },
      ),
    })
    expect(await connections()).toMatchObject([{ standing: 'invalid', reason: 'bank-notice' }])
  })

  it.each([
    ['web', 'credentials-changed'],
    ['open-banking', 'authorization-required'],
    ['openbanking', 'authorization-required'],
  ])('without a job, an invalid connection by %s is %s', async (method, reason) => {
    const { connections } = answering({ '/connections': list(connection(WEB, { status: 'invalid', method })) })
    expect(await connections()).toMatchObject([{ reason }])
  })

  it('while all work, no jobs are asked for', async () => {
    const { connections, asked } = answering({ '/connections': list(connection(WEB), connection(OPEN)) })
    await connections()
    expect(asked).toEqual(['/connections', '/consents'])
  })

  it.each([
    ['an outage', 503],
    ['something that is no list', {}],
    ['a list without data', { type: 'list' }],
  ])('%s is no answer', async (_, answer) => {
    expect(await rejection(answering({ '/connections': answer }).connections())).toBeInstanceOf(UnreachableError)
  })
})

describe('removing a connection at Basiq', () => {
  const removing = (removeConnection?: (id: string) => Promise<unknown>) =>
    basiq({ version: '3', userId: USER, getToken: () => 'token', removeConnection })

  it('is not offered if the host cannot do it', () => {
    expect(removing().removeConnection).toBeUndefined()
  })

  it.each([
    ['204', async () => new Response(null, { status: 204 })],
    ['nothing', async () => undefined],
    ['404, because it was removed elsewhere', async () => json(404, {})],
  ])('is done after %s', async (_, answer) => {
    const remove = vi.fn(answer)
    await removing(remove).removeConnection?.(WEB, callAt(NOW))
    expect(remove).toHaveBeenCalledExactlyOnceWith(WEB)
  })

  it.each([
    ['a refusal', async () => json(403, {}), UnreachableError],
    ['an outage', async () => json(503, {}), UnreachableError],
    ['an error of the host’s', () => Promise.reject(new TypeError('secret')), UnreachableError],
    ['the end of the session', () => Promise.reject(new SessionEndedError()), SessionEndedError],
  ])('is not done after %s', async (_, answer, error) => {
    const done = removing(answer).removeConnection?.(WEB, callAt(NOW)) ?? Promise.resolve()
    expect(await rejection(done)).toBeInstanceOf(error)
  })
})
