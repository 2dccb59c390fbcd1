/*
 * In the worker of a Vitest that keeps everything loaded: runs each test and notes which mutants it reaches. Then tries one mutant
 * after another on the tests that reach it, the quickest first.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { configureGlobal } from 'fast-check'
import { TestRunner } from 'vitest'
import { getFn, getHooks } from 'vitest/suite'

/** @typedef {import('vitest').RunnerTestFile} File */
/** @typedef {import('vitest').RunnerTestCase} Test */
/** @typedef {{ key: string, ms: number, reached: number[] }} Reach */

const folder = /** @type {string} */ (process.env['MUTANTS_FOLDER'])
const of = (/** @type {string} */ name) => `${folder}/${name}`
const read = (/** @type {string} */ name) => JSON.parse(readFileSync(of(name), 'utf8'))

/** A property that a mutant breaks is broken soon, and one that it keeps is tried for each mutant anew. */
configureGlobal({ numRuns: 25 })

/** A switch in a loop that never ends is asked without end. */
const MOST_HITS = 300_000

let active = 0
let hits = 0
/** What is reached now: by a test, or while modules are loaded; null: by nobody who counts. @type {Set<number> | null} */
let reached = null
/** What was read while modules were loaded cannot be switched any more. @type {Set<number>} */
const whileLoading = new Set()

Object.assign(globalThis, {
  __mutant: (/** @type {number} */ id) => {
    reached?.add(id)
    if (id !== active) return false
    hits += 1
    if (hits > MOST_HITS) throw new Error('This mutant does not end.')
    return true
  },
})

/** @param {Test | import('vitest').RunnerTestSuite} task @returns {string} */
const keyOf = (task) => ('filepath' in task ? task.name : `${keyOf(task.suite ?? task.file)} > ${task.name}`)

/** The suites around a test, the file first. @param {Test} test */
function suitesAround(test) {
  const suites = []
  for (let suite = test.suite ?? test.file; ; suite = suite.suite ?? suite.file) {
    suites.unshift(suite)
    if (suite === test.file) return suites
  }
}

/** @type {unknown[]} */
const stray = []
process.on('unhandledRejection', (reason) => stray.push(reason))
process.on('uncaughtException', (error) => stray.push(error))

const rest = () => new Promise((resolve) => setImmediate(resolve))

/**
 * Runs a test once more, as Vitest does: with the hooks around it.
 *
 * @param {TestRunner} runner
 * @param {Test} test
 * @returns {Promise<boolean>} Whether it failed.
 */
async function fails(runner, test) {
  const suites = suitesAround(test)
  let failed = false
  /** @param {() => unknown} run */
  const attempt = async (run) => {
    try {
      return await run()
    } catch {
      failed = true
      return undefined
    }
  }
  stray.length = 0
  test.result = { state: 'run', startTime: Date.now(), retryCount: 0, repeatCount: 0 }
  await runner.onBeforeRunTask(test)
  // Vitest has put the state of each file's snapshots away by now.
  const { snapshotClient, workerState } = /** @type {any} */ (runner)
  await snapshotClient.setup(test.file.filepath, workerState.config.snapshotOptions)
  runner.onBeforeTryTask(test)
  /** @type {unknown[]} */
  const cleanups = []
  for (const suite of suites)
    for (const hook of getHooks(suite).beforeEach) cleanups.unshift(await attempt(() => hook(test.context, suite)))
  if (!failed) await attempt(() => getFn(test)())
  if (!failed) await attempt(() => runner.onAfterTryTask(test))
  for (const suite of suites.toReversed())
    for (const hook of getHooks(suite).afterEach.toReversed()) await attempt(() => hook(test.context, suite))
  for (const cleanup of cleanups) if (typeof cleanup === 'function') await attempt(() => cleanup())
  await rest()
  return failed || stray.length > 0
}

/** As `fails`; a test that takes far longer than it did counts as failed. @param {TestRunner} runner @param {Test} test @param {number} ms */
function failsInTime(runner, test, ms) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(true), 5_000 + 20 * ms)
  })
  return Promise.race([fails(runner, test), late]).finally(() => clearTimeout(timer))
}

