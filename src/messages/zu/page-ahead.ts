import type { PromptArgs } from '../messages.types'
import { withBank } from './bank'

/** What opens next. A page of the platform's is announced, because it shows another name than the bank's. */
export const pageAhead = (args: PromptArgs): string =>
  args.platform === null
    ? 'Uzokwenza lokhu ekhasini eliphephile elizovuleka ngokulandelayo.'
    : `Uzobona ikhasi elivela ku-${args.platform}, isevisi esixhuma ${withBank(args)}.`
