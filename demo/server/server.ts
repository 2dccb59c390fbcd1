import { join } from 'node:path'
import { startDemo } from './serve'

/** Where people look for it; free ones are taken where these are not to be had. */
const PORT = 4600
const SANDBOX_PORT = 4601
const STITCH_PORT = 4602

/** Started by scripts/start.mjs, from the bundle beside the built app. */
const { url, sandboxUrl, stitchUrl, close } = await startDemo({
  webRoot: join(import.meta.dirname, '..', 'web'),
  port: PORT,
  sandboxPort: SANDBOX_PORT,
  stitchPort: STITCH_PORT,
})

console.log(`
  Fernway, a small budget app that embeds bank-connection-kit:

    ${url}

  It talks to the kit's sandbox: Basiq at ${sandboxUrl}, Stitch at ${stitchUrl}.
  Nothing here is a real bank. Ctrl-C ends it all.
`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void close().then(() => process.exit(0)))
}
