import type { Messages } from '../../messages.types'
import { bank } from '../bank'

/** The bank or the service does not respond, and there is a wait. */
export const outage = {
  'bank-outage': {
    heading: (args) => (args.over ? `يمكن الآن إعادة المحاولة مع ${bank(args)}` : `لا يستجيب ${bank(args)}`),
    body: ({ signedIn }) => `ليس ذلك خطأً منك${signedIn ? '، وبياناتك سليمة' : ''}. غالبًا ما تعود البنوك خلال دقائق.`,
  },
  'bank-major-outage': {
    heading: (args) => (args.over ? `يمكنك المحاولة مع ${bank(args)} مجددًا` : `خدمات ${bank(args)} متوقفة الآن`),
    body: ({ over, longDown }) =>
      over
        ? 'كانت لدى البنك مشكلة أثرت في كثيرين. ربما عاد إلى العمل الآن.'
        : `لدى البنك مشكلة تؤثر في كثيرين، لا فيك وحدك. ${longDown ? 'وقد استمرت حتى الآن أكثر من يوم.' : 'نتحقق كل بضع دقائق من عودته.'}`,
  },
  'service-trouble': {
    heading: (args) => (args.over ? 'يمكن الآن إعادة المحاولة' : 'واجهتنا مشكلة تقنية'),
    body: 'هناك شيء لا يعمل بيننا وبين البنك. لم يكن ذلك خطأً منك، وعادةً ما يزول من تلقاء نفسه.',
  },
  'retry-queued': {
    heading: 'سنواصل المحاولة من أجلك',
    body: (args) =>
      `${bank(args)} غير متاح في الوقت الحالي. سنحاول كل ساعتين تقريبًا${args.until === null ? '' : `، حتى ${args.format.day(args.until)}`}. ليس عليك فعل شيء.`,
  },
} satisfies Partial<Messages['scenarios']>
