/**
 * `npm run soak`: the proofs of test/proof for longer, and a week of 200 connections. Writes what it counted to .cache/soak and
 * prints the report that docs/reliability.md shows. Takes a seed: `npm run soak -- 42`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { setUpOrExit } from './setup.mjs'

setUpOrExit({ browser: false })

const { build } = await import('./build.mjs')
const { report, root, run, step } = await import('./steps.mjs')

/** The heap may be so much larger on a later day than on the second. */
const MOST_GROWTH_PERCENT = 5
const FOLDER = join(root, '.cache', 'soak')
const PROOFS = ['test/proof/fuzz.test.ts', 'test/proof/walk.test.ts', 'test/proof/matrix.test.ts']

const seed = Number(process.argv[2] ?? Math.floor(Date.now() / 86_400_000))
if (!Number.isSafeInteger(seed)) throw new Error(`The seed has to be a whole number, not ${process.argv[2]}.`)

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })

function runProofs() {
  process.env['PROOF_SEED'] = String(seed)
  process.env['PROOF_REPORT'] = FOLDER
  return run('vitest', ['run', '--project', 'unit', ...PROOFS])
}

function runDays() {
  const path = join(import.meta.dirname, 'soak.days.mjs')
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', path], { encoding: 'utf8', cwd: root })
  if (status !== 0) {
    console.error(stderr)
    return false
  }
  writeFileSync(join(FOLDER, 'days.json'), stdout)
  const week = JSON.parse(stdout)
  const { timersLeft, listenersLeft, observersLeft, queriesLeft, looksAfterTheEnd, rejections, problems } = week
  const left = timersLeft + listenersLeft + observersLeft + queriesLeft + looksAfterTheEnd
  // A week in which nobody looks any more after the first day would be flat as well.
  const isBusy = Math.min(...week.looks) > Math.max(...week.looks) / 2 && Math.min(...week.begins) > 0
  return isBusy && week.growthPercent < MOST_GROWTH_PERCENT && left === 0 && rejections === 0 && problems.length === 0
}

/** What every part counted, one figure a line, as the page shows it. */
function written() {
  const parts = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
  const lines = parts.flatMap((name) =>
    Object.entries(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))).map(
      ([figure, value]) => `${name.replace('.json', '').padEnd(12)} ${figure.padEnd(18)} ${JSON.stringify(value)}`,
    ),
  )
  const about = [
    `npm run soak -- ${seed}`,
    new Date().toISOString().slice(0, 10),
    `Node ${process.versions.node}, ${cpus().length} cores`,
  ]
  return [about.join(', '), '', ...lines].join('\n')
}

const outcomes = [step('build', build), step('proofs, long form', runProofs), step('seven days', runDays)]
const text = written()
writeFileSync(join(FOLDER, 'report.txt'), `${text}\n`)
console.log(`\n${text}`)
report(outcomes)
