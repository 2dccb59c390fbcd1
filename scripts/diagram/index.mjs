import { THEMES } from './theme.mjs'

export { draw } from './picture.mjs'

export const PICTURES = /** @type {const} */ ([
  { path: 'docs/pictures/diagram-light.svg', theme: THEMES.light },
  { path: 'docs/pictures/diagram-dark.svg', theme: THEMES.dark },
])

/** Where an outage goes that is not the usual one. @type {Readonly<Record<string, string>>} */
const OWN_STAGE = {
  'bank-outage': 'asking-bank',
  'bank-major-outage': 'bank-down',
  'service-trouble': 'cooldown',
  'retry-queued': 'queued',
}

/**
 * The scenarios by the place in which they rest.
 *
 * @param {Readonly<Record<string, { state: string }>>[]} tables
 */
export function reasonsOf(...tables) {
  /** @type {Record<string, string[]>} */
  const reasons = {}
  for (const [scenario, { state }] of tables.flatMap((table) => Object.entries(table))) {
    const stage = OWN_STAGE[scenario]
    const place = stage === undefined ? state : `${state}.${stage}`
    reasons[place] = [...(reasons[place] ?? []), scenario]
  }
  return reasons
}
