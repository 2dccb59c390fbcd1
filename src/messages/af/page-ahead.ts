import type { PromptArgs } from '../messages.types'
import { bank } from './bank'

/** What opens next. A page of the platform's is announced, because it shows another name than the bank's. */
export const pageAhead = (args: PromptArgs): string =>
  args.platform === null
    ? 'Jy sal dit doen op ’n veilige bladsy wat volgende oopgaan.'
    : `Jy sal ’n bladsy van ${args.platform} sien, die diens wat ons met ${bank(args)} verbind.`
