import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { entries, examplesOf } from './examples'

/** The page's own adapter with its own tests, written down as the page has them and run. */
const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'bck-third-'))
const sources: Readonly<Record<string, string>> = entries

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const parts = examplesOf('docs/aggregators.md').filter(({ file }) => file.startsWith('lantern.'))
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
for (const { file, code } of parts) {
  const found = code.replaceAll(
    /from '(bank-connection-kit[^']*)'/g,
    (_, name: string) => `from '${join(root, sources[name] ?? name)}'`,
  )
  writeFileSync(join(folder, file), found)
}

it('the third adapter of the page is whole', () => {
  const names = ['guards', 'classify', 'client', 'pages', 'adapter', 'try'].map((name) => `lantern.${name}.ts`)
  expect(parts.map(({ file }) => file)).toEqual(names)
})

await import(/* @vite-ignore */ join(folder, 'lantern.try.ts'))
