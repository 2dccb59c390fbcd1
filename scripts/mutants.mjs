/**
 * `npm run mutants`: how strong the unit tests are. Makes small changes to the core, by chance, and says which of them no test and no
 * compiler noticed. A list to read, not a gate. Goes on where it was stopped.
 *
 * `-- --seed 42 --count 400 --only src/policy --minutes 5`
 */
import { fork, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { compiles } from './mutants/compiler.mjs'
import { report } from './mutants/report.mjs'
import { sample } from './mutants/sample.mjs'
import { root } from './steps.mjs'

/** @typedef {{ id: number, killedBy: string | null }} Result */

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Date.now() / 86_400_000)) },
    count: { type: 'string', default: '400' },
    only: { type: 'string' },
    minutes: { type: 'string', default: 'Infinity' },
  },
})
const [seed, count, minutes] = [values.seed, values.count, values.minutes].map(Number)
if (!Number.isSafeInteger(seed) || !(Number(count) > 0)) throw new Error('--seed and --count have to be whole numbers.')

/** A mutant that turns something into an endless loop is noticed by that. */
const LIMIT_MS = 90_000
const AT_ONCE = 2
const until = Date.now() + Number(minutes) * 60_000
const folder = join(root, '.cache', 'mutants', `${seed}-${count}${values.only?.replaceAll(/\W+/g, '-') ?? ''}`)
const of = (/** @type {string} */ name) => join(folder, name)
const lines = (/** @type {string} */ name) =>
  existsSync(of(name))
    ? readFileSync(of(name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    : []

mkdirSync(folder, { recursive: true })
const { mutants, among } = sample({ seed: Number(seed), count: Number(count), only: values.only })
const text = JSON.stringify(mutants)
if (existsSync(of('sample.json')) && readFileSync(of('sample.json'), 'utf8') !== text) {
  throw new Error(`The source has changed since this sample was begun. Remove ${relative(root, folder)}, or take another seed.`)
}
writeFileSync(of('sample.json'), text)
process.env['MUTANTS_FOLDER'] = folder

if (!existsSync(of('reached'))) {
  writeFileSync(of('reach.jsonl'), '')
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/mutants/reach.mjs')], { stdio: 'inherit', cwd: root })
  if (status !== 0) process.exit(1)
  writeFileSync(of('reached'), '')
}
/** Each test file with what it reached, the quickest first. @type {{ file: string, ms: number, reached: number[] }[]} */
const files = lines('reach.jsonl').sort((one, other) => one.ms - other.ms)
const testsOf = (/** @type {number} */ id) => files.filter(({ reached }) => reached.includes(id)).map(({ file }) => file)

const keep = (/** @type {Result} */ result) => appendFileSync(of('results.jsonl'), `${JSON.stringify(result)}\n`)
/** @type {Set<number>} */
const done = new Set(lines('results.jsonl').map(({ id }) => id))
const queue = mutants.filter(({ id }) => !done.has(id))

/** Tries mutants until there are none, or until the time is up. @param {number} slot @returns {Promise<void>} */
function work(slot) {
  return new Promise((resolve) => {
    const env = { ...process.env, MUTANTS_SLOT: String(slot) }
    // A process group of its own, so that an endless loop in one of its workers can be ended with it.
    const child = fork(join(root, 'scripts/mutants/worker.mjs'), { env, cwd: root, stdio: 'ignore', detached: true })
    /** @type {NodeJS.Timeout | undefined} */
    let timer
    const end = () => {
      clearTimeout(timer)
      try {
        process.kill(-Number(child.pid), 'SIGKILL')
      } catch {
        // It has ended by itself.
      }
    }
    const next = () => {
      clearTimeout(timer)
      const mutant = Date.now() < until ? queue.shift() : undefined
      if (mutant === undefined) {
        end()
        resolve()
        return
      }
      const tests = testsOf(mutant.id)
      if (tests.length === 0) {
        keep({ id: mutant.id, killedBy: null })
        next()
        return
      }
      timer = setTimeout(() => {
        keep({ id: mutant.id, killedBy: 'the time limit' })
        end()
        resolve(work(slot))
      }, LIMIT_MS)
      child.send({ id: mutant.id, files: tests })
    }
    child.on('message', (said) => {
      if (said !== 'ready') {
        const result = /** @type {Result} */ (said)
        keep(result)
        process.stdout.write(result.killedBy === null ? 'S' : '.')
      }
      next()
    })
  })
}

await Promise.all(Array.from({ length: AT_ONCE }, (_, slot) => work(slot)))
const results = /** @type {Result[]} */ (lines('results.jsonl'))
/** @type {Set<number>} */
const refused = new Set(lines('refused.jsonl').map(({ id }) => id))
/** @type {Set<number>} */
const compiled = new Set(lines('refused.jsonl').map(({ compiledId }) => compiledId))
for (const { id, killedBy } of results) {
  if (killedBy !== null || refused.has(id) || compiled.has(id) || Date.now() >= until) continue
  const mutant = mutants.find((each) => each.id === id)
  const isFine = mutant === undefined || compiles(folder, mutant)
  appendFileSync(of('refused.jsonl'), `${JSON.stringify(isFine ? { compiledId: id } : { id })}\n`)
  ;(isFine ? compiled : refused).add(id)
}
const asked = results.filter(({ id, killedBy }) => killedBy !== null || refused.has(id) || compiled.has(id))
console.log(report({ mutants, results: asked, refused, among, command: `npm run mutants -- --seed ${seed} --count ${count}` }))
if (asked.length < mutants.length) console.log(`\n${mutants.length - asked.length} are left: run it again.`)
