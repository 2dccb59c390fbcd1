import { safeUrl } from '../../domain'
import { serverError } from '../errors.table'
import { createSeal, type Seal } from '../tokens/seal'
import { createDocuments, type Documents, type StitchDocument } from './documents'

export interface StitchServerOptions {
  clientId: string | undefined
  /** The secret of the client. Either this or `signingKey`. */
  clientSecret?: string | undefined
  /** The private key of the client, if it proves itself by assertions (RS256). */
  signingKey?: CryptoKey | undefined
  /** Where users come back to: absolute, https or loopback, and registered at Stitch letter by letter. */
  redirectUri: string
  /** What users are asked to permit. `openid` and `offline_access` are added. Leave out everything that pays. */
  scopes: readonly string[]
  /** What the app's own token may do, such as `client_bankaccountverification`. */
  appScopes?: readonly string[] | undefined
  /** The queries that the server runs, by the keys of their operations. It runs no other. */
  documents: Readonly<Record<string, StitchDocument>>
  /**
   * 32 random bytes in base64, which encrypt the users' tokens in the store. In a list, the first encrypts and all decrypt.
   * `openssl rand -base64 32` makes one.
   */
  encryptionKey: string | readonly string[] | undefined
  /** @default 'https://api.stitch.money' */
  apiUrl?: string | undefined
  /** @default 'https://secure.stitch.money' */
  identityUrl?: string | undefined
}

export interface StitchServerSettings {
  clientId: string
  secret: { clientSecret: string } | { signingKey: CryptoKey }
  redirectUri: string
  scopes: readonly string[]
  appScopes: readonly string[]
  documents: Documents
  seal: Seal
  apiUrl: string
  identityUrl: string
}

function addressOf(url: string): string {
  if (safeUrl(url) === null) throw serverError('server-stitch-url')
  return url.replace(/\/+$/, '')
}

/** @throws DeveloperError */
export function settingsOf(options: StitchServerOptions): StitchServerSettings {
  const { clientId, clientSecret, signingKey, redirectUri, scopes, appScopes = [], encryptionKey = [] } = options
  const { apiUrl = 'https://api.stitch.money', identityUrl = 'https://secure.stitch.money' } = options
  const secret = signingKey !== undefined ? { signingKey } : clientSecret ? { clientSecret } : null
  if (!clientId || secret === null) throw serverError('server-stitch-client')
  if (safeUrl(redirectUri) === null) throw serverError('server-redirect-uri')
  return {
    clientId,
    secret,
    redirectUri,
    scopes: [...new Set(['openid', 'offline_access', ...scopes])],
    appScopes,
    documents: createDocuments(options.documents),
    seal: createSeal(typeof encryptionKey === 'string' ? [encryptionKey] : encryptionKey),
    apiUrl: addressOf(apiUrl),
    identityUrl: addressOf(identityUrl),
  }
}
