/**
 * Looks at the built package for what frameworks keep for the browser: a function that stands behind 'use client' in src stands behind it
 * in dist. A bundler leaves out a module that only passes exports on, and the directive goes with it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { root } from './steps.mjs'

const CLIENT = /^['"]use client['"]/
const EXPORTED = /^export (?:function|const|class) (\w+)|^export \{([^}]*)\} from/gm

/** @param {string} folder @param {RegExp} names */
const modulesIn = (folder, names) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => names.test(path))
    .map((path) => {
      const text = readFileSync(join(root, folder, path), 'utf8')
      return { path, text, isForClients: CLIENT.test(text) }
    })

/** A layer, or one platform. The build joins modules within these alone. @param {string} path */
const partOf = (path) => {
  const folders = dirname(path).split(sep)
  return folders.slice(0, folders[0] === 'aggregators' ? 2 : 1).join(sep)
}

const built = modulesIn('dist', /\.js$/)

const lost = modulesIn('src', /\.tsx?$/).flatMap(({ path, text, isForClients }) => {
  if (!isForClients) return []
  const names = [...text.matchAll(EXPORTED)].flatMap(([, one, several = '']) => one ?? several.match(/\w+/g) ?? [])
  const beside = built.filter((file) => partOf(file.path) === partOf(path))
  return names.flatMap((name) => {
    // What nothing in the package uses stands nowhere.
    const holders = beside.filter((file) => new RegExp(`\\b${name}\\b`).test(file.text))
    return holders.length === 0 || holders.some((file) => file.isForClients) ? [] : [`${name} of src/${path}`]
  })
})

if (lost.length > 0) {
  console.error(`The build lost 'use client' before:\n${lost.join('\n')}`)
  process.exitCode = 1
}
