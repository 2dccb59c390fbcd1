import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Every module that is loaded with this one. Types are gone by then. */
function loadedWith(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  const text = readFileSync(path, 'utf8').replaceAll(/^(?:import|export) type [^;]*?from '[^']+'$/gm, '')
  for (const [, target = ''] of text.matchAll(/from '(\.[^']+)'/g)) {
    const base = join(dirname(path), target)
    const file = [`${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find((each) => {
      try {
        return readFileSync(each) !== null
      } catch {
        return false
      }
    })
    if (file !== undefined) loadedWith(file, seen)
  }
  return seen
}

it.each(['index.ts', 'follow/index.ts', 'redis/index.ts'])(
  'nothing that a framework keeps for the browser is loaded with server/%s',
  (entry) => {
    const files = [...loadedWith(join(root, 'src/server', entry))]
    expect(files.length).toBeGreaterThan(2)
    expect(files.filter((file) => readFileSync(file, 'utf8').startsWith("'use client'"))).toEqual([])
  },
)
