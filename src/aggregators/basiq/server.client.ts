import { hostServer, isRecord, UnreachableError, type ServerFollower, type ServerPush } from '../../domain'
import type { BasiqFetch } from './fetch.types'
import { throughProxy } from './proxy.client'

/** How the host's server is told the user's own id. It knows whose session it is. */
export const OWN_USER = 'me'

/** What a host without `bank-connection-kit/server` writes itself. Logins and answers still go straight to Basiq. */
export function throughServer(address: string): {
  fetch: BasiqFetch
  follower: ServerFollower
  push: ServerPush
  getToken: () => Promise<string>
  refreshConnection: (connectionId: string) => Promise<Response>
  removeConnection: (connectionId: string) => Promise<Response>
} {
  const server = hostServer(address, 'basiq')
  return {
    fetch: throughProxy(server.base, server.fetch),
    follower: server.follower,
    push: server.push,
    getToken: async () => {
      const answer = await server.post('/token')
      const body: unknown = answer.ok ? await answer.json() : null
      if (isRecord(body) && typeof body['access_token'] === 'string') return body['access_token']
      throw new UnreachableError('server')
    },
    refreshConnection: (connectionId) => server.post(`/users/${OWN_USER}/connections/${connectionId}/refresh`),
    removeConnection: (connectionId) => server.ask('DELETE', `/users/${OWN_USER}/connections/${connectionId}`),
  }
}
