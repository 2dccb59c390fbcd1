/**
 * The lines of the picture, by what they tell. They are routed by hand between the boxes that the machine gave.
 *
 * @typedef {{ x: number, y: number, right: number, bottom: number, middle: number }} Spot
 * @typedef {{ at: (name: string) => Spot, frame: Spot, lane: number, floor: number }} Ground
 */
import { label, line } from './draw.mjs'
import { X } from './layout.mjs'

/** The height at which lines meet a box, below its corner. */
const FIRST = 18
const SECOND = 38

/** @param {Map<string, Spot>} spots @returns {Ground} */
export function groundOf(spots) {
  /** @param {string} name */
  const at = (name) => {
    const spot = spots.get(name)
    if (spot === undefined) throw new Error(`There is no "${name}" to draw a line to.`)
    return spot
  }
  const y = at('starting').y - 30
  const bottom = at('polling').bottom + 14
  const floor = Math.max(at('needs-authorization').bottom, bottom) + 28
  return { at, frame: { x: X.frame, right: X.frameEnd, y, bottom, middle: y + 92 }, lane: 66, floor }
}

const DOWN = /** @type {const} */ ([
  ['starting', 'verifying', 'BEGUN'],
  ['needs-authorization.asking', 'needs-authorization.away', 'GO'],
  ['needs-authorization.away', 'needs-authorization.checking', 'RETURN'],
  ['needs-mfa.asking', 'needs-mfa.checking', 'ANSWER'],
])

/** Steps of the user, and answers to them. @param {Ground} ground */
export function steps({ at }) {
  const idle = at('idle')
  const form = at('needs-credentials')
  const starting = at('starting')
  const verifying = at('verifying')
  const returned = at('needs-authorization.checking')
  const asking = at('needs-mfa.asking')
  const checking = at('needs-mfa.checking')
  const start = starting.y + 14
  const submit = starting.y + 32
  const begun = [returned, verifying].map(({ middle }) => middle)
  const [from = 0, to = 0] = begun
  return [
    line([idle.right, start, 'h', starting.x], 'ink'),
    label(idle.right + 6, start - 5, 'START', 'event'),
    line([form.right, form.y + FIRST, 'h', X.submit, 'v', submit, 'h', starting.x], 'ink'),
    label(X.submit + 5, submit - 4, 'SUBMIT', 'event'),
    line([returned.right, from, 'h', X.begun, 'v', to, 'h', verifying.x], 'ink'),
    label(X.begun - 6, from - 5, 'BEGUN', 'event', 'end'),
    ...DOWN.flatMap(([above, below, event]) => {
      const { x, bottom } = at(above)
      return [line([x + 24, bottom, 'v', at(below).y], 'ink'), label(x + 30, bottom + 12, event, 'event')]
    }),
    line([checking.right - 14, checking.y, 'v', asking.bottom], 'ink'),
    label(checking.right - 20, checking.y - 4, 'REFUSED', 'event', 'end'),
  ]
}

/** What a look may bring: one line down the side of the watched states, and two out of the frame. @param {Ground} ground */
export function looks({ at, frame }) {
  const polling = at('polling')
  const connected = at('connected')
  const queued = at('outage-wait.queued')
  const into = ['verifying', 'needs-mfa.asking', 'needs-mfa.checking'].map(at)
  const late = frame.bottom - 40
  return [
    line([X.look, frame.y + 22, 'v', polling.y + FIRST, 'h', polling.right], 'soft'),
    ...into.map(({ y, right }) => line([X.look, y + FIRST, 'h', right], 'soft')),
    `<circle cx="${X.look}" cy="${frame.y + 19}" r="3" class="dot"/>`,
    line([frame.right, connected.y + 14, 'h', connected.x], 'soft'),
    label(frame.right + 8, connected.y + 9, 'READING.CONNECTED', 'event'),
    line([frame.right, late, 'h', X.defer, 'v', queued.y + FIRST, 'h', queued.x], 'soft'),
    label(X.defer - 8, queued.y + 14, 'READING.DEFERRED', 'event', 'end'),
  ]
}

const STOPS = [
  'needs-bank-action',
  'needs-retry',
  'needs-sign-in',
  'unsupported',
  'needs-support',
  'outage-wait.asking-bank',
  'outage-wait.cooldown',
]

/** A stop, to the state of its reason: to the right, and back to the login and the permission. @param {Ground} ground */
export function stops({ at, frame, floor }) {
  const connected = at('connected')
  const form = at('needs-credentials')
  const permission = at('needs-authorization')
  const down = at('outage-wait.bank-down')
  return [
    line([frame.right, frame.middle, 'h', X.stop, 'v', connected.y + 34, 'h', connected.x], 'stop'),
    label(frame.right + 6, frame.middle - 5, 'STOPPED', 'event stop-word'),
    line([X.stop, frame.middle, 'v', down.y + FIRST, 'h', down.x], 'stop'),
    ...STOPS.map(at).map(({ x, y }) => line([X.stop, y + FIRST, 'h', x], 'stop')),
    line([X.frame + 60, frame.bottom, 'v', floor, 'h', X.stopBack, 'v', form.y + SECOND, 'h', form.x], 'stop'),
    line([X.stopBack, permission.y + SECOND, 'h', permission.x], 'stop'),
    label(X.frame + 68, floor - 6, 'STOPPED', 'event stop-word'),
  ]
}

const TRIED_AGAIN = ['needs-bank-action', 'needs-retry', 'needs-sign-in', 'needs-support', 'outage-wait.cooldown']

/** The way on: one road from every stop to a call, a form or a page. @param {Ground} ground */
export function ways({ at, lane }) {
  const form = at('needs-credentials')
  const page = at('needs-authorization')
  const starting = at('starting')
  const connected = at('connected')
  const ends = TRIED_AGAIN.map(at)
  const deepest = Math.max(...ends.map(({ y }) => y)) + FIRST
  return [
    line([X.way, deepest, 'v', lane, 'h', X.wayBack, 'v', page.y + FIRST, 'h', page.x], 'way', { over: true }),
    ...ends.map(({ right, y }) => line([right, y + FIRST, 'h', X.way], 'way', { arrow: false })),
    line([connected.x + 60, connected.y, 'v', lane, 'h', X.way], 'way', { arrow: false }),
    line([X.wayBack, form.y + FIRST, 'h', form.x], 'way'),
    line([starting.x + 150, lane, 'v', starting.y], 'way'),
    label(starting.x + 157, lane + 16, 'call', 'event way-word'),
    label(X.wayBack + 6, form.y + 13, 'form', 'event way-word'),
    label(X.wayBack + 6, page.y + 13, 'page', 'event way-word'),
    label(600, lane - 7, 'the way on: RETRY, SIGNED_IN, GO, the end of a wait', 'event way-word'),
  ]
}

/** From everywhere to the two ways out. @param {Ground} ground */
export function exits({ at }) {
  const outs = /** @type {const} */ ([
    ['left', 'LEAVE'],
    ['cancelled', 'CANCEL'],
  ])
  return outs.flatMap(([name, event]) => {
    const { x, y } = at(name)
    return [
      line([x + 20, y - 34, 'v', y], 'ink', { dashed: true }),
      label(x + 28, y - 18, event, 'event'),
      label(x + 28, y - 6, 'from anywhere', 'note'),
    ]
  })
}
