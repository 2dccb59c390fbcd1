import type { Messages } from './messages.types'
import { scenarios } from './vi/scenarios'
import { states } from './vi/states'
import { words } from './vi/words'

/** Vietnamese. People are "bạn". Not yet read by a native reviewer. */
export const vi = { locale: 'vi', dir: 'ltr', formatLocale: 'vi-u-nu-latn', scenarios, states, ...words } satisfies Messages
