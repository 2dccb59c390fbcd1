import type { Messages } from '../../messages.types'
import { Bank, toBank } from '../bank'

/** The bank, or what is needed of it, does not work with the service. */
export const unsupported = {
  'bank-unsupported': {
    heading: (args) => `我们无法连接${toBank(args)}`,
    body: ({ can }) =>
      `这家银行目前不能与我们的服务配合使用。${can.chooseBank ? '请选择其他银行，以便继续。' : '您可以离开此页面。'}`,
  },
  'feature-unsupported': {
    heading: (args) => `${Bank(args)}无法共享我们需要的内容`,
    body: ({ can }) =>
      `这家银行可以与我们配合，但不提供这里需要的数据。${can.chooseBank ? '其他银行也许可以。' : '您不需要做什么。'}`,
  },
} satisfies Partial<Messages['scenarios']>
