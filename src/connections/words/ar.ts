import { genitive } from '../../messages/ar/genitive'
import { byPlural } from '../../messages/by-plural'
import { isolate } from '../../messages/isolate'
import type { ConnectionsMessages } from './connections.messages'

const name = (bank: string) => isolate(bank, 'rtl')
const before = (ago: string) => `قبل ${genitive(ago)}`
const updated = (ago: string) => `آخر تحديث ${before(ago)}`

/** Not yet read by a native reviewer. */
export const ar: ConnectionsMessages = {
  locale: 'ar',
  dir: 'rtl',
  formatLocale: 'ar-u-nu-latn',
  heading: 'بنوكك',
  loading: 'نجلب بنوكك',
  none: 'لم يتم ربط أي بنك بعد.',
  connect: 'ربط بنك',
  connectAnother: 'ربط بنك آخر',
  failed: 'لم تُحمَّل بنوكك',
  failedHelp: 'حدث خطأ من جهتنا. يُرجى إعادة المحاولة.',
  offline: 'لا يوجد اتصال بالإنترنت. ستُحمَّل بنوكك عند عودة الاتصال.',
  retry: 'إعادة المحاولة',
  yourBank: 'بنكك',
  status: {
    'needs-answer': 'بانتظار إجابتك',
    'consent-expired': 'انتهت موافقتك',
    'needs-password': 'يحتاج إلى كلمة مرورك الجديدة',
    'needs-sign-in': 'يلزم تسجيل الدخول من جديد',
    'login-locked': 'قفل البنك تسجيل دخولك',
    'needs-bank': 'يلزم القيام بأمر لدى البنك',
    'needs-access': 'يحتاج إلى صلاحية إضافية بسيطة',
    'needs-attention': 'تلزم إعادة الربط',
    'consent-ending': ({ consentEndsAt, format }) =>
      consentEndsAt === null ? 'تنتهي الموافقة قريبًا' : `تنتهي الموافقة يوم ${format.day(consentEndsAt)}`,
    'needs-app-sign-in': 'يلزم تسجيل الدخول إلى هذا التطبيق من جديد',
    'needs-retry': 'لم ينجح آخر تحديث',
    unfinished: 'لم يكتمل بعد',
    'needs-support': 'يحتاج إلى مساعدة الدعم',
    gone: 'لم يعد مرتبطًا',
    unsupported: 'لم يعد مدعومًا',
    waiting: ({ nextAt, now, format }) => (nextAt === null ? 'بانتظار البنك' : `إعادة المحاولة ${format.moment(nextAt, now)}`),
    working: 'يجري التحديث الآن',
    stale: ({ ago }) => updated(ago ?? ''),
    unknown: 'مرتبط، لكن لا يمكننا معرفة حالته',
    'up-to-date': ({ ago }) => (ago === null ? 'محدَّث' : `محدَّث، ${before(ago)}`),
    connected: 'مرتبط',
  },
  lastUpdate: ({ ago }) => updated(ago),
  consentEnds: ({ at, format }) => `تنتهي الموافقة يوم ${format.day(at)}`,
  daysLeft: ({ count, format }) =>
    byPlural(format, count, {
      one: `بقي يوم واحد`,
      two: `بقي يومان`,
      few: `بقيت ${format.number(count)} أيام`,
      many: `بقي ${format.number(count)} يومًا`,
      other: `بقي ${format.number(count)} يوم`,
    }),
  way: {
    'needs-answer': 'الإجابة الآن',
    'consent-expired': 'منح الصلاحية من جديد',
    'needs-password': 'إدخال البيانات الجديدة',
    'needs-sign-in': 'تسجيل الدخول من جديد',
    'login-locked': 'عرض ما يلزم',
    'needs-bank': 'عرض ما يلزم',
    'needs-access': 'منح صلاحية إضافية',
    'needs-attention': 'إعادة الربط',
    'consent-ending': 'تمديد الموافقة',
    'needs-app-sign-in': 'عرض ما يلزم',
    'needs-retry': 'إعادة المحاولة',
    unfinished: 'متابعة',
    'needs-support': 'عرض التفاصيل',
    gone: 'الربط من جديد',
    unsupported: 'عرض التفاصيل',
    waiting: 'عرض التفاصيل',
    working: 'عرض التقدم',
    stale: 'التحديث الآن',
  },
  fold: 'إغلاق',
  moreFor: ({ bank }) => `المزيد بشأن ${name(bank)}`,
  refresh: 'التحديث الآن',
  refreshLater: ({ at, now, format }) => `يمكن التحديث من جديد ${format.moment(at, now)}`,
  renew: 'إعادة الربط',
  remove: 'إزالة',
  removeQuestion: ({ bank }) => `إزالة ${name(bank)}؟`,
  removeHelp:
    'لن نحصل على بيانات جديدة من هذا البنك. ما لدينا بالفعل يبقى في هذا التطبيق. ولربط البنك من جديد يلزم تسجيل الدخول لديه.',
  removeYes: 'إزالة هذا البنك',
  removeNo: 'الإبقاء عليه',
  removing: 'تجري إزالة هذا البنك',
  removeFailed: 'تعذرت إزالة هذا البنك. يُرجى إعادة المحاولة.',
  removed: ({ bank }) => `تمت إزالة ${name(bank)}`,
  changed: ({ bank, status }) => `${name(bank)}: ${status}`,
  attention: {
    'needs-answer': ({ bank }) => `${name(bank)} بانتظار إجابتك`,
    'consent-expired': ({ bank }) => `انتهت موافقتك لدى ${name(bank)}`,
    'needs-password': ({ bank }) => `يحتاج ${name(bank)} إلى كلمة مرورك الجديدة`,
    'needs-sign-in': ({ bank }) => `يطلب ${name(bank)} تسجيل الدخول من جديد`,
    'login-locked': ({ bank }) => `قفل ${name(bank)} تسجيل دخولك`,
    'needs-bank': ({ bank }) => `يطلب ${name(bank)} القيام بأمر ما`,
    'needs-access': ({ bank }) => `نحتاج إلى صلاحية إضافية بسيطة لدى ${name(bank)}`,
    'needs-attention': ({ bank }) => `تلزم إعادة ربط ${name(bank)}`,
    'consent-ending': ({ bank, daysLeft, format }) =>
      daysLeft === null
        ? `تنتهي موافقتك لدى ${name(bank)} قريبًا`
        : byPlural(format, daysLeft, {
            one: `تنتهي موافقتك لدى ${name(bank)} خلال يوم واحد`,
            two: `تنتهي موافقتك لدى ${name(bank)} خلال يومين`,
            few: `تنتهي موافقتك لدى ${name(bank)} خلال ${format.number(daysLeft)} أيام`,
            many: `تنتهي موافقتك لدى ${name(bank)} خلال ${format.number(daysLeft)} يومًا`,
            other: `تنتهي موافقتك لدى ${name(bank)} خلال ${format.number(daysLeft)} يوم`,
          }),
  },
  attentionSeveral: ({ count, format }) =>
    byPlural(format, count, {
      two: `بنكان من بنوكك بحاجة إليك`,
      other: `${format.number(count)} من بنوكك بحاجة إليك`,
    }),
  attentionShow: 'عرض البنوك',
  notNow: 'ليس الآن',
  attentionRegion: 'بنوكك',
}
