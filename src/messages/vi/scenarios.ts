import { canCorrect, canEnterDetails } from '../can-correct'
import { daysLeft } from '../days-left'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank } from './bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ contactSupport }: PromptArgs['can'], support: string): string =>
  contactSupport ? support : 'Nếu bạn liên hệ với chúng tôi, thông tin bên dưới sẽ giúp ích.'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'Bạn có thể thử lại khi hết thời gian chờ.'
  return can.retry ? 'Bạn có thể thử lại ngay.' : 'Bạn có thể quay lại sau.'
}

const MFA_FAILED = {
  late: {
    heading: () => 'Đã quá thời gian trả lời',
    body: 'Các ngân hàng chỉ chờ câu trả lời trong một thời gian ngắn.',
  },
  wrong: {
    heading: (args: PromptArgs) => `${Bank(args)} không chấp nhận câu trả lời đó`,
    body: 'Có thể là gõ nhầm, hoặc đó là mã cũ.',
  },
  'wrong-or-late': {
    heading: () => 'Bước kiểm tra bảo mật không thành công',
    body: 'Câu trả lời chưa đúng hoặc đến quá muộn. Chúng tôi không biết là trường hợp nào.',
  },
} as const

const mfaFailed = ({ fault }: PromptArgs) => MFA_FAILED[fault ?? 'wrong-or-late']

