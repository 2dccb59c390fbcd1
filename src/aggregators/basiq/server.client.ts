import { isRecord, postToServer, UnreachableError } from '../../domain'
import type { BasiqFetch } from './fetch.types'
import { throughProxy } from './proxy.client'

/** How the host's server is told the user's own id. It knows whose session it is. */
export const OWN_USER = 'me'

/** What a host without `bank-connection-kit/server` writes itself. Logins and answers still go straight to Basiq. */
export function throughServer(server: string): {
  fetch: BasiqFetch
  getToken: () => Promise<string>
  refreshConnection: (connectionId: string) => Promise<Response>
} {
  const base = `${server.replace(/\/+$/, '')}/basiq`
  return {
    fetch: throughProxy(base),
    getToken: async () => {
      const answer = await postToServer(`${base}/token`)
      const body: unknown = answer.ok ? await answer.json() : null
      if (isRecord(body) && typeof body['access_token'] === 'string') return body['access_token']
      throw new UnreachableError('server')
    },
    refreshConnection: (connectionId) => postToServer(`${base}/users/${OWN_USER}/connections/${connectionId}/refresh`),
  }
}
