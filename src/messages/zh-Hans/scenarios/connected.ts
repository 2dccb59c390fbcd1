import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The bank is connected: it was before, or a part of the data is missing. */
export const connected = {
  'already-connected': {
    heading: (args) => `${Bank(args)}已经连接过了`,
    body: '您以前连接过它，所以不需要再做什么。',
  },
  'part-outage': {
    heading: '目前没有',
    body: (args) => `${Bank(args)}目前无法共享这项内容。`,
  },
  'part-unsupported': {
    heading: '没有提供',
    body: (args) => `${Bank(args)}不通过我们的服务提供这项内容。`,
  },
  'part-not-permitted': {
    heading: '未包含',
    body: '我们拥有的访问权限不包括这项内容。',
  },
  'part-not-verifiable': {
    heading: '未确认',
    body: (args) => `${Bank(args)}无法确认这项内容是否正确。`,
  },
  'no-accounts': {
    heading: '没有找到账户',
    body: (args) => `连接成功，但${bank(args)}没有可以共享的账户。`,
  },
} satisfies Partial<Messages['scenarios']>
