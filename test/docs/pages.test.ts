import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STOP_SCENARIOS } from '../../src/domain'
import { APPEARANCE_VARIABLES } from '../../src/view/appearance'
import { cell, listOf, readText, tableUnder } from './markdown'

const embedding = readText('docs/embedding.md')
const basiqPage = readText('docs/basiq.md')
const stitchPage = readText('docs/stitch.md')
const aggregatorsPage = readText('docs/aggregators.md')
const readme = readText('README.md')

/** The names of a type's members, from its source: types are gone when a test runs. */
const membersOf = (path: string, type: string): string[] => {
  const [, body = ''] = new RegExp(`(?:interface|type) ${type}\\b[^{]*\\{\\n([\\s\\S]*?)\\n\\}`).exec(readText(path)) ?? []
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??[:(]/gm)].map(([, name = '']) => name).sort()
}
const column = (page: string, heading: string, name: string) =>
  tableUnder(page, heading)
    .flatMap((row) => listOf(cell(row, name)))
    .sort()

describe('the page about embedding', () => {
  it('names every callback', () => {
    expect(column(embedding, 'Callbacks', 'callback')).toEqual(membersOf('src/controller/host.types.ts', 'HostCallbacks'))
  })

  it('names every prop', () => {
    const props = [
      ...membersOf('src/controller/use-connection.ts', 'ConnectionOptions'),
      ...membersOf('src/view/connection-view/connection-view.tsx', 'PresentationProps'),
      ...membersOf('src/view/bank-connection/bank-connection.tsx', 'BankConnectionProps'),
    ].sort()
    expect(column(embedding, 'Props', 'prop')).toEqual(props)
  })

  it('names every event', () => {
    const [, union = ''] = /export type TelemetryEvent =([\s\S]*?)\n\)/.exec(readText('src/connection/connection.types.ts')) ?? []
    const events = [...union.matchAll(/type: '([\w-]+)'/g)].map(([, name = '']) => name).sort()
    expect(column(embedding, 'Events', 'event')).toEqual(events)
  })

  it('names every variable', () => {
    expect(column(embedding, 'Appearance', 'variable')).toEqual([...APPEARANCE_VARIABLES].sort())
  })
})

it('the page about Basiq names every option', () => {
  expect(column(basiqPage, 'Options', 'option')).toEqual(membersOf('src/aggregators/basiq/basiq.options.ts', 'BasiqOptions'))
})

describe('the page about Stitch', () => {
  it.each([
    ['Options', 'option', 'StitchOptions'],
    ['The operation', 'member', 'StitchOperation'],
  ])('names everything of %s', (heading, head, type) => {
    expect(column(stitchPage, heading, head)).toEqual(membersOf('src/aggregators/stitch/stitch.options.ts', type))
  })
})

describe('the page about aggregators', () => {
  it('names every member of the port', () => {
    expect(column(aggregatorsPage, 'The port', 'member')).toEqual(membersOf('src/domain/aggregator.ts', 'Aggregator'))
  })

  it('names every rule of restart', () => {
    const rules = new Set(Object.values(STOP_SCENARIOS).map(({ restart }) => restart))
    expect(column(aggregatorsPage, 'Ways on', 'rule')).toEqual([...rules].sort())
  })
})

it('the README names every entry of the package', () => {
  const { name, exports } = JSON.parse(readText('package.json')) as { name: string; exports: Record<string, unknown> }
  const entries = Object.keys(exports).filter((entry) => entry !== './package.json')
  expect(column(readme, 'Entries', 'import')).toEqual(entries.map((entry) => entry.replace('.', name)).sort())
})

const LINKING = [
  'README.md',
  'docs/aggregators.md',
  'docs/basiq.md',
  'docs/design-language.md',
  'docs/embedding.md',
  'docs/scenarios.md',
  'docs/stitch.md',
  'docs/theming.md',
  'docs/ways-on.md',
]

it.each(LINKING)('%s links to what is there', (page) => {
  const links = [...readText(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)|(?:src|srcset)="([^":]+)"/g)].map(
    ([, link, source]) => link ?? source ?? '',
  )
  const folder = page.includes('/') ? 'docs/' : ''
  const broken = links.filter((link) => !existsSync(new URL(`../../${folder}${link}`, import.meta.url)))
  expect(broken).toEqual([])
})
