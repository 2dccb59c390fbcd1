import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from '../../scripts/steps.mjs'
import { results } from '../results.mjs'
import { drawPlots } from './draw.mjs'
import { page } from './page.mjs'

/** Writes docs/performance.md and its pictures from what was measured last. */
export async function writePage() {
  const all = results()
  await drawPlots(all)
  writeFileSync(join(root, 'docs', 'performance.md'), page(all))
  run('oxfmt', ['docs/performance.md', 'bench/results.json'])
}
