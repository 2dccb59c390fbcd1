import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { page } from '../../bench/page/page.mjs'
import { SECTIONS } from '../../bench/page/sections.table.mjs'
import { PARTS } from '../../bench/parts.table.mjs'
import { results } from '../../bench/results.mjs'
import { readText } from './markdown'

/** A table is aligned when it is formatted. */
const words = (markdown: string): string[] => markdown.split(/[\s-]+/)

describe('the page about performance', () => {
  it('the page about performance says what was measured; otherwise run "npm run bench"', () => {
    expect(words(readText('docs/performance.md'))).toEqual(words(page(results())))
  })

  it('each part of the bench has a section, and what was measured is a part', () => {
    expect(Object.keys(results()).filter((name) => !(name in PARTS))).toEqual([])
    expect(Object.keys(SECTIONS)).toEqual(Object.keys(PARTS))
  })

  it('each picture of the page is there in light and dark', () => {
    const pictures = [...readText('docs/performance.md').matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, path = '']) => path)
    expect(pictures.length).toBeGreaterThanOrEqual(4)
    expect(pictures.filter((path) => !existsSync(new URL(`../../docs/${path}`, import.meta.url)))).toEqual([])
    expect(pictures.filter((path) => path.includes('-dark')).length).toBe(pictures.length / 2)
  })
})
