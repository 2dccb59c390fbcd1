import { canCorrect, canEnterDetails } from '../../can-correct'
import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The user has to sign in again, at the bank or in this app. */
export const signIn = {
  'credentials-rejected': {
    heading: (args) => `${Bank(args)}没有接受这些信息`,
    body: (args) => {
      if (!canEnterDetails(args))
        return `想知道这些信息是否仍然有效，请登录${bank(args)}的网站（不是应用）看看。您无法在这里输入。`
      // The notice beside the form says the rest.
      if (args.mayLock) return '请核对后再试。'
      return `请核对后再试。如果不确定，请先登录${bank(args)}的网站（不是应用），看看这些信息是否有效。`
    },
  },
  'credentials-changed': {
    heading: (args) => `您在${bank(args)}的密码改过吗？`,
    body: (args) =>
      `您以前提供的信息已不再有效。${canEnterDetails(args) ? '请用新的信息登录，以便继续。' : '您无法在这里输入新的信息，可以先离开。'}`,
  },
  'input-invalid': {
    heading: (args) => (canCorrect(args) ? '请检查您输入的内容' : '我们的请求未被接受'),
    body: (args) => {
      if (!canCorrect(args)) return '其中有内容看起来不对。这里没有需要您改正的地方，所以您可以先离开。'
      if (args.fields.length > 0) return `这里看起来不对：${args.format.list(args.fields)}。请改正后重新登录。`
      if (args.can.changeDetails) return '您的一项信息看起来不对。请修改，然后我们会再试一次。'
      return '您的一项信息看起来不对。请逐项检查，然后重新登录。'
    },
  },
  'session-expired': {
    heading: '请重新登录本应用',
    body: ({ can }) =>
      `为了您的安全，应用已让您退出登录。您的银行不受影响。${can.signIn ? '请在这里登录，我们就会继续。' : '重新登录后，请回到此页面。'}`,
  },
} satisfies Partial<Messages['scenarios']>
