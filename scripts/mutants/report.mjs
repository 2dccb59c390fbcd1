import { readSource } from './sample.mjs'

/** @typedef {import('./sample.mjs').Mutant} Mutant */

const lineOf = (/** @type {Mutant} */ { file, start }) => readSource(file).slice(0, start).split('\n').length

const short = (/** @type {string} */ text) => text.replaceAll(/\s+/g, ' ').slice(0, 70)

/** @param {readonly boolean[]} each */
const share = (each) => `${((each.filter(Boolean).length / Math.max(1, each.length)) * 100).toFixed(1)} %`

/**
 * How many were detected, by kind and by folder, and each that was not.
 *
 * @param {object} run
 * @param {readonly Mutant[]} run.mutants
 * @param {readonly { id: number, killedBy: string | null }[]} run.results
 * @param {ReadonlySet<number>} run.refused Of those that no test noticed, what the compiler refuses.
 * @param {number} run.among
 * @param {string} run.command
 */
export function report({ mutants, results, refused, among, command }) {
  const tried = results.flatMap(({ id, killedBy }) => {
    const mutant = mutants.find((each) => each.id === id)
    return mutant === undefined ? [] : [{ ...mutant, isDetected: killedBy !== null || refused.has(id) }]
  })
  const table = (/** @type {(mutant: Mutant) => string} */ nameOf) =>
    [...new Set(tried.map(nameOf))].sort().map((name) => {
      const own = tried.filter((each) => nameOf(each) === name).map(({ isDetected }) => isDetected)
      const survived = own.filter((isDetected) => !isDetected).length
      return `  ${name.padEnd(14)} ${String(own.length).padStart(4)} tried, ${String(survived).padStart(3)} survived, ${share(own)} detected`
    })
  const survivors = tried.filter(({ isDetected }) => !isDetected).sort((one, other) => one.file.localeCompare(other.file))
  return [
    `\n\n${command}: ${tried.length} of ${among} mutants tried, ${share(tried.map(({ isDetected }) => isDetected))} detected`,
    '\nby kind',
    ...table(({ kind }) => kind),
    '\nby folder',
    ...table(({ file }) => file.split('/')[1] ?? ''),
    '\nsurvived',
    ...survivors.map((each) => {
      const own = readSource(each.file).slice(each.start, each.end)
      return `  ${each.file}:${lineOf(each)} ${each.kind}: ${short(own)} -> ${short(each.text) || 'nothing'}`
    }),
  ].join('\n')
}
