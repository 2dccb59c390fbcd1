import { DeveloperError, safeUrl, type Intent, type Attempt } from '../../domain'
import type { Answer } from './answer.types'
import { assertQuery, type QueryText } from './query.guard'
import type { Verdict } from './verdict.types'

export type Variables = Readonly<Record<string, unknown>>

/** One GraphQL request, ready to be sent: `JSON.stringify({ query, variables })` is the body. */
export interface StitchRequest {
  /** What it is for: the key of the operation, `bank-health` or `interaction`. For hosts that send them different ways. */
  key: string
  query: QueryText
  variables: Variables
}

/** Asks Stitch once; a session that is over is renewed on the way. */
export type Ask = (query: QueryText, variables?: Variables) => Promise<Answer>

/** The query whose answer the flow is about. */
export interface StitchOperation {
  /**
   * Names the work: letters, digits, `_`, `.`, `:` and `-`, at most 128. The same query for another user, another link or with
   * other variables is other work and needs another key. It is in support references, so it holds no account number.
   */
  key: string
  document: QueryText
  variables?: Variables | undefined
  /**
   * Paths in `data`, with dots and without list positions (`user.bankAccounts`), by alias where there is one. Without these the
   * answer is of no use; what fails elsewhere leaves the connection standing, with an issue. Empty: any data at all will do.
   */
  essential: readonly string[]
  /** Instead of asking for `document` once: several requests that make one answer. */
  run?: ((ask: Ask, about: RunContext) => Promise<Answer>) | undefined
}

/** What an operation that makes its answer of several requests is told. */
export interface RunContext {
  /** Whose look this is; null: only what Stitch wants of the user is asked for. */
  attempt: Attempt | null
  /** Milliseconds since 1970. */
  now: number
}

/** `renewed`: ask again. `sign-in`: the user's session with the host is over. `authorize`: the permission at Stitch is over. */
export type Renewal = 'renewed' | 'sign-in' | 'authorize'

/** What a page for linking is asked for. */
export interface LinkVisit {
  intent: Intent
  /** The kit puts it into `state`; a host may keep its PKCE verifier under it. */
  nonce: string
  redirectUri: string
  connectionId: string | null
  institutionId: string | null
  /** What the last answer lacked: to be asked for together with what was granted. Empty where nothing is known to be missing. */
  missingScopes: readonly string[]
}

/** What the user came back with. */
export interface LinkReturn {
  /** To be exchanged for tokens by the host's server, once. A secret. */
  code: string
  nonce: string
  redirectUri: string
  connectionId: string | null
  institutionId: string | null
}

export interface LinkResult {
  /** The host's name for the new link. Stitch has none: without one, the operation's key stands for it. */
  connectionId?: string | null | undefined
  institutionId?: string | null | undefined
  /** The `error` of Stitch's token endpoint, where it gave one: `invalid_grant`. */
  error?: string | null | undefined
}

export interface StitchOptions {
  /**
   * The host's GraphQL call, with its token. Resolves to the parsed body of the answer whatever its status: with Stitch that
   * is 200 even where there are errors. Throw `UnreachableError` with `retryAt` for a 429 or 503 with Retry-After, `SessionEndedError`
   * when the user has to sign in to the host again; any other rejection counts as not reachable and is tried again.
   */
  execute: (request: StitchRequest, options: { signal: AbortSignal }) => Promise<unknown>
  operation: StitchOperation
  /**
   * Gets a new token after UNAUTHENTICATED. Intent once for however many requests were refused together, also by several adapters
   * that were given the same function: a refresh token works once (Stitch docs: token lifetimes). Without it the session is over
   * as soon as the token is. A rejection counts as not reachable.
   */
  renewSession?: (() => Promise<Renewal>) | undefined
  /**
   * Makes the address of Stitch's authorize page, where a bank is linked or more is permitted. The kit adds `state`. Without
   * `link` and `completeLink` nothing can be created.
   */
  link?: ((visit: LinkVisit) => Promise<string | URL> | string | URL) | undefined
  /** Has the host's server exchange the code, and use the new tokens in `execute` from then on. */
  completeLink?: ((done: LinkReturn) => Promise<LinkResult | void>) | undefined
  /**
   * Where users come back to: an absolute https address, or a loopback one, listed at Stitch both for linking and for
   * interactions. It is sent as it stands here, letter by letter.
   */
  redirectUri: string
  /**
   * Hosts that users may be sent to, by https. Default: `secure.stitch.money`. For a sandbox a whole loopback origin:
   * `http://localhost:4100`.
   */
  allowedHosts?: readonly string[] | undefined
  /** Says what an answer without errors comes to, where that can be bad news. For verifications: `judgeVerification`. */
  judge?: ((data: unknown) => readonly Verdict[]) | undefined
}

/** Options once checked. */
export interface StitchSettings extends StitchOptions {
  allowedHosts: readonly string[]
  canLink: boolean
}

/** Checks what can be checked before the first call; throws {@link DeveloperError}. */
export function settingsOf(options: StitchOptions): StitchSettings {
  const { operation, redirectUri, allowedHosts = ['secure.stitch.money'], link, completeLink } = options
  assertQuery(operation.document)
  if (!/^[\w.:-]{1,128}$/.test(operation.key)) {
    throw new DeveloperError(
      'stitch() was given an operation without a usable key.',
      'The key tells attempts apart.',
      'Use at most 128 letters, digits, "_", ".", ":" and "-".',
    )
  }
  if (safeUrl(redirectUri) === null) {
    throw new DeveloperError(
      'The redirectUri given to stitch() is no absolute https address.',
      'Stitch sends users back there.',
      'Pass it as it is listed at Stitch.',
    )
  }
  return { ...options, allowedHosts, canLink: link !== undefined && completeLink !== undefined }
}
