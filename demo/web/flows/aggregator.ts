import type { Aggregator } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'
import type { ApiVersion, Session } from '../../shared/demo.types'
import type { Api } from '../server/api'

/** Basiq as this app uses it: logins straight to Basiq, tokens and refreshes by the app's own server. */
export function createAggregator(session: Session, api: Api, version: ApiVersion, send: typeof globalThis.fetch): Aggregator {
  return basiq({
    version,
    userId: session.userId,
    apiUrl: session.apiUrl,
    fetch: (input, init) => send(input, init),
    getToken: () => api.token(version),
    refreshConnection: (connectionId) => api.refresh(connectionId, version),
    consentUrl: `${session.apiUrl}/consent/home`,
  })
}
