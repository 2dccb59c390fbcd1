import type { Messages } from '../../messages.types'
import { bank } from '../bank'

/** The bank is connected: it was before, or a part of the data is missing. */
export const connected = {
  'already-connected': {
    heading: (args) => `${bank(args)} مرتبط بالفعل`,
    body: 'لقد ربطته من قبل، فلا حاجة إلى شيء آخر.',
  },
  'part-outage': {
    heading: 'غير متاح الآن',
    body: (args) => `لم يتمكن ${bank(args)} من مشاركة هذا في الوقت الحالي.`,
  },
  'part-unsupported': {
    heading: 'غير متاح',
    body: (args) => `لا يقدم ${bank(args)} هذا عبر خدمتنا.`,
  },
  'part-not-permitted': {
    heading: 'غير مشمول',
    body: 'الوصول الذي لدينا لا يشمل هذا.',
  },
  'part-not-verifiable': {
    heading: 'غير مؤكد',
    body: (args) => `لم يتمكن ${bank(args)} من تأكيد صحة هذا.`,
  },
  'no-accounts': {
    heading: 'لم يُعثر على حسابات',
    body: (args) => `تم الربط، لكن ليس لدى ${bank(args)} حسابات لمشاركتها.`,
  },
} satisfies Partial<Messages['scenarios']>
