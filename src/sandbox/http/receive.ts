import { HeaderList } from './header-list'
import type { ReceivedRequest } from './message'

type Body = Pick<ReceivedRequest, 'text' | 'form'>

const EMPTY: Body = { text: '', form: null }

/** By its tag, since a test environment may have a class of its own, and Node another. */
const isA = (value: unknown, tag: string): boolean => Object.prototype.toString.call(value) === `[object ${tag}]`

const isParameters = (body: unknown): body is URLSearchParams => isA(body, 'URLSearchParams')
const isFormData = (body: unknown): body is FormData => isA(body, 'FormData')

function pairsOf(headers: HeadersInit | undefined): Iterable<readonly [string, string]> {
  if (headers === undefined) return []
  if (Array.isArray(headers)) return headers
  if (typeof headers.forEach !== 'function') return Object.entries(headers as Record<string, string>)
  const pairs: [string, string][] = []
  headers.forEach((value: string, name: string) => pairs.push([name, value]))
  return pairs
}

async function bodyOf(body: BodyInit | null | undefined): Promise<Body> {
  if (body === null || body === undefined) return EMPTY
  if (isFormData(body)) return { text: '', form: body }
  if (typeof body === 'string' || isParameters(body)) return { text: body.toString(), form: null }
  return { text: await new Response(body).text(), form: null }
}

const contentTypeOf = (body: unknown): string | null => {
  if (typeof body === 'string') return 'text/plain;charset=UTF-8'
  if (isParameters(body)) return 'application/x-www-form-urlencoded;charset=UTF-8'
  return isFormData(body) ? 'multipart/form-data' : null
}

async function readBody(request: Request): Promise<Body> {
  if (request.method === 'GET' || request.method === 'HEAD') return EMPTY
  const isForm = /^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')
  return isForm ? { text: '', form: await request.formData() } : { text: await request.text(), form: null }
}

const isRequest = (input: Request | string | URL): input is Request => typeof input === 'object' && 'method' in input

/**
 * Reads what fetch was given. Only strings and plain objects are needed for it: a test environment may have no `Request` and no
 * `Headers`, or classes that do not take each other's signals.
 */
export async function receive(input: Request | string | URL, init: RequestInit = {}, baseUrl?: string): Promise<ReceivedRequest> {
  const given = isRequest(input) ? input : null
  const url = isRequest(input) ? input.url : new URL(input, baseUrl).href
  const method = (init.method ?? given?.method ?? 'GET').toUpperCase()
  const headers = new HeaderList(pairsOf(init.headers ?? given?.headers))
  const body = given !== null && init.body === undefined ? await readBody(given) : await bodyOf(init.body)
  const contentType = contentTypeOf(init.body)
  if (contentType !== null && !headers.has('content-type')) headers.set('content-type', contentType)
  return { method, url, headers, ...body }
}

/** The signal that ends a call; null if nothing does. */
export const signalOf = (input: Request | string | URL, init: RequestInit = {}): AbortSignal | null =>
  init.signal ?? (isRequest(input) ? input.signal : null)
