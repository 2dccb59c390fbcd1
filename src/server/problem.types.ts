/** Everything that a request can be refused for. */
export const PROBLEMS = {
  'not-found': [404, 'There is no such address.'],
  'method-refused': [405, 'This address does not take this method.'],
  'origin-refused': [403, 'The request comes from a page that may not make it.'],
  'content-type-refused': [415, 'Only application/json is taken.'],
  'body-refused': [400, 'The body is not what this address takes.'],
  'body-too-large': [413, 'The body is too large.'],
  'body-consumed': [500, 'Something has read the body before the kit could.'],
  'secret-refused': [400, 'A login or an answer to a bank goes straight from the browser to the platform. It was not read.'],
  'signature-refused': [401, 'The message is not signed by the platform, or too old.'],
  'not-signed-in': [401, 'Nobody is signed in.'],
  'no-platform-user': [409, 'The signed-in user has no id at this platform.'],
  'document-refused': [403, 'The server runs only queries that it has on its list, with the variables that they declare.'],
  'not-yours': [404, 'This user has nothing with this id.'],
  'too-soon': [429, 'Too many requests have been made.'],
  'platform-unreachable': [502, 'The platform gave no usable answer.'],
  'platform-timeout': [504, 'The platform did not answer in time.'],
  'platform-refused': [502, 'The platform does not accept this server.'],
  unavailable: [503, 'The server cannot answer now.'],
  internal: [500, 'The server failed.'],
} as const satisfies Record<string, readonly [status: number, title: string]>

export type ProblemKind = keyof typeof PROBLEMS

/** The body of every refusal (RFC 9457, `application/problem+json`). */
export interface Problem {
  kind: ProblemKind
  title: string
  status: number
  /** Names this one refusal. The host's log has the same. */
  reference: string
  /** More for developers, in words of the kit. */
  detail?: string
  /** The earliest time to ask again, in milliseconds since 1970. */
  retryAt?: number
}

export interface ProblemDetails {
  detail?: string | undefined
  retryAt?: number | undefined
}

/** Ends a request with a problem. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly kind: ProblemKind
  readonly details: ProblemDetails
  constructor(kind: ProblemKind, details: ProblemDetails = {}) {
    super(PROBLEMS[kind][1])
    this.kind = kind
    this.details = details
  }
}
