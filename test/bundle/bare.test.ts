import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { en } from '../../src/messages'

/** What a host's bundler makes of an entry. */
async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(`../../src/${entry}.ts`, import.meta.url)), formats: ['es'] },
      rolldownOptions: { external: [/^react/, /^@tanstack/, 'xstate'] },
    },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('\n')
}

const sentencesIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.includes(' ')
      ? [value]
      : []
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(sentencesIn)
      : []

it(
  'the components without English carry no English sentence, and those with English carry all',
  { timeout: 60_000 },
  async () => {
    const sentences = sentencesIn(en)
    expect(sentences.length).toBeGreaterThan(100)
    const [bare, whole] = await Promise.all([bundled('bare'), bundled('index')])
    expect(sentences.filter((sentence) => bare.includes(sentence))).toEqual([])
    expect(sentences.filter((sentence) => !whole.includes(sentence))).toEqual([])
  },
)
