/**
 * `npm run size`: what each public entry of the built package adds to a host, minified and gzipped; of some also what one
 * export costs a host that takes no other. React, Query and XState are left out: a host has them, or its other packages share
 * them.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { bundled, entries, gzipped, namesOf } from './bundle.mjs'
import { root } from './steps.mjs'

/**
 * Hosts take one thing or another of these, so that the whole says little.
 *
 * @type {Readonly<Record<string, readonly string[] | 'all'>>}
 */
const APART = { '.': ['createBankConnection', 'useBankConnection', 'BankConnection'], './stitch': 'all' }

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1000).toFixed(1)

/**
 * @param {string} name
 * @param {string} text
 */
function print(name, text) {
  console.log(`${name.padEnd(22)} ${kilobytes(Buffer.byteLength(text)).padStart(7)} ${kilobytes(gzipped(text)).padStart(8)}`)
}

if (!existsSync(join(root, 'dist')) && !build()) process.exit(1)

console.log(`${'entry'.padEnd(24)} min kB  gzip kB`)
for (const { name, path } of entries) {
  print(name, (await bundled(path)).text)
  const apart = APART[name] === 'all' ? (await namesOf(path)).sort() : (APART[name] ?? [])
  for (const each of apart) print(`  ${each}`, (await bundled(path, [each])).text)
}
