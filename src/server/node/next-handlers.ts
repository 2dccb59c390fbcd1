import type { BankServer } from '../server.types'

type Handler = (request: Request) => Promise<Response>

/**
 * The server as the handlers of a route of Next's App Router.
 * @example export const { GET, POST, DELETE } = toNextHandlers(bank)
 */
export function toNextHandlers(server: Pick<BankServer, 'fetch'>): Readonly<Record<'GET' | 'POST' | 'DELETE', Handler>> {
  const handler: Handler = (request) => server.fetch(request)
  return { GET: handler, POST: handler, DELETE: handler }
}
