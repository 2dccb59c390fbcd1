import { canCorrect, canEnterDetails } from '../../can-correct'
import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The user has to sign in again, at the bank or in this app. */
export const signIn = {
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
  'session-expired': {
    heading: 'Vui lòng đăng nhập lại vào ứng dụng này',
    body: ({ can }) =>
      `Ứng dụng đã đăng xuất bạn để giữ an toàn cho bạn. Ngân hàng của bạn không bị ảnh hưởng. ${can.signIn ? 'Hãy đăng nhập ở đây và chúng tôi sẽ tiếp tục.' : 'Sau khi đăng nhập lại, hãy quay lại trang này.'}`,
  },
} satisfies Partial<Messages['scenarios']>
