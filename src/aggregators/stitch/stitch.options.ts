import { safeUrl, type Attempt, type ConnectionSummary, type Intent, type ServerFollower, type ServerPush } from '../../domain'
import type { Answer } from './answer.types'
import { assertQuery, type QueryText } from './query.parse'
import type { Verdict } from './verdict.types'
import { stitchError } from './errors.table'

/** The features of a bank that an operation depends on (Stitch docs: bank queries). */
export type BankFeature = 'login' | 'financialData' | 'payments'

export type Variables = Readonly<Record<string, unknown>>

/** One GraphQL request, ready to send. The body is `JSON.stringify({ query, variables })`. */
export interface StitchRequest {
  /** The purpose of the request: the key of the operation, `bank-health` or `interaction`. */
  key: string
  query: QueryText
  variables: Variables
}

/** Asks Stitch once. It renews an expired session on the way. */
export type Ask = (query: QueryText, variables?: Variables) => Promise<Answer>

/** The query that a flow runs until it has a result. */
export interface StitchOperation {
  /**
   * Identifies the work: letters, digits, `_`, `.`, `:` and `-`, at most 128. The same query for another user, another link or with
   * other variables is other work and needs another key. It appears in support references, so it must not contain an account number.
   */
  key: string
  document: QueryText
  /** The other queries that `run` sends, so that the host's server can list them. */
  parts?: readonly QueryText[] | undefined
  variables?: Variables | undefined
  /**
   * Paths in `data`, with dots, with aliases, and without list positions (`user.bankAccounts`). Without these the
   * answer is useless. A failure elsewhere leaves the connection working, with an issue. If empty, any data is enough.
   */
  essential: readonly string[]
  /**
   * False if no user typed the variables. Refused input is then a fault of the integration.
   * @default true
   */
  hasInput?: boolean | undefined
  /**
   * The features of a bank that it needs. Empty if it works with every bank, like a verification.
   * @default ['login', 'financialData']
   */
  bankFeatures?: readonly BankFeature[] | undefined
  /** Finds bad news in an answer without errors, before the `judge` of the options does. */
  judge?: ((data: unknown) => readonly Verdict[]) | undefined
  /** Runs several queries that make one answer, instead of `document`. */
  run?: ((ask: Ask, about: RunContext) => Promise<Answer>) | undefined
}

/** The context of an operation's `run`. */
export interface RunContext {
  /** Whose run it is. An operation that remembers something holds it under this key. */
  userKey: string
  /** The attempt of this look; null if the kit only asks which interaction Stitch needs. */
  attempt: Attempt | null
  /** Milliseconds since 1970. */
  now: number
}

/** `renewed`: ask again. `sign-in`: the session with the host has ended. `authorize`: the permission at Stitch has ended. */
export type Renewal = 'renewed' | 'sign-in' | 'authorize'

/** The request for a page for linking. */
export interface LinkVisit {
  intent: Intent
  /** The kit puts it into `state`. A host may store its PKCE verifier under it. */
  nonce: string
  redirectUri: string
  connectionId: string | null
  institutionId: string | null
  /** The scopes that the last answer lacked. Ask for them together with the granted ones. Empty if none are known to be missing. */
  missingScopes: readonly string[]
}

/** The result of the user's visit. */
export interface LinkReturn {
  /** A secret code, which the host's server exchanges for tokens, once. */
  code: string
  nonce: string
  redirectUri: string
  connectionId: string | null
  institutionId: string | null
}

export interface LinkResult {
  /** The host's name for the new link. Stitch has none; without a name, the operation's key is used. */
  connectionId?: string | null | undefined
  institutionId?: string | null | undefined
  /** The `error` of Stitch's token endpoint, if it returned one: `invalid_grant`. */
  error?: string | null | undefined
}

