import { ProblemError } from './problem.types'
import type { Route } from './server.types'

/** The body of a request that takes none: nothing, or what a client sends for nothing. */
const EMPTY: readonly string[] = ['', '{}']

const isJson = (request: Request): boolean => /^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')

/**
 * Reads at most `limit` bytes.
 * @throws ProblemError body-too-large, body-consumed
 */
export async function readBytes(source: Request | Response, limit: number): Promise<Uint8Array> {
  const tooLarge = new ProblemError('body-too-large', { detail: `At most ${limit} bytes are taken.` })
  if (source.bodyUsed) {
    throw new ProblemError('body-consumed', { detail: 'Mount the kit before any parser of bodies, such as express.json().' })
  }
  if (Number(source.headers.get('content-length') ?? 0) > limit) {
    await source.body?.cancel()
    throw tooLarge
  }
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = source.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    const { value } = part
    size += value.byteLength
    if (size > limit) {
      await reader?.cancel()
      throw tooLarge
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** @throws ProblemError secret-refused, for a body that has no business here: whatever it is, it is not kept */
async function readNothing(request: Request): Promise<undefined> {
  const refused = new ProblemError('secret-refused', { detail: 'This address takes no body.' })
  const bytes = await readBytes(request, 2).catch((error: unknown) => {
    throw error instanceof ProblemError && error.kind === 'body-too-large' ? refused : error
  })
  if (!EMPTY.includes(textOf(bytes))) throw refused
}

/**
 * The parsed body of a request, as its route takes it. Whatever changes something has to be JSON, which a page of another site cannot send
 * without asking first.
 *
 * @throws ProblemError
 */
export async function readBody(request: Request, { method, body: limit }: Pick<Route, 'method' | 'body'>): Promise<unknown> {
  if (limit === 'secret') {
    await request.body?.cancel()
    throw new ProblemError('secret-refused')
  }
  if (method !== 'POST') return undefined
  if (!isJson(request)) throw new ProblemError('content-type-refused')
  if (limit === 'none') return readNothing(request)
  const bytes = await readBytes(request, limit)
  try {
    const body: unknown = JSON.parse(textOf(bytes))
    return body
  } catch {
    throw new ProblemError('body-refused', { detail: 'It is no JSON.' })
  }
}
