import { plainText } from '../../domain'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const LAST_CODE_POINT = 0x10ffff

/** Banks hand on texts from their web pages: `&#39;` is an apostrophe there. */
const decoded = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (entity, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity
    },
  )

/** A limit before any search, so that no long text can block the page. */
const LONGEST_LABEL = 4000

/** At least two words; neither markup nor data. */
const TWO_WORDS = /\p{L}\S*\s+\S*\p{L}/u
const NOT_FOR_PEOPLE = /<[a-z!/]|^[[{]/i

/** Plain text that people can read; null for machine words such as `access_denied`, for markup and for data. */
export function sentence(value: unknown): string | null {
  const text = plainText(typeof value === 'string' ? decoded(value) : value)
  return text !== null && TWO_WORDS.test(text) && !NOT_FOR_PEOPLE.test(text) ? text : null
}

const TAG = /<\/?[a-z][^<>]*>/gi
const DATA = /^(?:data|blob|javascript|https?):|^[[{]|^[\w+/=-]{64,}$/i

/**
 * The label of a field: a bank's own words without their markup. One word is enough here. Null for data, and if nothing readable is
 * left.
 */
export function labelText(value: unknown): string | null {
  if (typeof value !== 'string' || DATA.test(value.trim())) return null
  const text = plainText(decoded(value.slice(0, LONGEST_LABEL).replace(TAG, ' ')))
  return text !== null && /[\p{L}\p{N}]/u.test(text) ? text : null
}
