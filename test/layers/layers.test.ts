import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LAYERS, PACKAGES, ROWS } from './layers.table'
import { lintFixtures } from './lint-fixtures'

interface Fixture {
  title: string
  path: string
  text: string
  /** The rule that must fire; null: the fixture must pass. */
  rule: string | null
}

const IMPORTS = 'no-restricted-imports'

/** Numbered, so that no two fixtures share a file. */
let count = 0
const pathIn = (folder: string) => `${folder}/fixture-${++count}.ts`

function importing(folder: string, title: string, specifier: string, rule: string | null, typeOnly = false): Fixture {
  const text = typeOnly
    ? `import type { Thing } from '${specifier}'\nexport const one = (thing: Thing) => thing\n`
    : `import { thing } from '${specifier}'\nexport const one = thing\n`
  return { title, path: pathIn(folder), text, rule }
}

const rows: Fixture[] = ROWS.flatMap(({ layer, folder = `src/${layer}`, may, types = [], packages }) => {
  const toLayers = LAYERS.filter((other) => other !== layer).flatMap((other) => {
    const specifier = posix.relative(folder, `src/${other}`)
    const value = importing(folder, `${folder} imports ${other}`, specifier, may.includes(other) ? null : IMPORTS)
    const allowed = may.includes(other) || types.includes(other)
    const type = importing(
      folder,
      `${folder} imports types of ${other}`,
      `${specifier}/some.types`,
      allowed ? null : IMPORTS,
      true,
    )
    return [value, type]
  })
  const toPackages = PACKAGES.map((name) =>
    importing(folder, `${folder} imports ${name}`, name, packages.includes(name) ? null : IMPORTS),
  )
  return [...toLayers, ...toPackages]
})

const ways: Fixture[] = [
  importing('src/aggregators/basiq', 'one aggregator imports another', '../stitch', IMPORTS),
  importing('src/aggregators/stitch', 'one aggregator imports a file of another', '../basiq/wire.types', IMPORTS, true),
  importing('src/aggregators/basiq', 'one aggregator imports another by its full path', '../../aggregators/stitch', IMPORTS),
  importing('src/aggregators/basiq/deeper', 'a deeper file imports another aggregator', '../../stitch', IMPORTS),
  importing('src/aggregators/basiq/deeper', 'a deeper file imports its own aggregator', '../wire.types', null),
  importing('src/policy', 'a roundabout path', '../domain/../machine', IMPORTS),
  importing('src/policy', 'a path that starts where it stands', './../machine', IMPORTS),
  {
    ...importing('src/policy', 'an import at run time', '../machine', IMPORTS),
    text: "export const one = () => import('../machine')\n",
  },
  { ...importing('src/policy', 'a re-export', '../machine', IMPORTS), text: "export { one } from '../machine'\n" },
  importing('src/policy', 'a neighbour', './next-look.policy', null),
  importing('src/view/prompt', 'a view reads a message', '../../messages/say', null),
  importing('src/view/prompt', 'a view takes a catalogue', '../../messages/en', IMPORTS),
  importing('src/view/prompt', 'a view takes what messages export', '../../messages', IMPORTS),
  importing('src/sandbox', 'the browser part of the sandbox imports a server', '@hono/node-server', IMPORTS),
  { ...importing('src/sandbox', 'the served sandbox imports a server', 'node:http', null), path: 'src/sandbox/serve.node.ts' },
  { ...importing('src', 'the main entry imports the sandbox', './sandbox', IMPORTS), path: 'src/index.ts' },
  importing('demo/app', 'the demo reaches past the public entries', '../../src/view/button', IMPORTS),
  importing('demo', 'the demo imports a public entry', 'bank-connection-kit/basiq', null),
]

const habits: Fixture[] = [
  ['setTimeout', 'src/policy', 'export const one = () => setTimeout(() => {}, 1)', 'no-restricted-globals'],
  ['window.setInterval', 'src/view', 'export const one = () => window.setInterval(() => {}, 1)', 'no-restricted-globals'],
  ['Date.now', 'src/connection', 'export const one = () => Date.now()', 'no-restricted-properties'],
  ['console', 'src/controller', "export const one = () => console.log('x')", 'no-console'],
  ['any', 'src/query', 'export const one = (x: any): unknown => x', 'no-explicit-any'],
].map(([title = '', folder = '', text = '', rule = '']) => ({
  title: `${folder} uses ${title}`,
  path: pathIn(folder),
  text,
  rule,
}))

/** Two files that import each other, by whatever words. */
function circle(name: string, title: string, [one, other]: readonly [string, string]): Fixture[] {
  const paths = ['a', 'b'].map((end) => `src/policy/${name}-${end}.ts`)
  return [one, other].map((text, at) => ({ title: `${title} (${at + 1})`, path: paths[at] ?? '', text, rule: 'no-cycle' }))
}

const circles: Fixture[] = [
  ...circle('values', 'two files import values of each other', [
    "import { b } from './values-b'\nexport const a = (): unknown => b\n",
    "import { a } from './values-a'\nexport const b = (): unknown => a\n",
  ]),
  ...circle('types', 'two files import only types of each other', [
    "import type { B } from './types-b'\nexport type A = B[]\n",
    "import type { A } from './types-a'\nexport type B = { a: A }\n",
  ]),
  ...circle('exports', 'a file re-exports what imports it', [
    "export type { B } from './exports-b'\nexport type A = string\n",
    "import type { A } from './exports-a'\nexport type B = A[]\n",
  ]),
]

const clock: Fixture = {
  title: 'the clock itself may tell the time',
  path: 'src/domain/clock.ts',
  text: 'export const now = () => Date.now()\n',
  rule: null,
}

const fixtures = [...rows, ...ways, ...habits, ...circles, clock]
const fired = lintFixtures(new Map(fixtures.map(({ path, text }) => [path, text])))

describe('what the linter forbids', () => {
  for (const { title, path, rule } of fixtures) {
    if (rule !== null) it(title, () => expect(fired.get(path)).toContain(rule))
  }
})

describe('what the linter allows', () => {
  for (const { title, path, rule } of fixtures) {
    if (rule === null) it(title, () => expect(fired.get(path)).toEqual([]))
  }
})
