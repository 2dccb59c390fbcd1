import { canCorrect, canEnterDetails } from '../can-correct'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank } from './bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ contactSupport }: PromptArgs['can'], support: string): string =>
  contactSupport ? support : 'Nếu bạn liên hệ với chúng tôi, thông tin bên dưới sẽ giúp ích.'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'Bạn có thể tiếp tục khi hết thời gian đó.'
  return can.retry ? 'Bạn có thể tiếp tục ngay.' : 'Bạn có thể quay lại sau.'
}

const MFA_FAILED = {
  late: {
    heading: () => 'Đã quá thời gian trả lời',
    body: 'Các ngân hàng chỉ chờ câu trả lời trong thời gian ngắn.',
  },
  wrong: {
    heading: (args: PromptArgs) => `${Bank(args)} không chấp nhận câu trả lời đó`,
    body: 'Có thể là gõ nhầm, hoặc đó là câu trả lời cho một lần thử trước.',
  },
  'wrong-or-late': {
    heading: () => 'Lần xác nhận đó không thành công',
    body: 'Câu trả lời chưa đúng hoặc đến quá muộn. Chúng tôi không biết là trường hợp nào.',
  },
} as const

const mfaFailed = ({ fault }: PromptArgs) => MFA_FAILED[fault ?? 'wrong-or-late']

