import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
}

/** Other origins that the app has to do with. */
interface Others {
  /** Called by the browser, and shows the logos of its banks. */
  api: string
  images: string
}

/** A strict policy, as a bank's customer would want it: own files only, and the one API that is called. */
const policy = ({ api, images }: Others): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: ${api} ${images}`,
    `connect-src 'self' ${api}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The build names these by what is in them, so another version has another name. */
const isNamedByContent = (path: string): boolean => path.startsWith('/assets/')

/** Answers with the built app's files. Every address without an ending is the app itself. */
export function createPages(root: string, others: Others): (pathname: string) => Promise<Response> {
  return async (pathname) => {
    const wanted = extname(pathname) === '' ? '/index.html' : pathname
    const path = normalize(join(root, wanted))
    if (!path.startsWith(root + sep)) return new Response(null, { status: 404 })
    try {
      const headers = {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': policy(others),
        'referrer-policy': 'no-referrer',
        'cache-control': isNamedByContent(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
      }
      return new Response(new Uint8Array(await readFile(path)), { headers })
    } catch {
      return new Response(null, { status: 404 })
    }
  }
}
