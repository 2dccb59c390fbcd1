import type { PromptArgs } from '../messages.types'
import { bank } from './bank'

/** What opens next. A page of the platform's is announced, because it shows another name than the bank's. */
export const pageAhead = (args: PromptArgs): string =>
  args.platform === null
    ? 'You’ll do this on a secure page that opens next.'
    : `You’ll see a page from ${args.platform}, the service that connects us to ${bank(args)}.`
