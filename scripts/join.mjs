/**
 * Joins the modules of a folder that hosts load together: a disk keeps even the smallest file in a block of its own, and the package had
 * hundreds. What other folders import stays a file; the rest goes into those, or into files that they share.
 *
 * GraphQL, which only the sandbox needs, is brought along in one minified file. Nobody debugs it here.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { build, minifySync } from 'vite'
import { root } from './steps.mjs'

const dist = join(root, 'dist')

/** @type {Record<string, string | { default: string }>} */
const EXPORTS = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).exports
const exported = Object.values(EXPORTS).map((target) => join(root, typeof target === 'string' ? target : target.default))

/** @param {string} folder */
const modulesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name))

const CLIENT = /^['"]use client['"]/

/** @param {string} path */
const isForClients = (path) => existsSync(path) && CLIENT.test(readFileSync(path, 'utf8'))

/** What a module imports from beside it. @param {string} path */
const importsOf = (path) =>
  [...readFileSync(path, 'utf8').matchAll(/\bfrom\s*"(\.[^"]+)"|^import "(\.[^"]+)"/gm)].map(([, from, alone]) =>
    join(dirname(path), from ?? alone ?? ''),
  )

/**
 * A folder, and a file beside it that belongs to it. What is imported from elsewhere, by other folders or by hosts, is an entry.
 *
 * @param {string} name
 * @param {string[]} [beside]
 */
function partOf(name, beside = []) {
  const folder = join(dist, name)
  const modules = [...beside, ...modulesIn(folder)]
  const elsewhere = modulesIn(dist).filter((path) => !modules.includes(path))
  const wanted = new Set([...exported, ...elsewhere.flatMap(importsOf)])
  // An adapter is for clients only, and what else its entry has runs on servers too: it gets a file of its own.
  const boundaries = name.startsWith('aggregators') ? modules.filter(isForClients) : []
  return { folder, modules, boundaries, entries: modules.filter((path) => wanted.has(path)) }
}

/** A catalogue is a file beside a folder of its name. */
const catalogues = () =>
  readdirSync(join(dist, 'messages'))
    .map((name) => ({ name: join('messages', name), file: join(dist, 'messages', `${name}.js`) }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => partOf(name, [file]))

/**
 * Everything but the folder's own modules, and GraphQL, stays an import.
 *
 * @param {string[]} modules
 * @returns {import('vite').Plugin}
 */
const onlyOwn = (modules) => ({
  name: 'only-own',
  enforce: 'pre',
  resolveId(id, importer) {
    if (importer === undefined || !importer.startsWith(dist + sep) || id === 'graphql') return null
    if (!id.startsWith('.')) return { id, external: true }
    const path = join(dirname(importer), id)
    return modules.includes(path) ? path : { id: path, external: 'absolute' }
  },
})

/** @type {import('vite').Plugin} */
const asBefore = {
  name: 'as-before',
  renderChunk(code, { name, fileName, moduleIds }) {
    if (name === 'graphql') return { code: minifySync(fileName, code).code, map: null }
    return moduleIds.some(isForClients) && !CLIENT.test(code) ? { code: `"use client";\n${code}`, map: null } : null
  },
}

/** @param {string} fileName @param {string} code with the paths of this machine */
const relativeTo = (fileName, code) =>
  code.replaceAll(/(["'])([^"'\n]+\.js)\1/g, (text, quote, path) => {
    if (!path.startsWith(dist + sep)) return text
    const beside = relative(dirname(join(dist, fileName)), path)
      .split(sep)
      .join('/')
    return `${quote}${beside.startsWith('.') ? '' : './'}${beside}${quote}`
  })

/** @param {ReturnType<typeof partOf>} part */
async function joined({ folder, modules, boundaries, entries }) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [onlyOwn(modules), asBefore],
    // The host's bundler decides it.
    define: { 'process.env.NODE_ENV': 'process.env.NODE_ENV' },
    build: {
      write: false,
      outDir: dist,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      license: { fileName: 'vendor/LICENSES.md' },
      rolldownOptions: {
        input: entries,
        // Where nothing but entries and shared files is left, no entry gets a further export.
        preserveEntrySignatures: boundaries.length > 0 ? 'allow-extension' : 'strict',
        output: {
          entryFileNames: ({ facadeModuleId }) => relative(dist, facadeModuleId ?? ''),
          chunkFileNames: ({ name }) => (name === 'graphql' ? 'vendor/graphql.js' : `${relative(dist, folder)}/${name}.js`),
          codeSplitting: {
            includeDependenciesRecursively: boundaries.length === 0,
            groups: [
              { name: 'graphql', test: /node_modules[\\/]graphql/ },
              { name: 'client', test: (id) => boundaries.includes(id) },
            ],
          },
          // A framework names the function that a server component must not call.
          minifyInternalExports: false,
        },
      },
    },
  })
  const files = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const bringsAlong = files.some(({ fileName }) => fileName === 'vendor/graphql.js')
  return files.flatMap((file) => {
    if (file.type === 'chunk') return [{ path: join(dist, file.fileName), text: relativeTo(file.fileName, file.code) }]
    return bringsAlong ? [{ path: join(dist, file.fileName), text: file.source }] : []
  })
}

const FOLDERS = [
  'sandbox',
  'server',
  'picker',
  'connections',
  'view',
  'connection',
  'controller',
  'derive',
  'testing',
  'machine',
  'query',
  'policy',
  'aggregators/basiq',
  'aggregators/stitch',
]

for (const part of [...FOLDERS.map((name) => partOf(name)), ...catalogues()]) {
  const files = await joined(part)
  for (const path of part.modules) rmSync(path)
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