/** One entry for each reason. No two may share a body: people must be able to tell them apart. */
export const scenarios: Messages['scenarios'] = {
  'credentials-rejected': {
    heading: (args) => `${Bank(args)} không chấp nhận thông tin này`,
    body: (args) =>
      canEnterDetails(args)
        ? `Hãy kiểm tra lại và thử lần nữa. Nếu chưa chắc, trước tiên hãy đăng nhập trên trang web của ${bank(args)}, không phải trong ứng dụng, để xem thông tin có dùng được không.`
        : `Để xem thông tin còn dùng được không, hãy đăng nhập trên trang web của ${bank(args)}, không phải trong ứng dụng. Bạn không thể nhập thông tin ở đây.`,
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
        return 'Có một thông tin trong đó trông chưa đúng. Bạn không cần sửa gì ở đây và có thể để việc này lại.'
      if (args.fields.length > 0)
        return `Mục này trông chưa đúng: ${args.format.list(args.fields)}. Vui lòng sửa lại rồi đăng nhập lại.`
      if (args.can.changeDetails) return 'Có một thông tin chưa đúng. Hãy sửa lại, rồi chúng tôi sẽ thử lần nữa.'
      return 'Có một thông tin chưa đúng. Hãy đọc lại một lượt rồi gửi lần nữa.'
    },
  },
  'login-locked': {
    heading: (args) => `${Bank(args)} đã khóa đăng nhập này`,
    body: 'Ngân hàng làm vậy để giữ tiền của bạn an toàn. Thử lại bây giờ sẽ không giúp được gì, nên bạn cứ thong thả.',
    steps: [
      'Hãy tạm rời trang này. Chúng tôi giữ chỗ cho bạn.',
      (args) => `Liên hệ với ${bank(args)} và đề nghị mở khóa đăng nhập.`,
      'Quay lại khi bạn đã đăng nhập được ở đó.',
    ],
    action: 'Tôi đăng nhập lại được rồi',
  },
  'mfa-unsupported': {
    heading: (args) => `${Bank(args)} có một bước kiểm tra mà chúng tôi không qua được`,
    body: ({ can }) =>
      `Bước này không thực hiện được từ đây. Nó giúp bạn an toàn, nên hãy cứ để bật. ${
        can.chooseBank ? 'Bạn có thể chọn ngân hàng khác.' : 'Bạn có thể để việc này lại sau.'
      }${can.confirm ? ' Nếu ngân hàng cho bạn chọn cách xác nhận mới, hãy làm việc đó ở ngân hàng rồi thử lại.' : ''}`,
    action: 'Tôi đã chọn cách mới',
  },
  'bank-notice': {
    heading: (args) => `${Bank(args)} có điều muốn cho bạn xem`,
    body: 'Cần một lựa chọn mà chỉ bạn mới quyết định được, chẳng hạn như điều khoản mới. Chúng tôi có thể tiếp tục ngay khi xong việc đó.',
    steps: [
      (args) => `Mở ${bank(args)} bằng trình duyệt, không phải ứng dụng, rồi đăng nhập.`,
      'Xem các tài khoản của bạn, rồi xem các giao dịch.',
      'Chấp nhận hoặc đóng những gì cần bạn chú ý.',
      ({ can }) =>
        can.confirm ? 'Quay lại đây và cho chúng tôi biết bạn đã làm xong.' : 'Bạn có thể quay lại đây bất cứ lúc nào.',
    ],
  },
  'identity-documents': {
    heading: (args) => `${Bank(args)} cần biết bạn là ai`,
    body: 'Theo luật (FICA), ngân hàng phải có giấy tờ mới nhất của bạn. Cho đến lúc đó, ngân hàng giữ lại dữ liệu của bạn.',
    steps: [
      (args) => `Liên hệ với ${bank(args)} qua ứng dụng, trang web hoặc chi nhánh.`,
      'Đưa những gì được yêu cầu. Thường là giấy tờ tùy thân và bằng chứng về nơi ở.',
      ({ can }) =>
        can.confirm
          ? 'Khi ngân hàng báo mọi thứ đã ổn, hãy quay lại và tiếp tục.'
          : 'Hãy quay lại khi ngân hàng báo mọi thứ đã ổn.',
    ],
    action: 'Ngân hàng báo mọi thứ đã ổn',
  },
  'mfa-failed': {
    heading: (args) => mfaFailed(args).heading(args),
    body: (args) =>
      `${mfaFailed(args).body} ${args.can.retry ? 'Hãy thử lại, ngân hàng sẽ hỏi bạn từ đầu.' : 'Bạn có thể quay lại và bắt đầu từ đầu.'}`,
  },
  'attempt-timed-out': {
    heading: 'Việc này mất quá nhiều thời gian',
    body: (args) =>
      `${Bank(args)} không làm xong kịp, nên lần thử này đã kết thúc. Bạn không làm gì sai cả. ${args.can.retry ? 'Vui lòng thử lại.' : 'Bạn có thể rời trang này.'}`,
  },
  'attempt-gone': {
    heading: 'Chúng tôi không còn tìm thấy lần thử này',
    body: ({ can }) =>
      `Có thể nó đã quá cũ. ${can.retry ? 'Hãy thử lại, chúng tôi sẽ bắt đầu từ trang trắng.' : 'Lần thử này sẽ không có thêm kết quả gì, nên bạn có thể rời đi.'}`,
  },
  'not-started': {
    heading: 'Chúng tôi chưa bắt đầu được',
    body: ({ can }) =>
      `Yêu cầu của chúng tôi có thể chưa đến nơi. ${can.retry ? 'Hãy thử lại. Nếu yêu cầu thực ra đã đến, chúng tôi sẽ làm tiếp từ đó.' : 'Bạn có thể để việc này lại và quay lại sau.'}`,
  },
  'too-soon': {
    heading: 'Cần nghỉ một lát',
    body: (args) =>
      `Chúng tôi đã hỏi ${bank(args)} nhiều lần trong thời gian ngắn, nên giữa các lần thử cần có lúc nghỉ. ${whenReady(args)}`,
  },
  'already-connected': {
    heading: (args) => `${Bank(args)} đã được kết nối từ trước`,
    body: 'Kết nối đó vẫn còn hiệu lực, nên không cần làm gì thêm.',
  },
  'authorization-required': {
    heading: (args) => `${Bank(args)} đề nghị bạn đăng nhập lại`,
    body: ({ can }) =>
      `Thỉnh thoảng ngân hàng làm vậy để chắc chắn đó là bạn. ${can.authorize ? 'Bạn làm việc này trên một trang an toàn riêng, rồi quay lại đây.' : 'Bạn có thể để việc này lại và quay lại sau.'}`,
  },
  'authorization-declined': {
    heading: 'Quyền truy cập chưa được cấp',
    body: ({ can }) =>
      `Yêu cầu đã bị từ chối, hoặc bị đóng trước khi xong. Đó là quyền của bạn. ${can.authorize ? 'Nếu đó không phải ý bạn, bạn có thể trở lại và chọn lần nữa.' : 'Không có gì thay đổi ở ngân hàng của bạn.'}`,
  },
  'authorization-unfinished': {
    heading: 'Còn một bước nữa',
    body: ({ can }) =>
      `Bạn đã quay lại trước khi mọi việc hoàn tất. ${can.authorize ? 'Hãy sang đó lần nữa và làm đến cuối.' : 'Bạn có thể làm tiếp sau.'}`,
  },
  'permission-missing': {
    heading: 'Chúng tôi cần thêm một quyền',
    body: ({ can }) =>
      `Bạn đã cấp quyền truy cập, nhưng còn thiếu một phần cần dùng ở đây. ${can.authorize ? 'Hãy trở lại và chọn phần đó, hoặc để nguyên như vậy.' : 'Bạn có thể để nguyên như vậy.'}`,
  },
  'consent-expired': {
    heading: 'Sự đồng ý của bạn đã hết hạn',
    body: (args) =>
      `Quyền truy cập vào ${bank(args)} chỉ có trong một thời hạn nhất định, để bạn luôn làm chủ. ${args.can.authorize ? 'Hãy đồng ý lại và chúng tôi sẽ tiếp tục.' : 'Thời hạn đó nay đã hết.'}`,
  },
  'bank-outage': {
    heading: (args) => `${Bank(args)} không phản hồi`,
    body: ({ signedIn }) =>
      `Không phải do bạn${signedIn ? ', và thông tin của bạn vẫn đúng' : ''}. Các ngân hàng thường hoạt động lại sau vài phút.`,
  },
  'bank-major-outage': {
    heading: (args) => `${Bank(args)} đang ngừng hoạt động`,
    body: ({ longDown }) =>
      `Ngân hàng báo có sự cố mà nhiều người gặp phải, không riêng gì bạn. ${longDown ? 'Sự cố đã kéo dài hơn một ngày.' : 'Cứ vài phút chúng tôi lại xem ngân hàng đã hoạt động lại chưa.'}`,
  },
  'service-trouble': {
    heading: 'Có một trục trặc nhỏ trên đường đi',
    body: 'Có gì đó giữa chúng tôi và ngân hàng không hoạt động. Bạn không làm gì sai cả, và việc này thường tự hết.',
  },
  'bank-unsupported': {
    heading: (args) => `Chúng tôi không kết nối được ${bank(args)}`,
    body: ({ can }) =>
      `Hiện ngân hàng này chưa dùng được với dịch vụ của chúng tôi. ${can.chooseBank ? 'Hãy chọn ngân hàng khác để tiếp tục.' : 'Bạn có thể rời trang này.'}`,
  },
  'feature-unsupported': {
    heading: (args) => `${Bank(args)} không thể chia sẻ mục này`,
    body: ({ can }) =>
      `Ngân hàng vẫn hoạt động, nhưng không cung cấp điều được yêu cầu ở đây. ${can.chooseBank ? 'Ngân hàng khác có thể có.' : 'Bạn không cần làm gì.'}`,
  },
  'account-not-verified': {
    heading: 'Chúng tôi chưa xác nhận được tài khoản này',
    body: (args) =>
      `${Bank(args)} không trả lời rõ tài khoản là của ai. ${args.can.retry ? 'Hãy thử thêm một lần, vì việc này có thể tự hết.' : 'Bạn có thể để việc này lại sau.'}`,
  },
  'details-refuted': {
    heading: 'Các thông tin này không khớp',
    body: (args) =>
      `Thông tin bạn đưa cho chúng tôi không giống hồ sơ của ${bank(args)}. ${args.can.changeDetails ? 'Hãy kiểm tra từng tên và số, rồi sửa chỗ chưa đúng.' : 'Hãy kiểm tra từng tên và số ở nơi bạn đã nhập.'}`,
  },
  'statement-rejected': {
    heading: 'Chúng tôi không đọc được bản sao kê này',
    body: ({ can }) =>
      `Đó phải là tệp do chính ngân hàng cung cấp, chẳng hạn như tệp PDF từ trang web của ngân hàng. ${can.changeDetails ? 'Vui lòng chọn tệp khác.' : 'Vui lòng gửi tệp khác, theo cùng cách như tệp này.'}`,
  },
  'session-expired': {
    heading: 'Vui lòng đăng nhập lại',
    body: ({ can }) =>
      `Để giữ an toàn cho bạn, ứng dụng này đã đăng xuất bạn. Ngân hàng của bạn không bị ảnh hưởng. ${can.signIn ? 'Hãy đăng nhập ở đây và chúng tôi sẽ tiếp tục.' : 'Sau khi đăng nhập lại vào ứng dụng, hãy quay lại trang này.'}`,
  },
  'outage-persists': {
    heading: (args) => `${Bank(args)} vẫn không phản hồi`,
    body: ({ can, tries, format }) =>
      `${tries > 1 ? `Chúng tôi đã thử ${format.number(tries)} lần` : 'Chúng tôi đã thử lại'} nhưng chưa được. Đây không phải lỗi của bạn. ${withDetails(can, 'Bộ phận hỗ trợ có thể xem xét việc này với thông tin bên dưới.')}`,
  },
  'queue-expired': {
    heading: 'Một tuần thử vẫn chưa thành công',
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
      `Chúng tôi không được cho biết lý do. ${can.retry ? 'Thử thêm một lần thường sẽ được.' : 'Bạn có thể để việc này lại sau.'}`,
  },
  'unknown-persists': {
    heading: 'Việc này vẫn tiếp tục trục trặc',
    body: ({ can }) =>
      `Chúng tôi chưa biết vì sao. ${withDetails(can, 'Bộ phận hỗ trợ có thể tra cứu bằng thông tin bên dưới.')}`,
  },
  'retry-queued': {
    heading: 'Chúng tôi vẫn đang thử giúp bạn',
    body: (args) =>
      `${Bank(args)} chưa nhận được yêu cầu này. Chúng tôi thử khoảng hai giờ một lần${args.until === null ? '' : `, cho đến ${args.format.day(args.until)}`}. Bạn không cần làm gì.`,
  },
  'part-outage': {
    heading: 'Tạm thời còn thiếu',
    body: (args) => `Lúc này ${bank(args)} chưa thể đưa phần này cho chúng tôi.`,
  },
  'part-unsupported': {
    heading: 'Không được cung cấp',
    body: (args) => `${Bank(args)} không chia sẻ phần này với ai.`,
  },
  'part-not-permitted': {
    heading: 'Không bao gồm',
    body: 'Quyền truy cập đã cấp không bao gồm phần này.',
  },
  'part-not-verifiable': {
    heading: 'Chưa xác nhận',
    body: (args) => `${Bank(args)} không thể nói chắc phần này có đúng không.`,
  },
}
