import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build as bundle } from 'vite'
import { root } from './steps.mjs'

/** Every host has these. */
const EXTERNAL = [/^node:/, /^react($|\/)/, /^react-dom($|\/)/, /^@tanstack\/react-query($|\/)/]

/** Most hosts do not have XState, so it is counted, but apart from the kit. */
const XSTATE = /node_modules\/xstate\//

/** @type {Record<string, string | { default: string }>} */
const EXPORTS = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).exports

/** The public entries of the built package, by name. */
export const entries = Object.entries(EXPORTS).flatMap(([name, target]) => {
  const path = join(root, typeof target === 'string' ? target : target.default)
  return path.endsWith('.json') ? [] : [{ name, path }]
})

/**
 * The names that a built module exports.
 *
 * @param {string} path
 * @returns {Promise<string[]>}
 */
export const namesOf = async (path) => Object.keys(await import(pathToFileURL(path).href))

/**
 * What a host's bundler makes of an entry, minified: the kit's own text and XState's, and the modules that went into it.
 *
 * @param {string} path
 * @param {string[]} [names] what the host takes of it; default: everything
 * @param {string} [without] a module that is left empty
 * @param {string} [beside] another entry that the host takes whole
 * @param {RegExp[]} [left] what else the host has
 */
export async function bundled(path, names, without, beside, left = []) {
  if (path.endsWith('.css')) return { kit: readFileSync(path, 'utf8'), xstate: '', modules: [] }
  const others = beside ? `export * from ${JSON.stringify(beside)}` : ''
  const host = `export ${names ? `{ ${names.join()} }` : '*'} from ${JSON.stringify(path)}\n${others}`
  const emptied = without ? await namesOf(without) : []
  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'host',
    enforce: 'pre',
    resolveId: (id) => (id === 'host' ? id : null),
    load: (id) => {
      if (id === 'host') return host
      return id === without ? emptied.map((name) => `export const ${name} = globalThis.${name}`).join('\n') : null
    },
  }
  const result = await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [plugin],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: 'host',
        external: [...EXTERNAL, ...left],
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: { groups: [{ name: 'xstate', test: XSTATE }] } },
      },
    },
  })
  const chunks = [result]
    .flat()
    .flatMap((one) => ('output' in one ? one.output : []))
    .flatMap((output) => (output.type === 'chunk' ? [output] : []))
  /** @param {boolean} isXState */
  const textOf = (isXState) => chunks.flatMap(({ name, code }) => ((name === 'xstate') === isXState ? [code] : [])).join('\n')
  const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules)).filter((id) => id.startsWith(root) && !XSTATE.test(id))
  return { kit: textOf(false), xstate: textOf(true), modules }
}

/** @param {string} text */
export const gzipped = (text) => (text === '' ? 0 : gzipSync(text, { level: 9 }).byteLength)
