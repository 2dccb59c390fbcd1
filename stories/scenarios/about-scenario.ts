import page from '../../docs/scenarios.md?raw'
import type { Scenario } from '../../src/domain/scenario'

/** What there is to know about a reason: rows of a caption and a text, in which marks of code stand as in Markdown. */
export type About = readonly (readonly [caption: string, text: string])[]

/** The columns of docs/scenarios.md, which a test holds to the domain's tables and to what the adapters do. */
const CAPTIONS = ['Scenario', 'Who acts', 'When', 'Basiq', 'Stitch', 'State'] as const

const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())

/** The row of one scenario in the page that documents them all. */
export function aboutScenario(scenario: Scenario): About {
  const line = page.split('\n').find((row) => row.startsWith(`| \`${scenario}\` `))
  if (line === undefined) throw new Error(`docs/scenarios.md has no row for ${scenario}: a story cannot say what it is.`)
  const cells = cellsOf(line)
  return CAPTIONS.map((caption, index) => [caption, cells[index] ?? ''])
}

export const asMarkdown = (about: About): string => about.map(([caption, text]) => `**${caption}**: ${text}`).join('  \n')
