/**
 * Mends what tsc wrote to dist/, starting from the entries. Every relative specifier gets the ending by which Node resolves it:
 * the source leaves endings out, and a consumer whose TypeScript resolves like Node (`nodenext`) would find no types. What no
 * entry reaches is removed: nobody can import it, and it may speak of packages that a host has not installed. The rest is joined, since
 * a disk keeps even the smallest file in a block of its own.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { rollup } from 'rollup'
import { dts } from 'rollup-plugin-dts'
import { root } from './steps.mjs'

const dist = join(root, 'dist')

/** `from './x'`, `import './x'`, `import('./x')`. */
const SPECIFIER = /(\bfrom\s+|\bimport\s+|\bimport\(\s*)(['"])(\.\.?(?:\/[^'"]*)?)\2/g

/**
 * @param {string} file
 * @param {string} specifier
 */
function ended(file, specifier) {
  const target = join(dirname(file), specifier)
  if (specifier.endsWith('.js') && existsSync(target.replace(/\.js$/, '.d.ts'))) return specifier
  if (existsSync(`${target}.d.ts`)) return `${specifier}.js`
  if (existsSync(join(target, 'index.d.ts'))) return `${specifier.replace(/\/$/, '')}/index.js`
  throw new Error(`${file} imports ${specifier}, which has no declarations.`)
}

/**
 * @param {string} file
 * @returns {string[]} the declarations that it imports
 */
function mend(file) {
  /** @type {string[]} */
  const imported = []
  const text = readFileSync(file, 'utf8')
  const mended = text.replace(SPECIFIER, (_, before, quote, specifier) => {
    const full = ended(file, specifier)
    imported.push(join(dirname(file), full.replace(/\.js$/, '.d.ts')))
    return `${before}${quote}${full}${quote}`
  })
  if (mended !== text) writeFileSync(file, mended)
  return imported
}

/** @type {Record<string, string | { types: string }>} */
const exported = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).exports
const entries = Object.values(exported).flatMap((target) => (typeof target === 'string' ? [] : [join(root, target.types)]))

/** A set grows while it is walked, so this ends when nothing new is reached. */
const reached = new Set(entries)
for (const file of reached) for (const next of mend(file)) reached.add(next)

for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  const file = join(dist, path)
  if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file)
}

/** What an entry has alone stands in its file, and what several have in common in files that they share. Types only: nothing runs. */
const bundle = await rollup({
  input: Object.fromEntries(
    entries
      .filter((file) => !file.endsWith('.css.d.ts'))
      .map((file) => [
        relative(dist, file)
          .split(sep)
          .join('/')
          .replace(/\.d\.ts$/, ''),
        file,
      ]),
  ),
  external: (id) => !id.startsWith('.') && !isAbsolute(id),
  plugins: [dts()],
  // The order in which modules run matters to none of them, and types that nobody exports are still told.
  onwarn: ({ code, message }) => {
    if (code !== 'CYCLIC_CROSS_CHUNK_REEXPORT' && code !== 'PLUGIN_WARNING') throw new Error(message)
  },
})
const { output } = await bundle.generate({
  entryFileNames: '[name].d.ts',
  chunkFileNames: ({ name }) => `types/${name.replace(/\.d$/, '')}.d.ts`,
  minifyInternalExports: false,
})
for (const file of reached) if (!file.endsWith('.css.d.ts')) rmSync(file)
for (const file of output) {
  if (file.type !== 'chunk') continue
  const path = join(dist, file.fileName)
  mkdirSync(dirname(path), { recursive: true })
  // What is imported for nothing but its effects has none here.
  writeFileSync(path, file.code.replaceAll(/^import '[^']+';\n/gm, ''))
}
