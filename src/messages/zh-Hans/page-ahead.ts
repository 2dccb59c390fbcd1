import type { PromptArgs } from '../messages.types'
import { bank } from './bank'

/** What opens next, and what to do there. A page of the platform's is announced, because it shows another name than the bank's. */
export const pageAhead = (args: PromptArgs, task: '登录' | '授权'): string =>
  `${args.platform === null ? '接下来会打开一个安全的页面，' : `接下来您会看到 ${args.platform} 的页面，这是连接我们与${bank(args)}的服务，`}请在那里${task}。`
