import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../src/', import.meta.url)
const lengths = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|tsx|css)$/.test(path))
  .map((path) => ({ path, lines: readFileSync(new URL(path, root), 'utf8').trimEnd().split('\n').length }))

it('a file of the source has at most 250 lines', () => {
  expect(lengths.length).toBeGreaterThan(300)
  expect(lengths.filter(({ lines }) => lines > 250)).toEqual([])
})

it('half of the files of the source have at most 60 lines', () => {
  const sorted = lengths.map(({ lines }) => lines).sort((one, other) => one - other)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60)
})

/** What a file is for, as its name says it: `<thing>.<role>.ts`. */
const ROLES = (
  'types table options parse classify policy machine state context actor query store client authorization adapter derive notice ' +
  'operation'
).split(' ')
/** What the simulated platforms have besides, and one file that runs only in Node. */
const SANDBOX_ROLES = [...ROLES, 'app', 'data', 'node', 'page', 'routes', 'view']

it('a dot in the name of a file stands before one of a few roles', () => {
  const oneOff = lengths
    .map(({ path }) => path)
    .filter((path) => /\.tsx?$/.test(path) && !/^(server|picker|connections)\//.test(path))
    .filter((path) => {
      const [, role] = /\.([\w-]+)\.tsx?$/.exec(path) ?? []
      return role !== undefined && !(path.startsWith('sandbox/') ? SANDBOX_ROLES : ROLES).includes(role)
    })
  expect(oneOff).toEqual([])
})
