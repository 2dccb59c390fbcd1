import { createServer } from 'vite'
import { root } from './steps.mjs'

/**
 * Reads modules of the source: Node of the oldest supported version cannot read TypeScript; Vite can.
 *
 * @template T
 * @param {(load: (path: string) => Promise<Record<string, any>>) => T | Promise<T>} work `load` takes a path from the root: `/src/index.ts`
 * @returns {Promise<T>}
 */
export async function withSource(work) {
  const { NODE_ENV } = process.env
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    return await work((path) => server.ssrLoadModule(path))
  } finally {
    await server.close()
    // The server sets it to development, and a build that follows would be one for development.
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
  }
}
