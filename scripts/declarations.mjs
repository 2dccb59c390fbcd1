/**
 * Ends every relative specifier in dist/ as Node resolves it: the source leaves endings out, and a consumer whose
 * TypeScript resolves like Node (`nodenext`) would find no types.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.d.ts')) continue
  const file = join(dist, path)
  const text = readFileSync(file, 'utf8')
  const mended = text.replace(SPECIFIER, (_, before, quote, specifier) => `${before}${quote}${ended(file, specifier)}${quote}`)
  if (mended !== text) writeFileSync(file, mended)
}
