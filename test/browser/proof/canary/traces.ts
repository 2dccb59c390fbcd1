import { StateMachine, StateNode } from 'xstate'

/** A value that is used nowhere else. No word of the kit, its dependencies or the sandbox begins like it. */
export const canary = (name: string): string => `cnry_${name}`

const MARKED = /cnry_[\w-]+/g

/** Whatever holds text that its own properties do not show. */
const UNFOLD: readonly ((value: object) => unknown)[] = [
  (value) => (value instanceof Map ? [...value] : null),
  (value) => (value instanceof Set ? [...value] : null),
  (value) => (value instanceof URL ? value.href : null),
  (value) => (value instanceof URLSearchParams || value instanceof Headers || value instanceof FormData ? [...value] : null),
  (value) => (value instanceof Request || value instanceof Response ? [value.url, value.headers] : null),
  (value) => (value instanceof Event ? [Reflect.get(value, 'data'), Reflect.get(value, 'detail')] : null),
  (value) => (value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : null),
]

/** The page is a sink of its own, and the machine's definition was there before anything was typed: through them all hangs together. */
const isLeftOut = (value: object): boolean =>
  value instanceof Node || value instanceof Window || value instanceof StateMachine || value instanceof StateNode

/** Own properties, hidden ones as well, without running anybody's getters. Two names of one object are one. */
const ownOf = (value: object): unknown[] =>
  Reflect.ownKeys(value).flatMap((key) => {
    const property = Reflect.getOwnPropertyDescriptor(value, key)
    return [typeof key === 'symbol' ? key.description : key, property && 'value' in property ? property.value : null]
  })

/** Every marked text that can be reached from a value, however deep, in whatever kind of object. */
export function tracesIn(...values: readonly unknown[]): string[] {
  const found = new Set<string>()
  const seen = new Set<object>()
  const open: unknown[] = [...values]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') for (const [text] of value.matchAll(MARKED)) found.add(text)
    if (typeof value !== 'object' || value === null || seen.has(value) || isLeftOut(value)) continue
    seen.add(value)
    open.push(...ownOf(value), ...UNFOLD.map((unfold) => unfold(value)))
  }
  return [...found].sort()
}
