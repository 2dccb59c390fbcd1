import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readText } from './markdown'

const root = join(import.meta.dirname, '..', '..')
const PAGES = ['README.md', 'docs/embedding.md', 'docs/basiq.md']

interface Example {
  page: string
  line: number
  extension: string
  code: string
}

/** Every block of a page that is marked as TypeScript. */
function examplesOf(page: string): Example[] {
  const text = readText(page)
  return [...text.matchAll(/^```(tsx?)\n([\s\S]*?)^```/gm)].map(({ 1: extension = 'ts', 2: code = '', index }) => ({
    page,
    line: text.slice(0, index).split('\n').length,
    extension,
    code,
  }))
}

const entries = {
  'bank-connection-kit': 'src/index.ts',
  'bank-connection-kit/machine': 'src/machine/index.ts',
  'bank-connection-kit/basiq': 'src/aggregators/basiq/index.ts',
  'bank-connection-kit/messages/en': 'src/messages/en.ts',
  'bank-connection-kit/sandbox': 'src/sandbox/index.ts',
}

/** As a strict host would have it. The examples are checked as they stand, each a module of its own. */
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
    expect(examples.filter(({ page }) => page === 'README.md').length).toBeGreaterThanOrEqual(7)
    for (const { page, line, extension, code } of examples) {
      const name = `${page.replaceAll(/\W/g, '-')}-line-${line}.${extension}`
      writeFileSync(join(folder, name), `${code}\nexport {}\n`)
    }
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { cwd: folder, encoding: 'utf8' })
    // What is wrong in the source itself is for the check of types to say.
    const wrong = stdout.split('\n').filter((text) => /^\S+-line-\d+\.tsx?\(|^error /.test(text))
    expect(wrong).toEqual([])
    expect(status === 0 || stdout.includes('src/')).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
