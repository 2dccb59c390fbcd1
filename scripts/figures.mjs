/**
 * `npm run figures`: counts what the kit costs, in a run of the built package, and ends with 1 where a limit is broken. Requests
 * are counted by the sandbox over HTTP, commits by React in Chromium, heap by Node. Nothing is timed.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setUpOrExit } from './setup.mjs'

setUpOrExit({ browser: true })

const { build } = await import('./build.mjs')
const { buildDemo, packageIsStale } = await import('./demo.mjs')

if (packageIsStale() && !build()) process.exit(1)
await buildDemo()

// These need the packages, or the built package itself.
const { withDemo } = await import('./figures.page.mjs')
const { countBasiq } = await import('./figures.browser.mjs')
const { countStitch } = await import('./figures.stitch.mjs')
const { countTabs } = await import('./figures.tabs.mjs')
const { countMany } = await import('./figures.many.mjs')

function heapOfOneMore() {
  const path = join(import.meta.dirname, '..', 'bench', 'many', 'follow.mjs')
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', path, '10000'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The heap could not be measured: ${stderr}`)
  return Number(JSON.parse(stdout).heapKB.toFixed(2))
}

const figures = [
  ...(await withDemo(async (demo, browser) => [
    ...(await countBasiq(demo, browser)),
    ...(await countStitch(demo, browser)),
    ...(await countTabs(demo, browser)),
    ...(await countMany(demo, browser)),
  ])),
  { name: 'heap of one more headless connection, kB', limit: 12, measured: heapOfOneMore() },
]

/** @param {import('./figures.page.mjs').Figure} figure */
const isBroken = ({ limit, measured, least = 0 }) => measured > limit || measured < least

console.log(`${'figure'.padEnd(52)} limit  measured`)
for (const figure of figures) {
  const { name, limit, measured } = figure
  console.log(
    `${name.padEnd(52)} ${String(limit).padStart(5)}  ${String(measured).padStart(8)}${isBroken(figure) ? '  BROKEN' : ''}`,
  )
}
process.exitCode = figures.some(isBroken) ? 1 : 0
