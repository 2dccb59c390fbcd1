/**
 * The picture of the machine: phases from left to right, the shared roads once each, everything else in the boxes.
 *
 * @typedef {import('./boxes.mjs').Box} Box
 * @typedef {import('./theme.mjs').Theme} Theme
 * @typedef {{ x: number, y: number, right: number, bottom: number, middle: number }} Spot
 */
import { boxMaker, LINE, PAD, placed, TITLE } from './boxes.mjs'
import { chartOf } from './chart.mjs'
import { label, line, rect } from './draw.mjs'
import { legend, LEGEND_HEIGHT, style } from './frame.mjs'
import { COLUMNS, LINES, X } from './layout.mjs'
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
  /** @type {Map<string, Spot>} */
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
  const { svg, floor } = drawLines(spots)
  const height = Math.max(lowest, floor + LEGEND_HEIGHT) + 28
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 ${height}" width="1000" height="${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">The states of a bank connection</title>',
    '<desc id="desc">Sixteen states in four phases, from before to the ends, with the events that lead from one to another. The same is told in words in docs/ways-on.md.</desc>',
    style(theme),
    rect(0, 0, 1000, height, 'page', 16),
    ...COLUMNS.map(({ x, phase }) => label(x, 40, phase, 'phase')),
    svg.under,
    ...boxes,
    svg.over,
    legend(floor + 44, roads),
    '</svg>',
    '',
  ].join('\n')
}

