import type { ApiVersion } from '../shared/demo.types'

/** Basiq names its versions differently in the header. */
const HEADER: Readonly<Record<ApiVersion, string>> = { '2.1': '2.1', '3': '3.0' }

export interface BasiqServer {
  /** A token for the browser, bound to one user: it connects and reads jobs, and nothing else. */
  clientToken(userId: string, version: ApiVersion): Promise<string>
  /** Calls Basiq with a server token, which never leaves this server. */
  call(path: string, version: ApiVersion, init?: { method: 'POST'; body?: unknown }): Promise<Response>
  /** Forgets every token. */
  forget(): void
}

const text = (value: unknown, name: string): string => {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
  if (typeof found !== 'string') throw new Error(`Basiq answered without ${name}.`)
  return found
}

/** The app's server as a customer of Basiq: the only place that knows the API key. */
export function basiqServer(apiUrl: string, apiKey: string): BasiqServer {
  const tokens = new Map<ApiVersion, string>()

  async function askToken(version: ApiVersion, form: Record<string, string>): Promise<string> {
    const answer = await fetch(`${apiUrl}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${apiKey}`, 'basiq-version': HEADER[version] },
      body: new URLSearchParams(form),
    })
    return text(await answer.json(), 'access_token')
  }

  async function serverToken(version: ApiVersion): Promise<string> {
    const token = tokens.get(version) ?? (await askToken(version, { scope: 'SERVER_ACCESS' }))
    tokens.set(version, token)
    return token
  }

  async function once(path: string, version: ApiVersion, init?: { method: 'POST'; body?: unknown }): Promise<Response> {
    const headers = { authorization: `Bearer ${await serverToken(version)}`, 'content-type': 'application/json' }
    const body = init?.body === undefined ? null : JSON.stringify(init.body)
    return fetch(apiUrl + path, { method: init?.method ?? 'GET', headers, body })
  }

  return {
    clientToken: (userId, version) => askToken(version, { scope: 'CLIENT_ACCESS', userId }),
    call: async (path, version, init) => {
      const answer = await once(path, version, init)
      if (answer.status !== 401 && answer.status !== 403) return answer
      // Tokens last an hour, and the clock of this world can jump.
      tokens.delete(version)
      return once(path, version, init)
    },
    forget: () => tokens.clear(),
  }
}
