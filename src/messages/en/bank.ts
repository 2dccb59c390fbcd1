import type { PromptArgs } from '../messages.types'

type Named = Pick<PromptArgs, 'bank'>

/** The bank within a sentence. */
export const bank = (args: Named): string => args.bank ?? 'your bank'

/** The bank at the start of a sentence. */
export const Bank = (args: Named): string => args.bank ?? 'Your bank'

/** "your Hooli Bank", or "your bank" without a name. */
export const yourBank = (args: Named): string => (args.bank === null ? 'your bank' : `your ${args.bank}`)
