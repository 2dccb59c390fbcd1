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
const { countInBrowser } = await import('./figures.browser.mjs')

if (packageIsStale() && !build()) process.exit(1)
await buildDemo()

function heapOfOneMore() {
  const path = join(import.meta.dirname, 'figures.heap.mjs')
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The heap could not be measured: ${stderr}`)
  return Number(stdout)
}

const figures = [
  ...(await countInBrowser()),
  { name: 'heap of one more headless connection, kB', limit: 12, measured: heapOfOneMore() },
]

console.log(`${'figure'.padEnd(52)} limit  measured`)
for (const { name, limit, measured } of figures) {
  console.log(
    `${name.padEnd(52)} ${String(limit).padStart(5)}  ${String(measured).padStart(8)}${measured > limit ? '  BROKEN' : ''}`,
  )
}
process.exitCode = figures.some(({ limit, measured }) => measured > limit) ? 1 : 0
