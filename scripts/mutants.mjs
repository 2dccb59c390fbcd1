/**
 * `npm run mutants`: how strong the unit tests are. Makes small changes to the core, by chance, and says which of them no test and no
 * compiler noticed. A list to read, not a gate. Goes on where it was stopped.
 *
 * `-- --seed 42 --count 400 --only src/policy --minutes 5`
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { compiles } from './mutants/compiler.mjs'
import { relatedTests } from './mutants/related.mjs'
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

/** A mutant that stands still for so long, as in a loop without an end, is noticed by that. */
const LIMIT_MS = 90_000
const until = Date.now() + Number(minutes) * 60_000
const folder = join(root, '.cache', 'mutants', `${seed}-${count}${values.only?.replaceAll(/\W+/g, '-') ?? ''}`)
const of = (/** @type {string} */ name) => join(folder, name)
const read = (/** @type {string} */ name) => JSON.parse(readFileSync(of(name), 'utf8'))
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
process.env['MUTANTS_UNTIL'] = String(until)

const keep = (/** @type {Result} */ result) => appendFileSync(of('results.jsonl'), `${JSON.stringify(result)}\n`)
const isDone = (/** @type {number} */ id) => lines('results.jsonl').some((result) => result.id === id)
appendFileSync(of('results.jsonl'), '')

/** A process group of its own, so that an endless loop in one of its workers can be ended with it. @param {string} script */
const start = (script) =>
  fork(join(root, 'scripts/mutants', script), { cwd: root, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], detached: true })

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  try {
    process.kill(-Number(child.pid), 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Tries what can be switched on in modules that stay loaded. Starts again after a mutant that stood still, or broke something for good. */
async function tryWarm() {
  while (!existsSync(of('tried')) && Date.now() < until) {
    const before = lines('results.jsonl').length
    writeFileSync(of('beat'), '')
    const child = start('warm.mjs')
    const watch = setInterval(() => {
      if (Date.now() - statSync(of('beat')).mtimeMs < LIMIT_MS) return
      const id = existsSync(of('trying')) ? read('trying') : null
      if (id !== null && !isDone(id)) keep({ id, killedBy: 'the time limit' })
      end(child)
    }, 1_000)
    await once(child, 'exit')
    clearInterval(watch)
    end(child)
    const isIdle = lines('results.jsonl').length === before && !existsSync(of('tried'))
    if (isIdle && Date.now() < until) throw new Error('Nothing could be tried.')
  }
}

/** Tries one mutant after another with modules that are loaded for it. @param {readonly number[]} ids */
async function tryLoading(ids) {
  const testsOf = relatedTests(read('files.json'))
  const queue = ids.filter((id) => !isDone(id))
  while (queue.length > 0 && Date.now() < until) {
    const child = start('worker.mjs')
    await once(child, 'message')
    for (let isFine = true; isFine && queue.length > 0 && Date.now() < until;) {
      const id = Number(queue.shift())
      const limit = new AbortController()
      child.send({ id, files: testsOf(mutants.find((each) => each.id === id)?.file ?? '') })
      const result = await Promise.race([
        once(child, 'message').then(([said]) => /** @type {Result} */ (said)),
        setTimeout(4 * LIMIT_MS, null, { signal: limit.signal }).catch(() => null),
      ])
      limit.abort()
      keep(result ?? { id, killedBy: 'the time limit' })
      isFine = result !== null
    }
    end(child)
  }
}

await tryWarm()
if (existsSync(of('tried'))) await tryLoading(read('loading.json'))
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
const left = results.filter(({ id, killedBy }) => killedBy === null && !refused.has(id) && !compiled.has(id))
console.log(report({ mutants, results, refused, among, command: `npm run mutants -- --seed ${seed} --count ${count}` }))
if (left.length > 0) console.log(`\nThe compiler has not been asked about ${left.length} of those that survived.`)
if (results.length < mutants.length) console.log(`\n${mutants.length - results.length} are left: run it again.`)
