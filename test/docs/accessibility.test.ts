import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cell, readText, tableUnder } from './markdown'

const page = readText('docs/accessibility.md')
const rows = tableUnder(page, 'WCAG 2.2, criterion by criterion')

/** Each test that a row names: its file, and words of its name. */
const testsOf = (text: string) =>
  [...text.matchAll(/(test\/\S+\.tsx?) “([^”]+)”/g)].map(([, file = '', name = '']) => ({ file, name }))

const named = rows.flatMap((row) => testsOf(cell(row, 'tests')))

describe('the page about accessibility', () => {
  it('the page about accessibility goes through all criteria of WCAG 2.2 at the levels A and AA', () => {
    const levels = rows.map((row) => cell(row, 'level'))
    expect(new Set(rows.map((row) => cell(row, 'criterion').split(' ')[0])).size).toBe(rows.length)
    expect([levels.filter((level) => level === 'A').length, levels.filter((level) => level === 'AA').length]).toEqual([31, 24])
  })

  it.each(rows.map((row) => [cell(row, 'criterion'), row] as const))(
    'the page about accessibility says how it meets %s',
    (_, row) => {
      const result = cell(row, 'result')
      const tests = cell(row, 'tests')
      if (result === 'not applicable' || result === 'host') expect(tests).toBe('')
      else if (result === 'supports' && tests === 'by hand') expect(cell(row, 'how')).not.toBe('')
      else expect(['supports', 'partly'].includes(result) && testsOf(tests).length > 0).toBe(true)
    },
  )

  it.each([...new Map(named.map((test) => [JSON.stringify(test), test])).values()])(
    'the page about accessibility names a test that exists: $file “$name”',
    (test) => {
      expect(existsSync(new URL(`../../${test.file}`, import.meta.url))).toBe(true)
      expect(readText(test.file)).toContain(test.name)
    },
  )
})
