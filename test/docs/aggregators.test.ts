import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { DEFERRED_SCENARIO_NAMES, PARTIAL_SCENARIO_NAMES, STOP_SCENARIO_NAMES } from '../../src/domain'
import { entries, examplesOf } from './examples'
import { cell, readText, tableUnder } from './markdown'

/** Writes the tutorial's adapter and its tests to a folder, exactly as they stand on the page, and runs them. */
const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'bck-third-'))
const sources: Readonly<Record<string, string>> = entries

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const parts = examplesOf('docs/tutorial-aggregator.md').filter(({ file }) => /^lantern\..*\.ts$/.test(file))
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
for (const { file, code } of parts) {
  const found = code.replaceAll(
    /from '(bank-connection-kit[^']*)'/g,
    (_, name: string) => `from '${join(root, sources[name] ?? name)}'`,
  )
  writeFileSync(join(folder, file), found)
}

it('the adapter of the tutorial has all its files, in order', () => {
  const names = ['guards', 'classify', 'client', 'pages', 'adapter', 'test'].map((name) => `lantern.${name}.ts`)
  expect(parts.map(({ file }) => file)).toEqual(names)
})

it('the reference lists every scenario', () => {
  const said = tableUnder(readText('docs/aggregators.md'), 'Which scenario').map((row) => cell(row, 'scenario'))
  expect(said.sort()).toEqual([...STOP_SCENARIO_NAMES, ...DEFERRED_SCENARIO_NAMES, ...PARTIAL_SCENARIO_NAMES].sort())
})

await import(/* @vite-ignore */ join(folder, 'lantern.test.ts'))
