/**
 * The machine as a plain list of places and roads. A place is named as hosts see it: `outage-wait.cooldown`.
 *
 * @typedef {{ name: string, tags: string[], children: string[], parent: string | null }} Place
 * @typedef {{ from: string, event: string, to: string | null, guard: string | null }} Road `to` is null where the state stays
 * @typedef {{ places: Place[], roads: Road[] }} Chart
 *
 * @typedef {object} Node What is read of a node of the machine.
 * @property {string[]} path
 * @property {string[]} tags
 * @property {Record<string, Node>} states
 * @property {Map<string, readonly Transition[]>} transitions
 * @property {readonly Transition[] | undefined} [always]
 *
 * @typedef {object} Transition
 * @property {string} eventType
 * @property {unknown} [guard]
 * @property {readonly { path: string[] }[] | undefined} [target]
 */

/** Nothing happens: the state passes on at once. */
export const AT_ONCE = 'at once'
/** Some of the roads that the whole machine has. */
export const ANYWHERE = ''

/** @param {unknown} guard */
function guardOf(guard) {
  if (typeof guard === 'string') return guard
  if (typeof guard !== 'object' || guard === null || !('type' in guard)) return null
  const params = 'params' in guard && typeof guard.params === 'object' && guard.params !== null ? Object.values(guard.params) : []
  return params.length > 0 ? `${String(guard.type)} ${params.join()}` : String(guard.type)
}

/** `xstate.after.waitIsOver.connection.…` is the timer `waitIsOver`. @param {string} type */
const eventOf = (type) => {
  if (type === '') return AT_ONCE
  return type.startsWith('xstate.after.') ? `after ${type.split('.')[2]}` : type
}

/** @param {readonly string[]} path */
const nameOf = (path) => path.join('.')

/** @param {Node} root @returns {Chart} */
export function chartOf(root) {
  /** @type {Place[]} */
  const places = []
  /** @type {Road[]} */
  const roads = []
  /** @param {Node} node */
  const visit = (node) => {
    const from = nameOf(node.path)
    const children = Object.values(node.states)
    if (node.path.length > 0) {
      const parent = node.path.length > 1 ? nameOf(node.path.slice(0, -1)) : null
      places.push({ name: from, tags: [...node.tags], children: children.map(({ path }) => nameOf(path)), parent })
    }
    for (const transition of [...[...node.transitions.values()].flat(), ...(node.always ?? [])]) {
      const [target] = transition.target ?? []
      roads.push({
        from,
        event: eventOf(transition.eventType),
        to: target === undefined ? null : nameOf(target.path),
        guard: guardOf(transition.guard),
      })
    }
    children.forEach(visit)
  }
  visit(root)
  return { places, roads }
}
