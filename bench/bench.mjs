/**
 * `npm run bench`: measures the kit beside others, prints each figure with its limit, and writes docs/performance.md with its pictures.
 * It ends with 1 if a limit is exceeded.
 *
 * `npm run bench -- --part looks` runs one part, and renews its section of the page.
 */
import { setUpOrExit } from '../scripts/setup.mjs'

setUpOrExit({ browser: true })

const { PARTS } = await import('./parts.table.mjs')
const { keep } = await import('./results.mjs')
const { writePage } = await import('./page/write.mjs')
const { build } = await import('../scripts/build.mjs')
const { packageIsStale } = await import('../scripts/demo.mjs')

/** @param {readonly string[]} words */
function chosen(words) {
  const names = words.flatMap((word, at) =>
    words[at - 1] === '--part' ? [word] : word.startsWith('--part=') ? [word.slice(7)] : [],
  )
  const unknown = names.find((name) => !(name in PARTS))
  if (unknown !== undefined) throw new Error(`There is no part ${unknown}; the parts are ${Object.keys(PARTS).join(', ')}.`)
  return Object.entries(PARTS).filter(([name]) => names.length === 0 || names.includes(name))
}

/** @param {import('./parts.types').Figure} figure */
const isBroken = ({ limit = Infinity, measured }) => !(measured <= limit)

/** @param {import('./parts.types').Figure} figure */
function print(figure) {
  const { name, unit = '', limit, measured, spread } = figure
  const between = spread ? `(${spread.join(' to ')})` : ''
  console.log(
    [
      name.padEnd(66),
      String(limit ?? '').padStart(7),
      `${measured} ${unit}`.padStart(11),
      between,
      isBroken(figure) ? 'OVER' : '',
    ]
      .join(' ')
      .trimEnd(),
  )
}

const parts = chosen(process.argv.slice(2))
if (parts.some(([, { built }]) => built) && packageIsStale() && !build()) process.exit(1)
let broken = 0
for (const [name, { title, run }] of parts) {
  const startedAt = performance.now()
  console.log(`\n[${name}] ${title}`)
  try {
    const result = await run()
    for (const figure of result.figures) print(figure)
    for (const what of result.missing ?? []) console.log(`  not measured: ${what}`)
    broken += result.figures.filter(isBroken).length
    keep(name, result)
  } catch (error) {
    // The other parts are worth something without this one.
    console.error(error)
    broken += 1
  }
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
}
await writePage()
console.log(
  `\n${broken === 0 ? 'Every figure is within its limit' : `${broken} figures are over their limits`}; docs/performance.md has them all.`,
)
process.exitCode = broken > 0 ? 1 : 0
