export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/

export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const idOf = (value: unknown): string | null => (typeof value === 'string' && ID_PATTERN.test(value) ? value : null)

/** Harbour's codes are one word; what is not one is repeated nowhere. */
export const wordOf = (value: unknown): string | null =>
  typeof value === 'string' && /^[a-z][a-z_]{0,63}$/.test(value) ? value : null

/** A line for people: no control characters, nothing that reorders text, and nothing at all of what carries markup. */
export const lineOf = (value: unknown): string | null => {
  if (typeof value !== 'string' || /[<>]/.test(value)) return null
  const line = value
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
  return line === '' ? null : line
}

/** Milliseconds since 1970, or null. */
export const timeOf = (value: unknown): number | null => {
  const at = typeof value === 'string' ? Date.parse(value) : NaN
  return Number.isFinite(at) ? at : null
}

/** Milliseconds out of Harbour's seconds, or null. */
export const spanOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value * 1000 : null

/** One row of a table by a word of Harbour's, which may be called `constructor`. */
export const rowOf = <T>(table: Readonly<Record<string, T>>, word: string | null): T | undefined =>
  word !== null && Object.hasOwn(table, word) ? table[word] : undefined
