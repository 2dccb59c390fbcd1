import {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  clientCredentialsGrantRequest,
  ClientSecretPost,
  clockSkew,
  customFetch,
  modifyAssertion,
  PrivateKeyJwt,
  processAuthorizationCodeResponse,
  processClientCredentialsResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  ResponseBodyError,
  validateAuthResponse,
  type AuthorizationServer,
  type Client,
  type TokenEndpointResponse,
} from 'oauth4webapi'
import { HOUR, noticeDeveloper, SECOND, systemClock } from '../../domain'
import { serverError } from '../errors.table'
import { ProblemError } from '../problem.types'
import type { ServerScope } from '../server.types'
import type { AppToken } from '../tokens/app-token.store'
import { inTime } from '../upstream.client'
import type { StitchServerSettings } from './stitch.options'

export interface UserTokens {
  accessToken: string
  /** Null if Stitch gave none. */
  refreshToken: string | null
}

/** What Stitch's token endpoint answered: tokens, or its own word for why not. */
export type Granted = UserTokens | { error: string }

export interface StitchOauth {
  exchange(back: { code: string; state: string }, visit: { verifier: string; nonce: string }): Promise<Granted>
  refresh(refreshToken: string): Promise<Granted>
  appToken(scopes: readonly string[]): Promise<AppToken>
}

/** Of an assertion's audience: Stitch wants the address that it is sent to. */
const ASSERTION = 'aud'

/** Speaks to Stitch's token endpoint. Codes and tokens are checked by oauth4webapi, and never appear in an error. */
export function stitchOauth(
  scope: ServerScope,
  { clientId, secret, identityUrl, redirectUri }: StitchServerSettings,
): StitchOauth {
  const as: AuthorizationServer = {
    issuer: new URL(identityUrl).origin,
    token_endpoint: `${identityUrl}/connect/token`,
  }
  const client = (): Client => ({
    client_id: clientId,
    [clockSkew]: Math.round((scope.clock.now() - systemClock.now()) / SECOND),
  })
  const proof =
    'clientSecret' in secret
      ? ClientSecretPost(secret.clientSecret)
      : PrivateKeyJwt(secret.signingKey, {
          [modifyAssertion]: (_, payload) => {
            payload[ASSERTION] = as.token_endpoint
          },
        })

  /** A platform in trouble says nothing about a token. */
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    const response = await scope.fetch(url, init)
    if (response.status >= 500) throw new ProblemError('platform-unreachable')
    if (response.status === 429) throw new ProblemError('too-soon', { retryAt: scope.clock.now() + 60 * SECOND })
    return response
  }

  /** Runs one request and its checks, in time. What goes wrong is dropped, except Stitch's own word. */
  async function granted(
    run: (options: { signal: AbortSignal }) => Promise<TokenEndpointResponse>,
  ): Promise<TokenEndpointResponse | { error: string }> {
    try {
      return await inTime(scope.clock, (signal) =>
        run({
          signal,
          [customFetch]: (url: string, init: RequestInit) => send(url, init),
          // oxlint-disable-next-line typescript/no-deprecated -- only for a sandbox on this machine: settingsOf takes no other http address
          [allowInsecureRequests]: identityUrl.startsWith('http:'),
        } as { signal: AbortSignal }),
      )
    } catch (error) {
      if (error instanceof ProblemError) throw error
      if (error instanceof ResponseBodyError) {
        if (error.error === 'invalid_client') noticeDeveloper(serverError('server-stitch-refused'))
        return { error: error.error }
      }
      throw new ProblemError('platform-unreachable')
    }
  }

  const tokensOf = (answer: TokenEndpointResponse | { error: string }): Granted =>
    'access_token' in answer && typeof answer.access_token === 'string'
      ? { accessToken: answer.access_token, refreshToken: answer.refresh_token ?? null }
      : { error: 'error' in answer && typeof answer.error === 'string' ? answer.error : 'server_error' }

  return {
    exchange: async ({ code, state }, { verifier, nonce }) =>
      tokensOf(
        await granted(async (options) => {
          const back = validateAuthResponse(as, client(), new URLSearchParams({ code, state }), state)
          const response = await authorizationCodeGrantRequest(as, client(), proof, back, redirectUri, verifier, options)
          return processAuthorizationCodeResponse(as, client(), response, { expectedNonce: nonce, requireIdToken: true })
        }),
      ),
    refresh: async (refreshToken) =>
      tokensOf(
        await granted(async (options) => {
          const response = await refreshTokenGrantRequest(as, client(), proof, refreshToken, options)
          return processRefreshTokenResponse(as, client(), response)
        }),
      ),
    appToken: async (scopes) => {
      const answer = await granted(async (options) => {
        const response = await clientCredentialsGrantRequest(as, client(), proof, { scope: scopes.join(' ') }, options)
        return processClientCredentialsResponse(as, client(), response)
      })
      if (!('access_token' in answer) || typeof answer.access_token !== 'string') throw new ProblemError('platform-refused')
      return { value: answer.access_token, expiresInS: answer.expires_in ?? HOUR / SECOND }
    },
  }
}
