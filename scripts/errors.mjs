/** `npm run errors`: writes docs/errors.md, the words of the errors that a production build knows by code only. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { page } from './errors/page.mjs'
import { root, run } from './steps.mjs'

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
  const { TEXTS } = await server.ssrLoadModule('/src/domain/errors.table.ts')
  const { BASIQ_TEXTS } = await server.ssrLoadModule('/src/aggregators/basiq/errors.table.ts')
  const { STITCH_TEXTS } = await server.ssrLoadModule('/src/aggregators/stitch/errors.table.ts')
  const { TEXTS: SERVER_TEXTS } = await server.ssrLoadModule('/src/server/errors.table.ts')
  writeFileSync(
    join(root, 'docs', 'errors.md'),
    page({ 'The kit': TEXTS, Basiq: BASIQ_TEXTS, Stitch: STITCH_TEXTS, 'The server': SERVER_TEXTS }),
  )
  run('oxfmt', ['docs/errors.md'])
} finally {
  await server.close()
}