/** One entry for each reason. No two may share a body: people must be able to tell them apart. */
export const scenarios: Messages['scenarios'] = {
  'credentials-rejected': {
    heading: (args) => `${Bank(args)} không chấp nhận thông tin này`,
    body: (args) => {
      if (!canEnterDetails(args))
        return `Để xem thông tin còn dùng được không, hãy đăng nhập trên trang web của ${bank(args)}, không phải trong ứng dụng. Bạn không thể nhập thông tin ở đây.`
      // The notice beside the form says the rest.
      if (args.mayLock) return 'Hãy kiểm tra lại và thử lần nữa.'
      return `Hãy kiểm tra lại và thử lần nữa. Nếu chưa chắc, trước tiên hãy đăng nhập trên trang web của ${bank(args)}, không phải trong ứng dụng, để xem thông tin có dùng được không.`
    },
  },
  'credentials-changed': {
    heading: (args) => `Mật khẩu của bạn tại ${bank(args)} đã đổi chưa?`,
    body: (args) =>
      `Thông tin bạn đưa cho chúng tôi trước đây không còn dùng được. ${canEnterDetails(args) ? 'Hãy đăng nhập bằng thông tin mới để tiếp tục.' : 'Bạn không thể nhập thông tin mới ở đây, nên bạn có thể để việc này lại sau.'}`,
  },
  'input-invalid': {
    heading: (args) =>
      canCorrect(args) ? 'Vui lòng kiểm tra những gì bạn đã nhập' : 'Yêu cầu của chúng tôi không được chấp nhận',
    body: (args) => {
      if (!canCorrect(args))
        return 'Có điều gì đó trong yêu cầu trông chưa đúng. Bạn không cần sửa gì ở đây, nên có thể để việc này lại sau.'
      if (args.fields.length > 0)
        return `Mục này trông chưa đúng: ${args.format.list(args.fields)}. Vui lòng sửa lại rồi đăng nhập lại.`
      if (args.can.changeDetails) return 'Một thông tin của bạn trông chưa đúng. Hãy sửa lại, rồi chúng tôi sẽ thử lần nữa.'
      return 'Một thông tin của bạn trông chưa đúng. Hãy kiểm tra từng mục rồi đăng nhập lại.'
    },
  },
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
  'mfa-failed': {
    heading: (args) => mfaFailed(args).heading(args),
    body: (args) =>
      `${mfaFailed(args).body} ${args.can.retry ? 'Hãy thử lại, ngân hàng sẽ hỏi bạn lần nữa.' : 'Bạn có thể để việc này lại và quay lại sau.'}`,
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
  'already-connected': {
    heading: (args) => `${Bank(args)} đã kết nối rồi`,
    body: 'Bạn đã kết nối ngân hàng này trước đây, nên không cần làm gì thêm.',
  },
  'authorization-required': {
    heading: (args) => `${Bank(args)} cần bạn đăng nhập lại`,
    body: ({ can }) =>
      `Thỉnh thoảng ngân hàng yêu cầu điều này để chắc chắn đó vẫn là bạn. ${can.authorize ? 'Bạn sẽ đăng nhập trên một trang an toàn, rồi quay lại đây.' : can.retry ? 'Nếu từ đó bạn đã đăng nhập tại ngân hàng, hãy thử lại.' : 'Bạn có thể để việc này lại và quay lại sau.'}`,
  },
  'authorization-declined': {
    heading: 'Quyền truy cập chưa được cấp',
    body: ({ can }) =>
      `Yêu cầu đã bị từ chối, hoặc bị đóng trước khi xong. Đó là quyền của bạn. ${can.authorize ? 'Nếu đó không phải ý bạn, bạn có thể trở lại và chọn lần nữa.' : can.retry ? 'Không có gì thay đổi ở ngân hàng của bạn, và bạn có thể thử lại.' : 'Không có gì thay đổi ở ngân hàng của bạn.'}`,
  },
  'authorization-unfinished': {
    heading: 'Việc này chưa xong',
    body: ({ can }) =>
      `Bạn đã quay lại trước khi mọi việc hoàn tất. ${can.authorize ? 'Hãy trở lại trang đó và làm đến cuối.' : can.retry ? 'Nếu từ đó bạn đã làm xong, hãy thử lại.' : 'Bạn có thể làm xong sau.'}`,
  },
  'permission-missing': {
    heading: 'Chúng tôi cần thêm quyền truy cập',
    body: ({ can }) =>
      `Bạn đã cấp quyền truy cập, nhưng chưa gồm điều chúng tôi cần. ${can.authorize ? 'Hãy trở lại và thêm điều đó, hoặc để nguyên như vậy.' : can.retry ? 'Bạn có thể thử lại, hoặc để nguyên như vậy.' : 'Bạn có thể để nguyên như vậy.'}`,
  },
  'consent-ending': {
    heading: (args) => {
      const days = daysLeft(args)
      return days === null ? 'Sự đồng ý của bạn sắp hết hạn' : `Sự đồng ý của bạn sẽ hết hạn sau ${args.format.number(days)} ngày`
    },
    body: (args) =>
      `Sau đó, ${bank(args)} không thể chia sẻ tài khoản của bạn nữa. ${args.can.authorize ? 'Hãy gia hạn ngay để giữ kết nối.' : 'Từ giờ đến lúc đó, không có gì thay đổi.'}`,
  },
  'consent-expired': {
    heading: 'Sự đồng ý của bạn đã kết thúc',
    body: (args) =>
      `Quyền truy cập vào ${bank(args)} chỉ có trong một thời hạn nhất định, để bạn luôn làm chủ. ${args.can.authorize ? 'Hãy đồng ý lại để giữ kết nối.' : args.can.retry ? 'Nếu từ đó bạn đã đồng ý lại, hãy thử lại.' : 'Thời hạn đó nay đã hết.'}`,
  },
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
  'session-expired': {
    heading: 'Vui lòng đăng nhập lại vào ứng dụng này',
    body: ({ can }) =>
      `Ứng dụng đã đăng xuất bạn để giữ an toàn cho bạn. Ngân hàng của bạn không bị ảnh hưởng. ${can.signIn ? 'Hãy đăng nhập ở đây và chúng tôi sẽ tiếp tục.' : 'Sau khi đăng nhập lại, hãy quay lại trang này.'}`,
  },
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
  unknown: {
    heading: 'Việc đó không thành công',
    body: ({ can }) =>
      `Chúng tôi không được cho biết lý do. ${can.retry ? 'Hãy thử lại, vì việc đó thường có ích.' : 'Bạn có thể để việc này lại sau.'}`,
  },
  'unknown-persists': {
    heading: 'Việc này vẫn tiếp tục trục trặc',
    body: ({ can }) =>
      `Chúng tôi chưa biết vì sao. ${withDetails(can, 'Bộ phận hỗ trợ có thể tra cứu bằng thông tin bên dưới.')}`,
  },
  'retry-queued': {
    heading: 'Chúng tôi sẽ tiếp tục thử giúp bạn',
    body: (args) =>
      `Hiện không dùng được ${bank(args)}. Chúng tôi sẽ thử khoảng hai giờ một lần${args.until === null ? '' : `, cho đến ${args.format.day(args.until)}`}. Bạn không cần làm gì.`,
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
}
