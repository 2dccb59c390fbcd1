/** Ids are the base64 of a path, such as `account/fnb/250655/62425239471` and `ui/<uuid>`. */
export const nodeId = (...parts: (string | number)[]): string => btoa(parts.join('/'))

/** The parts of an id; null if it is not an id. */
export function nodeParts(id: string): string[] | null {
  try {
    const parts = atob(id).split('/')
    return parts.length > 1 && btoa(parts.join('/')) === id ? parts : null
  } catch {
    return null
  }
}
