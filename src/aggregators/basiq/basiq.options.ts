import { isLoopback, safeUrl, type Attempt, type AuthorizationRequest, type ServerFollower, type ServerPush } from '../../domain'
import { basiqError } from './errors.table'
import type { BasiqFetch } from './fetch.types'
import { idOrThrow } from './id.parse'
import { throughServer } from './server.client'
import type { BasiqVersion } from './wire.types'

/** `first`: the kit holds no token yet. `expired`: the last one was refused or is too old, so a cached one does not help. */
export type TokenReason = 'first' | 'expired'

export interface BasiqOptions {
  /**
   * The API of the host's Basiq application. Required without `server`.
   * @default '3'
   */
  version?: BasiqVersion | undefined
  /**
   * The address of the host's `bank-connection-kit/server`, such as `/api/bank`. Tokens, refreshes and reads then go through it, so
   * `userId`, `getToken`, `refreshConnection`, `removeConnection` and `fetch` are not needed; each that is given is used instead.
   */
  server?: string | undefined
  /** The Basiq user that the token is bound to. Required to connect and update with version 2.1. */
  userId?: string | undefined
  /**
   * An absolute https address, or a loopback one. Logins are sent here, so it is never a proxy.
   * @default 'https://au-api.basiq.io'
   */
  apiUrl?: string | undefined
  /**
   * With `throughProxy('/api/basiq')`, reads of jobs, banks and connections go through the host's own
   * server, which adds a SERVER_ACCESS token. Logins and answers still go straight to Basiq.
   * @default the browser's `fetch`
   */
  fetch?: BasiqFetch | undefined
  /**
   * Returns a CLIENT_ACCESS token bound to `userId`, from the host's server. The kit calls it once and keeps the token in memory until
   * Basiq refuses it, and then calls it once more for all refused requests together. Throw `SessionEndedError` if the user has to sign in
   * to the host again. Any other error counts as unreachable, and the kit tries again.
   */
  getToken?: ((why: TokenReason) => Promise<string> | string) | undefined
  /**
   * Asks the host's server to refresh a connection, because Basiq allows that only to server tokens. Return Basiq's answer unchanged,
   * with its status: 202 started a job, and 200 joined one that may be waiting in Basiq's queue. Return a `Response`,
   * `{ status, body }`, or the parsed body, whose status is then unknown. Without it the kit never offers a refresh.
   */
  refreshConnection?: ((connectionId: string) => Promise<unknown>) | undefined
  /**
   * Asks the host's server to delete a connection, because Basiq allows that only to server tokens. Return Basiq's answer unchanged, or
   * nothing; reject if it was not deleted. Without it the kit never offers to remove a bank.
   */
  removeConnection?: ((connectionId: string) => Promise<unknown>) | undefined
  /**
   * Version 3: the consent page. Either an address without a token, or a function that returns a complete address, token included.
   * The kit adds `state` and the bank or connection. It never adds `action=update`, which deletes connections.
   * @default 'https://consent.basiq.io/home'
   */
  consentUrl?: string | ((going: AuthorizationRequest) => Promise<string | URL> | string | URL) | undefined
  /** A push channel of the host: call `push` with each job as Basiq sends it. Returns a function that ends it. */
  subscribe?: ((attempt: Attempt, push: (job: unknown) => void) => () => void) | undefined
}

const API_URL = 'https://au-api.basiq.io'

/** The options, once checked. */
export interface BasiqSettings extends BasiqOptions {
  follower?: ServerFollower | undefined
  push?: ServerPush | undefined
  version: BasiqVersion
  apiUrl: string
  /** True if `apiUrl` is a loopback address, so that other loopback addresses are allowed too. */
  loopback: boolean
}

/**
 * Checks the options before the first call.
 * @throws DeveloperError
 */
export function settingsOf(options: BasiqOptions): BasiqSettings {
  const through = options.server === undefined ? {} : throughServer(options.server)
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  const settings: BasiqOptions & { follower?: ServerFollower; push?: ServerPush } = { ...through, ...given }
  const { version = options.server === undefined ? undefined : '3', userId, fetch, getToken, apiUrl = API_URL } = settings
  if (version !== '2.1' && version !== '3') {
    throw basiqError('basiq-version')
  }
  if (getToken === undefined && fetch === undefined) {
    throw basiqError('basiq-no-token-source')
  }
  if (userId !== undefined) idOrThrow(userId, 'userId')
  const url = safeUrl(apiUrl)
  if (url === null) {
    throw basiqError('basiq-api-url')
  }
  return { ...settings, version, apiUrl: apiUrl.replace(/\/+$/, ''), loopback: isLoopback(url) }
}
