import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PNG } from 'pngjs'
import { withSource } from '../source.mjs'
import { root } from '../steps.mjs'

/** What was accepted, and is compared with. */
export const ACCEPTED = join(root, 'test', 'visual', 'pictures')
/** What the last run drew otherwise, as Vitest names it: `x-actual.png`, `x-diff.png`, and `x-reference.png` for a new one. */
export const SEEN = join(root, '.cache', 'pictures')

const CHROMIUM = join(root, 'test', 'visual', 'chromium.json')

/**
 * @typedef {object} Change
 * @property {string} name
 * @property {'changed' | 'new' | 'gone'} kind
 * @property {string | null} before a path, as the other two
 * @property {string | null} now
 * @property {string | null} difference null where the two differ in size
 */

/** @param {string} path */
const orNull = (path) => (existsSync(path) ? path : null)

/** @returns {Promise<string[]>} the pictures that should be there */
const namesOfTable = () =>
  withSource(async (load) => {
    const { EVERY_PICTURE } = await load('/test/visual/every-picture.ts')
    return ['letters', ...EVERY_PICTURE.map((/** @type {{ name: string }} */ { name }) => name)]
  })

/** @returns {Promise<Change[]>} */
export async function readChanges() {
  const names = await namesOfTable()
  /** @type {Change[]} */
  const gone = readdirSync(ACCEPTED)
    .map((file) => basename(file, '.png'))
    .filter((name) => !names.includes(name))
    .map((name) => ({ name, kind: 'gone', before: join(ACCEPTED, `${name}.png`), now: null, difference: null }))
  const differing = names.map((name) => {
    const before = orNull(join(ACCEPTED, `${name}.png`))
    const now = orNull(join(SEEN, `${name}-actual.png`)) ?? (before ? null : orNull(join(SEEN, `${name}-reference.png`)))
    /** @type {Change['kind']} */
    const kind = before === null ? 'new' : 'changed'
    return { name, kind, before, now, difference: orNull(join(SEEN, `${name}-diff.png`)) }
  })
  return [...differing.filter(({ now }) => now !== null), ...gone]
}

/** A share of the 256 steps of a colour that neither an eye nor the comparison tells from its neighbours. */
const STEP = 4

/**
 * The same picture in half the bytes: no transparency, fewer shades, and rows as they are, which suits flat colours.
 *
 * @param {string} path
 */
function squeeze(path) {
  const picture = PNG.sync.read(readFileSync(path))
  for (const [at, value] of picture.data.entries()) picture.data[at] = Math.min(255, Math.round(value / STEP) * STEP)
  return PNG.sync.write(picture, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 })
}

/**
 * Takes what was seen: exactly these files, so that nothing is accepted that was not shown.
 *
 * @param {Change[]} changes
 */
export function accept(changes) {
  mkdirSync(ACCEPTED, { recursive: true })
  for (const { name, now } of changes) {
    const path = join(ACCEPTED, `${name}.png`)
    if (now === null) rmSync(path)
    else writeFileSync(path, squeeze(now))
  }
  copyFileSync(join(SEEN, 'chromium.json'), CHROMIUM)
}

/** @param {string} version of the browser that takes the pictures: `156.0.8078.79` */
export function beginReview(version) {
  rmSync(SEEN, { recursive: true, force: true })
  mkdirSync(SEEN, { recursive: true })
  mkdirSync(ACCEPTED, { recursive: true })
  writeFileSync(join(SEEN, 'chromium.json'), `{ "major": ${Number.parseInt(version, 10)} }\n`)
}
