import type { EntryMethod } from '../../domain/aggregator'
import type { Intent } from '../../domain/request'
import { isolate } from '../isolate'
import type { PromptArgs, SmallWords } from '../messages.types'
import { Bank, bank } from './bank'

const START: Record<Intent, string> = { create: 'Kết nối', update: 'Kết nối lại', refresh: 'Lấy dữ liệu mới nhất' }

const signIn = ({ intent }: PromptArgs): string => (intent === 'create' ? 'Đăng nhập' : 'Đăng nhập lại')

/** Trying again names where it leads. */
const AGAIN: Record<EntryMethod, (args: PromptArgs) => string> = {
  redirect: (args) => `Tiếp tục đến ${bank(args)}`,
  form: signIn,
  call: ({ state }) => (state === 'needs-support' ? 'Thử thêm một lần' : 'Thử lại'),
}

/** The small words around the screens. */
export const words: SmallWords = {
  hints: {
    'no-storage':
      'Trình duyệt này không giữ được chỗ bạn đang làm dở, nên khi quay lại có thể bạn phải làm lại từ đầu. Trình duyệt bạn thường dùng thì giữ được.',
    slow: 'Việc này lâu hơn thường lệ, nhưng vẫn đang tiếp tục.',
    'queued-behind': 'Một yêu cầu khác của đăng nhập này phải xong trước.',
    joined: 'Việc này đã bắt đầu từ trước, nên chúng tôi làm tiếp từ đó.',
    offline: 'Bạn đang ngoại tuyến. Chúng tôi sẽ tiếp tục khi bạn có mạng trở lại.',
    unreachable: 'Hiện chúng tôi chưa kết nối được với dịch vụ của mình. Chúng tôi sẽ tiếp tục thử.',
    'rate-limited': 'Chúng tôi phải chậm lại một lát, nên việc này có thể lâu hơn.',
    'bank-down': (args) => `${Bank(args)} cho biết hiện hệ thống đang ngừng hoạt động với nhiều người.`,
  },
  turns: {
    user: 'Đến lượt bạn',
    bank: 'Đang chờ ngân hàng',
    kit: 'Xin chờ một lát',
    nobody: 'Không cần làm gì',
    support: 'Bộ phận hỗ trợ có thể giúp',
    done: 'Xong',
  },
  actions: {
    start: ({ state, intent }) => (state === 'cancelled' ? 'Bắt đầu lại' : START[intent]),
    authorize: (args) => `Tiếp tục đến ${bank(args)}`,
    resendCode: 'Gửi mã mới',
    tryAnotherWay: 'Thử cách khác',
    retry: (args) => AGAIN[args.retryBy ?? 'call'](args),
    look: ({ state }) => (state === 'left' ? 'Kiểm tra lại' : 'Kiểm tra ngay'),
    leave: ({ state }) => (state === 'connected' ? 'Tiếp tục' : 'Để sau'),
    cancel: 'Hủy',
    signIn: 'Đăng nhập',
    chooseBank: 'Chọn ngân hàng khác',
    changeDetails: 'Sửa thông tin của tôi',
    contactSupport: 'Liên hệ bộ phận hỗ trợ',
    notify: 'Báo cho tôi khi xong',
    submitCredentials: signIn,
    submitAnswers: 'Xác nhận',
    approve: 'Tôi đã chấp thuận',
    notified: 'Bạn đã nhờ chúng tôi báo tin',
    leaveMeans: 'Chúng tôi sẽ ngừng kiểm tra. Bạn có thể kiểm tra lại sau.',
    cancelMeans: 'Chúng tôi sẽ dừng và quên lần thử này.',
    copy: 'Sao chép các thông tin này',
    copied: 'Đã sao chép',
    selected: 'Đã chọn. Bây giờ hãy sao chép.',
    show: 'Hiện',
    hide: 'Ẩn',
    reset: 'Quên mật khẩu? Đặt lại tại ngân hàng',
    newTab: '(mở trong thẻ mới)',
    reload: 'Thử lại',
  },
  journey: {
    'sign-in': 'Đăng nhập',
    code: 'Bảo mật',
    accounts: 'Tài khoản',
    transactions: 'Giao dịch',
    statements: 'Sao kê',
    report: 'Báo cáo',
    result: 'Kết quả',
    other: 'Dữ liệu khác',
    label: 'Tiến trình',
    status: { upcoming: 'chưa bắt đầu', now: 'đang làm', waiting: 'đang chờ', broken: 'dừng ở đây', done: 'xong' },
  },
  parts: {
    accounts: 'Tài khoản',
    balances: 'Số dư',
    transactions: 'Giao dịch',
    holder: 'Chủ tài khoản',
    other: 'Một phần dữ liệu của bạn',
  },
  fields: {
    code: 'Mã',
    codeHint: 'Bạn có thể dán mã vào.',
    image: 'Hình từ ngân hàng',
    imageMissing: 'Không thể hiển thị hình.',
    missingChoice: 'Vui lòng chọn một mục.',
    requested: {
      'resend-code': 'Chúng tôi đã yêu cầu ngân hàng gửi mã mới.',
      'another-way': 'Chúng tôi đã yêu cầu ngân hàng cho cách khác.',
    },
    codeLate: 'Chưa thấy mã? Có thể mất một phút. Hãy xem tin nhắn, email và ứng dụng của ngân hàng.',
    approveLate: 'Không thấy gì? Hãy mở ứng dụng của ngân hàng và tìm yêu cầu.',
    answer: 'Câu trả lời của bạn',
    optional: 'không bắt buộc',
    secret: 'Gửi thẳng đến dịch vụ kết nối ngân hàng của bạn. Ứng dụng này không lưu lại.',
    missing: ({ label }) => `Vui lòng điền: ${isolate(label, 'ltr')}`,
    refused: ({ label }) => `Vui lòng kiểm tra: ${isolate(label, 'ltr')}`,
    refusedAnswer: 'Câu trả lời chưa được chấp nhận. Vui lòng thử lại.',
    unsentAnswer: 'Câu trả lời có thể chưa gửi được. Vui lòng gửi lại.',
    loading: 'Đang chuẩn bị biểu mẫu',
    mayLock: (args) =>
      `Nhập sai thêm một lần có thể khiến bạn bị khóa đăng nhập. Nếu chưa chắc, hãy kiểm tra với ${bank(args)} trước.`,
    degraded: (args) => `${Bank(args)} đang gặp trục trặc, nên việc này có thể lâu hơn, hoặc bạn có thể cần thử lại.`,
    mfaAhead: 'Hãy để điện thoại bên cạnh: ngân hàng sẽ hỏi mã.',
    mfaPossible: 'Hãy để điện thoại bên cạnh: ngân hàng có thể hỏi mã.',
  },
  support: {
    more: 'Thông tin cho bộ phận hỗ trợ',
    connection: 'ID kết nối',
    attempt: 'ID lần thử',
    institution: 'ID ngân hàng',
    correlation: 'ID theo dõi',
    step: 'Bước',
    code: 'Lý do',
    at: 'Thời điểm',
    bankSays: 'Thông báo từ ngân hàng',
    timeline: 'Những gì đã diễn ra',
  },
  time: {
    left: 'còn lại',
    announceLeft: ({ left }) => `Bạn còn ${left} để trả lời.`,
    announceEnd: 'Đã hết thời gian trả lời.',
    expected: ({ duration }) => `Khoảng ${duration}`,
    untilUnattended: 'Sau đó chúng tôi sẽ thử lại. Hãy giữ trang này mở, hoặc quay lại sau.',
    untilAllowed: 'Sau đó bạn có thể thử lại.',
    nextTry: 'Chúng tôi sẽ thử lại vào khoảng lúc đó.',
    over: 'Đã hết thời gian chờ. Bạn có thể thử lại ngay.',
    watching: 'Chúng tôi sẽ tiếp tục kiểm tra khi trang này còn mở. Bạn cũng có thể quay lại sau.',
  },
  fallback: {
    heading: 'Phần này của trang chưa tải được',
    body: 'Ngân hàng của bạn không bị ảnh hưởng. Hãy thử lại, hoặc quay lại sau.',
  },
}
