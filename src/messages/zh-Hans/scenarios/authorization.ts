import { daysLeft } from '../../days-left'
import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'
import { pageAhead } from '../page-ahead'

/** The user has to give access, or to renew it. */
export const authorization = {
  'authorization-required': {
    heading: (args) => `${Bank(args)}需要您重新登录`,
    body: (args) =>
      `银行会不时提出这个要求，以确认仍是您本人。${args.can.authorize ? `${pageAhead(args, '登录')}完成后，您会回到这里。` : args.can.retry ? '如果您之后已在银行登录，请再试一次。' : '您可以先离开，稍后再来处理。'}`,
  },
  'authorization-declined': {
    heading: '没有授予访问权限',
    body: ({ can }) =>
      `请求被拒绝，或者在完成之前关闭了。这由您决定。${can.authorize ? '如果这不是您的本意，可以回去重新选择。' : can.retry ? '您在银行的情况没有任何变化，您可以再试一次。' : '您在银行的情况没有任何变化。'}`,
  },
  'authorization-unfinished': {
    heading: '这件事还没有完成',
    body: ({ can }) =>
      `您在全部完成之前就回来了。${can.authorize ? '请回到那个页面，一直做到最后。' : can.retry ? '如果您之后已经完成，请再试一次。' : '您可以以后再完成。'}`,
  },
  'authorization-elsewhere': {
    heading: '您是在别处开始的吗？',
    body: ({ can }) =>
      `您已从银行返回，但此页面没有您这次访问的记录。如果您是在其他应用或浏览器中开始的，请回到那里继续。${can.authorize ? '如果不是，您可以在这里开始。' : can.retry ? '如果不是，您可以在这里再试一次。' : '如果不是，您可以以后再开始。'}`,
  },
  'permission-missing': {
    heading: '我们还需要多一点访问权限',
    body: ({ can }) =>
      `您已授权访问，但没有包括我们需要的内容。${can.authorize ? '请回去加上它，或者保持现状。' : can.retry ? '您可以再试一次，或者保持现状。' : '您可以保持现状。'}`,
  },
  'consent-ending': {
    heading: (args) => {
      const days = daysLeft(args)
      return days === null ? '您的同意即将到期' : `您的同意将在 ${args.format.number(days)} 天后到期`
    },
    body: (args) =>
      `到期后，${Bank(args)}将不能再共享您的账户。${args.can.authorize ? '请现在延长同意，以保持连接。' : '在那之前，一切照旧。'}`,
  },
  'consent-expired': {
    heading: '您的同意已结束',
    body: (args) =>
      `对${bank(args)}的访问只在一段时间内有效，好让您始终掌握主动。${args.can.authorize ? '请再次同意，以保持连接。' : args.can.retry ? '如果您之后已再次同意，请再试一次。' : '现在这段时间已经结束。'}`,
  },
} satisfies Partial<Messages['scenarios']>
