/**
 * `node scripts/size.modules.mjs ./stitch stitch`: where the bytes of an export are. For each module, by how much the gzipped
 * bundle shrinks without it. What two modules share counts for neither, so the figures add up to less than the whole.
 *
 * The build joins modules. To see each by itself, run `vite build` alone before.
 */
import { relative } from 'node:path'
import { bundled, entries, gzipped } from './bundle.mjs'
import { root } from './steps.mjs'

const [entry = '.', ...names] = process.argv.slice(2)
const found = entries.find(({ name }) => name === entry)
if (found === undefined) throw new Error(`There is no entry ${entry}: ${entries.map(({ name }) => name).join(' ')}`)

const taken = names.length > 0 ? names : undefined
const { kit, modules } = await bundled(found.path, taken)
const whole = gzipped(kit)
console.log(`${'all'.padEnd(48)} ${whole}`)
const rows = []
for (const module of modules) {
  rows.push({ module, saved: whole - gzipped((await bundled(found.path, taken, module)).kit) })
}
for (const { module, saved } of rows.sort((one, other) => other.saved - one.saved))
  console.log(`${relative(root, module).padEnd(48)} ${saved}`)
