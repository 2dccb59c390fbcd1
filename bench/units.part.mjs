/** The smallest steps, in Node: what one reading, one connection, one view and one timer cost. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/steps.mjs'

const OUTPUT = join(root, '.cache', 'bench', 'units.json')

/** @typedef {{ files: { groups: { fullName: string, benchmarks: { name: string, median: number, p75: number, min: number }[] }[] }[] }} Report */

/** @returns {Promise<import('./parts.types').Result<null>>} */
export async function measureUnits() {
  mkdirSync(join(root, '.cache', 'bench'), { recursive: true })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const { status, stderr } = spawnSync(
    process.execPath,
    [vitest, 'bench', '--project', 'unit', '--run', '--outputJson', OUTPUT],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`vitest bench failed: ${stderr}`)
  /** @type {Report} */
  const { files } = JSON.parse(readFileSync(OUTPUT, 'utf8'))
  const figures = files.flatMap(({ groups }) =>
    groups.flatMap(({ fullName, benchmarks }) =>
      benchmarks.map(({ name, median }) => ({
        name: `${fullName.split(' > ').at(-1)} ${name}`,
        unit: 'µs',
        measured: Number((median * 1000).toPrecision(3)),
      })),
    ),
  )
  const broken = figures.find(({ measured }) => !Number.isFinite(measured))
  if (broken) throw new Error(`${broken.name} was not measured: it throws. See npx vitest bench --project unit.`)
  return { figures, data: null }
}
