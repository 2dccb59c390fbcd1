import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'
import { candidatesIn } from './candidates.mjs'

/** @typedef {import('./candidates.mjs').Candidate & { id: number, file: string }} Mutant */

/** Where unit tests are meant to notice everything. Views and words have the browser's tests and the pictures. */
const CORE = ['aggregators', 'connection', 'derive', 'domain', 'machine', 'policy', 'query', 'return']

/** Chance that repeats itself. @param {number} seed */
function chance(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const readSource = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8')

/** @param {string | undefined} only a part of the paths */
function sources(only) {
  const inCore = CORE.flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' }).map((name) => `src/${folder}/${name}`),
  )
  return inCore.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.types.ts') && file.includes(only ?? '')).sort()
}

const overlaps = (/** @type {Mutant} */ one, /** @type {Mutant} */ other) =>
  one.file === other.file && one.start < other.end && other.start < one.end

/**
 * So many mutants of the core, by chance, none within another.
 *
 * @param {{ seed: number, count: number, only?: string | undefined }} options
 * @returns {{ mutants: Mutant[], among: number }}
 */
export function sample({ seed, count, only }) {
  /** @type {Omit<Mutant, 'id'>[]} */
  const all = sources(only).flatMap((file) => candidatesIn(file, readSource(file)).map((each) => ({ ...each, file })))
  const next = chance(seed)
  const order = all.map((each) => ({ each, at: next() })).sort((one, other) => one.at - other.at)
  /** @type {Mutant[]} */
  const mutants = []
  for (const { each } of order) {
    if (mutants.length === count) break
    const mutant = { ...each, id: mutants.length + 1 }
    if (!mutants.some((other) => overlaps(mutant, other))) mutants.push(mutant)
  }
  return { mutants, among: all.length }
}

/**
 * The file with one of its mutants in the place of what it changes.
 *
 * @param {Mutant} mutant
 */
export function mutated({ file, start, end, text }) {
  const code = readSource(file)
  return code.slice(0, start) + text + code.slice(end)
}

/**
 * The file with all of its mutants, each behind a switch.
 *
 * @param {string} code
 * @param {readonly Mutant[]} mutants
 */
export function switched(code, mutants) {
  const forms = {
    expression: (/** @type {string} */ own, /** @type {Mutant} */ { id, text }) => `(__mutant(${id}) ? (${text}) : (${own}))`,
    statement: (/** @type {string} */ own, /** @type {Mutant} */ { id }) => `if (!__mutant(${id})) { ${own} }`,
    body: (/** @type {string} */ own, /** @type {Mutant} */ { id }) => `{ if (__mutant(${id})) return; ${own.slice(1)}`,
  }
  return [...mutants]
    .sort((one, other) => other.start - one.start)
    .reduce((text, mutant) => {
      const own = text.slice(mutant.start, mutant.end)
      return text.slice(0, mutant.start) + forms[mutant.form](own, mutant) + text.slice(mutant.end)
    }, code)
}