/** So that the parent sees that nothing stands still. */
setInterval(() => writeFileSync(of('beat'), ''), 1_000).unref()

/** Whether a test can run more than once in one page. One that cannot would say nothing. @type {Map<Test, boolean>} */
const isSound = new Map()

/**
 * The first of these tests that fails with the mutant; null: none does.
 *
 * @param {TestRunner} runner
 * @param {number} id
 * @param {readonly { test: Test, ms: number }[]} reaching
 */
async function killerOf(runner, id, reaching) {
  for (const { test, ms } of reaching) {
    if (!isSound.has(test)) isSound.set(test, !(await failsInTime(runner, test, ms)))
    if (isSound.get(test) === false) continue
    active = id
    hits = 0
    const failed = await failsInTime(runner, test, ms)
    active = 0
    if (failed) return { test, ms }
  }
  return null
}

/**
 * @param {TestRunner} runner
 * @param {ReadonlyMap<string, Test>} tests
 */
async function tryMutants(runner, tests) {
  /** @type {Reach[]} */
  const reaches = read('reach.json')
  const until = Number(process.env['MUTANTS_UNTIL'])
  const known = readFileSync(of('results.jsonl'), 'utf8').split('\n').filter(Boolean)
  const done = new Set([...known.map((line) => JSON.parse(line).id), ...read('loading.json')])
  for (const { id } of read('sample.json')) {
    if (Date.now() > until) return
    if (done.has(id)) continue
    writeFileSync(of('trying'), String(id))
    const reaching = reaches
      .filter((each) => each.reached.includes(id))
      .sort((one, other) => one.ms - other.ms)
      .flatMap(({ key, ms }) => ({ test: tests.get(key), ms }))
      .flatMap(({ test, ms }) => (test === undefined ? [] : [{ test, ms }]))
    const killer = await killerOf(runner, id, reaching)
    appendFileSync(of('results.jsonl'), `${JSON.stringify({ id, killedBy: killer && keyOf(killer.test) })}\n`)
    // What a mutant breaks for good would fail for those that come after it: the parent starts again.
    if (killer && (await failsInTime(runner, killer.test, killer.ms))) process.kill(process.pid, 'SIGKILL')
  }
  writeFileSync(of('tried'), '')
}

/** How many files are left to load. */
let left = /** @type {number} */ (read('files.json').length)
/** What each test reaches is known from an earlier start. */
const isKnown = existsSync(of('reach.json'))
/** @type {Map<string, Test>} */
const tests = new Map()
/** @type {Reach[]} */
const reaches = []

export default class WarmRunner extends TestRunner {
  /** @override @param {File} file */
  onCollectStart(file) {
    reached = whileLoading
    super.onCollectStart(file)
  }

  /** @override @param {Test} test */
  async onBeforeRunTask(test) {
    if (left > 0) {
      reached = null
      tests.set(keyOf(test), test)
      if (isKnown) test.mode = 'skip'
    }
    await super.onBeforeRunTask(test)
  }

  /** @override @param {Test} test */
  onBeforeTryTask(test) {
    super.onBeforeTryTask(test)
    if (left > 0) reached = new Set()
  }

  /** @override @param {Test} test */
  onAfterRunTask(test) {
    super.onAfterRunTask(test)
    if (test.result?.state === 'pass' && reached !== null)
      reaches.push({ key: keyOf(test), ms: test.result.duration ?? 0, reached: [...reached] })
    reached = null
  }

  /** @override */
  // oxlint-disable-next-line typescript/no-misused-promises -- Vitest waits for it, whatever its type says
  async onAfterRunFiles() {
    left -= 1
    if (left === 0) {
      if (!isKnown) {
        writeFileSync(of('loading.json'), JSON.stringify([...whileLoading]))
        writeFileSync(of('reach.json'), JSON.stringify(reaches))
      }
      await tryMutants(this, tests)
    }
    super.onAfterRunFiles()
  }
}
