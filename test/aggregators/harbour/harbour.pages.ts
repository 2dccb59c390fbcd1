import type { Aggregator } from '../../../src/index'
import { idOf } from './harbour.guards'
import { issueOf, refusalOf } from './harbour.issues'
import { segment } from './harbour.segment'

type Pages = Required<
  Pick<Aggregator, 'authorizationUrl' | 'parseAuthorizationResponse' | 'responseParameters' | 'completeAuthorization'>
>

/** The page where a permission is renewed. Harbour knows the host's address. */
export const pages: Pages = {
  authorizationUrl: async ({ nonce, connectionId }) => {
    const url = new URL('https://connect.harbour.example/renew')
    url.searchParams.set('account', segment(connectionId))
    url.searchParams.set('state', nonce)
    return url
  },
  parseAuthorizationResponse: ({ searchParams }) => {
    const nonce = searchParams.get('state')
    if (nonce === null) return null
    const id = idOf(searchParams.get('session'))
    const error = searchParams.get('error')
    return { nonce, ids: id === null ? [] : [id], ...(error !== null && { error }) }
  },
  responseParameters: ['state', 'session', 'error'],
  completeAuthorization: async (back, { intent, connectionId, institutionId }, { clock }) => {
    const now = clock.now()
    const about = { id: null, intent, connectionId, institutionId }
    const id = back?.ids[0]
    // A session is followed, whatever else the address says: Harbour knows better.
    if (id !== undefined) return { status: 'begun', attempts: [{ ...about, id, startedAt: now, joined: false }] }
    if (back?.error !== undefined) return { status: 'stopped', issue: refusalOf({ kind: back.error }, about, now) }
    return { status: 'stopped', issue: issueOf('authorization-unfinished', about, null, now) }
  },
}
