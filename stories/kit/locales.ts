import { en, type Messages } from '../../src/messages'

/** The catalogues that the toolbar offers, by locale. A file of that name in src/messages without its row here fails a test. */
export const LOCALES = {
  en: { title: 'English', messages: en },
} satisfies Record<string, { title: string; messages: Messages }>

export type LocaleName = keyof typeof LOCALES
