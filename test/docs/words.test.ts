import { describe, expect, it } from 'vitest'
import { sampleFor } from '../../stories/words/cases'
import { CATALOGUES, rowsOf } from '../messages/catalogues'
import { cell, listOf, readText, sizeLimits, tableUnder } from './markdown'

const page = readText('docs/words.md')
const languages = tableUnder(page, 'Languages')

describe('the page about words', () => {
  it('the page about words lists every language with its export and its direction', async () => {
    const told = languages.map((row) => `${cell(row, 'import')} ${cell(row, 'direction')}`)
    const there = rowsOf(CATALOGUES).map(([name, { dir }]) => `bank-connection-kit/messages/${name} ${dir}`)
    expect(told.toSorted()).toEqual(there.toSorted())
    for (const row of languages) {
      const entry: Record<string, unknown> = await import(`../../src/messages/${cell(row, 'import').split('/')[2]}.ts`)
      expect(Object.keys(entry)).toEqual([cell(row, 'export')])
    }
  })

  it('the page about words tells the size that each language may have', () => {
    const limits = sizeLimits()
    const told = languages.map((row) => [cell(row, 'import').replace('bank-connection-kit', '.'), cell(row, 'at most')] as const)
    const held = told.map(([name]) => [name, limits.has(name) ? `${limits.get(name)} kB` : '-'] as const)
    expect(told).toEqual(held)
    expect(held.filter(([, size]) => size === '-')).toEqual([['./messages/pseudo', '-']])
  })

  it('the page about words says of every translation that a native speaker has to read it first', () => {
    const unread = languages.filter((row) => cell(row, 'read by a native speaker').startsWith('not yet'))
    expect(unread.map((row) => cell(row, 'export')).toSorted()).toEqual(['af', 'ar', 'vi', 'zhHans', 'zu'])
  })

  it('the page about words lists every argument that a text can depend on', () => {
    const { label: _label, left: _left, duration: _duration, ...args } = sampleFor(CATALOGUES.en, {})
    const told = tableUnder(page, 'Words of your own').flatMap((row) => listOf(cell(row, 'argument')))
    expect(told.toSorted()).toEqual(Object.keys(args).toSorted())
    const format = tableUnder(page, 'Words of your own').find((row) => cell(row, 'argument') === 'format')
    expect(
      /^(\w+(?: \w+)*),/
        .exec(cell(format ?? {}, 'what'))?.[1]
        ?.split(' ')
        .toSorted(),
    ).toEqual(Object.keys(args.format).toSorted())
  })
})
