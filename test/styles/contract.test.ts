import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PARTS, TONES } from '../../src/styles/contract'
import { APPEARANCE_VARIABLES } from '../../src/view/appearance'
import { cell, listOf, readText, tableUnder } from '../docs/markdown'
import { drawnMarkup } from './drawn'

const css = readdirSync(new URL('../../src/styles', import.meta.url))
  .filter((name) => name.endsWith('.css'))
  .map((name) => readText(`src/styles/${name}`))
  .join('\n')

/** All that the first group of a pattern finds, each once. */
const found = (pattern: RegExp) => [...new Set([...css.matchAll(pattern)].map(([, name = '']) => name))].sort()

const parts: Readonly<Record<string, { what: string; states?: readonly string[] }>> = PARTS

describe('the stylesheet', () => {
  it('uses no part that is not in the contract', () => {
    expect(found(/data-bck-part='([^']+)'/g).filter((name) => !Object.hasOwn(parts, name))).toEqual([])
  })

  it('uses no state of a part, and no tone, that is not in the contract', () => {
    const states = [...css.matchAll(/data-bck-part='([^']+)'\]\[data-state='([^']+)'/g)].map(([, part = '', state = '']) => [
      part,
      state,
    ])
    expect(states.length).toBeGreaterThan(0)
    expect(states.filter(([part = '', state = '']) => !parts[part]?.states?.includes(state))).toEqual([])
    expect(found(/data-tone='([^']+)'/g).filter((tone) => !Object.hasOwn(TONES, tone))).toEqual([])
  })

  it('reads every public variable, and no other', () => {
    expect(found(/var\(--bck-([\w-]+)/g)).toEqual([...APPEARANCE_VARIABLES].sort())
  })

  it('only ever reads public variables', () => {
    expect(found(/[{;]\s*(--bck-[\w-]+)\s*:/g)).toEqual([])
  })

  it('falls back to the light colours, for browsers and tools that do not know light-dark()', () => {
    const initial = [...css.matchAll(/@property (--_bck-[\w-]+) \{[^}]*initial-value: (#\w+);/g)].map(([, name, value]) => [
      name,
      value,
    ])
    const own = [...css.matchAll(/(--_bck-[\w-]+): light-dark\((#\w+), #\w+\);/g)].map(([, name, light]) => [name, light])
    expect(own.length).toBeGreaterThan(12)
    expect(initial).toEqual(own)
  })

  it('uses light-dark() only under a condition on it, so that build tools leave it alone', () => {
    const unconditional = css.replace(/@supports \(color: light-dark\(#000, #fff\)\) \{[\s\S]*?\n\}/, '')
    expect(unconditional.replace(/\/\*[\s\S]*?\*\//g, '')).not.toContain('light-dark(')
  })

  it('selects by parts alone, never by an element or the root of the page', () => {
    const withoutParts = css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .split('\n')
      .filter((line) => /[{,]$/.test(line) && /^\s*(:root|html|body|\*|[a-z]+)[\s{,:]/.test(line))
    expect(withoutParts.filter((line) => !/^\s*(from|to)\b/.test(line))).toEqual([])
    expect(css).not.toContain('!important')
  })
})

describe('docs/theming.md', () => {
  const page = readText('docs/theming.md')

  it('names every part, what it is and its states', () => {
    const rows = tableUnder(page, 'Parts').map((row) => [cell(row, 'part'), cell(row, 'what'), listOf(cell(row, 'data-state'))])
    const known = Object.entries(parts).map(([name, { what, states = ['-'] }]) => [name, what.replaceAll('`', ''), states])
    expect(rows).toEqual(known)
  })

  it('names every tone', () => {
    expect(tableUnder(page, 'Tones').map((row) => [cell(row, 'tone'), cell(row, 'when')])).toEqual(Object.entries(TONES))
  })
})

describe('what is drawn', () => {
  const markup = drawnMarkup()
  const elements = [...markup.matchAll(/<[^>]*data-bck-part="([^"]+)"[^>]*>/g)]

  it('has every part and state of the contract, and no other', () => {
    const drawn: Record<string, Set<string>> = {}
    for (const [tag, part = ''] of elements) {
      const states = (drawn[part] ??= new Set())
      const [, state] = / data-state="([^"]*)"/.exec(tag) ?? []
      if (state !== undefined) states.add(state)
    }
    drawn['root']?.add('fallback')
    const sorted = (rows: readonly (readonly [string, Iterable<string>])[]) =>
      Object.fromEntries(rows.map(([name, states]) => [name, [...states].sort()]))
    expect(sorted(Object.entries(drawn))).toEqual(sorted(Object.entries(parts).map(([name, { states = [] }]) => [name, states])))
  })

  it('has no style attribute, which a strict policy would refuse in server-rendered HTML', () => {
    expect(markup).not.toMatch(/\sstyle=/)
  })

  it('has every tone, and no other', () => {
    const tones = new Set(elements.flatMap(([tag]) => / data-tone="([^"]*)"/.exec(tag)?.[1] ?? []))
    expect([...tones].sort()).toEqual(Object.keys(TONES).sort())
  })
})
