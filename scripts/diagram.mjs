/** `npm run diagram`: draws the state machine from itself, in light and dark, for the README. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { PICTURES, draw, reasonsOf } from './diagram/index.mjs'
import { root } from './steps.mjs'

// Node of the oldest supported version cannot read TypeScript; Vite can.
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
})
try {
  const { connectionMachine } = await server.ssrLoadModule('/src/machine/index.ts')
  const { STOP_SCENARIOS, DEFERRED_SCENARIOS } = await server.ssrLoadModule('/src/domain/index.ts')
  const reasons = reasonsOf(STOP_SCENARIOS, DEFERRED_SCENARIOS)
  mkdirSync(join(root, 'docs', 'pictures'), { recursive: true })
  for (const { path, theme } of PICTURES) {
    writeFileSync(join(root, path), draw(connectionMachine.root, reasons, theme))
    console.log(path)
  }
} finally {
  await server.close()
}
