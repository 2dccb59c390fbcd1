import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The bank, or what is needed of it, does not work with the service. */
export const unsupported = {
  'bank-unsupported': {
    heading: (args) => `Chúng tôi không kết nối được với ${bank(args)}`,
    body: ({ can }) =>
      `Hiện ngân hàng này chưa dùng được với dịch vụ của chúng tôi. ${can.chooseBank ? 'Hãy chọn ngân hàng khác để tiếp tục.' : 'Bạn có thể rời trang này.'}`,
  },
  'feature-unsupported': {
    heading: (args) => `${Bank(args)} không thể chia sẻ điều chúng tôi cần`,
    body: ({ can }) =>
      `Ngân hàng này dùng được với chúng tôi, nhưng không cung cấp dữ liệu cần ở đây. ${can.chooseBank ? 'Ngân hàng khác có thể có.' : 'Bạn không cần làm gì.'}`,
  },
} satisfies Partial<Messages['scenarios']>
