import type { Intent } from '../../domain/request'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank, toBank } from './bank'

const IDLE: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `连接${toBank(args)}`,
  update: (args) => `更新与${bank(args)}的连接`,
  refresh: (args) => `获取${bank(args)}的最新数据`,
}

const CONNECTED: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `${Bank(args)}已连接`,
  update: (args) => `${Bank(args)}已重新连接`,
  refresh: (args) => `${Bank(args)}的数据已是最新`,
}

/** One entry for each screen on which nothing went wrong. */
export const states: Messages['states'] = {
  idle: {
    heading: (args) => IDLE[args.intent](args),
    body: '我们会获取您的账户和其中的新内容。银行可能会向您要验证码，请把手机放在身边。',
  },
  starting: {
    heading: (args) => `正在联系${toBank(args)}`,
    body: '请稍候。您暂时不需要做什么。',
  },
  verifying: {
    heading: (args) => `正在登录${toBank(args)}`,
    body: '银行正在核对您的信息。请留在此页面，银行可能会向您要验证码。',
  },
  'verifying.queued': {
    heading: '马上就轮到您',
    body: '还没有开始。一有空位就会自动开始。',
  },
  'needs-mfa.code': {
    heading: (args) => `输入${bank(args)}发来的验证码`,
    body: '银行想确认是您本人。验证码可能通过短信、电子邮件或银行的应用发送。',
  },
  'needs-mfa.questions': {
    heading: (args) => `${Bank(args)}想确认是您本人`,
    body: '请像平时登录银行那样回答。',
  },
  'needs-mfa.approve': {
    heading: (args) => `请在${bank(args)}的应用里点同意`,
    body: '银行已向您的手机发送请求。请在那里批准，然后回到此页面。',
  },
  'needs-mfa.lapsed': {
    heading: '回答时间已到',
    body: '我们正在了解银行下一步会怎么做。请稍候。',
  },
  'needs-mfa.fetching': {
    heading: (args) => `${Bank(args)}有一个问题要问您`,
    body: '我们正在取回这个问题，马上就好。',
  },
  'needs-mfa.checking': {
    heading: '正在核对您的回答',
    body: '银行正在查看。请留在此页面，银行可能还会再问一次。',
  },
  polling: {
    heading: '正在获取您的账户',
    body: (args) => `您已登录${toBank(args)}，您的账户和交易正在传来。您可以离开此页面，这件事会继续进行。`,
  },
  'polling.answering': {
    heading: '正在准备您的结果',
    body: (args) => `${Bank(args)}已允许我们访问。通常需要一两分钟。您可以离开此页面，再回来查看。`,
  },
  'polling.batch': {
    heading: '您的结果还需要一些时间',
    body: (args) => `${Bank(args)}会分批发送结果，最长可能需要两小时。您可以离开此页面，再回来查看。`,
  },
  'needs-credentials.first': {
    heading: (args) => `登录${toBank(args)}`,
    body: '请使用您登录网上银行的同一组信息。',
  },
  'needs-credentials.update': {
    heading: (args) => `更新与${bank(args)}的连接`,
    body: '请输入您现在登录银行所用的信息。',
  },
  'needs-credentials.redirect': {
    heading: (args) => `登录${toBank(args)}`,
    body: '接下来会打开一个安全的页面，请在那里登录。完成后，您会回到这里。',
  },
  'needs-credentials.closed': {
    heading: '我们先休息一下',
    body: (args) =>
      `${Bank(args)}已三次没有接受这些信息。再试一次，您的登录可能会被锁定，所以表单会暂时关闭。如果您忘了密码，现在正好可以到银行设置新密码。`,
  },
  'needs-authorization.asking': {
    heading: (args) => `到${bank(args)}授权访问`,
    body: '接下来会打开一个安全的页面，请在那里授权。本应用绝不会看到您的密码。完成后，您会回到这里。',
  },
  'needs-authorization.away': {
    heading: (args) => `正在前往${bank(args)}的页面`,
    body: ({ can }) => `页面马上打开。您在那里完成后，会回到这里。${can.authorize ? '如果没有看到，您可以再打开一次。' : ''}`,
    action: '再次打开页面',
  },
  'needs-authorization.window': {
    heading: '请在另一个窗口中继续',
    body: (args) =>
      `${Bank(args)}的页面已在单独的窗口中打开。您在那里完成后，此页面会自动继续。${args.can.authorize ? '如果看不到那个窗口，我们可以把它调出来。' : ''}`,
    action: '显示那个窗口',
  },
  'needs-authorization.checking': {
    heading: '欢迎回来',
    body: (args) => `我们正在向${bank(args)}确认是否一切顺利。请稍候。`,
  },
  'outage-wait.asking-bank': {
    heading: (args) => `正在查看${bank(args)}的状况`,
    body: '上一次尝试没有成功。我们正在了解原因。请稍候。',
  },
  connected: {
    heading: (args) => CONNECTED[args.intent](args),
    body: '一切顺利。您在这里不需要再做什么。',
  },
  'connected.partly': {
    heading: ({ format, missing }) => `已连接，还缺 ${format.number(missing)} 个部分`,
    body: (args) => `${Bank(args)}的其余数据已经到位，可以使用。`,
  },
  left: {
    heading: '我们为您保留了进度',
    body: '我们已停止查看。已经开始的事会自行继续。您可以随时回来查看。',
  },
  cancelled: {
    heading: '我们已停止',
    body: ({ can }) =>
      `我们不再跟进这件事。银行已经开始的部分，仍可能会完成。${can.start || can.retry ? '您可以随时重新开始。' : ''}`,
  },
}
