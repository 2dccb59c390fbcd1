import type { Renewal } from '../shared/stitch.types'

/** What the app's server holds of one link. None of it ever goes to a browser. */
export interface StitchTokens {
  accessToken: string
  refreshToken: string
  /** The one renewal under way: a refresh token works once, and the same user may have two tabs. */
  renewal: Promise<Renewal> | null
}

/** The app as a client of Stitch's: the only place that knows its secret. */
export interface StitchClient {
  id: string
  secret: string
}

interface TokenAnswer {
  access_token?: string
  refresh_token?: string
  error?: string
}

export interface TokenDesk {
  /** Exchanges the code that a user came back with. */
  exchange(back: { code: string; redirectUri: string }, verifier: string): Promise<StitchTokens | { error: string }>
  /** Gets a new token for a link, once for however many ask at the same time. */
  renew(tokens: StitchTokens): Promise<Renewal>
  /** The app's own token, for what is no user's. */
  client(scope: string): Promise<string>
  /** Forgets the app's own tokens. */
  forget(): void
}

/** Speaks to the token endpoint of `origin`. */
export function createTokenDesk(origin: string, { id, secret }: StitchClient): TokenDesk {
  const own = new Map<string, string>()

  async function ask(form: Record<string, string>): Promise<TokenAnswer> {
    const body = new URLSearchParams({ client_id: id, client_secret: secret, ...form })
    const answer = await fetch(`${origin}/connect/token`, { method: 'POST', body })
    if (answer.status >= 500) throw new Error(`Stitch gave no token (${answer.status}).`)
    return (await answer.json()) as TokenAnswer
  }

  return {
    exchange: async ({ code, redirectUri }, verifier) => {
      const { access_token, refresh_token, error } = await ask({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      })
      if (access_token === undefined || refresh_token === undefined) return { error: error ?? 'server_error' }
      return { accessToken: access_token, refreshToken: refresh_token, renewal: null }
    },
    renew: (tokens) => {
      tokens.renewal ??= ask({ grant_type: 'refresh_token', refresh_token: tokens.refreshToken })
        .then(({ access_token, refresh_token }): Renewal => {
          if (access_token === undefined || refresh_token === undefined) return 'authorize'
          tokens.accessToken = access_token
          tokens.refreshToken = refresh_token
          return 'renewed'
        })
        .finally(() => {
          tokens.renewal = null
        })
      return tokens.renewal
    },
    client: async (scope) => {
      const known = own.get(scope)
      if (known !== undefined) return known
      const { access_token = '' } = await ask({ grant_type: 'client_credentials', scope })
      own.set(scope, access_token)
      return access_token
    },
    forget: () => own.clear(),
  }
}
