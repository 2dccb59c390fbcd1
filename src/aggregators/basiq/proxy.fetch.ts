import type { BasiqFetch } from './basiq.options'

/**
 * A `fetch` for hosts whose server reads from Basiq with a SERVER_ACCESS token. What is not secret goes to `proxyUrl` followed by
 * Basiq's own path (`/api/basiq/jobs/<id>`), with the page's cookies as any request to that server; logins and answers to the
 * bank go straight to Basiq. The client token stays away from the proxy, which has its own.
 *
 * @example basiq({ version: '3', getToken, fetch: throughProxy('/api/basiq') })
 */
export function throughProxy(proxyUrl: string, send: typeof globalThis.fetch = (...of) => globalThis.fetch(...of)): BasiqFetch {
  const base = proxyUrl.replace(/\/+$/, '')
  return (input, init, { secret }) => {
    if (secret) return send(input, init)
    const { pathname, search } = new URL(input)
    const headers = new Headers(init.headers)
    headers.delete('authorization')
    return send(`${base}${pathname}${search}`, { ...init, headers })
  }
}
