import { byPlural } from '../../by-plural'
import type { Messages, PromptArgs } from '../../messages.types'
import { bank } from '../bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ can }: PromptArgs, support: string): string =>
  can.contactSupport ? support : 'عند التواصل معنا، ستفيد التفاصيل أدناه.'

const tried = ({ tries, format }: PromptArgs): string =>
  tries > 1
    ? byPlural(format, tries, {
        two: 'حاولنا مرتين',
        few: `حاولنا ${format.number(tries)} مرات`,
        many: `حاولنا ${format.number(tries)} مرةً`,
        other: `حاولنا ${format.number(tries)} مرة`,
      })
    : 'حاولنا مرة أخرى'

/** Nothing that the user can do will help. */
export const support = {
  'outage-persists': {
    heading: (args) => `ما زال ${bank(args)} لا يستجيب`,
    body: (args) => `${tried(args)} دون نجاح. ليس ذلك خطأً منك. ${withDetails(args, 'يمكن للدعم النظر في الأمر بالتفاصيل أدناه.')}`,
  },
  'queue-expired': {
    heading: 'لم نتمكن من الوصول خلال أسبوع',
    body: (args) =>
      `واصلنا محاولة الوصول إلى ${bank(args)} سبعة أيام. ${withDetails(args, 'يُرجى تقديم التفاصيل أدناه إلى الدعم، ليتولى الأمر من هنا.')}`,
  },
  'integration-fault': {
    heading: 'هناك خلل من جانبنا',
    body: (args) =>
      `لم يكن ذلك خطأً منك، ولا يمكنك إصلاحه. ${withDetails(args, 'يُرجى إرسال التفاصيل أدناه إلى الدعم كي نصلحه نحن.')}`,
  },
  'unknown-persists': {
    heading: 'ما زال هذا يتعثر',
    body: (args) => `لا نعرف السبب بعد. ${withDetails(args, 'يمكن للدعم البحث عنه من خلال التفاصيل أدناه.')}`,
  },
} satisfies Partial<Messages['scenarios']>
