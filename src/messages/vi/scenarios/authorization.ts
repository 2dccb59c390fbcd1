import { daysLeft } from '../../days-left'
import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'
import { pageAhead } from '../page-ahead'

/** The user has to give access, or to renew it. */
export const authorization = {
  'authorization-required': {
    heading: (args) => `${Bank(args)} cần bạn đăng nhập lại`,
    body: (args) =>
      `Thỉnh thoảng ngân hàng yêu cầu điều này để chắc chắn đó vẫn là bạn. ${args.can.authorize ? `${pageAhead(args)} Sau đó, bạn sẽ quay lại đây.` : args.can.retry ? 'Nếu từ đó bạn đã đăng nhập tại ngân hàng, hãy thử lại.' : 'Bạn có thể để việc này lại và quay lại sau.'}`,
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
  'authorization-elsewhere': {
    heading: 'Bạn đã bắt đầu việc này ở nơi khác?',
    body: ({ can }) =>
      `Bạn đã trở lại từ ngân hàng, nhưng trang này không biết về lần truy cập đó. Nếu bạn bắt đầu trong ứng dụng hoặc trình duyệt khác, hãy tiếp tục ở đó. ${can.authorize ? 'Nếu không, bạn có thể bắt đầu ở đây.' : can.retry ? 'Nếu không, bạn có thể thử lại ở đây.' : 'Nếu không, bạn có thể bắt đầu lại sau.'}`,
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
} satisfies Partial<Messages['scenarios']>
