import type { MfaFault } from '../../../domain/view'
import type { Messages, PromptArgs } from '../../messages.types'
import { Bank, bank } from '../bank'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return '等待结束后您就可以再试。'
  return can.retry ? '您现在可以再试。' : '您可以稍后再来。'
}

const WHY_MFA_FAILED: Record<MfaFault, string> = {
  late: '银行只会等待很短的时间。',
  wrong: '可能是输入有误，也可能是旧的验证码。',
  'wrong-or-late': '回答可能有误，也可能太晚。我们无法判断是哪一种。',
}

/** The attempt is over, and another one may end better. */
export const retry = {
  'mfa-failed': {
    heading: (args) => {
      if (args.fault === 'late') return '回答时间已过'
      return args.fault === 'wrong' ? `${Bank(args)}没有接受那个回答` : '安全验证没有通过'
    },
    body: (args) =>
      `${WHY_MFA_FAILED[args.fault ?? 'wrong-or-late']}${args.can.retry ? '请再试一次，银行会再问您一次。' : '您可以先离开，以后再来。'}`,
  },
  'attempt-timed-out': {
    heading: '这次花的时间太长',
    body: (args) =>
      `${Bank(args)}没有及时完成，所以我们不再等待。您没有做错什么。${args.can.retry ? '请重试。' : '您可以离开此页面。'}`,
  },
  'attempt-gone': {
    heading: '我们找不到这次尝试了',
    body: ({ can }) => `可能时间太久，已经查不到了。${can.retry ? '请重试，我们会从头开始。' : '不用再等了，您可以离开此页面。'}`,
  },
  'connection-gone': {
    heading: (args) => `${Bank(args)}已不再连接`,
    body: ({ can }) => `这个连接已被移除，没有可以更新的内容。${can.retry ? '您现在可以重新连接。' : '您可以离开此页面。'}`,
    labels: { retry: '重新连接' },
  },
  'not-started': {
    heading: '我们没能开始',
    body: ({ can }) =>
      `我们的请求可能没有送到。${can.retry ? '请重试。如果已经送到，我们会从那里继续。' : '您可以先离开，稍后再来。'}`,
  },
  'too-soon': {
    heading: '我们需要等一会儿',
    body: (args) => `我们在短时间内向${bank(args)}请求得太频繁，所以必须停一停。${whenReady(args)}`,
  },
  'account-not-verified': {
    heading: '我们无法确认这个账户',
    body: (args) =>
      `${Bank(args)}没有明确答复这是谁的账户。${args.can.retry ? '请再试一次，下次也许可以。' : '您可以先把它放一放。'}`,
  },
  'details-refuted': {
    heading: '这些信息不一致',
    body: (args) =>
      `您提供的信息与${bank(args)}的记录不同。${args.can.changeDetails ? '请核对每个姓名和号码，改正不对的地方。' : '请到您填写的地方核对每个姓名和号码。'}`,
  },
  'statement-rejected': {
    heading: '我们无法读取这份对账单',
    body: ({ can }) =>
      `它需要是银行的原始文件，例如银行网站上的 PDF 文件。${can.changeDetails ? '请选择另一个文件。' : '请用同样的方式发送另一个文件。'}`,
    labels: { changeDetails: '选择另一个文件' },
  },
  unknown: {
    heading: '没有成功',
    body: ({ can }) => `我们没有得到原因。${can.retry ? '请再试一次，这往往有用。' : '您可以先把这件事放下。'}`,
  },
} satisfies Partial<Messages['scenarios']>
