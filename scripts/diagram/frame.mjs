/**
 * The picture's style and its legend.
 *
 * @typedef {import('./theme.mjs').Theme} Theme
 */
import { label, line } from './draw.mjs'
import { eventWords } from './words.mjs'

export const LEGEND_HEIGHT = 290

/** @param {Theme} theme */
export function style({ page, paper, sunk, line: rule, ink, soft, way, stop, tone }) {
  const stroke = { ink, soft, way, stop }
  const rules = [
    'text{font-family:system-ui,-apple-system,"Segoe UI",sans-serif}',
    `.page{fill:${page}}.box{fill:${paper};stroke:${rule}}.inner{fill:${sunk};stroke:${rule}}`,
    `.watched{fill:none;stroke:${soft};stroke-dasharray:2 5;stroke-linecap:round}`,
    `.phase{font-size:15px;font-weight:600;fill:${ink}}.state{font-size:14px;font-weight:600;fill:${ink}}.stage{font-size:12.5px;font-weight:600;fill:${ink}}`,
    `.reason{font-size:11px;fill:${ink}}.note{font-size:11px;fill:${soft}}.way{font-size:11px;fill:${way}}`,
    `.event{font-size:11px;fill:${ink};letter-spacing:.02em}.stop-word{fill:${stop}}.way-word{fill:${way}}`,
    `.line{fill:none;stroke-width:1.4}.halo{fill:none;stroke:${page};stroke-width:5}.dashed{stroke-dasharray:4 4}.dot{fill:${soft}}`,
    ...Object.entries(stroke).map(([name, color]) => `.line.${name}{stroke:${color}}`),
    ...Object.entries(tone).map(([name, color]) => `.bar.${name}{fill:${color}}`),
  ]
  const heads = Object.entries(stroke).map(
    ([name, color]) =>
      `<marker id="${name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0.5L8 4L0 7.5z" fill="${color}"/></marker>`,
  )
  return `<style>${rules.join('')}</style><defs>${heads.join('')}</defs>`
}

const TONES = /** @type {const} */ ([
  ['needs-user', 'needs-user: somebody has to do something'],
  ['busy', 'busy: the platform or the kit works'],
  ['waiting', 'waiting: time has to pass'],
  ['settled', 'settled: nothing more happens'],
])

const KINDS = /** @type {const} */ ([
  ['ink', 'a step of the user, or an answer to it'],
  ['soft', 'what a look brings, in any state of the dotted frame and in queued'],
  ['stop', 'a stop, by its reason; also from needs-authorization and outage-wait'],
  ['way', 'the way on: a call, a form or the page of the platform'],
])

const STEP = 21
const LEFT = 80

/** @param {number} top @param {import('./roads.mjs').Roads} roads */
export function legend(top, { looks }) {
  const stays = [...new Set(looks.filter(({ to }) => to === null).map(({ event }) => eventWords(event)))]
  const tones = TONES.map(([tone, words], index) => {
    const y = top + index * STEP
    return `<circle cx="${LEFT}" cy="${y - 4}" r="4" class="bar ${tone}"/>${label(LEFT + 36, y, words, 'note')}`
  })
  const lines = KINDS.map(([kind, words], index) => {
    const y = top + 12 + (TONES.length + index) * STEP
    return line([LEFT - 4, y - 4, 'h', LEFT + 26], kind) + label(LEFT + 36, y, words, 'note')
  })
  const words = [
    `In the frame ${stays.join(', ')}, and IDENTIFIED anywhere, change nothing of the state.`,
    'What else leads on from a state is written in its box; a dot says whose turn it is.',
  ].map((text, index) => label(LEFT - 4, top + 24 + (TONES.length + KINDS.length + index) * STEP, text, 'note'))
  return [...tones, ...lines, ...words].join('\n')
}
