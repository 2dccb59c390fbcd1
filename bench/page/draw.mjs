/** Draws the plots with Observable Plot, which wants a page to measure and draw in: Chromium's. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { launchOptions } from '../../scripts/chromium.mjs'
import { root } from '../../scripts/steps.mjs'
import { PLOTS } from './plots.table.mjs'
import { PLOT_THEMES } from './theme.mjs'

const FOLDER = join(root, 'docs', 'pictures')

const plot = fileURLToPath(import.meta.resolve('@observablehq/plot'))
const d3 = createRequire(plot).resolve('d3')

/** A file that needs no modules. @param {string} entry @param {string} name */
const scriptOf = (entry, name) => join(dirname(entry), '..', 'dist', name)

/** @param {import('../results.mjs').Results} results */
export async function drawPlots(results) {
  mkdirSync(FOLDER, { recursive: true })
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ path: scriptOf(d3, 'd3.min.js') })
    await page.addScriptTag({ path: scriptOf(plot, 'plot.umd.min.js') })
    for (const [name, { part, draw }] of Object.entries(PLOTS)) {
      const result = results[part]
      if (result === undefined) continue
      for (const [scheme, theme] of Object.entries(PLOT_THEMES)) {
        const svg = await page.evaluate(draw, { data: result.data, figures: result.figures, theme })
        writeFileSync(join(FOLDER, `${name}-${scheme}.svg`), `${svg}\n`)
      }
    }
  } finally {
    await browser.close()
  }
}
