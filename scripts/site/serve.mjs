import { join, normalize } from 'node:path'
import { isFile, serveFiles } from '../serve.mjs'

/**
 * Serves a folder at a path below its origin, and nothing else: what a page asks beside it is not found.
 *
 * @param {string} folder
 * @param {string} base '/some/path/'
 */
export const serveBelow = (folder, base) =>
  serveFiles((pathname) => {
    if (!pathname.startsWith(base)) return null
    const inside = normalize(`/${decodeURIComponent(pathname.slice(base.length))}`)
    const path = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside)
    return isFile(path) ? path : null
  })
