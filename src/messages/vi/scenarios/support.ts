import type { Messages, PromptArgs } from '../../messages.types'
import { Bank, bank } from '../bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ contactSupport }: PromptArgs['can'], support: string): string =>
  contactSupport ? support : 'Nếu bạn liên hệ với chúng tôi, thông tin bên dưới sẽ giúp ích.'

/** Nothing that the user can do will help. */
export const support = {
  'outage-persists': {
    heading: (args) => `${Bank(args)} vẫn không phản hồi`,
    body: ({ can, tries, format }) =>
      `${tries > 1 ? `Chúng tôi đã thử ${format.number(tries)} lần` : 'Chúng tôi đã thử lại'} nhưng chưa được. Đây không phải lỗi của bạn. ${withDetails(can, 'Bộ phận hỗ trợ có thể xem xét việc này với thông tin bên dưới.')}`,
  },
  'queue-expired': {
    heading: 'Chúng tôi chưa kết nối được trong một tuần',
    body: (args) =>
      `Chúng tôi đã liên tục thử kết nối với ${bank(args)} trong bảy ngày. ${withDetails(args.can, 'Hãy chuyển thông tin bên dưới cho bộ phận hỗ trợ để họ lo tiếp từ đây.')}`,
  },
  'integration-fault': {
    heading: 'Có điều gì đó không ổn ở phía chúng tôi',
    body: ({ can }) =>
      `Bạn không làm gì sai, và bạn cũng không thể tự sửa. ${withDetails(can, 'Hãy gửi thông tin bên dưới cho bộ phận hỗ trợ để chúng tôi sửa.')}`,
  },
  'unknown-persists': {
    heading: 'Việc này vẫn tiếp tục trục trặc',
    body: ({ can }) =>
      `Chúng tôi chưa biết vì sao. ${withDetails(can, 'Bộ phận hỗ trợ có thể tra cứu bằng thông tin bên dưới.')}`,
  },
} satisfies Partial<Messages['scenarios']>
