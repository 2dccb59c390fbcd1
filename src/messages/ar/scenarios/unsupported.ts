import type { Messages } from '../../messages.types'
import { bank } from '../bank'

/** The bank, or what is needed of it, does not work with the service. */
export const unsupported = {
  'bank-unsupported': {
    heading: (args) => `لا يمكننا الاتصال مع ${bank(args)}`,
    body: ({ can }) =>
      `لا يعمل هذا البنك مع خدمتنا في الوقت الحالي. ${can.chooseBank ? 'يُرجى اختيار بنك آخر للمتابعة.' : 'يمكنك مغادرة هذه الصفحة.'}`,
  },
  'feature-unsupported': {
    heading: (args) => `لا يمكن أن يشارك ${bank(args)} ما نحتاج إليه`,
    body: ({ can }) =>
      `يعمل البنك معنا، لكنه لا يقدم البيانات المطلوبة هنا. ${can.chooseBank ? 'قد يقدمه بنك آخر.' : 'ليس عليك فعل شيء.'}`,
  },
} satisfies Partial<Messages['scenarios']>
