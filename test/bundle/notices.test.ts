import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, it } from 'vitest'

/** What only the notices of a development build have. */
const MARKS = ['ResizeObserver', '_reactInternals', '--_bck-radius-card', 'no-styles', 'two-reacts', 'two-queries']

/** The kit's main entry and the picker, as a bundler makes them for this environment. */
async function bundled(environment: string): Promise<string> {
  const entry = ['index', 'picker/index'].map((name) => fileURLToPath(new URL(`../../src/${name}.ts`, import.meta.url)))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': JSON.stringify(environment) },
    build: {
      write: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { external: [/^react/, /^@tanstack/, 'xstate'] },
    },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('\n')
}

it(
  'notices about a host’s set-up are in a development build, and nothing of them in production',
  { timeout: 60_000 },
  async () => {
    const [development, production] = await Promise.all([bundled('development'), bundled('production')])
    expect(MARKS.filter((mark) => !development.includes(mark))).toEqual([])
    expect(MARKS.filter((mark) => production.includes(mark))).toEqual([])
  },
)
