import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { POLICY } from '../e2e/csp/policy'
import { readText, tableUnder } from './markdown'

const page = readText('docs/security.md')
const named = (text: string): string[] => [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path)

describe('the page about reliability', () => {
  const reliability = readText('docs/reliability.md')

  it('names tests that exist', () => {
    expect(named(reliability).length).toBeGreaterThan(20)
    expect(named(reliability).filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([])
  })
})

describe('the page about security', () => {
  it('names tests that exist', () => {
    expect(named(page).length).toBeGreaterThan(15)
    expect(named(page).filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([])
  })

  it.each(['Who attacks what', 'Where each secret lives, and for how long'])('has a test behind each row of "%s"', (heading) => {
    const rows = tableUnder(page, heading)
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.filter(({ tests = '' }) => !tests.startsWith('test/'))).toEqual([])
  })

  it('shows the policy that is tested', () => {
    expect(page.replaceAll(/\s+/g, ' ')).toContain(POLICY)
  })

  it('names the dependencies that there are', () => {
    const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: Record<string, string> }
    expect(Object.keys(dependencies).filter((name) => !page.includes(`\`${name}\``))).toEqual([])
    expect(Object.keys(dependencies)).toHaveLength(2)
  })
})
