import { scenarios } from './ar/scenarios'
import { states } from './ar/states'
import { words } from './ar/words'
import type { Messages } from './messages.types'

/** Arabic, from right to left. Worded so that it suits women and men alike. Not yet read by a native reviewer. */
export const ar = { locale: 'ar', dir: 'rtl', formatLocale: 'ar-u-nu-latn', scenarios, states, ...words } satisfies Messages
