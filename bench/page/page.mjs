import { PLOTS } from './plots.table.mjs'
import { SECTIONS } from './sections.table.mjs'
import { table } from './table.mjs'

const HEAD = `# Performance

How soon the kit shows what a bank did, what that costs, and what the kit weighs, beside other kits. \`npm run bench\` measures everything
on your own machine in about ten minutes and writes this page; \`npm run bench -- --part looks\` renews one section. It fails if a figure
is over its limit. What others do was read from what they publish; what could not be fetched or run is named.

Compare what was measured in one run, by its ratio. Each time is the median of several rounds, and the spread is the middle half of them. What
else runs on the machine slows the kit more than a component that draws at once, since it waits for answers in between: each section says
whether the machine was busy. [package.md](package.md) has the limits of sizes, and counts of requests and renders.`

/** @typedef {import('../parts.types').Figure} Figure */
/** @typedef {import('../parts.types').Kept<any>} Kept */

/** @param {Figure} figure */
const figureRow = ({ name, unit, limit, measured, spread }) => {
  const over = limit !== undefined && measured > limit ? ', which is over' : ''
  return [name + (unit ? `, ${unit}` : ''), limit ?? '', `${measured}${over}`, spread ? spread.join(' to ') : '']
}

/** @param {Figure[]} figures */
function figureTable(figures) {
  const rows = figures.map(figureRow)
  const head = ['figure', 'limit', 'measured', 'spread']
  // A column in which nothing stands says nothing.
  const wanted = head.flatMap((_, at) => (rows.some((row) => row[at] !== '') ? [at] : []))
  return table(
    wanted.map((at) => head[at] ?? ''),
    rows.map((row) => wanted.map((at) => row[at] ?? '')),
  )
}

/** @param {string} name @param {string} alt */
const picture = (name, alt) => `<picture>
  <source media="(prefers-color-scheme: dark)" srcset="pictures/${name}-dark.svg">
  <img src="pictures/${name}-light.svg" alt="${alt}" width="760">
</picture>`

/** @param {string} part @param {Kept} kept */
function section(part, kept) {
  const { title, text } = SECTIONS[part] ?? { title: part, text: () => '' }
  const pictures = Object.entries(PLOTS).filter(([, plot]) => plot.part === part)
  const busy = kept.load > 2 ? ', busy with other work' : ''
  return [
    `## ${title}`,
    text(kept.data),
    ...pictures.map(([name, { alt }]) => picture(name, alt)),
    figureTable(kept.figures),
    kept.missing && kept.missing.length > 0 ? `Not measured: ${kept.missing.join('; ')}.` : '',
    `Measured by \`npm run bench -- --part ${part}\` on ${kept.on} (${kept.machine}${busy}).`,
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/** The page of what was measured. @param {import('../results.mjs').Results} results */
export const page = (results) =>
  `${[HEAD, ...Object.keys(SECTIONS).flatMap((part) => (results[part] ? [section(part, results[part])] : []))].join('\n\n')}\n`
