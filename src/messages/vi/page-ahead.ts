import type { PromptArgs } from '../messages.types'
import { bank } from './bank'

/** What opens next. A page of the platform's is announced, because it shows another name than the bank's. */
export const pageAhead = (args: PromptArgs): string =>
  args.platform === null
    ? 'Bạn sẽ làm việc này trên một trang an toàn sắp mở ra.'
    : `Bạn sẽ thấy một trang của ${args.platform}, dịch vụ kết nối chúng tôi với ${bank(args)}.`
