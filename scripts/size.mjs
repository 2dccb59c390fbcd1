/**
 * `npm run size`: what each public entry of the built package adds to a host, minified and gzipped. React, Query and XState
 * are left out: a host has them, or its other packages share them.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build as bundle } from 'vite'
import { build } from './build.mjs'
import { root } from './steps.mjs'

const EXTERNAL = [/^react($|\/)/, /^react-dom($|\/)/, /^xstate($|\/)/, /^@xstate\/react($|\/)/, /^@tanstack\/react-query($|\/)/]

/** @param {string} path */
async function bundled(path) {
  if (path.endsWith('.css')) return readFileSync(path, 'utf8')
  const result = await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: path, external: EXTERNAL, preserveEntrySignatures: 'strict' },
    },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('\n')
}

/** @param {string} text */
const kilobytes = (text) => (Buffer.byteLength(text) / 1000).toFixed(1).padStart(7)

if (!existsSync(join(root, 'dist')) && !build()) process.exit(1)

/** @type {Record<string, string | { default: string }>} */
const entries = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).exports

console.log(`${'entry'.padEnd(24)} min kB  gzip kB`)
for (const [name, target] of Object.entries(entries)) {
  const path = typeof target === 'string' ? target : target.default
  if (path.endsWith('.json')) continue
  const text = await bundled(join(root, path))
  const gzip = (gzipSync(text, { level: 9 }).byteLength / 1000).toFixed(1).padStart(8)
  console.log(`${name.padEnd(22)} ${kilobytes(text)} ${gzip}`)
}
