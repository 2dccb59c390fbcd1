import type { Intent } from '../../domain/request'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank } from './bank'

const IDLE: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `Kết nối ${bank(args)}`,
  update: (args) => `Làm mới liên kết với ${bank(args)}`,
  refresh: (args) => `Lấy dữ liệu mới nhất từ ${bank(args)}`,
}

const CONNECTED: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `${Bank(args)} đã được kết nối`,
  update: (args) => `${Bank(args)} đã được kết nối lại`,
  refresh: (args) => `Dữ liệu từ ${bank(args)} đã được cập nhật`,
}

/** One entry for each screen on which nothing went wrong. */
export const states: Messages['states'] = {
  idle: {
    heading: (args) => IDLE[args.intent](args),
    body: 'Chúng tôi sẽ lấy các tài khoản của bạn và những gì mới trong đó. Ngân hàng có thể hỏi mã, nên hãy để điện thoại bên cạnh.',
  },
  starting: {
    heading: (args) => `Đang liên lạc với ${bank(args)}`,
    body: 'Xin chờ một lát. Bạn chưa cần làm gì.',
  },
  verifying: {
    heading: (args) => `Đang đăng nhập vào ${bank(args)}`,
    body: 'Ngân hàng đang kiểm tra thông tin của bạn. Vui lòng ở lại trang này, vì ngân hàng có thể hỏi mã.',
  },
  'verifying.queued': {
    heading: 'Sắp đến lượt bạn',
    body: 'Việc này chưa bắt đầu. Nó sẽ tự bắt đầu ngay khi có chỗ.',
  },
  'needs-mfa.code': {
    heading: (args) => `Nhập mã từ ${bank(args)}`,
    body: 'Ngân hàng muốn chắc chắn đó là bạn. Mã có thể được gửi qua tin nhắn, email hoặc trong ứng dụng của ngân hàng.',
  },
  'needs-mfa.questions': {
    heading: (args) => `${Bank(args)} muốn chắc chắn đó là bạn`,
    body: 'Hãy trả lời như khi bạn đăng nhập tại ngân hàng.',
  },
  'needs-mfa.approve': {
    heading: (args) => `Đồng ý trong ứng dụng của ${bank(args)}`,
    body: 'Ngân hàng đã gửi yêu cầu đến điện thoại của bạn. Hãy chấp thuận ở đó, rồi quay lại trang này.',
  },
  'needs-mfa.lapsed': {
    heading: 'Đã hết thời gian trả lời',
    body: 'Chúng tôi đang xem ngân hàng sẽ làm gì tiếp theo. Xin chờ một lát.',
  },
  'needs-mfa.fetching': {
    heading: (args) => `${Bank(args)} muốn hỏi bạn một điều`,
    body: 'Chúng tôi đang lấy câu hỏi. Câu hỏi sẽ hiện ra ngay.',
  },
  'needs-mfa.checking': {
    heading: 'Đang kiểm tra câu trả lời của bạn',
    body: 'Ngân hàng đang xem. Vui lòng ở lại trang này, vì ngân hàng có thể hỏi thêm.',
  },
  polling: {
    heading: 'Đang lấy các tài khoản của bạn',
    body: (args) =>
      `Bạn đã đăng nhập vào ${bank(args)}, và các tài khoản cùng giao dịch của bạn đang được gửi đến. Bạn có thể rời trang này. Việc này vẫn tiếp tục.`,
  },
  'polling.answering': {
    heading: 'Đang chuẩn bị kết quả của bạn',
    body: (args) =>
      `${Bank(args)} đã cho phép chúng tôi truy cập. Việc này thường mất một hai phút. Bạn có thể rời trang này rồi quay lại.`,
  },
  'polling.batch': {
    heading: 'Kết quả của bạn cần thêm thời gian',
    body: (args) => `${Bank(args)} gửi kết quả theo đợt, có thể mất đến hai giờ. Bạn có thể rời trang này rồi quay lại.`,
  },
  'needs-credentials.first': {
    heading: (args) => `Đăng nhập vào ${bank(args)}`,
    body: 'Dùng đúng thông tin bạn vẫn dùng cho ngân hàng trực tuyến.',
  },
  'needs-credentials.update': {
    heading: (args) => `Làm mới liên kết với ${bank(args)}`,
    body: 'Nhập thông tin mà bạn đang dùng để đăng nhập tại ngân hàng.',
  },
  'needs-credentials.redirect': {
    heading: (args) => `Đăng nhập vào ${bank(args)}`,
    body: 'Bạn làm việc này trên một trang an toàn sắp mở ra. Sau đó, bạn sẽ quay lại đây.',
  },
  'needs-credentials.closed': {
    heading: 'Hãy nghỉ một lát',
    body: (args) =>
      `${Bank(args)} đã từ chối thông tin này ba lần. Thử thêm một lần có thể khiến bạn bị khóa đăng nhập, nên biểu mẫu sẽ đóng một lúc. Nếu bạn quên mật khẩu, đây là lúc thích hợp để đặt mật khẩu mới tại ngân hàng.`,
  },
  'needs-authorization.asking': {
    heading: (args) => `Cấp quyền truy cập tại ${bank(args)}`,
    body: 'Bạn làm việc này trên một trang an toàn sắp mở ra. Ứng dụng này không bao giờ thấy mật khẩu của bạn. Sau đó, bạn sẽ quay lại đây.',
  },
  'needs-authorization.away': {
    heading: (args) => `Đang sang trang của ${bank(args)}`,
    body: ({ can }) =>
      `Trang sẽ mở ra ngay. Khi làm xong ở đó, bạn sẽ quay lại đây.${can.authorize ? ' Nếu không thấy trang đó, bạn có thể mở lại.' : ''}`,
    action: 'Mở lại trang',
  },
  'needs-authorization.window': {
    heading: 'Hãy tiếp tục ở cửa sổ kia',
    body: (args) =>
      `Trang của ${bank(args)} đang mở trong một cửa sổ riêng. Khi bạn làm xong ở đó, trang này sẽ tự tiếp tục.${args.can.authorize ? ' Nếu bạn không thấy, chúng tôi có thể mở lại cửa sổ đó.' : ''}`,
    action: 'Hiện cửa sổ đó',
  },
  'needs-authorization.checking': {
    heading: 'Chào mừng bạn quay lại',
    body: (args) => `Chúng tôi đang hỏi ${bank(args)} xem mọi việc có ổn không. Xin chờ một lát.`,
  },
  'outage-wait.asking-bank': {
    heading: (args) => `Đang xem tình trạng của ${bank(args)}`,
    body: 'Lần thử vừa rồi không thành công. Chúng tôi đang tìm hiểu lý do. Xin chờ một lát.',
  },
  connected: {
    heading: (args) => CONNECTED[args.intent](args),
    body: 'Mọi việc đều ổn. Bạn không cần làm gì thêm ở đây.',
  },
  'connected.partly': {
    heading: ({ format, missing }) => `Đã kết nối, còn thiếu ${format.number(missing)} phần`,
    body: (args) => `Phần còn lại từ ${bank(args)} đã có và sẵn sàng để dùng.`,
  },
  left: {
    heading: 'Chỗ của bạn được giữ lại',
    body: 'Chúng tôi đã ngừng theo dõi. Việc đã bắt đầu vẫn tự tiếp tục. Bạn có thể quay lại xem bất cứ lúc nào.',
  },
  cancelled: {
    heading: 'Chúng tôi đã dừng lại',
    body: ({ can }) =>
      `Chúng tôi không theo dõi việc này nữa. Những gì ngân hàng đã bắt đầu, ngân hàng vẫn có thể làm xong.${can.start || can.retry ? ' Bạn có thể bắt đầu lại khi nào muốn.' : ''}`,
  },
}
