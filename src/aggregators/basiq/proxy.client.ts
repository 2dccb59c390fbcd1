import type { BasiqFetch } from './fetch.types'

/**
 * A `fetch` for hosts whose server reads from Basiq with a SERVER_ACCESS token. Requests that are not secret go to `proxyUrl` followed
 * by Basiq's own path (`/api/basiq/jobs/<id>`), with the page's cookies. Logins and answers to the bank go straight to Basiq. The proxy
 * does not get the client token, because it has its own.
 *
 * @example basiq({ version: '3', getToken, fetch: throughProxy('/api/basiq') })
 */
export function throughProxy(
  proxyUrl: string,
  send: (url: string, init: RequestInit) => Promise<Response> = (...of) => globalThis.fetch(...of),
): BasiqFetch {
  const base = proxyUrl.replace(/\/+$/, '')
  return (input, init, { secret }) => {
    if (secret) return send(input, init)
    const { pathname, search } = new URL(input)
    const headers = new Headers(init.headers)
    headers.delete('authorization')
    return send(`${base}${pathname}${search}`, { ...init, headers })
  }
}
