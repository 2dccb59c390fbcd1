import type { Intent } from '../../domain/request'
import { isAboutAccounts } from '../about-accounts'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank } from './bank'
import { pageAhead } from './page-ahead'

const IDLE: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `Kết nối ${bank(args)}`,
  update: (args) => `Kết nối lại ${bank(args)}`,
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
    body: 'Chúng tôi sẽ hỏi ngân hàng về các tài khoản của bạn và những gì mới. Ngân hàng có thể hỏi mã, nên hãy để điện thoại bên cạnh.',
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
    heading: 'Bạn đang trong hàng chờ',
    body: 'Việc này chưa bắt đầu. Nó sẽ tự bắt đầu ngay khi có thể.',
  },
  'needs-mfa.code': {
    heading: (args) => `Nhập mã từ ${bank(args)}`,
    body: 'Ngân hàng muốn chắc chắn đó là bạn. Mã có thể được gửi qua tin nhắn, email hoặc trong ứng dụng của ngân hàng.',
  },
  'needs-mfa.questions': {
    heading: (args) => `Trả lời các câu hỏi từ ${bank(args)}`,
    body: 'Ngân hàng muốn chắc chắn đó là bạn. Hãy trả lời như khi bạn đăng nhập ở đó.',
  },
  'needs-mfa.approve': {
    heading: (args) => `Chấp thuận trong ứng dụng của ${bank(args)}`,
    body: 'Ngân hàng đã gửi yêu cầu đến điện thoại của bạn. Hãy chấp thuận ở đó, rồi quay lại trang này.',
  },
  'needs-mfa.choice': {
    heading: (args) => `${Bank(args)} cần bạn chọn`,
    body: 'Ngân hàng muốn chắc chắn đó là bạn. Hãy chọn một mục rồi xác nhận.',
  },
  'needs-mfa.image': {
    heading: 'Nhập nội dung bạn thấy trong hình',
    body: 'Ngân hàng muốn chắc chắn đó là bạn và đã gửi một hình có nội dung cần đọc.',
  },
  'needs-mfa.lapsed': {
    heading: 'Đã hết thời gian trả lời',
    body: 'Chúng tôi đang kiểm tra xem ngân hàng sẽ làm gì tiếp theo. Xin chờ một lát.',
  },
  'needs-mfa.fetching': {
    heading: (args) => `${Bank(args)} muốn chắc chắn đó là bạn`,
    body: 'Chúng tôi đang tìm hiểu ngân hàng cần gì ở bạn. Xin chờ một lát.',
  },
  'needs-mfa.checking': {
    heading: 'Đang kiểm tra câu trả lời của bạn',
    body: 'Ngân hàng đang kiểm tra. Vui lòng ở lại trang này, vì ngân hàng có thể hỏi thêm điều khác.',
  },
  polling: {
    heading: (args) => (isAboutAccounts(args) ? 'Đang lấy các tài khoản của bạn' : 'Đang lấy dữ liệu của bạn'),
    body: (args) =>
      `Bạn đã đăng nhập, và ${bank(args)} đang gửi ${isAboutAccounts(args) ? 'các tài khoản cùng giao dịch của bạn.' : 'dữ liệu của bạn.'} Bạn có thể rời trang này. Việc này sẽ tự tiếp tục.`,
  },
  'polling.answering': {
    heading: 'Đang lấy kết quả của bạn',
    body: (args) => `${Bank(args)} đang xử lý. Việc này thường mất một hai phút. Bạn có thể rời trang này rồi quay lại.`,
  },
  'polling.batch': {
    heading: 'Kết quả của bạn sẽ cần thêm thời gian',
    body: (args) =>
      `${Bank(args)} gửi kết quả theo đợt, nên việc này có thể mất đến hai giờ. Bạn có thể rời trang này rồi quay lại.`,
  },
  'needs-credentials.first': {
    heading: (args) => `Đăng nhập vào ${bank(args)}`,
    body: 'Dùng đúng thông tin bạn vẫn dùng cho ngân hàng trực tuyến.',
  },
  'needs-credentials.update': {
    heading: (args) => `Kết nối lại ${bank(args)}`,
    body: 'Nhập thông tin bạn hiện đang dùng cho ngân hàng trực tuyến.',
  },
  'needs-credentials.redirect': {
    heading: (args) => `Đăng nhập vào ${bank(args)}`,
    body: (args) => `${pageAhead(args)} Sau đó, bạn sẽ quay lại đây.`,
  },
  'needs-credentials.closed': {
    heading: 'Hãy tạm dừng để bảo vệ đăng nhập của bạn',
    body: (args) =>
      `${Bank(args)} đã từ chối thông tin của bạn ba lần. Thử thêm một lần có thể khiến bạn bị khóa đăng nhập, nên chúng tôi đã đóng biểu mẫu một lúc. Nếu bạn quên mật khẩu, trong lúc chờ bạn có thể đặt mật khẩu mới tại ngân hàng.`,
  },
  'needs-authorization.asking': {
    heading: (args) => `Cấp quyền truy cập vào ${bank(args)}`,
    body: (args) => `${pageAhead(args)} Ứng dụng này không bao giờ thấy mật khẩu của bạn. Sau đó, bạn sẽ quay lại đây.`,
  },
  'needs-authorization.away': {
    heading: (args) => `Đang đưa bạn đến ${bank(args)}`,
    body: ({ can }) =>
      `Trang sẽ mở ra ngay. Khi làm xong ở đó, bạn sẽ quay lại đây.${can.authorize ? ' Nếu trang không mở, bạn có thể mở lại.' : ''}`,
    labels: { authorize: 'Mở lại trang' },
  },
  'needs-authorization.window': {
    heading: 'Hãy tiếp tục ở cửa sổ kia',
    body: (args) =>
      `Trang dành cho ${bank(args)} đã mở trong một cửa sổ khác. Khi bạn làm xong ở đó, trang này sẽ tự tiếp tục.${args.can.authorize ? ' Nếu bạn không thấy, chúng tôi có thể mở lại cửa sổ đó.' : ''}`,
    labels: { authorize: 'Hiện cửa sổ kia' },
  },
  'needs-authorization.checking': {
    heading: 'Chào mừng bạn quay lại',
    body: (args) => `Chúng tôi đang kiểm tra với ${bank(args)} xem mọi việc đã hoàn tất chưa. Xin chờ một lát.`,
  },
  'outage-wait.asking-bank': {
    heading: (args) => `Đang kiểm tra xem ${bank(args)} có hoạt động không`,
    body: 'Lần thử vừa rồi không thành công, nên chúng tôi đang tìm hiểu lý do. Xin chờ một lát.',
  },
  connected: {
    heading: (args) => CONNECTED[args.intent](args),
    body: 'Mọi việc đều ổn. Bạn không cần làm gì thêm ở đây.',
  },
  'connected.partly': {
    heading: ({ format, missing }) => `Đã kết nối, nhưng còn thiếu ${format.number(missing)} mục`,
    body: (args) => `Mọi thứ khác từ ${bank(args)} đã có và sẵn sàng để dùng.`,
  },
  left: {
    heading: 'Bạn đã tạm rời việc này',
    body: 'Chúng tôi đã ngừng kiểm tra. Việc gì đã bắt đầu sẽ tự tiếp tục. Bạn có thể kiểm tra lại bất cứ lúc nào.',
  },
  cancelled: {
    heading: 'Chúng tôi đã dừng lại',
    body: ({ can }) =>
      `Chúng tôi không kiểm tra việc này nữa. Ngân hàng vẫn có thể làm xong những gì đã bắt đầu.${can.start || can.retry ? ' Bạn có thể bắt đầu lại bất cứ lúc nào.' : ''}`,
  },
}
