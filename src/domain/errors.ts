/** Something that the developer who embeds the kit can mend. Says what happened, why it matters and how to mend it. */
export class DeveloperError extends Error {
  override name = 'DeveloperError'
  constructor(what: string, why: string, mend: string) {
    super(`[bank-connection-kit] ${what} ${why} ${mend}`)
  }
}

/** What an adapter threw that no adapter may throw. It may quote what was sent, a login or a token: only its kind is told. */
export const strayError = (where: string, error: unknown): DeveloperError =>
  error instanceof DeveloperError
    ? error
    : new DeveloperError(
        `${where} threw ${error instanceof Error ? error.name : typeof error}.`,
        'An adapter may only reject with UnreachableError or SessionEndedError: nobody knows what this means, and how to go on.',
        'Catch it in the adapter, or mend the callback that it came from.',
      )

/** Thrown by any call of an adapter once its own single renewal did not help: the user's session with the host is over. */
export class SessionEndedError extends Error {
  override name = 'SessionEndedError'
  /** `sign-in`: the host's session. `authorize`: the permission at the platform itself is over. */
  readonly remedy: 'sign-in' | 'authorize'
  constructor(remedy: 'sign-in' | 'authorize' = 'sign-in') {
    super(`The session ended; remedy: ${remedy}.`)
    this.remedy = remedy
  }
}

/** Why a platform could not be asked. */
export type UnreachableKind = 'network' | 'server' | 'rate-limit' | 'malformed'

/** Thrown by any call of an adapter that got no usable answer. Never the end of a flow. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
  readonly kind: UnreachableKind
  /** Earliest time to ask again, milliseconds since 1970, where the platform said. */
  readonly retryAt: number | null
  /** `false`: nothing reached the platform. `null`: a POST was cut, nobody knows. */
  readonly delivered: false | null
  constructor(kind: UnreachableKind, options: { retryAt?: number | null; delivered?: false | null; cause?: unknown } = {}) {
    super(`The platform could not be asked (${kind}).`, { cause: options.cause })
    this.kind = kind
    // A date that could not be read is none.
    this.retryAt = Number.isFinite(options.retryAt) ? (options.retryAt ?? null) : null
    this.delivered = options.delivered ?? null
  }
}
