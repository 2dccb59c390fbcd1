import type { PromptArgs } from '../messages.types'

type Named = Pick<PromptArgs, 'bank'>

/** The bank within a sentence. */
export const bank = (args: Named): string => args.bank ?? 'ngân hàng của bạn'

/** The bank at the start of a sentence. */
export const Bank = (args: Named): string => args.bank ?? 'Ngân hàng của bạn'