export interface StitchOptions {
  /**
   * The address of the host's `bank-connection-kit/server`, such as `/api/bank`. It then runs the queries and holds the tokens, so
   * `execute`, `renewSession`, `link`, `completeLink`, `connections` and `removeConnection` are not needed; each that is given is used
   * instead.
   */
  server?: string | undefined
  /**
   * The host's GraphQL call, with its token. Resolve to the parsed body of the answer, whatever its status: with Stitch that
   * is 200 even if there are errors. Throw `UnreachableError` with `retryAt` for a 429, or for a 503 with Retry-After, and
   * `SessionEndedError` if the user has to sign in to the host again. Any other rejection counts as unreachable, and the kit tries again.
   * Required without `server`.
   */
  execute?: ((request: StitchRequest, options: { signal: AbortSignal }) => Promise<unknown>) | undefined
  /**
   * What the flow runs. With `server` the key of a query on its list is enough: any data is then a result. `'accounts'` means
   * `linkedAccounts({ key: 'accounts' })`.
   */
  operation: StitchOperation | string
  /**
   * Gets a new token after UNAUTHENTICATED. Called once for all requests that were refused together, also by several adapters
   * with the same function, because a refresh token works once (Stitch docs: token lifetimes). Without it the session ends
   * with the token. A rejection counts as unreachable.
   */
  renewSession?: (() => Promise<Renewal>) | undefined
  /**
   * Returns the address of Stitch's authorize page, where the user links a bank or grants more permissions. The kit adds `state`.
   * Without `link` and `completeLink` nothing can be created.
   */
  link?: ((visit: LinkVisit) => Promise<string | URL> | string | URL) | undefined
  /** Lets the host's server exchange the code. From then on `execute` must use the new tokens. */
  completeLink?: ((done: LinkReturn) => Promise<LinkResult | void>) | undefined
  /**
   * Lists the links that the host's server holds for the user. Stitch has no list of its own.
   * @default with `server`, the link that it holds; otherwise there is no list
   */
  connections?: (() => Promise<readonly ConnectionSummary[]> | readonly ConnectionSummary[]) | undefined
  /**
   * Lets the host's server forget a link and its tokens.
   * @default with `server`, its own; otherwise nothing can be removed
   */
  removeConnection?: ((connectionId: string) => Promise<void> | void) | undefined
  /**
   * The address that users come back to: absolute, https or loopback, and registered at Stitch both for linking and for
   * interactions. The kit sends it unchanged, letter by letter. With `server` it has
   * to be the one that the server has.
   * @default with `server`, the page without its parameters; otherwise it is required
   */
  redirectUri?: string | undefined
  /**
   * Hosts that users may be sent to, by https. For a sandbox, a whole loopback origin: `http://localhost:4100`.
   * @default ['secure.stitch.money']
   */
  allowedHosts?: readonly string[] | undefined
  /** Turns data into issues, if an answer without errors can be bad news. For verifications, use `judgeVerification`. */
  judge?: ((data: unknown) => readonly Verdict[]) | undefined
}

/** The options, once checked. */
export interface StitchSettings extends StitchOptions {
  execute: NonNullable<StitchOptions['execute']>
  operation: StitchOperation
  follower?: ServerFollower
  push?: ServerPush
  /** Asked for at the visit, because a server renders the page without an address. */
  returnTo: () => string
  allowedHosts: readonly string[]
  canLink: boolean
}

/** The page, as it is listed at Stitch. */
function pageAddress(): string {
  const { origin, pathname } = new URL(globalThis.location.href)
  return origin + pathname
}

/**
 * Checks the options before the first call.
 * @throws DeveloperError
 */
export function settingsOf(options: StitchOptions & Pick<StitchSettings, 'operation' | 'follower' | 'push'>): StitchSettings {
  const { server, execute, operation, redirectUri, allowedHosts = ['secure.stitch.money'], link, completeLink } = options
  if (execute === undefined) throw stitchError('stitch-no-execute')
  assertQuery(operation.document)
  if (!/^[\w.:-]{1,128}$/.test(operation.key)) {
    throw stitchError('stitch-key')
  }
  if (redirectUri === undefined ? server === undefined : safeUrl(redirectUri) === null) {
    throw stitchError('stitch-redirect-uri')
  }
  const returnTo = () => redirectUri ?? pageAddress()
  return { ...options, execute, returnTo, allowedHosts, canLink: link !== undefined && completeLink !== undefined }
}
