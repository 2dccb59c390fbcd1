import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from '../steps.mjs'

/** `from './x'`, `import './x'`, `import('./x')`. */
const RELATIVE = /(?:\bfrom\s*|\bimport\s*|\bimport\(\s*)['"](\.[^'"\s]*)['"]/g

const asFile = (/** @type {string} */ path) =>
  [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find((each) => /\.(tsx?|mjs)$/.test(each) && existsSync(each))

/** @param {string} file */
const importsOf = (file) =>
  [...readFileSync(file, 'utf8').matchAll(RELATIVE)].flatMap(([, target = '']) => asFile(join(dirname(file), target)) ?? [])

/** Who imports whom, over `src` and `test`. @returns {Map<string, string[]>} */
function importers() {
  /** @type {Map<string, string[]>} */
  const found = new Map()
  for (const folder of ['src', 'test'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const file = join(root, folder, name)
      if (!/\.tsx?$/.test(name)) continue
      for (const target of importsOf(file)) found.set(target, [...(found.get(target) ?? []), file])
    }
  return found
}

/**
 * The test files, out of `files`, that import a file of the source, directly or not; those that need the fewest steps come first.
 *
 * @param {readonly string[]} files
 */
export function relatedTests(files) {
  const by = importers()
  return (/** @type {string} */ source) => {
    const seen = new Set([join(root, source)])
    for (const file of seen) for (const each of by.get(file) ?? []) seen.add(each)
    return [...seen].filter((file) => files.includes(file)).map((file) => relative(root, file))
  }
}
