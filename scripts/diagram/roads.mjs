/**
 * Sorts the roads of the machine by how a picture tells of them. Every road is in exactly one heap, so nothing is left out: what
 * no line is drawn for is written into the box of its state.
 *
 * @typedef {import('./chart.mjs').Chart} Chart
 * @typedef {import('./chart.mjs').Road} Road
 *
 * @typedef {object} Roads
 * @property {Road[]} anywhere LEAVE and CANCEL, and where they do nothing
 * @property {Road[]} looks what any look may bring, the same wherever an attempt is watched
 * @property {Road[]} stops a stop, to the state of its scenario
 * @property {Road[]} ways "try again" and its kin
 * @property {Road[]} drawn has a line of its own
 * @property {Road[]} written is written into the box of its state
 * @property {Road[]} stays something is noted, and the state remains
 */
import { ANYWHERE } from './chart.mjs'

const OUT = new Set(['LEAVE', 'CANCEL'])
const WAYS = new Set(['starting', 'needs-credentials', 'needs-authorization', 'needs-authorization.away'])
const WAY_EVENTS = new Set(['RETRY', 'SIGNED_IN', 'GO', 'after waitIsOver'])
/** What the frame around the watched states tells of. */
const LOOKS = new Set(['READING.WORKING', 'READING.CHALLENGE', 'READING.DEFERRED', 'READING.CONNECTED', 'HINTS', 'LOOK', 'WAKE'])

/** @param {Road} road */
const keyOf = ({ event, to, guard }) => [event, to, guard].join(' ')

/** Only what is the same in every watched state may be drawn once for all. @param {Chart} chart */
function sharedLooks({ places, roads }) {
  const watched = places.filter(({ tags }) => tags.includes('watching')).map(({ name }) => name)
  const sets = watched.map((name) => new Set(roads.filter(({ from }) => from === name).map(keyOf)))
  const shared = new Set([...(sets[0] ?? [])].filter((key) => sets.every((set) => set.has(key))))
  return { watched: new Set(watched), shared }
}

/**
 * @param {Chart} chart
 * @param {readonly { from: string, event: string, to: string }[]} lines which roads have a line of their own
 * @returns {Roads}
 */
export function sortRoads(chart, lines) {
  const { watched, shared } = sharedLooks(chart)
  const parentOf = new Map(chart.places.map(({ name, parent }) => [name, parent]))
  /** @param {Road} road */
  const isLook = (road) => watched.has(road.from) && LOOKS.has(road.event) && shared.has(keyOf(road))
  /** A look inside a watched state may lead where the frame says it leads. @param {Road} road */
  const isLookInside = (road) =>
    LOOKS.has(road.event) &&
    watched.has(parentOf.get(road.from) ?? '') &&
    [...shared].some((key) => key.startsWith(`${road.event} ${road.to} `))
  /** @param {Road} road */
  const heapOf = (road) => {
    const { from, event, to } = road
    if (OUT.has(event)) return 'anywhere'
    if (from === ANYWHERE) return 'written'
    if (isLook(road) || isLookInside(road)) return 'looks'
    if (event === 'STOPPED') return 'stops'
    if (lines.some((line) => line.from === from && line.event === event && line.to === to)) return 'drawn'
    if (to === null || to === from) return 'stays'
    if (WAY_EVENTS.has(event) && WAYS.has(to)) return 'ways'
    return 'written'
  }
  /** @type {Roads} */
  const heaps = { anywhere: [], looks: [], stops: [], ways: [], drawn: [], written: [], stays: [] }
  for (const road of chart.roads) heaps[heapOf(road)].push(road)
  const lost = lines.find(
    ({ from, event, to }) => !heaps.drawn.some((road) => road.from === from && road.event === event && road.to === to),
  )
  if (lost) throw new Error(`A line is drawn for ${lost.from} ${lost.event} → ${lost.to}, which the machine does not have.`)
  return heaps
}