/** @param {Map<string, Spot>} spots */
function drawLines(spots) {
  /** @param {string} name @returns {Spot} */
  const at = (name) => {
    const spot = spots.get(name)
    if (spot === undefined) throw new Error(`There is no "${name}" to draw a line to.`)
    return spot
  }
  const frame = { x: X.frame, right: X.frameEnd, y: at('starting').y - 30, bottom: at('polling').bottom + 14 }
  const lane = 66
  const floor = Math.max(at('needs-authorization').bottom, frame.bottom) + 28
  /** @type {string[]} */
  const out = []

  // What the user does before.
  const starting = at('starting')
  out.push(
    line(
      [
        [at('idle').right, starting.y + 14],
        [starting.x, starting.y + 14],
      ],
      'ink',
    ),
  )
  out.push(label(at('idle').right + 6, starting.y + 9, 'START', 'event'))
  const form = at('needs-credentials')
  out.push(
    line(
      [
        [form.right, form.y + 18],
        [X.submit, form.y + 18],
        [X.submit, starting.y + 32],
        [starting.x, starting.y + 32],
      ],
      'ink',
    ),
  )
  out.push(label(X.submit + 5, starting.y + 28, 'SUBMIT', 'event'))
  const verifying = at('verifying')
  const checking = at('needs-authorization.checking')
  out.push(
    line(
      [
        [checking.right, checking.middle],
        [X.begun, checking.middle],
        [X.begun, verifying.middle],
        [verifying.x, verifying.middle],
      ],
      'ink',
    ),
  )
  out.push(label(X.begun - 6, checking.middle - 5, 'BEGUN', 'event', 'end'))
  for (const [from, to, word, x] of /** @type {const} */ ([
    ['starting', 'verifying', 'BEGUN', 24],
    ['needs-authorization.asking', 'needs-authorization.away', 'GO', 24],
    ['needs-authorization.away', 'needs-authorization.checking', 'RETURN', 24],
    ['needs-mfa.asking', 'needs-mfa.checking', 'ANSWER', 24],
  ])) {
    const above = at(from)
    out.push(
      line(
        [
          [above.x + x, above.bottom],
          [above.x + x, at(to).y],
        ],
        'ink',
      ),
    )
    out.push(label(above.x + x + 6, above.bottom + 12, word, 'event'))
  }
  const asking = at('needs-mfa.asking')
  const mfa = at('needs-mfa.checking')
  out.push(
    line(
      [
        [mfa.right - 14, mfa.y],
        [mfa.right - 14, asking.bottom],
      ],
      'ink',
    ),
  )
  out.push(label(mfa.right - 20, mfa.y - 4, 'REFUSED', 'event', 'end'))

  // What any look may bring: one line down the side of the watched states.
  const bus = X.look
  out.push(
    line(
      [
        [bus, frame.y + 22],
        [bus, at('polling').y + 18],
        [at('polling').right, at('polling').y + 18],
      ],
      'soft',
    ),
  )
  for (const name of ['verifying', 'needs-mfa.asking', 'needs-mfa.checking']) {
    const y = name === 'verifying' ? at(name).y + 18 : at(name).y + 14
    out.push(
      line(
        [
          [bus, y],
          [at(name).right, y],
        ],
        'soft',
      ),
    )
  }
  out.push(`<circle cx="${bus}" cy="${frame.y + 19}" r="3" class="dot"/>`)

  // Out of the frame.
  const connected = at('connected')
  const queued = at('outage-wait.queued')
  out.push(
    line(
      [
        [frame.right, connected.y + 14],
        [connected.x, connected.y + 14],
      ],
      'soft',
    ),
  )
  out.push(label(frame.right + 8, connected.y + 9, 'READING.CONNECTED', 'event'))
  const late = frame.bottom - 40
  out.push(
    line(
      [
        [frame.right, late],
        [X.defer, late],
        [X.defer, queued.y + 18],
        [queued.x, queued.y + 18],
      ],
      'soft',
    ),
  )
  out.push(label(X.defer - 8, queued.y + 14, 'READING.DEFERRED', 'event', 'end'))

  // A stop, to the state of its scenario.
  const stop = X.stop
  const left = frame.y + 92
  out.push(
    line(
      [
        [frame.right, left],
        [stop, left],
        [stop, connected.y + 34],
        [connected.x, connected.y + 34],
      ],
      'stop',
    ),
  )
  out.push(label(frame.right + 6, left - 5, 'STOPPED', 'event stop-word'))
  const stops = [
    'needs-bank-action',
    'needs-retry',
    'needs-sign-in',
    'unsupported',
    'needs-support',
    'outage-wait.asking-bank',
    'outage-wait.cooldown',
    'outage-wait.bank-down',
  ]
  const last = at('outage-wait.bank-down')
  out.push(
    line(
      [
        [stop, left],
        [stop, last.y + 18],
        [last.x, last.y + 18],
      ],
      'stop',
    ),
  )
  for (const name of stops.slice(0, -1))
    out.push(
      line(
        [
          [stop, at(name).y + 18],
          [at(name).x, at(name).y + 18],
        ],
        'stop',
      ),
    )
  const authorization = at('needs-authorization')
  out.push(
    line(
      [
        [X.frame + 60, frame.bottom],
        [X.frame + 60, floor],
        [X.stopBack, floor],
        [X.stopBack, form.y + 38],
        [form.x, form.y + 38],
      ],
      'stop',
    ),
  )
  out.push(
    line(
      [
        [X.stopBack, authorization.y + 38],
        [authorization.x, authorization.y + 38],
      ],
      'stop',
    ),
  )
  out.push(label(X.frame + 68, floor - 6, 'STOPPED', 'event stop-word'))

  // The way on.
  const way = X.way
  const ends = ['needs-bank-action', 'needs-retry', 'needs-sign-in', 'needs-support', 'outage-wait.cooldown']
  const deepest = Math.max(...ends.map((name) => at(name).y + 18))
  out.push(
    line(
      [
        [way, deepest],
        [way, lane],
        [X.wayBack, lane],
        [X.wayBack, authorization.y + 18],
        [authorization.x, authorization.y + 18],
      ],
      'way',
      { over: true },
    ),
  )
  for (const name of ends)
    out.push(
      line(
        [
          [at(name).right, at(name).y + 18],
          [way, at(name).y + 18],
        ],
        'way',
        { arrow: false },
      ),
    )
  out.push(
    line(
      [
        [connected.x + 60, connected.y],
        [connected.x + 60, lane],
        [way, lane],
      ],
      'way',
      { arrow: false },
    ),
  )
  out.push(
    line(
      [
        [X.wayBack, form.y + 18],
        [form.x, form.y + 18],
      ],
      'way',
    ),
  )
  out.push(
    line(
      [
        [starting.x + 150, lane],
        [starting.x + 150, starting.y],
      ],
      'way',
    ),
  )
  out.push(label(starting.x + 157, lane + 16, 'call', 'event way-word'))
  out.push(label(X.wayBack + 6, form.y + 13, 'form', 'event way-word'))
  out.push(label(X.wayBack + 6, authorization.y + 13, 'page', 'event way-word'))
  out.push(label(600, lane - 7, 'the way on: RETRY, CONFIRM, SIGNED_IN, GO, the end of a wait', 'event way-word'))

  // From everywhere.
  for (const [name, word] of /** @type {const} */ ([
    ['left', 'LEAVE'],
    ['cancelled', 'CANCEL'],
  ])) {
    const spot = at(name)
    out.push(
      line(
        [
          [spot.x + 20, spot.y - 34],
          [spot.x + 20, spot.y],
        ],
        'ink',
        { dashed: true },
      ),
    )
    out.push(label(spot.x + 28, spot.y - 18, word, 'event'), label(spot.x + 28, spot.y - 6, 'from anywhere', 'note'))
  }

  const under = [
    rect(frame.x, frame.y, frame.right - frame.x, frame.bottom - frame.y, 'watched', 16),
    label(frame.x + 14, frame.y + 20, 'an attempt is looked at', 'note'),
  ].join('')
  return { svg: { under, over: out.join('\n') }, floor }
}
