/** The part of Node's `IncomingMessage` that is read, so that this module needs no types of Node. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined
  readonly url?: string | undefined
  /** Express shortens `url` by the mount, and keeps the whole of it here. */
  readonly originalUrl?: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly socket: object
  /** True once somebody has begun to read the body. */
  readonly readableDidRead?: boolean
}

function headersOf({ headers }: NodeRequest): Headers {
  const all = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    // HTTP/2 has the method and the path among its headers.
    if (name.startsWith(':') || value === undefined) continue
    for (const each of typeof value === 'string' ? [value] : value) all.append(name, each)
  }
  return all
}

function addressOf(request: NodeRequest): string {
  const { url = '/', originalUrl = url, headers, socket } = request
  const host = headers['host'] ?? headers[':authority']
  const scheme = 'encrypted' in socket && socket.encrypted === true ? 'https' : 'http'
  return `${scheme}://${typeof host === 'string' ? host : 'localhost'}${originalUrl}`
}

/**
 * The body as it comes, byte for byte. To cancel it does nothing: an iterator that is returned destroys the socket, and with it the
 * answer. Node drops what is left once the answer is written.
 */
function bodyOf(request: NodeRequest): ReadableStream<Uint8Array> {
  const chunks = request[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next()
      if (done === true) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
  })
}

/** Marks a body that is gone, as a `Request` of the platform would: the kit says who has to be mounted later. */
async function consumed(request: Request): Promise<Request> {
  await request.text()
  return request
}

/** Node's request as a `Request`, with the raw body. */
export async function requestOf(request: NodeRequest, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', readableDidRead = false } = request
  const init: RequestInit & { duplex?: 'half' } = { method, headers: headersOf(request), signal }
  if (method === 'GET' || method === 'HEAD') return new Request(addressOf(request), init)
  if (readableDidRead) return consumed(new Request(addressOf(request), { ...init, body: 'gone' }))
  init.duplex = 'half'
  return new Request(addressOf(request), { ...init, body: bodyOf(request) })
}
