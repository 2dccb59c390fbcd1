import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '../..')

interface Diagnostic {
  code: string
  filename: string
}

const parse = (text: string): { diagnostics: Diagnostic[] } => JSON.parse(text)

/** oxlint leaves with 1 where it found something, which here is what it should. */
function lint(folder: string): string {
  try {
    return execFileSync(join(root, 'node_modules/.bin/oxlint'), ['--format=json'], { cwd: folder, encoding: 'utf8' })
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout
    throw error
  }
}

/**
 * Writes the files to a folder outside the project, so that they trouble nobody else, and lints them in one run with the
 * project's own rules; only those that need types are left out, since fixtures import what is not there.
 *
 * @returns the names of the rules that fired, by file
 */
export function lintFixtures(files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'))
  try {
    const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'))
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ ...config, options: { ...config.options, typeAware: false } }))
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const fired = new Map<string, string[]>([...files.keys()].map((path) => [path, []]))
    for (const { code, filename } of parse(lint(folder)).diagnostics) {
      const path = relative(folder, join(folder, filename))
      fired.get(path)?.push(code.replace(/^.*\(|\)$/g, ''))
    }
    return fired
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
