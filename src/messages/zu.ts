import type { Messages } from './messages.types'
import { scenarios } from './zu/scenarios'
import { spareFormat } from './zu/spare-format'
import { states } from './zu/states'
import { words } from './zu/words'

/** isiZulu. Not yet read by a native reviewer. Chromium's Intl has no isiZulu, so it brings its own words for times. */
export const zu = {
  locale: 'zu',
  dir: 'ltr',
  formatLocale: 'zu-u-nu-latn',
  spareFormat,
  scenarios,
  states,
  ...words,
} satisfies Messages
