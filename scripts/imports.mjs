/**
 * Looks at every import of the built package: a host has installed its dependencies and peers, and nothing else; and it may
 * run in a browser, where `node:` is not to be had. What is for Node says so by its name: `*.node.js`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './steps.mjs'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const installed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })

/** `from 'x'`, `import 'x'`, `import('x')`, where x is no path. */
const PACKAGE = /(?:\bfrom\s*|\bimport\s*|\bimport\(\s*)['"]([^.'"/\s][^'"\s]*)['"]/g

/** Comments hold examples. @param {string} text */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const wrong = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(js|d\.ts)$/.test(path))
  .flatMap((path) => {
    const text = withoutComments(readFileSync(join(root, 'dist', path), 'utf8'))
    return [...text.matchAll(PACKAGE)]
      .map(([, specifier = '']) => specifier)
      .filter((specifier) => !(specifier.startsWith('node:') && path.endsWith('.node.js')))
      .filter((specifier) => !installed.some((name) => specifier === name || specifier.startsWith(`${name}/`)))
      .map((specifier) => `dist/${path} imports ${specifier}`)
  })

const RELATIVE = /(?:\bfrom\s*|\bimport\s*|\bimport\(\s*)['"](\.[^'"\s]*\.js)['"]/g

const missing = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.js'))
  .flatMap((path) => {
    const file = join(root, 'dist', path)
    const targets = [...withoutComments(readFileSync(file, 'utf8')).matchAll(RELATIVE)].map(([, target = '']) => target)
    return targets.filter((target) => !existsSync(join(dirname(file), target))).map((target) => `dist/${path} imports ${target}`)
  })

if (missing.length > 0) {
  console.error(`The build lost modules that are imported:\n${missing.join('\n')}`)
  process.exitCode = 1
}

if (wrong.length > 0) {
  console.error(`A host that installs the package would not find:\n${wrong.join('\n')}`)
  console.error('Bundle it, or name it under dependencies or peerDependencies; in declarations, use types of the kit alone.')
  process.exitCode = 1
}
