import { en } from './en'
import type { Messages } from './messages.types'
import { pseudoCatalogue } from './pseudo/pseudo-catalogue'

/** English made strange, for looking at screens before there are translations: what is cut off or was never translated shows. */
export const pseudo: Messages = pseudoCatalogue(en)
