import type { Messages } from '../../messages.types'
import { Bank, toBank } from '../bank'

/** The user has to do something at the bank first. */
export const bankAction = {
  'login-locked': {
    heading: (args) => `${Bank(args)}已锁定您的登录`,
    body: '银行这样做是为了保护您的资金。在银行解锁之前，重试也没有用。',
    steps: [
      '请先离开此页面，暂时不要再试。',
      (args) => `联系${toBank(args)}，请他们解锁您的登录。`,
      '等您能在那里登录了，再回到这里。',
    ],
    labels: { retry: '我的登录已解锁' },
  },
  'mfa-unsupported': {
    heading: (args) => `${Bank(args)}有一项安全验证我们不支持`,
    body: ({ can }) =>
      `它要求的额外步骤无法在这里完成。那个步骤能保护您，所以请保持开启。${
        can.chooseBank ? '您可以选择其他银行。' : '您可以先把这件事放一放。'
      }${can.retry ? '如果银行提供另一种确认身份的方式，请在银行设置好，然后再试。' : ''}`,
    labels: { retry: '我已设置另一种方式' },
  },
  'bank-notice': {
    heading: (args) => `${Bank(args)}需要您做一件事`,
    body: '可能是需要接受的新条款，也可能是其他只有您能做的事。完成以后，我们就可以继续。',
    steps: [
      (args) => `用浏览器（不是应用）登录${toBank(args)}。`,
      '打开您的账户，再打开您的交易。',
      '回答或关闭需要您留意的内容。',
      ({ can }) => (can.retry ? '回到这里，告诉我们您已完成。' : '完成后回到这里。'),
    ],
    labels: { retry: '我已经完成' },
  },
  'identity-documents': {
    heading: (args) => `${Bank(args)}需要您的证件资料`,
    body: '按照法律（FICA），银行必须保持您的证件资料为最新。在资料更新之前，银行无法共享您的数据。',
    steps: [
      (args) => `通过应用、网站或网点联系${toBank(args)}。`,
      '提交银行要求的资料，通常是身份证件和住址证明。',
      ({ can }) => (can.retry ? '等银行说您的资料已更新，再回来继续。' : '等银行说您的资料已更新，再回到这里。'),
    ],
    labels: { retry: '我的资料已更新' },
  },
} satisfies Partial<Messages['scenarios']>
