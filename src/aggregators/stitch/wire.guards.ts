export type Json = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The record at a key, or an empty one, so that a missing value stays missing all the way down. */
export function recordAt(value: unknown, key: string): Json {
  const found = isRecord(value) && value[key]
  return isRecord(found) ? found : {}
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = isRecord(value) && value[key]
  return Array.isArray(found) ? found : []
}

/** Codes, reasons and errors are one word. Anything else (prose, markup, an account number) is not repeated anywhere. */
export const wordOf = (value: unknown): string | null =>
  typeof value === 'string' && /^[a-z][\w.-]{0,63}$/i.test(value) && !/\d{5}/.test(value) ? value : null
