import { hostServer, isRecord, UnreachableError, type Json, type ServerFollower, type ServerPush } from '../../domain'
import { linkedAccounts } from './linked-accounts.operation'
import { nameOf } from './query.parse'
import type { StitchOperation, StitchOptions } from './stitch.options'

/** A query that only the server has. The text here is never sent; any data is a result. */
const namedOperation = (key: string): StitchOperation =>
  key === 'accounts' ? linkedAccounts({ key }) : { key, document: 'query { __typename }', essential: [], hasInput: false }

/** A link as the server tells of it. The list cleans every summary that it is given. */
interface HeldLink {
  ended?: boolean
  institutionId?: string
}

/** What a host without `bank-connection-kit/server` writes itself. A query is sent by its name: the server has the text. */
function throughServer(
  address: string,
  linkId: string,
): Pick<StitchOptions, 'execute' | 'renewSession' | 'link' | 'completeLink' | 'connections' | 'removeConnection'> & {
  follower: ServerFollower
  push: ServerPush
} {
  const server = hostServer(address, 'stitch')
  const post = async (path: string, body: object, signal?: AbortSignal): Promise<Json> => {
    const answer: unknown = await (await server.post(path, body, signal)).json()
    if (isRecord(answer)) return answer
    throw new UnreachableError('malformed')
  }
  return {
    follower: server.follower,
    push: server.push,
    execute: ({ key, query, variables }, { signal }) => {
      const name = nameOf(query)
      return post('/graphql', { key, ...(name && { name }), variables }, signal)
    },
    renewSession: async () => ((await post('/renew', {}))['renewal'] === 'renewed' ? 'renewed' : 'authorize'),
    link: async ({ nonce }) => String((await post('/link', { nonce }))['url']),
    completeLink: async (done) => {
      const { error } = await post('/tokens', done)
      return typeof error === 'string' ? { error } : {}
    },
    // A link has no name at Stitch, so it has that of the operation, as a flow names it.
    connections: async () => {
      const answer: { links?: HeldLink[] } | null = await (await server.ask('GET', '/links')).json()
      const links = answer?.links
      if (!Array.isArray(links)) throw new UnreachableError('malformed')
      return links.filter(isRecord).map(({ ended, institutionId }: HeldLink) => ({
        id: linkId,
        institutionId,
        standing: ended ? 'invalid' : 'active',
        reason: ended ? 'consent-expired' : undefined,
      }))
    },
    removeConnection: async () => void (await server.ask('DELETE', '/link')),
  }
}

/** The options, with what the server does in the place of what is left out. */
export function withServer(
  options: StitchOptions,
): StitchOptions & { operation: StitchOperation; follower?: ServerFollower; push?: ServerPush } {
  const { server, operation } = options
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  const named = typeof operation === 'string' ? namedOperation(operation) : operation
  return {
    ...(server === undefined ? {} : throughServer(server, named.key)),
    ...given,
    operation: named,
  }
}
