import { createServer } from 'node:net'
import { join, normalize } from 'node:path'
import { isFile, serveFiles } from '../serve.mjs'

/**
 * Serves a built page. An address without a file is the page itself, as hosts of single-page apps set it up.
 *
 * @param {string} folder
 * @param {Record<string, string>} [headers] of every answer
 */
export const serveFolder = (folder, headers = {}) =>
  serveFiles((pathname) => {
    const named = join(folder, normalize(pathname))
    return isFile(named) ? named : join(folder, 'index.html')
  }, headers)

/** A port that nobody listens on. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('There is no port.')),
      )
    })
  })
