import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { entries, examplesOf } from './examples'
import { pagesIn } from './markdown'

const root = join(import.meta.dirname, '..', '..')
const PAGES = ['README.md', ...pagesIn('docs')]
/** Pages that must not lose all their examples without notice. */
const WITH_EXAMPLES = {
  'README.md': 6,
  'docs/basiq.md': 3,
  'docs/embedding.md': 6,
  'docs/hosting.md': 1,
  'docs/sandbox.md': 3,
  'docs/server.md': 4,
  'docs/stitch.md': 3,
  'docs/testing.md': 1,
  'docs/tutorial-aggregator.md': 7,
  'docs/words.md': 2,
  'docs/your-banks.md': 2,
}

/** As a strict host would have it. The examples are checked as they stand, each a module of its own; one that names itself can be imported. */
const configOf = () => ({
  extends: join(root, 'tsconfig.json'),
  compilerOptions: {
    noUnusedLocals: false,
    types: ['node', 'vite/client'],
    paths: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, [join(root, path)]])),
  },
  include: ['*.ts', '*.tsx'],
})

it('every example in the pages compiles as it is written', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'bck-examples-'))
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configOf()))
    const examples = PAGES.flatMap(examplesOf)
    for (const [page, least] of Object.entries(WITH_EXAMPLES))
      expect([page, Math.min(least, examples.filter((example) => example.page === page).length)]).toEqual([page, least])
    for (const { file, code } of examples) writeFileSync(join(folder, file), `${code}\nexport {}\n`)
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { cwd: folder, encoding: 'utf8' })
    const files = new Set(examples.map(({ file }) => file))
    // What is wrong in the source itself is for the check of types to say.
    const wrong = stdout.split('\n').filter((text) => files.has(text.slice(0, text.indexOf('('))) || text.startsWith('error '))
    expect(wrong).toEqual([])
    expect(status === 0 || stdout.includes('src/')).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
