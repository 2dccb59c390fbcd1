import type { PromptArgs } from '../messages.types'

type Named = Pick<PromptArgs, 'bank'>

/** The bank within a sentence. */
export const bank = (args: Named): string => args.bank ?? 'jou bank'

/** The bank at the start of a sentence. */
export const Bank = (args: Named): string => args.bank ?? 'Jou bank'
