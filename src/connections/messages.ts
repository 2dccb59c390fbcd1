/** The words of the list and the banner in every language of the kit. A bundler keeps only those that you import. */
export { en } from './words/en'
export type { ConnectionsMessages } from './words/connections.messages'
