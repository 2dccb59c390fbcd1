import { scenarios } from './af/scenarios'
import { states } from './af/states'
import { words } from './af/words'
import type { Messages } from './messages.types'

/** Afrikaans. People are "jy". Not yet read by a native reviewer. */
export const af = { locale: 'af', dir: 'ltr', formatLocale: 'af-u-nu-latn', scenarios, states, ...words } satisfies Messages
