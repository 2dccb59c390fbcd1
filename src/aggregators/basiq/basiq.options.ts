import { DeveloperError, isLoopback, safeUrl, type Attempt, type AuthorizationRequest } from '../../domain'
import { idOrThrow } from './id.guard'
import type { BasiqVersion } from './wire.types'

/** What a request is for. */
export type BasiqCall = 'job' | 'connector' | 'connection' | 'create' | 'update' | 'mfa'

/** Told to the host's `fetch` about each request. */
export interface BasiqAbout {
  call: BasiqCall
  /**
   * True: the body carries a login or an answer to the bank's challenge. Such a request goes straight from the browser to Basiq
   * and never through a server of the host's (Basiq docs, "Best practices").
   */
  secret: boolean
}

/** The platform's `fetch`, or one of the host's that sends what is not secret through its own server. */
export type BasiqFetch = (input: string, init: RequestInit, about: BasiqAbout) => Promise<Response>

/** `first`: none is held yet. `expired`: the last one was refused, or is too old; a cached one will not do. */
export type TokenReason = 'first' | 'expired'

export interface BasiqOptions {
  /** The API of the host's Basiq application. */
  version: BasiqVersion
  /** The Basiq user that the token is bound to. Needed to connect and update with version 2.1. */
  userId?: string | undefined
  /** Default `https://au-api.basiq.io`. An absolute https address, or a loopback one. It is given logins: never a proxy's. */
  apiUrl?: string | undefined
  /**
   * Default: the platform's. With `throughProxy('/api/basiq')` reads of jobs, banks and connections go through the host's own
   * server, which adds a SERVER_ACCESS token; logins and answers still go straight to Basiq.
   */
  fetch?: BasiqFetch | undefined
  /**
   * A CLIENT_ACCESS token bound to `userId`, from the host's server. Intent once, kept in memory until Basiq refuses it, then
   * asked once more for however many requests were refused. Throw `SessionEndedError` when the user has to sign in to the host again;
   * any other failure counts as not reachable and is tried again.
   */
  getToken?: ((why: TokenReason) => Promise<string> | string) | undefined
  /**
   * Asks the host's server to refresh a connection (Basiq gives that to server tokens only). Hand Basiq's answer back untouched,
   * its status included: 202 began a job, 200 joined one that may be waiting in Basiq's queue. A `Response`, or
   * `{ status, body }`, or (the status being unknown then) the parsed body. Without it a refresh is never offered.
   */
  refreshConnection?: ((connectionId: string) => Promise<unknown>) | undefined
  /**
   * Version 3. Where the consent page is: an address without a token (default `https://consent.basiq.io/home`), or a function
   * that answers with one of the host's making, token included. The kit adds `state`, the bank or connection, and never
   * `action=update`, which deletes connections.
   */
  consentUrl?: string | ((going: AuthorizationRequest) => Promise<string | URL> | string | URL) | undefined
  /** A push channel of the host's: call `push` with each job as Basiq tells it. Answers with how to stop. */
  subscribe?: ((attempt: Attempt, push: (job: unknown) => void) => () => void) | undefined
}

const API_URL = 'https://au-api.basiq.io'

/** Options once checked. */
export interface BasiqSettings extends BasiqOptions {
  apiUrl: string
  /** True: the host works against its own machine, so loopback addresses are let through. */
  loopback: boolean
}

/** Checks what can be checked before the first call; throws {@link DeveloperError}. */
export function settingsOf(options: BasiqOptions): BasiqSettings {
  const { version, userId, fetch, getToken, apiUrl = API_URL } = options
  if (version !== '2.1' && version !== '3') {
    throw new DeveloperError(
      'basiq() was given a version that it does not know.',
      'Version 2.1 connects by a call and version 3 by the consent page, so the kit has to know which.',
      "Pass version: '2.1' or version: '3'.",
    )
  }
  if (getToken === undefined && fetch === undefined) {
    throw new DeveloperError(
      'basiq() was given neither getToken nor fetch.',
      'Every request to Basiq needs a token, and only your server can get one.',
      'Pass getToken, which asks your server for a CLIENT_ACCESS token, or a fetch that goes through your server.',
    )
  }
  if (userId !== undefined) idOrThrow(userId, 'userId')
  const url = safeUrl(apiUrl)
  if (url === null) {
    throw new DeveloperError(
      'The apiUrl given to basiq() is neither an absolute https address nor one of this machine.',
      'Logins are sent there.',
      'Leave it out, or pass the address of Basiq or of the sandbox. A proxy belongs into fetch: see throughProxy.',
    )
  }
  return { ...options, apiUrl: apiUrl.replace(/\/+$/, ''), loopback: isLoopback(url) }
}
