import { readdirSync, readFileSync } from 'node:fs'

/** One row of a table by its column heads, without the marks of code. */
export type Row = Readonly<Record<string, string>>

export const readText = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The paths of all pages in a folder, from the root. */
export const pagesIn = (folder: string): string[] =>
  readdirSync(new URL(`../../${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)

/** A page without its blocks of code: what looks like a heading or a link there is none. */
export const withoutCode = (markdown: string): string => markdown.replaceAll(/^```[\s\S]*?^```/gm, '')

const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((text) => text.trim().replaceAll('`', '').replaceAll('\\|', '|'))

/** The cells of every row of every table, heads included. */
export const rowsIn = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf)

/** The first table below a heading. Throws if there is none, so that a renamed heading cannot hide a table from its test. */
export function tableUnder(markdown: string, heading: string): Row[] {
  const lines = markdown.split('\n')
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading)
  if (start < 0) throw new Error(`There is no heading "${heading}".`)
  const end = lines.findIndex((line, index) => index > start && /^#+ /.test(line))
  const below = lines.slice(start + 1, end < 0 ? undefined : end)
  const first = below.findIndex((line) => line.startsWith('|'))
  if (first < 0) throw new Error(`There is no table below "${heading}".`)
  const length = below.slice(first).findIndex((line) => !line.startsWith('|'))
  const [head = '', , ...rows] = below.slice(first, length < 0 ? undefined : first + length)
  const names = cellsOf(head)
  return rows.map((row) => Object.fromEntries(cellsOf(row).map((text, index) => [names[index] ?? '', text])))
}

/** The cell of a row in a column. Throws if the table does not have the column. */
export function cell(row: Row, column: string): string {
  const text = row[column]
  if (text === undefined) throw new Error(`There is no column "${column}" in a table with ${Object.keys(row).join(', ')}.`)
  return text
}

export const listOf = (text: string): string[] => text.split(',').map((part) => part.trim())

/** The limit of each entry's size in kB, as `npm run check` holds it: read as text, because the script runs when it is imported. */
export const sizeLimits = (): ReadonlyMap<string, string> => {
  const [, table = ''] = /const BUDGETS = \{([\s\S]*?)\n\}/.exec(readText('scripts/size.mjs')) ?? []
  return new Map([...table.matchAll(/'([^']+)': \{ limit: ([\d.]+)/g)].map(([, name = '', limit = '']) => [name, limit]))
}
