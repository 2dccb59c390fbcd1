import { readFileSync } from 'node:fs'

/** One of the platform's own examples, copied letter by letter. */
export function verbatim(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/basiq/${name}.json`, import.meta.url), 'utf8'))
}

const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\.\.\.)/g
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** The same value with ids and times replaced: what is left must be equal letter by letter, keys, links, codes and texts. */
export function withoutIds(value: unknown): unknown {
  if (typeof value === 'string')
    return TIME.test(value) ? '<time>' : value.replaceAll(ID, '<id>').replace(/\/jobs\/\d+/, '/jobs/<id>')
  if (Array.isArray(value)) return value.map(withoutIds)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutIds(inner)]))
}
