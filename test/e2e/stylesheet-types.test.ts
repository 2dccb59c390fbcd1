import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, '.cache', 'stylesheet-types')
const COMPILER = join(root, 'node_modules', 'typescript', 'bin', 'tsc')

/** What TypeScript says to a host's file. */
function compile(file: string, code: string, resolution: string): string {
  writeFileSync(join(folder, file), code)
  const options = [
    '--noEmit',
    '--strict',
    '--types',
    '',
    '--target',
    'es2022',
    '--noUncheckedSideEffectImports',
    '--ignoreConfig',
  ]
  const module = resolution === 'bundler' ? 'esnext' : 'nodenext'
  const given = [COMPILER, ...options, '--module', module, '--moduleResolution', resolution, join(folder, file)]
  const { stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8', cwd: folder })
  return stdout + stderr
}

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
})

it.each(['bundler', 'nodenext'])('TypeScript takes the import of either stylesheet, resolved by %s', (resolution) => {
  const code = "import 'bank-connection-kit/styles.css'\nimport 'bank-connection-kit/styles.unlayered.css'\n"
  expect(compile('host.ts', code, resolution)).toBe('')
})

it('TypeScript refuses a stylesheet that there is not', () => {
  expect(compile('typo.ts', "import 'bank-connection-kit/style.css'\n", 'bundler')).toContain('TS2882')
})
