import type { Intent } from '../../domain/request'
import { isAboutAccounts } from '../about-accounts'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank, toBank } from './bank'
import { pageAhead } from './page-ahead'

const IDLE: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `连接${toBank(args)}`,
  update: (args) => `重新连接${toBank(args)}`,
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
    body: '我们会向银行获取您的账户和最新内容。银行可能会向您要验证码，请把手机放在身边。',
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
    heading: '您正在排队',
    body: '还没有开始。一旦可以，就会自动开始。',
  },
  'needs-mfa.code': {
    heading: (args) => `输入${bank(args)}发来的验证码`,
    body: '银行想确认是您本人。验证码可能通过短信、电子邮件或银行的应用发送。',
  },
  'needs-mfa.questions': {
    heading: (args) => `请回答${bank(args)}的问题`,
    body: '银行想确认是您本人。请像平时在那里登录时一样回答。',
  },
  'needs-mfa.approve': {
    heading: (args) => `请在${bank(args)}的应用里批准`,
    body: '银行已向您的手机发送请求。请在那里批准，然后回到此页面。',
  },
  'needs-mfa.choice': {
    heading: (args) => `${Bank(args)}需要您选择一项`,
    body: '银行想确认是您本人。请选择其中一项，然后确认。',
  },
  'needs-mfa.image': {
    heading: '请输入图片中的内容',
    body: '银行想确认是您本人，并发来了一张需要辨认的图片。',
  },
  'needs-mfa.lapsed': {
    heading: '回答时间已到',
    body: '我们正在了解银行下一步会怎么做。请稍候。',
  },
  'needs-mfa.fetching': {
    heading: (args) => `${Bank(args)}想确认是您本人`,
    body: '我们正在了解银行需要您做什么。请稍候。',
  },
  'needs-mfa.checking': {
    heading: '正在核对您的回答',
    body: '银行正在核对。请留在此页面，银行可能还会需要别的信息。',
  },
  polling: {
    heading: (args) => (isAboutAccounts(args) ? '正在获取您的账户' : '正在获取您的数据'),
    body: (args) =>
      `您已登录，${Bank(args)}正在发送${isAboutAccounts(args) ? '您的账户和交易。' : '您的数据。'}您可以离开此页面，这件事会自动继续。`,
  },
  'polling.answering': {
    heading: '正在获取您的结果',
    body: (args) => `${Bank(args)}正在处理。通常需要一两分钟。您可以离开此页面，再回来查看。`,
  },
  'polling.batch': {
    heading: '您的结果还需要一些时间',
    body: (args) => `${Bank(args)}会分批发送结果，所以最长可能需要两小时。您可以离开此页面，再回来查看。`,
  },
  'needs-credentials.first': {
    heading: (args) => `登录${toBank(args)}`,
    body: '请使用您登录网上银行的同一组信息。',
  },
  'needs-credentials.update': {
    heading: (args) => `重新连接${toBank(args)}`,
    body: '请输入您现在登录网上银行所用的信息。',
  },
  'needs-credentials.redirect': {
    heading: (args) => `登录${toBank(args)}`,
    body: (args) => `${pageAhead(args, '登录')}完成后，您会回到这里。`,
  },
  'needs-credentials.closed': {
    heading: '先暂停一下，保护您的登录',
    body: (args) =>
      `${Bank(args)}已三次没有接受您的信息。再试一次，您的登录可能会被锁定，所以我们暂时关闭了表单。如果您忘了密码，可以趁这段时间到银行设置新密码。`,
  },
  'needs-authorization.asking': {
    heading: (args) => `授权访问${toBank(args)}`,
    body: (args) => `${pageAhead(args, '授权')}本应用绝不会看到您的密码。完成后，您会回到这里。`,
  },
  'needs-authorization.away': {
    heading: (args) => `正在带您前往${toBank(args)}`,
    body: ({ can }) => `页面马上打开。您在那里完成后，会回到这里。${can.authorize ? '如果没有打开，您可以再打开一次。' : ''}`,
    labels: { authorize: '再次打开页面' },
  },
  'needs-authorization.window': {
    heading: '请在另一个窗口中继续',
    body: (args) =>
      `${Bank(args)}的页面已在另一个窗口中打开。您在那里完成后，此页面会自动继续。${args.can.authorize ? '如果看不到那个窗口，我们可以把它调出来。' : ''}`,
    labels: { authorize: '显示另一个窗口' },
  },
  'needs-authorization.checking': {
    heading: '欢迎回来',
    body: (args) => `我们正在向${bank(args)}确认一切都已完成。请稍候。`,
  },
  'outage-wait.asking-bank': {
    heading: (args) => `正在检查${bank(args)}是否正常`,
    body: '上一次尝试没有成功，所以我们正在了解原因。请稍候。',
  },
  connected: {
    heading: (args) => CONNECTED[args.intent](args),
    body: '一切顺利。您在这里不需要再做什么。',
  },
  'connected.partly': {
    heading: ({ format, missing }) => `已连接，但还缺 ${format.number(missing)} 项`,
    body: (args) => `${Bank(args)}的其他数据已经到位，可以使用。`,
  },
  left: {
    heading: '您已暂时离开',
    body: '我们已停止查询。已经开始的事会自行继续。您可以随时再次查询。',
  },
  cancelled: {
    heading: '我们已停止',
    body: ({ can }) =>
      `我们不再查询这件事。银行已经开始的部分，仍可能会完成。${can.start || can.retry ? '您可以随时重新开始。' : ''}`,
  },
}
