import type { Version } from './basiq.types'

/** One entry of an error answer. Some documented errors have no code. */
export interface ErrorEntry {
  type: 'error'
  code?: string
  title: string
  detail: string
  source?: { pointer?: string; parameter?: string }
}

type RefusalEntry = Omit<ErrorEntry, 'type'>

/** An HTTP error of the API instead of the requested action. */
export class Refusal extends Error {
  readonly status: number
  readonly entries: readonly ErrorEntry[]

  constructor(status: number, ...entries: readonly RefusalEntry[]) {
    super(entries.map(({ code, title }) => code ?? title).join(', '))
    this.name = 'Refusal'
    this.status = status
    this.entries = entries.map((entry) => ({ type: 'error', ...entry }))
  }

  /** Basiq docs: the error body. `correlationId` is new for each occurrence. */
  body(correlationId: string): { type: 'list'; correlationId: string; data: readonly ErrorEntry[] } {
    return { type: 'list', correlationId, data: this.entries }
  }
}

/** Basiq's OpenAPI: a 403 names its source. */
const TOKEN = { source: { pointer: 'token', parameter: 'token' } }

/** Basiq docs: error codes by status, spelled as in the OpenAPI documents. */
export const refusals = {
  notSupplied: (entries: readonly { name: string; pointer: string; parameter: string }[]) =>
    new Refusal(
      400,
      ...entries.map(({ name, pointer, parameter }) => ({
        code: 'parameter-not-supplied',
        title: 'Required parameter not supplied',
        // The documented example has two spaces after the name.
        detail: `${name}  parameter is required.`,
        source: { pointer, parameter },
      })),
    ),
  notValid: (name: string, parameter: string) =>
    new Refusal(400, {
      code: 'parameter-not-valid',
      title: 'Parameter value is not valid.',
      detail: `${name} value is not valid.`,
      source: { parameter },
    }),
  invalidContent: () =>
    new Refusal(400, { code: 'invalid-content', title: 'Invalid content', detail: 'Posted content is not in valid format.' }),
  institutionNotSupported: (id: string) =>
    new Refusal(400, {
      code: 'institution-not-supported',
      title: 'Institution not supported',
      detail: `${id} not supported on this endpoint`,
    }),
  disabled: () =>
    new Refusal(400, {
      title: 'The institution you are trying to connect to is currently disabled.',
      detail: 'Please try again later.',
    }),
  notWeb: () => new Refusal(400, { title: 'Connection type is not Web', detail: '' }),
  storedCredentials: () =>
    new Refusal(400, {
      code: 'invalid-credentials',
      title: 'Cannot login to target institution using supplied credentials.',
      detail: 'Cannot login to target institution using supplied credentials. Please check credentials and try again.',
    }),
  noJob: (version: Version) =>
    version === '3.0'
      ? new Refusal(400, { code: 'resource-not-found', title: 'Requested job does not exist', detail: '' })
      : refusals.notFound(),
  badToken: () => new Refusal(401, { code: 'invalid-authorization-token', title: 'Invalid authorization token', detail: '' }),
  expiredToken: (status: 401 | 403) =>
    new Refusal(status, {
      code: 'access-denied',
      title: 'Access denied',
      detail: 'Token has expired',
      ...(status === 403 && TOKEN),
    }),
  anotherUser: () =>
    new Refusal(401, {
      code: 'unauthorized-access',
      title: 'Unauthorized access',
      detail: 'You are not authorized to access this resource',
    }),
  wrongScope: (needed: string) =>
    new Refusal(403, {
      code: 'forbidden-access',
      title: 'Access to this resource is forbidden',
      detail: `Access to this resource is forbidden. Please supply a token of scope ${needed}.`,
      ...TOKEN,
    }),
  tooManyConnections: () =>
    new Refusal(403, {
      code: 'too-many-sandbox-connections',
      title: 'Limit reached for sandbox connections',
      detail: '',
      ...TOKEN,
    }),
  unknownKey: () =>
    new Refusal(404, {
      code: 'parameter-not-valid',
      title: 'Unable to authenticate',
      detail: 'Unable to authenticate. Please, check your API key',
    }),
  notFound: () =>
    new Refusal(404, { code: 'resource-not-found', title: 'Resource not found', detail: 'Requested resource is not found.' }),
  noRoute: () => new Refusal(404, { title: 'Route not found for this API version', detail: '' }),
  alreadyExists: () =>
    new Refusal(409, {
      code: 'resource-already-exists',
      title: 'Resource already exists',
      detail: 'A connection with these credentials exists.',
    }),
  gone: () =>
    new Refusal(410, {
      code: 'resource-no-longer-available',
      title: 'Resource no longer available',
      detail: 'The auth link has expired or was used.',
    }),
  tooLong: () => new Refusal(413, { code: 'request-not-valid', title: 'Request Too Long', detail: '' }),
  contentType: () =>
    new Refusal(415, {
      code: 'unsupported-content-type',
      title: 'Unsupported content type',
      detail: 'Please send application/json.',
    }),
  tooManyRefreshes: () =>
    new Refusal(429, {
      code: 'too-many-requests',
      title: 'Too many requests',
      detail: 'Request rate limit per connection reached.',
    }),
  tooManyRequests: () =>
    new Refusal(429, { code: 'too-many-requests', title: 'Too many requests', detail: 'Query limit reached' }),
  internal: () =>
    new Refusal(500, {
      code: 'internal-server-error',
      title: 'Internal server error',
      detail: 'Internal server error. Please contact support.',
    }),
  unavailable: () =>
    new Refusal(503, {
      code: 'service-unavailable',
      title: 'Service unavailable',
      detail: 'Service is currently unavailable. Please try again later.',
    }),
}
