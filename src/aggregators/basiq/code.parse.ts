const LONGEST_CODE = 64

/**
 * One spelling for codes that Basiq writes in several ways: lower case, spaces to hyphens, `authoris-` as `authoriz-`. Other
 * characters are dropped, because a code appears in support references. Null if nothing is left.
 */
export function normaliseCode(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const code = value
    .slice(0, LONGEST_CODE * 2)
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^a-z0-9._:-]/g, '')
    .replace('authoris', 'authoriz')
    .slice(0, LONGEST_CODE)
  return code === '' ? null : code
}
