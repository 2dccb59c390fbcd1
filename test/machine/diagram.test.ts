import { describe, expect, it } from 'vitest'
import { chartOf } from '../../scripts/diagram/chart.mjs'
import { draw, PICTURES, reasonsOf } from '../../scripts/diagram/index.mjs'
import { LINES } from '../../scripts/diagram/layout.mjs'
import { sortRoads } from '../../scripts/diagram/roads.mjs'
import { eventWords } from '../../scripts/diagram/words.mjs'
import { DEFERRED_SCENARIOS, STOP_SCENARIOS } from '../../src/domain'
import { connectionMachine } from '../../src/machine'
import { readText } from '../docs/markdown'

const reasons = reasonsOf(STOP_SCENARIOS, DEFERRED_SCENARIOS)
const chart = chartOf(connectionMachine.root)
const svg = draw(connectionMachine.root, reasons, PICTURES[0].theme)
/** What can be read on the picture, lines joined as a reader joins them. */
const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text).join(' ')

describe('the diagram', () => {
  it.each(PICTURES)('is what the machine is now ($path); otherwise run "npm run diagram"', ({ path, theme }) => {
    expect(readText(path)).toBe(draw(connectionMachine.root, reasons, theme))
  })

  it.each(chart.places.map(({ name }) => name))('shows %s', (name) => {
    expect(svg).toContain(`data-state="${name}"`)
    expect(words).toContain(name.split('.').at(-1))
  })

  it.each([...new Set(chart.roads.map(({ event }) => event))])('names the event %s', (event) => {
    expect(words).toContain(eventWords(event))
  })

  it.each(Object.keys({ ...STOP_SCENARIOS, ...DEFERRED_SCENARIOS }))('names the reason %s', (scenario) => {
    expect(words).toContain(scenario)
  })

  it('shows each transition of the machine once', () => {
    const heaps = Object.values(sortRoads(chart, LINES))
    expect(heaps.flat()).toHaveLength(chart.roads.length)
    expect(new Set(heaps.flat()).size).toBe(chart.roads.length)
  })

  it('loads nothing', () => {
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<image|@import|<script/)
  })

  it('refuses a state that has no place', () => {
    const { path, tags, states, transitions } = connectionMachine.root
    const surprise = { path: ['surprise'], tags: [], states: {}, transitions: new Map() }
    const more = { path, tags, transitions, states: { ...states, surprise } }
    expect(() => draw(more, reasons, PICTURES[0].theme)).toThrow('"surprise" has no place')
  })
})
