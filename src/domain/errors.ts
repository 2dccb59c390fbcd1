/** An error that the host's developer can fix. It says what happened, why it matters and how to fix it. */
export class DeveloperError extends Error {
  override name = 'DeveloperError'
  constructor(what: string, why: string, mend: string) {
    super(`[bank-connection-kit] ${what} ${why} ${mend}`)
  }
}

/** The words of an error. */
export type ErrorText = [what: string, why: string, mend: string]

/** The words of errors by their codes. `details` are what was found: never a secret, because they are shown in production too. */
export type ErrorTextsOf = Readonly<Record<string, (details: never) => ErrorText>>

/** Makes the error with a code: with its words where there are `texts`, and otherwise with the details alone. */
export function errorFrom(texts: ErrorTextsOf | null, code: string, details: readonly object[]): DeveloperError {
  const text = texts?.[code] as ((...details: readonly object[]) => ErrorText) | undefined
  const found = details.flatMap((each) => Object.values(each)).join(', ')
  return text
    ? new DeveloperError(...text(...details))
    : new DeveloperError(`${code}${found && ` (${found})`}:`, 'docs/errors.md of the package', 'says what to do.')
}

/** Thrown by a call of an adapter if its single renewal did not help: the user's session has ended. */
export class SessionEndedError extends Error {
  override name = 'SessionEndedError'
  /**
   * `sign-in`: the session with the host's app has ended. `authorize`: the permission at the platform has ended.
   * @default 'sign-in'
   */
  readonly remedy: 'sign-in' | 'authorize'
  constructor(remedy: 'sign-in' | 'authorize' = 'sign-in') {
    super(`The session ended; remedy: ${remedy}.`)
    this.remedy = remedy
  }
}

/** Why a platform gave no usable answer. */
export type UnreachableKind = 'network' | 'server' | 'rate-limit' | 'malformed'

/** Thrown by a call of an adapter that got no usable answer. It never ends a flow. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
  readonly kind: UnreachableKind
  /**
   * The earliest time to ask again, if the platform named one, in milliseconds since 1970.
   * @default null
   */
  readonly retryAt: number | null
  /**
   * `false` if nothing reached the platform; `null` if nobody knows.
   * @default null
   */
  readonly delivered: false | null
  constructor(kind: UnreachableKind, options: { retryAt?: number | null; delivered?: false | null; cause?: unknown } = {}) {
    super(`The platform could not be asked (${kind}).`, { cause: options.cause })
    this.kind = kind
    // A date that could not be parsed is no date.
    this.retryAt = Number.isFinite(options.retryAt) ? (options.retryAt ?? null) : null
    this.delivered = options.delivered ?? null
  }
}

/** Whether an error is one of the kit's own. The text of any other may hold a login or a token, so an adapter never passes it on. */
export const isKitError = (error: unknown): boolean =>
  error instanceof SessionEndedError || error instanceof UnreachableError || error instanceof DeveloperError

const isTimeLimit = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')

/** The error of a call that the kit did not abort. An abort is then a time limit of the host's own: nobody answered in time. */
export const unabortedError = (error: unknown): unknown => (isTimeLimit(error) ? new UnreachableError('network') : error)
