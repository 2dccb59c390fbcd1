/** Matches keys of operations, ids of attempts, and ids of Stitch's interactions, which are base64. */
export const ID_PATTERN = /^[\w+/=.:~-]{1,512}$/

export const idOf = (value: unknown): string | null => (typeof value === 'string' && ID_PATTERN.test(value) ? value : null)
