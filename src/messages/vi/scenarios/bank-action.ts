import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The user has to do something at the bank first. */
export const bankAction = {
  'login-locked': {
    heading: (args) => `${Bank(args)} đã khóa đăng nhập của bạn`,
    body: 'Ngân hàng làm vậy để bảo vệ tiền của bạn. Thử lại sẽ không giúp được gì cho đến khi ngân hàng mở khóa.',
    steps: [
      'Hãy tạm rời trang này và khoan thử lại.',
      (args) => `Liên hệ với ${bank(args)} và đề nghị họ mở khóa đăng nhập của bạn.`,
      'Quay lại khi bạn đã đăng nhập được ở đó.',
    ],
    labels: { retry: 'Đăng nhập của tôi đã được mở khóa' },
  },
  'mfa-unsupported': {
    heading: (args) => `${Bank(args)} có một bước kiểm tra bảo mật mà chúng tôi không hỗ trợ`,
    body: ({ can }) =>
      `Bước bổ sung mà ngân hàng yêu cầu không thực hiện được ở đây. Bước đó bảo vệ bạn, nên hãy cứ để bật. ${
        can.chooseBank ? 'Bạn có thể chọn ngân hàng khác.' : 'Bạn có thể để việc này lại sau.'
      }${can.retry ? ' Nếu ngân hàng có cách khác để xác nhận đó là bạn, hãy thiết lập cách đó ở ngân hàng rồi thử lại.' : ''}`,
    labels: { retry: 'Tôi đã thiết lập cách khác' },
  },
  'bank-notice': {
    heading: (args) => `${Bank(args)} cần bạn làm một việc`,
    body: 'Có thể là điều khoản mới cần chấp nhận, hoặc việc khác mà chỉ bạn mới làm được. Chúng tôi có thể tiếp tục khi xong việc đó.',
    steps: [
      (args) => `Đăng nhập vào ${bank(args)} bằng trình duyệt, không phải ứng dụng.`,
      'Mở các tài khoản của bạn, rồi mở các giao dịch.',
      'Trả lời hoặc đóng những gì cần bạn chú ý.',
      ({ can }) => (can.retry ? 'Quay lại đây và cho chúng tôi biết bạn đã làm xong.' : 'Quay lại đây khi đã làm xong.'),
    ],
    labels: { retry: 'Tôi đã làm xong' },
  },
  'identity-documents': {
    heading: (args) => `${Bank(args)} cần giấy tờ của bạn`,
    body: 'Theo luật (FICA), ngân hàng phải giữ giấy tờ của bạn luôn mới. Cho đến khi có giấy tờ mới, ngân hàng không thể chia sẻ dữ liệu của bạn.',
    steps: [
      (args) => `Liên hệ với ${bank(args)} trong ứng dụng, trên trang web hoặc tại chi nhánh.`,
      'Đưa cho ngân hàng những gì được yêu cầu. Thường là giấy tờ tùy thân và giấy tờ chứng minh địa chỉ.',
      ({ can }) =>
        can.retry
          ? 'Khi ngân hàng báo giấy tờ của bạn đã cập nhật, hãy quay lại và tiếp tục.'
          : 'Hãy quay lại khi ngân hàng báo giấy tờ của bạn đã cập nhật.',
    ],
    labels: { retry: 'Giấy tờ của tôi đã cập nhật' },
  },
} satisfies Partial<Messages['scenarios']>
