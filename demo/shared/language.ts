import type { Messages } from 'bank-connection-kit'
import { af } from 'bank-connection-kit/messages/af'
import { ar } from 'bank-connection-kit/messages/ar'
import { vi } from 'bank-connection-kit/messages/vi'
import { zhHans } from 'bank-connection-kit/messages/zh-Hans'
import { zu } from 'bank-connection-kit/messages/zu'

/** The languages that the user of the app can choose, by their tags. The app's own words are English; the kit has catalogues. */
export const catalogues = { af, zu, vi, 'zh-Hans': zhHans, ar } as const satisfies Record<string, Messages>

export type Language = 'en' | keyof typeof catalogues

export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  af: 'Afrikaans',
  zu: 'isiZulu',
  vi: 'Tiếng Việt',
  'zh-Hans': '简体中文',
  ar: 'العربية',
}

export const isLanguage = (tag: string): tag is Language => tag in languageNames
