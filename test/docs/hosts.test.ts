import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pagesIn, readText } from './markdown'

const EXAMPLES = new URL('../../examples/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, EXAMPLES), 'utf8')

/** Pages that must not lose their code without notice, and how many blocks of examples/ they have at least. */
const PAGES: Readonly<Record<string, number>> = { 'docs/testing.md': 4, 'docs/your-stack.md': 9 }

/** The path of an example is the first line of its block, as a comment of its language. */
const blocksOf = (page: string) =>
  [...readText(page).matchAll(/^```\w+\n(?:\/\/|\/\*|<!--|#) examples\/(\S+)(?: \*\/| -->)?\n([\s\S]*?)^```/gm)].map(
    ([, path = '', code = '']) => ({ page, path, code }),
  )

const blocks = [...pagesIn('docs'), 'README.md'].flatMap(blocksOf)

describe('code of the pages', () => {
  it.each(blocks)('is that of the example: $path in $page', ({ path, code }) => {
    expect(code).toBe(read(path))
  })

  it.each(Object.entries(PAGES))('is on %s, in at least %d blocks', (page, least) => {
    expect(blocks.filter((block) => block.page === page).length).toBeGreaterThanOrEqual(least)
  })
})

describe('what several examples have', () => {
  const everywhere = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((path) => !path.includes('node_modules'))
  const copies = (name: string) => everywhere.filter((path) => path.endsWith(`/${name}`) && !path.startsWith('next'))

  it.each(['bank.ts', 'connect-bank.tsx'])('such as %s is the same in each', (name) => {
    expect(copies(name).length).toBeGreaterThan(1)
    expect(new Set(copies(name).map(read)).size).toBe(1)
  })

  it.each(['connect.test.tsx', 'whole-flow.test.tsx'])('such as %s is the same test for every runner', (name) => {
    const forJest = read(`vitest/${name}`)
      .replace(/^import .* from 'vitest'\n/m, '')
      .replace('import { act, cleanup, render', 'import { act, render')
      .replace('afterEach(() => {\n  cleanup()\n  resetKit()\n})', 'afterEach(resetKit)')
    expect([read(`jest-29/${name}`), read(`jest-30/${name}`)]).toEqual([forJest, forJest])
  })
})
