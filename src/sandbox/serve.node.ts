import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { DroppedConnection } from './fault.types'
import type { Sandbox } from './sandbox.types'

export interface ServeOptions {
  /**
   * The port; 0 takes any free port.
   * @default 0
   */
  port?: number
  /**
   * The address to listen on; the default is reachable only from this machine.
   * @default '127.0.0.1'
   */
  host?: string
}

export interface ServedSandbox {
  /** The server's origin, such as `http://127.0.0.1:41873`. */
  readonly origin: string
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves a sandbox over HTTP, for development servers and tests.
 * @throws Error if the port is taken
 */
export async function serveSandbox(
  sandbox: Pick<Sandbox, 'fetch'>,
  { port = 0, host = '127.0.0.1' }: ServeOptions = {},
): Promise<ServedSandbox> {
  const server = createServer((incoming, outgoing) => void respond(sandbox, incoming, outgoing))
  await listen(server, port, host)
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    origin: `http://${host}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // A scripted answer that hangs would keep the server open for ever.
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function respond(sandbox: Pick<Sandbox, 'fetch'>, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const response = await sandbox.fetch(await asRequest(incoming))
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    if (response.body === null) outgoing.end()
    else
      Readable.fromWeb(response.body as NodeReadableStream<Uint8Array>)
        .on('error', () => outgoing.destroy())
        .pipe(outgoing)
  } catch (cause) {
    if (!(cause instanceof DroppedConnection))
      console.error('[bank-connection-kit] The sandbox could not answer', incoming.method, cause)
    incoming.socket.destroy()
  }
}

async function asRequest(incoming: IncomingMessage): Promise<Request> {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? '127.0.0.1'}`)
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) if (value !== undefined) headers.set(name, String(value))
  const method = incoming.method ?? 'GET'
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  const pieces: Buffer[] = []
  for await (const piece of incoming) pieces.push(piece as Buffer)
  const body = Buffer.concat(pieces)
  return new Request(url, { method, headers, ...(body.length === 0 ? {} : { body: new Uint8Array(body) }) })
}
