import { isRecord, UnreachableError, type Aggregator, type Json } from '../../domain'
import type { StitchOperation } from '../../aggregators/stitch'
import { stitch } from '../../aggregators/stitch/stitch.adapter'
import { nameOf } from '../../aggregators/stitch/query.parse'
import type { InnerCall } from '../server.types'
import type { StitchDocument } from './documents'
import type { StitchServerOptions } from './stitch.options'

function operationOf(key: string, document: StitchDocument): StitchOperation {
  if (typeof document === 'string') return { key, document, essential: [], hasInput: false }
  return 'token' in document ? { key, document: document.document, essential: [], hasInput: false } : document
}

/** The adapter for the operation with this key, on the server. It cannot link: only the user can go to Stitch's page. */
export function stitchAggregator(
  { documents, redirectUri }: StitchServerOptions,
  call: InnerCall,
  attemptKey: string | null,
): Aggregator | null {
  const [key = ''] = (attemptKey ?? '').split('~')
  const document = Object.hasOwn(documents, key) ? documents[key] : undefined
  if (document === undefined) return null
  const ask = async (path: string, body: object): Promise<Json> => {
    const response = await call('POST', `/stitch${path}`, body)
    const answer: unknown = await response.json()
    if (response.status === 200 && isRecord(answer)) return answer
    throw new UnreachableError(response.status === 429 ? 'rate-limit' : 'server')
  }
  return stitch({
    operation: operationOf(key, document),
    redirectUri,
    execute: ({ key: of, query, variables }) => ask('/graphql', { key: of, name: nameOf(query), variables }),
    renewSession: async () => ((await ask('/renew', {}))['renewal'] === 'renewed' ? 'renewed' : 'authorize'),
  })
}
