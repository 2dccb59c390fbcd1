import type { PromptArgs } from '../messages.types'

/**
 * "Ibhange" always stands before the name, so that verbs and prefixes agree with it and not with a name that nobody knows
 * beforehand.
 */
const form =
  (noun: string) =>
  ({ bank }: Pick<PromptArgs, 'bank'>): string =>
    `${noun} ${bank === null ? 'lakho' : `i-${bank}`}`

/** The bank within a sentence. */
export const bank = form('ibhange')

/** The bank at the start of a sentence. */
export const Bank = form('Ibhange')

/** At, to or from the bank. */
export const atBank = form('ebhange')

/** With the bank. */
export const withBank = form('nebhange')

/** Of the bank: an app. */
export const ofBank = form('yebhange')

/** Of the bank: a page. */
export const pageOfBank = form('lebhange')
