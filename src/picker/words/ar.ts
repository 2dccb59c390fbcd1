import { isolate } from '../../messages/isolate'
import { byPlural } from '../../messages/by-plural'
import type { PickerMessages } from './picker.messages'

/** Not yet read by a native reviewer. */
export const ar: PickerMessages = {
  locale: 'ar',
  dir: 'rtl',
  formatLocale: 'ar-u-nu-latn',
  heading: 'اختيار البنك',
  search: 'البحث عن البنك',
  searchHint: 'تتغيّر القائمة أدناه أثناء الكتابة. مفتاح Enter ينقل إلى أول بنك.',
  clear: 'مسح البحث',
  loading: 'نجلب قائمة البنوك',
  banks: ({ count, format }) =>
    byPlural(format, count, {
      zero: 'لا بنوك',
      one: 'بنك واحد',
      two: 'بنكان',
      few: `${format.number(count)} بنوك`,
      many: `${format.number(count)} بنكًا`,
      other: `${format.number(count)} بنك`,
    }),
  matches: ({ count, typed, format }) =>
    byPlural(format, count, {
      one: `بنك واحد يطابق «${isolate(typed, 'rtl')}»`,
      two: `بنكان يطابقان «${isolate(typed, 'rtl')}»`,
      few: `${format.number(count)} بنوك تطابق «${isolate(typed, 'rtl')}»`,
      many: `${format.number(count)} بنكًا يطابق «${isolate(typed, 'rtl')}»`,
      other: `${format.number(count)} بنك يطابق «${isolate(typed, 'rtl')}»`,
    }),
  noMatch: ({ typed }) => `لا يوجد بنك يطابق «${isolate(typed, 'rtl')}»`,
  noMatchHelp: 'يُرجى التحقق من الكتابة، أو تجربة الاسم المختصر على البطاقة.',
  none: 'لا توجد بنوك للاختيار منها.',
  failed: 'لم تُحمَّل قائمة البنوك',
  failedHelp: 'حدث خطأ من جهتنا. يُرجى إعادة المحاولة.',
  offline: 'لا يوجد اتصال بالإنترنت. ستُحمَّل القائمة عند عودة الاتصال.',
  retry: 'إعادة المحاولة',
  degraded: 'يواجه مشكلات الآن',
  down: 'غير متاح الآن',
  downHelp: ({ bank }) => `${isolate(bank, 'rtl')} غير متاح الآن. يمكن انتظاره، أو اختيار بنك آخر.`,
  wait: ({ bank }) => `انتظار ${isolate(bank, 'rtl')}`,
  another: 'اختيار بنك آخر',
  connected: 'متصل',
  severalWays: ({ count, format }) =>
    byPlural(format, count, {
      two: 'طريقتان لتسجيل الدخول',
      few: `${format.number(count)} طرق لتسجيل الدخول`,
      other: `${format.number(count)} طريقة لتسجيل الدخول`,
    }),
  whichWay: ({ bank }) => `كيف يتم تسجيل الدخول إلى ${isolate(bank, 'rtl')}؟`,
  showMore: ({ count, format }) =>
    byPlural(format, count, {
      one: 'عرض بنك واحد آخر',
      two: 'عرض بنكين آخرين',
      few: `عرض ${format.number(count)} بنوك أخرى`,
      many: `عرض ${format.number(count)} بنكًا آخر`,
      other: `عرض ${format.number(count)} بنك آخر`,
    }),
  back: 'رجوع',
  notHere: 'بنكي غير موجود هنا',
  featured: 'الأكثر استخدامًا',
  others: 'بنوك أخرى',
  otherCountries: 'بلدان أخرى',
}
