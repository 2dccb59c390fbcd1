import { en, type Messages } from '../../src/messages'
import { af } from '../../src/messages/af'
import { vi } from '../../src/messages/vi'
import { zhHans } from '../../src/messages/zh-Hans'

/** The catalogues that the toolbar offers, by locale. A file of that name in src/messages without its row here fails a test. */
export const LOCALES = {
  en: { title: 'English', messages: en },
  af: { title: 'Afrikaans', messages: af },
  vi: { title: 'Tiếng Việt', messages: vi },
  'zh-Hans': { title: '简体中文', messages: zhHans },
} satisfies Record<string, { title: string; messages: Messages }>
