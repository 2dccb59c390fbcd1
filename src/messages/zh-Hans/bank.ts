import type { PromptArgs } from '../messages.types'

type Named = Pick<PromptArgs, 'bank'>

const YOURS = '您的银行'

/** Between Chinese characters and other letters stands a space; among Chinese characters none. */
const gap = (letter: string | undefined): string => (letter === undefined || /\p{Script=Han}/u.test(letter) ? '' : ' ')

/** The bank at the start of a sentence, with more to follow. */
export const Bank = ({ bank }: Named): string => `${bank ?? YOURS}${gap(bank?.at(-1))}`

/** The bank at the end of a sentence, or before a comma. */
export const toBank = ({ bank }: Named): string => `${gap(bank?.at(0))}${bank ?? YOURS}`

/** The bank within a sentence. */
export const bank = (args: Named): string => `${gap(args.bank?.at(0))}${Bank(args)}`
