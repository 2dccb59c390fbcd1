import type { PresentationProps } from '../../src/view'
import { BRANDS, type Brand } from './brands'
import { LOCALES } from './locales'
import { readGlobal } from './toolbar'

type Globals = Readonly<Record<string, unknown>>

const rowOf = <R>(rows: Readonly<Record<string, R>>, name: string): R | null =>
  Object.hasOwn(rows, name) ? (rows[name] ?? null) : null

/** The brand that the toolbar names; null for the kit's own look. */
export const brandOf = (globals: Globals): Brand | null => rowOf<Brand>(BRANDS, readGlobal(globals, 'brand'))

/** What the toolbar says about a story, as props of the kit's components. */
export function presentationOf(globals: Globals): PresentationProps {
  const messages = rowOf(LOCALES, readGlobal(globals, 'locale'))?.messages
  const direction = readGlobal(globals, 'direction')
  return {
    messages,
    dir: direction === 'ltr' || direction === 'rtl' ? direction : undefined,
    appearance: brandOf(globals)?.appearance,
  }
}
