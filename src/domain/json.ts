/** A JSON object whose members are not checked yet. */
export type Json = Readonly<Record<string, unknown>>

/** `Number.isFinite` is false for everything that is no number, which TypeScript does not know. */
export const isFiniteNumber = (value: unknown): value is number => Number.isFinite(value)

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The record at a key, or an empty one, so that what is missing reads as missing all the way down. */
export function recordAt(value: unknown, key: string): Json {
  const found = isRecord(value) && value[key]
  return isRecord(found) ? found : {}
}

/** The list at a key, or an empty one. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = isRecord(value) && value[key]
  return Array.isArray(found) ? found : []
}
