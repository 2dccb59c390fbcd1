import type { Aggregator } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'
import type { ApiVersion, Session } from '../../shared/demo.types'
import type { Api, Send } from '../server/api'
import type { StitchApi } from '../stitch/stitch.api'
import { createStitchAggregators } from '../stitch/stitch.aggregators'
import type { Flow } from './flow.types'

/** Basiq as this app uses it: logins straight to Basiq, tokens and refreshes by the app's own server. */
export function createBasiq(session: Session, api: Api, version: ApiVersion, send: Send): Aggregator {
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

/** The adapter of the platform that a flow was begun on. */
export function createAggregators(session: Session, api: Api, stitchApi: StitchApi, send: Send): (flow: Flow) => Aggregator {
  const basiqOf = {
    'basiq-2.1': createBasiq(session, api, '2.1', send),
    'basiq-3': createBasiq(session, api, '3', send),
  }
  const stitchOf = createStitchAggregators(stitchApi, session.stitchUrl)
  return (flow) => (flow.platform === 'stitch' ? stitchOf(flow) : basiqOf[flow.platform])
}
