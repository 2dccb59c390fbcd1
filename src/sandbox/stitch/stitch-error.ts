import type { StitchFailure } from './stitch.types'

/** The failure of a field. graphql-js copies message and extensions into the error of its answer. */
export class StitchError extends Error {
  readonly failure: StitchFailure
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(failure: StitchFailure, extensions: Readonly<Record<string, unknown>> = {}) {
    super(failure.message ?? defaultMessage(failure))
    this.failure = failure
    const all = {
      code: failure.code,
      ...(failure.reason === undefined ? {} : { reason: failure.reason }),
      ...extensions,
      ...failure.extensions,
    }
    this.extensions = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
  }
}

/** The texts that Stitch has published, and plain ones for the others. They are for developers only. */
const MESSAGES: Readonly<Record<string, string>> = {
  FORBIDDEN: 'Forbidden',
  BAD_USER_INPUT: 'Bad user input',
  REAUTHORIZATION_REQUIRED: 'Reauthorization is required',
  USER_INTERACTION_REQUIRED: 'Reauthorization required to continue payment.',
  RESULT_PENDING: 'Results are pending',
  NOT_IMPLEMENTED_ERROR: 'Not implemented for this bank',
  INTERNAL_SERVER_ERROR: 'Internal server error',
  VERIFICATION_ERROR: 'Verification failed',
}

function defaultMessage({ code, reason }: StitchFailure): string {
  if (reason !== undefined && code === 'RESOURCE_UNAVAILABLE') {
    const words = reason.replaceAll('_', ' ')
    return words.charAt(0).toUpperCase() + words.slice(1)
  }
  return MESSAGES[code] ?? code
}

/** Stitch docs: the extensions of FORBIDDEN name the scopes that a token lacks. */
export const missingScope = (scope: string): StitchError =>
  new StitchError({
    code: 'FORBIDDEN',
    message: `Token is missing the following scope: ${scope}`,
    extensions: { missingScopes: [scope] },
  })

/** The extensions may name claims instead: then the token is of the wrong kind. */
export const missingClaim = (claim: string): StitchError =>
  new StitchError({
    code: 'FORBIDDEN',
    message: `Token is missing the following claim: ${claim}`,
    extensions: { missingClaims: [claim] },
  })

export const badInput = (message: string): StitchError => new StitchError({ code: 'BAD_USER_INPUT', message })

export const bankUnavailable = (): StitchError => new StitchError({ code: 'RESOURCE_UNAVAILABLE', reason: 'bank_unavailable' })
