/** Longer names are cut within sentences; the header shows more of it. */
const LONGEST = 48

/** Characters that draw nothing or turn the writing direction of what follows: a name must not be able to reorder a sentence. */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

/** A bank's name made fit to stand in a sentence; null where nothing readable is left. */
export function readableName(name: string | null | undefined, longest = LONGEST): string | null {
  const clean = (name ?? '').replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim()
  if (clean === '') return null
  const letters = Array.from(clean)
  return letters.length <= longest
    ? clean
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
