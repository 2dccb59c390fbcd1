import { canCorrect, canEnterDetails } from '../../can-correct'
import type { Messages } from '../../messages.types'
import { bank } from '../bank'

/** The user has to sign in again, at the bank or in this app. */
export const signIn = {
  'credentials-rejected': {
    heading: (args) => `لم يقبل ${bank(args)} هذه البيانات`,
    body: (args) => {
      if (!canEnterDetails(args))
        return `للتأكد من أنها ما زالت تعمل، يُرجى تسجيل الدخول في موقع ${bank(args)}، لا في تطبيقه. لا يمكن إدخالها هنا.`
      // The notice beside the form says the rest.
      if (args.mayLock) return 'يُرجى مراجعتها ثم المحاولة مرة أخرى.'
      return `يُرجى مراجعتها ثم المحاولة مرة أخرى. عند الشك، يُفضَّل أولًا تسجيل الدخول في موقع ${bank(args)}، لا في تطبيقه، للتأكد من أنها تعمل.`
    },
  },
  'credentials-changed': {
    heading: (args) => `هل تغيّرت كلمة السر لدى ${bank(args)}؟`,
    body: (args) =>
      `لم تعد البيانات السابقة تعمل. ${canEnterDetails(args) ? 'يُرجى تسجيل الدخول بالبيانات الجديدة للمتابعة.' : 'لا يمكن إدخال بيانات جديدة هنا، ويمكنك ترك هذا الآن.'}`,
  },
  'input-invalid': {
    heading: (args) => (canCorrect(args) ? 'يُرجى مراجعة ما كتبته' : 'لم يُقبل طلبنا'),
    body: (args) => {
      if (!canCorrect(args)) return 'يبدو أن شيئًا فيه غير صحيح. لا شيء هنا يحتاج إلى تصحيح منك، لذلك يمكنك ترك هذا الآن.'
      if (args.fields.length > 0)
        return `لا يبدو هذا صحيحًا: ${args.format.list(args.fields)}. يُرجى تصحيحه ثم تسجيل الدخول مرة أخرى.`
      if (args.can.changeDetails) return 'يبدو أن إحدى معلوماتك غير صحيحة. يُرجى تعديلها، ثم سنحاول مرة أخرى.'
      return 'يبدو أن إحدى معلوماتك غير صحيحة. يُرجى مراجعة كل منها ثم تسجيل الدخول مرة أخرى.'
    },
  },
  'session-expired': {
    heading: 'يُرجى تسجيل الدخول إلى هذا التطبيق مرة أخرى',
    body: ({ can }) =>
      `أنهى التطبيق جلستك حرصًا على أمانك. لم يتأثر بنكك بذلك. ${can.signIn ? 'عند تسجيل الدخول هنا، سنتابع.' : 'بعد تسجيل الدخول من جديد، يُرجى العودة إلى هذه الصفحة.'}`,
  },
} satisfies Partial<Messages['scenarios']>
