/**
 * What stands in the box of each state, and how much room it takes. Measures are by the letter, so that they are the same on
 * every machine.
 *
 * @typedef {import('./chart.mjs').Chart} Chart
 * @typedef {import('./chart.mjs').Place} Place
 * @typedef {import('./theme.mjs').Tone} Tone
 *
 * @typedef {object} Box
 * @property {string} name
 * @property {string} title
 * @property {Tone} tone
 * @property {{ text: string, kind: 'reason' | 'note' | 'way' }[]} lines
 * @property {Box[]} inner
 * @property {number} gap between the inner boxes
 * @property {number} width
 * @property {number} height
 */
import { toneOf } from './theme.mjs'
import { byRoads, lookWords, stayWords, wayWords, wrap } from './words.mjs'

export const PAD = 12
export const LINE = 15
export const TITLE = 20
const LETTER = { reason: 6, note: 6.2, way: 6.2 }

/**
 * @param {Chart} chart
 * @param {import('./roads.mjs').Roads} roads
 * @param {Readonly<Record<string, readonly string[]>>} reasons which scenarios rest in which place
 * @param {ReadonlySet<string>} retold places whose looks the frame tells
 */
export function boxMaker(chart, roads, reasons, retold) {
  const placeOf = new Map(chart.places.map((place) => [place.name, place]))
  /** @param {string} name @param {number} width @param {readonly string[]} [inherited] @returns {Box} */
  const make = (name, width, inherited = []) => {
    const place = placeOf.get(name)
    if (place === undefined) throw new Error(`The machine has no state "${name}".`)
    const tags = [...inherited, ...place.tags]
    // Only where a line has to be told by name between them.
    const gap = name === 'outage-wait' ? 10 : 28
    const inner = place.children.map((child) => make(child, width - 2 * PAD, tags))
    /** @param {import('./chart.mjs').Road} road */
    const isHere = (road) => road.from === name
    /** @type {Box['lines']} */
    const lines = []
    /** @param {string | null} text @param {'reason' | 'note' | 'way'} kind */
    const say = (text, kind) => {
      if (text === null || text === '') return
      for (const part of wrap(text, Math.floor((width - 2 * PAD) / LETTER[kind]))) lines.push({ text: part, kind })
    }
    // Outside the frame the line itself says it.
    if (retold.has(name) || retold.has(place.parent ?? '')) say(lookWords(roads.looks, name), 'note')
    say((reasons[name] ?? []).join(', '), 'reason')
    say(wayWords(roads.ways.filter(isHere)), 'way')
    for (const text of byRoads(roads.written.filter(isHere))) say(text, 'note')
    const looks = retold.has(name) ? [] : roads.looks.filter((road) => isHere(road) && road.to === null)
    say(stayWords([...roads.stays.filter(isHere), ...looks]), 'note')
    const between = inner.length > 0 ? inner.reduce((sum, box) => sum + box.height, 0) + (inner.length - 1) * gap + PAD : 0
    const height = TITLE + PAD + lines.length * LINE + between + (lines.length > 0 ? 4 : 0)
    const tone = toneOf(
      inner.length > 0 && place.tags.every((tag) => tag === 'watching')
        ? (placeOf.get(place.children[0] ?? '')?.tags ?? [])
        : tags,
    )
    return { name, title: name.split('.').at(-1) ?? name, tone, lines, inner, gap, width, height }
  }
  return make
}

/** Every box with its corner, from the outermost in. @param {Box} box @param {number} x @param {number} y @returns {{ box: Box, x: number, y: number }[]} */
export function placed(box, x, y) {
  let below = y + TITLE + PAD + box.lines.length * LINE + (box.lines.length > 0 ? 4 : 0)
  const inner = box.inner.flatMap((child) => {
    const at = placed(child, x + PAD, below)
    below += child.height + box.gap
    return at
  })
  return [{ box, x, y }, ...inner]
}
