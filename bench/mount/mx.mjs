import { cpSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { fetchPeer } from '../bytes/fetch-peer.mjs'
import { PEERS } from '../bytes/peers.table.mjs'
import { BUILT } from './pages.mjs'

/** An address of MX's that the widget takes pictures from, again and again while it fails. */
export const PICTURES = /moneydesktop/

/** What is shown for them: nothing. */
export const PICTURE = { contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }

/** Builds a page with MX's credentials step, beside its package. Throws if the package cannot be fetched. */
export async function buildMx() {
  const { mx } = PEERS
  if (mx === undefined) throw new Error('MX is not among the peers.')
  const page = join(await fetchPeer('mx', mx), 'page')
  cpSync(join(import.meta.dirname, 'mx'), page, { recursive: true })
  await build({
    root: page,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [react()],
    resolve: { dedupe: ['react', 'react-dom'] },
    build: { outDir: join(BUILT, 'mx'), emptyOutDir: true, chunkSizeWarningLimit: 10_000 },
  })
}
