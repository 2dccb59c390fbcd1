import type { ServerFetch } from 'bank-connection-kit/server'

/** Puts another token in the place of the right one, for the next query of its kind. */
export interface OddTokens {
  /** In place of a link's token. */
  user(token: string): void
  /** In place of the app's own; null: it stays. */
  app(token: string | null): void
  readonly fetch: ServerFetch
}

export function createOddTokens(fetch: ServerFetch): OddTokens {
  let ofUser: string | null = null
  let ofApp: string | null = null
  const take = (body: unknown): string | null => {
    const query = typeof body === 'string' ? body : ''
    let token: string | null = null
    if (/\buser \{/.test(query)) [token, ofUser] = [ofUser, null]
    else if (query.includes('verifyBankAccountDetails')) [token, ofApp] = [ofApp, null]
    return token
  }
  return {
    user: (token) => {
      ofUser = token
    },
    app: (token) => {
      ofApp = token
    },
    fetch: (url, init) => {
      const token = url.endsWith('/graphql') ? take(init.body) : null
      if (token === null) return fetch(url, init)
      const headers = new Headers(init.headers)
      headers.set('authorization', `Bearer ${token}`)
      return fetch(url, { ...init, headers })
    },
  }
}
