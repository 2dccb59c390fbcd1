import type { Messages } from './messages.types'
import { scenarios } from './zh-Hans/scenarios'
import { states } from './zh-Hans/states'
import { words } from './zh-Hans/words'

/** Chinese in simplified characters. People are "您". Not yet read by a native reviewer. */
export const zhHans = {
  locale: 'zh-Hans',
  dir: 'ltr',
  formatLocale: 'zh-Hans-u-nu-latn',
  scenarios,
  states,
  ...words,
} satisfies Messages
