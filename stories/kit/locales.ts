import { en, type Messages } from '../../src/messages'
import { af } from '../../src/messages/af'
import { ar } from '../../src/messages/ar'
import { pseudo } from '../../src/messages/pseudo'
import { vi } from '../../src/messages/vi'
import { zhHans } from '../../src/messages/zh-Hans'
import { zu } from '../../src/messages/zu'

/** The catalogues that the toolbar offers, by the name of their file in src/messages. A test names one that is not here. */
export const LOCALES = {
  en: { title: 'English', messages: en },
  af: { title: 'Afrikaans', messages: af },
  ar: { title: 'العربية', messages: ar },
  vi: { title: 'Tiếng Việt', messages: vi },
  'zh-Hans': { title: '简体中文', messages: zhHans },
  zu: { title: 'isiZulu', messages: zu },
  pseudo: { title: 'Pseudo, longer by half', messages: pseudo },
} satisfies Record<string, { title: string; messages: Messages }>
