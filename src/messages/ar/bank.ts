import type { PromptArgs } from '../messages.types'

/** The bank anywhere in a sentence. Never after a joined particle: that cannot be written onto a name in Latin letters. */
export const bank = (args: Pick<PromptArgs, 'bank'>): string => args.bank ?? 'بنكك'
