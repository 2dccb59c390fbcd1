/** The words of the list and the banner in every language of the kit. A bundler keeps only those that you import. */
export { af } from './words/af'
export { ar } from './words/ar'
export { en } from './words/en'
export { vi } from './words/vi'
export { zhHans } from './words/zh-Hans'
export { zu } from './words/zu'
export type { ConnectionsMessages } from './words/connections.messages'
