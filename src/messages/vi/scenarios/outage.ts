import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The bank or the service does not respond, and there is a wait. */
export const outage = {
  'bank-outage': {
    heading: (args) => (args.over ? `Có thể thử lại với ${bank(args)}` : `${Bank(args)} không phản hồi`),
    body: ({ signedIn }) =>
      `Đây không phải lỗi của bạn${signedIn ? ', và thông tin của bạn vẫn đúng' : ''}. Các ngân hàng thường hoạt động lại sau vài phút.`,
  },
  'bank-major-outage': {
    heading: (args) => (args.over ? `Bạn có thể thử ${bank(args)} lần nữa` : `${Bank(args)} đang ngừng hoạt động`),
    body: ({ over, longDown }) =>
      over
        ? 'Ngân hàng đã có sự cố ảnh hưởng đến nhiều người. Có thể bây giờ đã hoạt động lại.'
        : `Ngân hàng đang có sự cố ảnh hưởng đến nhiều người, không riêng gì bạn. ${longDown ? 'Sự cố đã kéo dài hơn một ngày.' : 'Cứ vài phút chúng tôi lại kiểm tra xem ngân hàng đã hoạt động lại chưa.'}`,
  },
  'service-trouble': {
    heading: (args) => (args.over ? 'Có thể thử lại' : 'Chúng tôi gặp sự cố kỹ thuật'),
    body: 'Có gì đó giữa chúng tôi và ngân hàng đang không hoạt động. Bạn không làm gì sai cả, và việc này thường tự hết.',
  },
  'retry-queued': {
    heading: 'Chúng tôi sẽ tiếp tục thử giúp bạn',
    body: (args) =>
      `Hiện không dùng được ${bank(args)}. Chúng tôi sẽ thử khoảng hai giờ một lần${args.until === null ? '' : `, cho đến ${args.format.day(args.until)}`}. Bạn không cần làm gì.`,
  },
} satisfies Partial<Messages['scenarios']>
