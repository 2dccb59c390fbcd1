import type { Messages, PromptArgs } from '../../messages.types'
import { Bank, toBank } from '../bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ contactSupport }: PromptArgs['can'], support: string): string =>
  contactSupport ? support : '如果您与我们联系，下面的信息会有帮助。'

/** Nothing that the user can do will help. */
export const support = {
  'outage-persists': {
    heading: (args) => `${Bank(args)}仍然没有响应`,
    body: ({ can, tries, format }) =>
      `${tries > 1 ? `我们试了 ${format.number(tries)} 次` : '我们又试了一次'}，仍未成功。这不是您的错。${withDetails(can, '客服可以凭下面的信息进行处理。')}`,
  },
  'queue-expired': {
    heading: '我们一周都没能连上',
    body: (args) => `我们连续七天尝试连接${toBank(args)}。${withDetails(args.can, '请把下面的信息交给客服，由他们接手处理。')}`,
  },
  'integration-fault': {
    heading: '我们这边出了问题',
    body: ({ can }) => `您没有做错什么，也无法自己解决。${withDetails(can, '请把下面的信息发给客服，由我们来解决。')}`,
  },
  'unknown-persists': {
    heading: '这件事总是出错',
    body: ({ can }) => `我们还不知道原因。${withDetails(can, '客服可以凭下面的信息查询。')}`,
  },
} satisfies Partial<Messages['scenarios']>
