/**
 * The picture of the machine: phases from left to right, the shared roads once each, everything else in the boxes.
 *
 * @typedef {import('./boxes.mjs').Box} Box
 * @typedef {import('./theme.mjs').Theme} Theme
 */
import { boxMaker, LINE, PAD, placed, TITLE } from './boxes.mjs'
import { chartOf } from './chart.mjs'
import { label, rect } from './draw.mjs'
import { legend, LEGEND_HEIGHT, style } from './frame.mjs'
import { COLUMNS, LINES } from './layout.mjs'
import { exits, groundOf, looks, steps, stops, ways } from './lines.mjs'
import { sortRoads } from './roads.mjs'

const TOP = 122

/** @param {Box} box @param {number} x @param {number} y */
function drawBox({ name, title, tone, lines, inner }, x, y, width = 0, height = 0) {
  const isInner = name.includes('.')
  const text = lines.map((one, index) => label(x + PAD, y + TITLE + PAD + 1 + index * LINE, one.text, one.kind))
  return [
    `<g data-state="${name}">`,
    rect(x, y, width, height, isInner ? 'inner' : 'box', isInner ? 8 : 12),
    inner.length === 0 ? `<circle cx="${x + width - 16}" cy="${y + 15}" r="4" class="bar ${tone}"/>` : '',
    label(x + PAD, y + TITLE, title, isInner ? 'stage' : 'state'),
    ...text,
    '</g>',
  ].join('')
}

/**
 * @param {import('./chart.mjs').Node} machine the root node of the machine
 * @param {Readonly<Record<string, readonly string[]>>} reasons which scenarios rest in which place
 * @param {Theme} theme
 */
export function draw(machine, reasons, theme) {
  const chart = chartOf(machine)
  const roads = sortRoads(chart, LINES)
  const watched = COLUMNS.find(({ phase }) => phase === 'Under way')?.states ?? []
  const make = boxMaker(chart, roads, reasons, new Set(watched))
  /** @type {Map<string, import('./lines.mjs').Spot>} */
  const spots = new Map()
  /** @type {string[]} */
  const boxes = []
  let lowest = 0
  for (const { x, width, states, gap, from } of COLUMNS) {
    let y = TOP + from
    for (const state of states) {
      const box = make(state, width)
      for (const at of placed(box, x, y)) {
        spots.set(at.box.name, {
          x: at.x,
          y: at.y,
          right: at.x + at.box.width,
          bottom: at.y + at.box.height,
          middle: at.y + Math.round(at.box.height / 2),
        })
        boxes.push(drawBox(at.box, at.x, at.y, at.box.width, at.box.height))
      }
      y += box.height + gap
    }
    lowest = Math.max(lowest, y - gap)
  }
  const missing = chart.places.find(({ name }) => !spots.has(name))
  if (missing) throw new Error(`"${missing.name}" has no place in the layout.`)
  const ground = groundOf(spots)
  const { frame, floor } = ground
  const height = Math.max(lowest, floor + LEGEND_HEIGHT) + 28
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 ${height}" width="1000" height="${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">The states of a bank connection</title>',
    '<desc id="desc">Sixteen states in four phases, from before to the ends, with the events that lead from one to another. The same is told in words in docs/ways-on.md.</desc>',
    style(theme),
    rect(0, 0, 1000, height, 'page', 16),
    ...COLUMNS.map(({ x, phase }) => label(x, 40, phase, 'phase')),
    rect(frame.x, frame.y, frame.right - frame.x, frame.bottom - frame.y, 'watched', 16),
    label(frame.x + 14, frame.y + 20, 'an attempt is looked at', 'note'),
    ...boxes,
    ...[steps, looks, stops, ways, exits].flatMap((part) => part(ground)),
    legend(floor + 44, roads),
    '</svg>',
    '',
  ].join('\n')
}
