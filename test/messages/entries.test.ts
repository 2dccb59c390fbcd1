import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { CATALOGUES, type CatalogueName } from './catalogues'

const folder = join(import.meta.dirname, '..', '..', 'src', 'messages')
const NAMES = Object.keys(CATALOGUES) as CatalogueName[]

/** Every module that runs when this one is imported, itself included, from `src/messages`. */
function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  const specifiers = [...readFileSync(path, 'utf8').matchAll(/^(?:import|export) (?!type )[^'"]*from '(\.[^']+)'/gm)]
  for (const [, specifier = ''] of specifiers) loadedBy(join(dirname(path), `${specifier}.ts`), seen)
  return seen
}

test('each folder is a catalogue with its entry, and is exported by name', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())
  expect(folders.map(({ name }) => name).toSorted()).toEqual([...NAMES].toSorted())
  const exported = Object.keys(manifest.exports).filter((entry) => entry.startsWith('./messages/'))
  expect(exported.toSorted()).toEqual(NAMES.map((name) => `./messages/${name}`).toSorted())
  expect(NAMES.filter((name) => !existsSync(join(folder, `${name}.ts`)))).toEqual([])
})

test.each(NAMES)('%s brings no other language along', (name) => {
  const loaded = [...loadedBy(join(folder, `${name}.ts`))].map((path) => relative(folder, path))
  const others = NAMES.filter((other) => other !== name && !(name === 'pseudo' && other === 'en'))
  expect(loaded).toContain(`${name}.ts`)
  expect(loaded.length).toBeGreaterThan(2)
  expect(loaded.filter((path) => others.some((other) => path === `${other}.ts` || path.startsWith(`${other}/`)))).toEqual([])
})
