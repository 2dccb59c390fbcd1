import type { MfaFault } from '../../../domain/view'
import type { Messages, PromptArgs } from '../../messages.types'
import { Bank, bank } from '../bank'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'Bạn có thể thử lại khi hết thời gian chờ.'
  return can.retry ? 'Bạn có thể thử lại ngay.' : 'Bạn có thể quay lại sau.'
}

const WHY_MFA_FAILED: Record<MfaFault, string> = {
  late: 'Các ngân hàng chỉ chờ câu trả lời trong một thời gian ngắn.',
  wrong: 'Có thể là gõ nhầm, hoặc đó là mã cũ.',
  'wrong-or-late': 'Câu trả lời chưa đúng hoặc đến quá muộn. Chúng tôi không biết là trường hợp nào.',
}

/** The attempt is over, and another one may end better. */
export const retry = {
  'mfa-failed': {
    heading: (args) => {
      if (args.fault === 'late') return 'Đã quá thời gian trả lời'
      return args.fault === 'wrong' ? `${Bank(args)} không chấp nhận câu trả lời đó` : 'Bước kiểm tra bảo mật không thành công'
    },
    body: (args) =>
      `${WHY_MFA_FAILED[args.fault ?? 'wrong-or-late']} ${args.can.retry ? 'Hãy thử lại, ngân hàng sẽ hỏi bạn lần nữa.' : 'Bạn có thể để việc này lại và quay lại sau.'}`,
  },
  'attempt-timed-out': {
    heading: 'Việc này mất quá nhiều thời gian',
    body: (args) =>
      `${Bank(args)} không làm xong kịp, nên chúng tôi đã ngừng chờ. Bạn không làm gì sai cả. ${args.can.retry ? 'Vui lòng thử lại.' : 'Bạn có thể rời trang này.'}`,
  },
  'attempt-gone': {
    heading: 'Chúng tôi không còn tìm thấy lần thử này',
    body: ({ can }) =>
      `Có thể nó đã quá cũ để tra cứu. ${can.retry ? 'Hãy thử lại, chúng tôi sẽ làm lại từ đầu.' : 'Không còn gì để chờ nữa, nên bạn có thể rời trang này.'}`,
  },
  'connection-gone': {
    heading: (args) => `${Bank(args)} không còn được kết nối`,
    body: ({ can }) =>
      `Kết nối này đã bị gỡ bỏ, nên không còn gì để cập nhật. ${can.retry ? 'Bạn có thể kết nối lại ngay bây giờ.' : 'Bạn có thể rời trang này.'}`,
    labels: { retry: 'Kết nối lại' },
  },
  'not-started': {
    heading: 'Chúng tôi chưa bắt đầu được',
    body: ({ can }) =>
      `Yêu cầu của chúng tôi có thể chưa đến nơi. ${can.retry ? 'Hãy thử lại. Nếu yêu cầu thực ra đã đến, chúng tôi sẽ làm tiếp từ đó.' : 'Bạn có thể để việc này lại và quay lại sau.'}`,
  },
  'too-soon': {
    heading: 'Chúng tôi phải chờ một chút',
    body: (args) => `Chúng tôi đã hỏi ${bank(args)} quá nhiều lần trong thời gian ngắn, nên phải tạm nghỉ. ${whenReady(args)}`,
  },
  'account-not-verified': {
    heading: 'Chúng tôi chưa xác nhận được tài khoản này',
    body: (args) =>
      `${Bank(args)} không trả lời rõ đây là tài khoản của ai. ${args.can.retry ? 'Hãy thử lại: lần sau có thể được.' : 'Bạn có thể để việc này lại sau.'}`,
  },
  'details-refuted': {
    heading: 'Các thông tin này không khớp',
    body: (args) =>
      `Thông tin bạn đưa cho chúng tôi không giống với hồ sơ của ${bank(args)}. ${args.can.changeDetails ? 'Hãy kiểm tra từng tên và số, rồi sửa chỗ chưa đúng.' : 'Hãy kiểm tra từng tên và số ở nơi bạn đã nhập.'}`,
  },
  'statement-rejected': {
    heading: 'Chúng tôi không đọc được bản sao kê này',
    body: ({ can }) =>
      `Đó cần phải là tệp gốc từ ngân hàng, chẳng hạn như tệp PDF từ trang web của ngân hàng. ${can.changeDetails ? 'Vui lòng chọn tệp khác.' : 'Vui lòng gửi tệp khác, theo cùng cách như tệp này.'}`,
    labels: { changeDetails: 'Chọn tệp khác' },
  },
  unknown: {
    heading: 'Việc đó không thành công',
    body: ({ can }) =>
      `Chúng tôi không được cho biết lý do. ${can.retry ? 'Hãy thử lại, vì việc đó thường có ích.' : 'Bạn có thể để việc này lại sau.'}`,
  },
} satisfies Partial<Messages['scenarios']>
