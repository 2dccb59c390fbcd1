import type { PromptArgs } from '../messages.types'
import { bank } from './bank'

/** What opens next. A page of the platform's is announced, because it shows another name than the bank's. */
export const pageAhead = (args: PromptArgs): string =>
  args.platform === null
    ? 'سيتم ذلك في صفحة آمنة ستُفتح بعد قليل.'
    : `ستظهر لك صفحة ${args.platform}، وهي الخدمة التي تربط بيننا وبين ${bank(args)}.`
