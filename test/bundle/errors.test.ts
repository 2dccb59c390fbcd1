import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

const entry = fileURLToPath(new URL('host.ts', import.meta.url))

interface Host {
  /** The message of the error for a connection without a user. */
  said: () => string
}

/** A small app that makes a mistake, as one script. `define` is what its bundler replaces. */
async function bundled(define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: { write: false, lib: { entry, formats: ['iife'], name: 'host', fileName: 'host' }, minify: true },
  })
  const [output] = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  if (output?.type !== 'chunk') throw new Error('Nothing was built.')
  return output.code
}

/** Runs it on a page with this `process`, or with none. */
const run = (code: string, process?: object): Host => runInNewContext(`${code};host`, { ...(process && { process }) }) as Host

const CODE = '[bank-connection-kit] no-user-key (empty): docs/errors.md of the package says what to do.'
const TEXT = 'The kit could not tell one user of your app from the next'

describe('errors for developers in a bundle', () => {
  let production = ''
  let bare = ''
  beforeAll(async () => {
    production = await bundled({ 'process.env.NODE_ENV': '"production"' })
    bare = await bundled({})
  }, 60_000)

  it('a production build shows the code and where it is explained, and does not carry the text', () => {
    expect(run(production).said()).toBe(CODE)
    expect(production).not.toContain(TEXT)
    expect(production).not.toContain('Pass your own id of the signed-in user')
  })

  it('a development build shows the whole text', () => {
    expect(run(bare, { env: { NODE_ENV: 'development' } }).said()).toContain(TEXT)
  })

  it('a page without a bundler and without process runs, and shows the code', () => {
    expect(bare).toContain(TEXT)
    expect(run(bare).said()).toBe(CODE)
  })
})
