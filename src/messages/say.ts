import type { Message } from './messages.types'

export { createFormat } from './format'

/** The text of a message for its arguments. */
export const say = <A>(message: Message<A>, args: A): string => (typeof message === 'function' ? message(args) : message)
