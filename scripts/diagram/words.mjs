/**
 * What is written into the boxes.
 *
 * @typedef {import('./chart.mjs').Road} Road
 */
import { AT_ONCE } from './chart.mjs'

/** `after formOpens` as a person reads it. @param {string} event */
export const eventWords = (event) =>
  event.startsWith('after ') ? `after: ${event.slice(6).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}` : event

/** The ten targets of a reason that is known already are one thing to say. */
const RESTS = 'rests'

/** A place as its neighbours call it. @param {Road} road */
const nearName = ({ from, to }) => {
  if (to === null) return ''
  const [state, stage] = to.split('.')
  return stage !== undefined && from.startsWith(`${state}.`) ? stage : to
}

/** @param {Road[]} roads @param {string} event */
function targetsOf(roads, event) {
  const rests = roads.filter(({ guard }) => guard?.startsWith(RESTS))
  const targets = roads.filter((road) => !rests.includes(road)).map(nearName)
  const words = [...new Set(targets)]
  if (rests.length > 0) words.unshift(event === AT_ONCE ? 'the stop of a known reason' : 'the stop it was in')
  return words.join(', ')
}

/** By-roads of one state: each event once, with where it leads. @param {Road[]} roads */
export function byRoads(roads) {
  const events = [...new Set(roads.map(({ event }) => event))]
  return events.map(
    (event) =>
      `${eventWords(event)} → ${targetsOf(
        roads.filter((road) => road.event === event),
        event,
      )}`,
  )
}

/** What a guard asks, where two looks of one kind part. @type {Readonly<Record<string, string>>} */
const WHERE = { isRetrieving: ', login done', isAnswered: ', answered' }

/** By which look a state is reached from anywhere in the frame. @param {Road[]} looks @param {string} name */
export function lookWords(looks, name) {
  const words = looks.filter(({ to }) => to === name).map(({ event, guard }) => `${event}${WHERE[guard ?? ''] ?? ''}`)
  return words.length > 0 ? `by ${[...new Set(words)].join(', ')}` : null
}

/** @param {Road[]} roads */
export const stayWords = (roads) => {
  const events = [...new Set(roads.map(({ event }) => eventWords(event)))]
  return events.length > 0 ? `stays: ${events.join(', ')}` : null
}

/** @param {Road[]} roads */
export const wayWords = (roads) => {
  const events = [...new Set(roads.map(({ event }) => eventWords(event)))]
  return events.length > 0 ? `way on: ${events.join(', ')}` : null
}

/**
 * Breaks a text between words, after a measure that is the same on every machine.
 *
 * @param {string} text
 * @param {number} most letters in a line
 * @returns {string[]}
 */
export function wrap(text, most) {
  /** @type {string[]} */
  const lines = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length > most && line !== '') {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}
