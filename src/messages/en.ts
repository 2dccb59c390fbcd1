import { scenarios } from './en/scenarios'
import { states } from './en/states'
import { words } from './en/words'
import type { Messages } from './messages.types'

/** English. Short sentences for people who worry about their money: what happened, whose turn it is, what happens next. */
export const en = { locale: 'en', dir: 'ltr', formatLocale: 'en-AU-u-nu-latn', scenarios, states, ...words } satisfies Messages
