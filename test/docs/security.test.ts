import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { POLICY } from '../e2e/csp/policy'
import { readText, tableUnder } from './markdown'

const page = readText('docs/security.md')
const hosting = readText('docs/hosting.md')
const named = (text: string): string[] => [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path)

describe('the page about reliability', () => {
  const reliability = readText('docs/reliability.md')

  it('the page about reliability names only tests that exist', () => {
    expect(named(reliability).length).toBeGreaterThan(20)
    expect(named(reliability).filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([])
  })
})

describe('the page about security', () => {
  it('the page about security names only tests that exist', () => {
    expect(named(page).length).toBeGreaterThan(15)
    expect(named(page).filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([])
  })

  it.each(['Who attacks what', 'Where each secret lives, and for how long', 'Bad input'])(
    'the page about security names a test in each row of "%s"',
    (heading) => {
      const rows = tableUnder(page, heading)
      expect(rows.length).toBeGreaterThan(3)
      expect(rows.filter(({ tests = '' }) => !tests.startsWith('test/'))).toEqual([])
    },
  )

  it('the page about security names codes of errors that exist', () => {
    const codes = tableUnder(page, 'Bad input').flatMap((row) =>
      [...(row['what the developer sees'] ?? '').matchAll(/\b(?:basiq|no|other)(?:-[a-z]+)+/g)].map(([code]) => code),
    )
    const errors = readText('docs/errors.md')
    expect(codes.length).toBeGreaterThan(2)
    expect(codes.filter((code) => !errors.includes(`### \`${code}\``))).toEqual([])
  })

  it('the page about security names every dependency', () => {
    const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: Record<string, string> }
    expect(Object.keys(dependencies).filter((name) => !page.includes(`\`${name}\``))).toEqual([])
    expect(page).toContain('It has one dependency')
    expect(Object.keys(dependencies)).toHaveLength(1)
  })
})

describe('the page for hosts', () => {
  it('the page for hosts shows the tested policy as a whole header', () => {
    expect(hosting).toContain(`\ncontent-security-policy: ${POLICY}\n`)
  })

  it('the page for hosts explains every directive that a host may have to change', () => {
    const explained = tableUnder(hosting, 'With a strict Content-Security-Policy')
      .map((row) => row['directive'] ?? '')
      .join(' ')
    for (const name of ['connect-src', 'img-src', 'form-action', 'frame-ancestors']) expect(explained).toContain(name)
  })

  it('the page for hosts names only tests that exist', () => {
    expect(named(hosting).filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([])
  })
})
