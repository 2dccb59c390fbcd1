import { en } from './en'
import { mergeMessages, type MessageOverrides } from './merge-messages'
import type { Message, Messages } from './messages.types'

export { createFormat } from './format'

/** The text of a message for its arguments. */
export const say = <A>(message: Message<A>, args: A): string => (typeof message === 'function' ? message(args) : message)

/** The words of one instance: English, with what the host replaced; a whole catalogue replaces all of it. */
export const wordsFor = (overrides: MessageOverrides | undefined): Messages => mergeMessages(en, overrides)
