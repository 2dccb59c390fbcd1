import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { STOP_SCENARIOS } from '../../src/domain'
import { APPEARANCE_VARIABLES } from '../../src/view/appearance'
import { cell, listOf, pagesIn, readText, sizeLimits, tableUnder, withoutCode } from './markdown'

const embedding = readText('docs/embedding.md')
const basiqPage = readText('docs/basiq.md')
const stitchPage = readText('docs/stitch.md')
const aggregatorsPage = readText('docs/aggregators.md')
const packagePage = readText('docs/package.md')

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
  it('the page about embedding lists every callback', () => {
    expect(column(embedding, 'Callbacks', 'callback')).toEqual(membersOf('src/controller/host.types.ts', 'ConnectionCallbacks'))
  })

  it('the page about embedding lists every handler', () => {
    expect(column(embedding, 'Handlers', 'handler')).toEqual(membersOf('src/controller/host.types.ts', 'ConnectionHandlers'))
  })

  it('the page about embedding lists every prop', () => {
    const props = [
      'connection',
      'handlers',
      ...membersOf('src/connection/connection.types.ts', 'BankConnectionOptions'),
      ...membersOf('src/view/connection-view/connection-view.tsx', 'PresentationProps'),
      ...membersOf('src/view/bank-connection/bank-connection.tsx', 'DrawnProps'),
    ].sort()
    expect(column(embedding, 'Props', 'prop')).toEqual(props)
  })

  it('the page about embedding lists every event', () => {
    const [, union = ''] = /export type TelemetryEvent =([\s\S]*?)\n\)/.exec(readText('src/connection/connection.types.ts')) ?? []
    const events = [...union.matchAll(/type: '([\w-]+)'/g)].map(([, name = '']) => name).sort()
    expect(column(embedding, 'Events', 'event')).toEqual(events)
  })

  it('the page about embedding lists every variable', () => {
    expect(column(embedding, 'Appearance', 'variable')).toEqual([...APPEARANCE_VARIABLES].sort())
  })
})

it('the page about Basiq lists every option', () => {
  expect(column(basiqPage, 'Options', 'option')).toEqual(membersOf('src/aggregators/basiq/basiq.options.ts', 'BasiqOptions'))
})

describe('the page about Stitch', () => {
  it.each([
    ['Options', 'option', 'StitchOptions'],
    ['The operation', 'member', 'StitchOperation'],
  ])('the page about Stitch lists everything of %s', (heading, head, type) => {
    expect(column(stitchPage, heading, head)).toEqual(membersOf('src/aggregators/stitch/stitch.options.ts', type))
  })
})

describe('the page about aggregators', () => {
  it('the page about aggregators lists every member of the port', () => {
    expect(column(aggregatorsPage, 'The port', 'member')).toEqual(membersOf('src/domain/aggregator.ts', 'Aggregator'))
  })

  it('the page about aggregators lists every rule of a restart', () => {
    const rules = new Set(Object.values(STOP_SCENARIOS).map(({ restart }) => restart))
    expect(column(aggregatorsPage, 'Where a retry leads', 'rule')).toEqual([...rules].sort())
  })
})

it('the page about the package tells the sizes that the check holds', () => {
  const limits = sizeLimits()
  const nameOf = (entry: string) => {
    const [, of, alone] = /^(?:of it|bank-connection-kit(\S*),) ([\w,]+) alone(?:, beside the main entry)?$/.exec(entry) ?? []
    const path = of ?? (alone === undefined ? (/^bank-connection-kit([^,]*)/.exec(entry)?.[1] ?? '') : '')
    return [`.${path}`, alone, entry.endsWith('beside the main entry') ? 'beyond .' : undefined].filter(Boolean).join(' ')
  }
  const told = tableUnder(packagePage, 'Sizes').map((row) => [cell(row, 'entry'), cell(row, 'at most')] as const)
  expect(told).toEqual(told.map(([entry]) => [entry, `${limits.get(nameOf(entry))} kB`]))
})

it('the page about the package lists every entry', () => {
  const { name, exports } = JSON.parse(readText('package.json')) as { name: string; exports: Record<string, unknown> }
  const entries = Object.keys(exports).filter((entry) => entry !== './package.json')
  expect(column(packagePage, 'Entries', 'import')).toEqual(entries.map((entry) => entry.replace('.', name)).sort())
})

const PAGES = ['README.md', 'CONTRIBUTING.md', ...pagesIn('docs'), ...pagesIn('docs/adr')]

/** The anchor that a Markdown renderer gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
const anchorsOf = (page: string): string[] =>
  [...withoutCode(readText(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

it.each(PAGES)('every link on %s leads to a file and a heading that exist', (page) => {
  const text = withoutCode(readText(page))
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(([, link, source]) => link ?? source ?? '')
  const broken = links.filter((link) => {
    if (/^https?:/.test(link)) return false
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? page : join(dirname(page), path)
    if (!existsSync(new URL(`../../${target}`, import.meta.url))) return true
    return anchor !== undefined && !anchorsOf(target).includes(anchor)
  })
  expect(broken).toEqual([])
})

it.each(PAGES)('every file and folder that %s names is there', (page) => {
  const inCode = [...withoutCode(readText(page)).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)
  const paths = inCode
    .filter((text) => /^(src|test|stories|demo|scripts|bench|api|docs)\/[\w./*-]+$/.test(text))
    // Of a pattern, the folder that it is about.
    .map((path) => path.replace(/\*.*$/, ''))
  expect(paths.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([])
})

it('the README is at most 10,000 bytes', () => {
  expect(Buffer.byteLength(readText('README.md'))).toBeLessThanOrEqual(10_000)
})
