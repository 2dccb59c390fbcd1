import { af, ar, en, vi, zhHans, zu, type ConnectionsMessages } from '../../src/connections/messages'
import { readGlobal } from './toolbar'

const CATALOGUES: Readonly<Record<string, ConnectionsMessages>> = { af, ar, en, vi, 'zh-Hans': zhHans, zu }

/** The words of the list and the banner in the language of the toolbar; English where it has none. */
export const connectionsMessagesOf = (globals: Readonly<Record<string, unknown>>): ConnectionsMessages =>
  CATALOGUES[readGlobal(globals, 'locale')] ?? en
