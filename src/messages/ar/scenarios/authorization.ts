import { byPlural } from '../../by-plural'
import { daysLeft } from '../../days-left'
import type { Messages } from '../../messages.types'
import { bank } from '../bank'
import { pageAhead } from '../page-ahead'

/** The user has to give access, or to renew it. */
export const authorization = {
  'authorization-required': {
    heading: (args) => `يحتاج ${bank(args)} إلى تسجيل دخولك مرة أخرى`,
    body: (args) =>
      `تطلب البنوك ذلك من حين إلى آخر، للتأكد من هويتك من جديد. ${args.can.authorize ? `${pageAhead(args)} ثم تكون العودة إلى هنا.` : args.can.retry ? 'إن سجلت الدخول لدى البنك منذ ذلك الحين، يُرجى المحاولة مرة أخرى.' : 'يمكنك ترك هذا الآن والعودة إليه لاحقًا.'}`,
  },
  'authorization-declined': {
    heading: 'لم يُمنح الوصول',
    body: ({ can }) =>
      `رُفض الطلب، أو أُغلق قبل أن يكتمل. القرار لك. ${can.authorize ? 'إن لم يكن ذلك مقصودًا، يمكنك الرجوع والاختيار من جديد.' : can.retry ? 'لم يتغير شيء لدى بنكك، ويمكنك المحاولة مرة أخرى.' : 'لم يتغير شيء لدى بنكك.'}`,
  },
  'authorization-unfinished': {
    heading: 'لم يكتمل هذا بعد',
    body: ({ can }) =>
      `كانت العودة قبل أن يكتمل كل شيء. ${can.authorize ? 'يُرجى الرجوع إلى تلك الصفحة والمتابعة حتى النهاية.' : can.retry ? 'إن اكتمل منذ ذلك الحين، يُرجى المحاولة مرة أخرى.' : 'يمكنك إكماله لاحقًا.'}`,
  },
  'authorization-elsewhere': {
    heading: 'هل بدأ هذا في مكان آخر؟',
    body: ({ can }) =>
      `لقد عدت من البنك، لكن هذه الصفحة لا تعرف شيئًا عن زيارتك. إن كانت البداية في تطبيق أو متصفح آخر، يُرجى المتابعة هناك. ${can.authorize ? 'وإلا فيمكنك البدء هنا.' : can.retry ? 'وإلا فيمكنك المحاولة هنا مرة أخرى.' : 'وإلا فيمكنك البدء لاحقًا.'}`,
  },
  'permission-missing': {
    heading: 'نحتاج إلى وصول أوسع قليلًا',
    body: ({ can }) =>
      `لقد منحت الوصول، لكنه لا يشمل شيئًا نحتاج إليه. ${can.authorize ? 'يمكنك الرجوع وإضافته، أو ترك الأمور كما هي.' : can.retry ? 'يمكنك المحاولة مرة أخرى، أو ترك الأمور كما هي.' : 'يمكنك ترك الأمور كما هي.'}`,
  },
  'consent-ending': {
    heading: (args) => {
      const days = daysLeft(args)
      if (days === null) return 'ستنتهي مدة موافقتك قريبًا'
      return byPlural(args.format, days, {
        one: 'ستنتهي مدة موافقتك خلال يوم واحد',
        two: 'ستنتهي مدة موافقتك خلال يومين',
        few: `ستنتهي مدة موافقتك خلال ${args.format.number(days)} أيام`,
        many: `ستنتهي مدة موافقتك خلال ${args.format.number(days)} يومًا`,
        other: `ستنتهي مدة موافقتك خلال ${args.format.number(days)} يوم`,
      })
    },
    body: (args) =>
      `بعد ذلك لن يتمكن ${bank(args)} من مشاركة حساباتك. ${args.can.authorize ? 'يُرجى تمديدها الآن للبقاء على اتصال.' : 'وحتى ذلك الحين لن يتغير شيء.'}`,
  },
  'consent-expired': {
    heading: 'انتهت موافقتك',
    body: (args) =>
      `الوصول إلى ${bank(args)} لمدة محددة فقط، كي يبقى القرار بيدك. ${args.can.authorize ? 'يُرجى منح الموافقة من جديد للبقاء على اتصال.' : args.can.retry ? 'إن مُنحت الموافقة من جديد منذ ذلك الحين، يُرجى المحاولة مرة أخرى.' : 'وقد انتهت هذه المدة الآن.'}`,
  },
} satisfies Partial<Messages['scenarios']>
