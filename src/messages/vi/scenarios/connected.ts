import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The bank is connected: it was before, or a part of the data is missing. */
export const connected = {
  'already-connected': {
    heading: (args) => `${Bank(args)} đã kết nối rồi`,
    body: 'Bạn đã kết nối ngân hàng này trước đây, nên không cần làm gì thêm.',
  },
  'part-outage': {
    heading: 'Hiện chưa có',
    body: (args) => `Lúc này ${bank(args)} chưa thể chia sẻ mục này.`,
  },
  'part-unsupported': {
    heading: 'Không có',
    body: (args) => `${Bank(args)} không cung cấp mục này qua dịch vụ của chúng tôi.`,
  },
  'part-not-permitted': {
    heading: 'Không bao gồm',
    body: 'Quyền truy cập mà chúng tôi có không bao gồm mục này.',
  },
  'part-not-verifiable': {
    heading: 'Chưa xác nhận',
    body: (args) => `${Bank(args)} không thể xác nhận mục này là đúng.`,
  },
  'no-accounts': {
    heading: 'Không tìm thấy tài khoản nào',
    body: (args) => `Đã kết nối, nhưng ${bank(args)} không có tài khoản nào để chia sẻ.`,
  },
} satisfies Partial<Messages['scenarios']>
