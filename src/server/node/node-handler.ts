import type { BankServer } from '../server.types'
import { requestOf, type NodeRequest } from './node-request'

/** The part of Node's `ServerResponse` that is written. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown
  write(chunk: Uint8Array): boolean
  end(): unknown
  once(event: 'drain' | 'close', listener: () => void): unknown
  readonly writableEnded: boolean
}

/** Writes the parts of the body as they come, and no faster than they are taken. */
async function send(body: ReadableStream<Uint8Array>, response: NodeResponse): Promise<void> {
  const reader = body.getReader()
  const closed = new Promise<'closed'>((resolve) => response.once('close', () => resolve('closed')))
  for (;;) {
    const part = await Promise.race([closed, reader.read()])
    if (part === 'closed') return reader.cancel()
    if (part.done) return
    if (response.write(part.value)) continue
    await Promise.race([closed, new Promise<void>((resolve) => response.once('drain', resolve))])
  }
}

/**
 * The server as a listener of `node:http`, and as a handler of Express, Fastify's and Next's older pages. Mount it before any parser of
 * bodies.
 *
 * @example createServer(toNodeHandler(bank)).listen(3000)
 * @example app.use('/api/bank', toNodeHandler(bank))
 */
export function toNodeHandler(server: Pick<BankServer, 'fetch'>): (request: NodeRequest, response: NodeResponse) => void {
  const handle = async (request: NodeRequest, response: NodeResponse): Promise<void> => {
    const gone = new AbortController()
    response.once('close', () => {
      if (!response.writableEnded) gone.abort()
    })
    const answer = await server.fetch(await requestOf(request, gone.signal))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    if (answer.body !== null) await send(answer.body, response)
    response.end()
  }
  return (request, response) => {
    // A client that left in the middle is nobody's mistake, and nobody is there to be told.
    handle(request, response).catch(() => response.end())
  }
}
