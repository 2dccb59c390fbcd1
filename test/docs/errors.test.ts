import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { page } from '../../scripts/errors/page.mjs'
import { BASIQ_TEXTS } from '../../src/aggregators/basiq/errors.table'
import { STITCH_TEXTS } from '../../src/aggregators/stitch/errors.table'
import { TEXTS as SERVER_TEXTS } from '../../src/server/errors.table'
import { TEXTS } from '../../src/domain/errors.table'
import { readText } from './markdown'

/** A table is aligned when it is formatted. */
const words = (markdown: string): string[] => markdown.split(/[\s-]+/)

const production = readdirSync(new URL('../../src', import.meta.url), { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/^sandbox\/|errors(\.table)?\.ts$/.test(path),
)

describe('the page about errors', () => {
  it('the page about errors says what the source says; otherwise run "npm run errors"', () => {
    expect(words(readText('docs/errors.md'))).toEqual(
      words(`${page({ 'The kit': TEXTS, Basiq: BASIQ_TEXTS, Stitch: STITCH_TEXTS, 'The server': SERVER_TEXTS })}\n`),
    )
  })

  it('each error for developers takes its words from a table, so that none is carried into a production build', () => {
    expect(production.length).toBeGreaterThan(200)
    const own = production.filter((path) => /new DeveloperError\(|new Error\(\s*['"`]\[/.test(readText(`src/${path}`)))
    expect(own).toEqual([])
  })
})
