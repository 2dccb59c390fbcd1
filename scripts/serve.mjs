import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** @param {string} path */
export const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/**
 * Serves files on a free port of this machine.
 *
 * @param {(pathname: string) => string | null} fileOf the file at an address; null if nothing is found there
 * @param {Record<string, string>} [headers] of every answer
 * @returns {Promise<{ origin: string, stop: () => void }>}
 */
export async function serveFiles(fileOf, headers = {}) {
  const server = createServer((request, response) => {
    const path = fileOf(new URL(request.url ?? '/', 'http://host').pathname)
    const type = path === null ? 'text/plain' : (TYPES[extname(path)] ?? 'application/octet-stream')
    response.writeHead(path === null ? 404 : 200, { 'content-type': type, ...headers })
    if (path === null) response.end()
    else createReadStream(path).pipe(response)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { origin: `http://127.0.0.1:${port}`, stop }
}
