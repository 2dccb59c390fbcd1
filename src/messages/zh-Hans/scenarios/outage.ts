import type { Messages } from '../../messages.types'
import { Bank, toBank } from '../bank'

/** The bank or the service does not respond, and there is a wait. */
export const outage = {
  'bank-outage': {
    heading: (args) => (args.over ? `可以再次尝试${toBank(args)}了` : `${Bank(args)}没有响应`),
    body: ({ signedIn }) => `这不是您的错${signedIn ? '，您的信息也没有错' : ''}。银行通常几分钟内就会恢复。`,
  },
  'bank-major-outage': {
    heading: (args) => (args.over ? `您现在可以再试${toBank(args)}` : `${Bank(args)}目前无法使用`),
    body: ({ over, longDown }) =>
      over
        ? '银行之前出了问题，影响到许多人。现在可能已经恢复。'
        : `银行出了问题，影响到许多人，不只是您。${longDown ? '现在已经持续了一天以上。' : '我们每隔几分钟就检查它是否恢复。'}`,
  },
  'service-trouble': {
    heading: (args) => (args.over ? '可以再试了' : '我们遇到了技术问题'),
    body: '我们和银行之间有个环节不能正常工作。您没有做错什么，这种情况通常会自己好转。',
  },
  'retry-queued': {
    heading: '我们会继续为您尝试',
    body: (args) =>
      `${Bank(args)}目前无法使用。我们会大约每两小时尝试一次${args.until === null ? '' : `，直到${args.format.day(args.until)}`}。您不需要做什么。`,
  },
} satisfies Partial<Messages['scenarios']>
