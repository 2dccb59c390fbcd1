import type { MfaFault } from '../../../domain/view'
import type { Messages, PromptArgs } from '../../messages.types'
import { bank } from '../bank'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'يمكنك المحاولة مرة أخرى عندما ينتهي الانتظار.'
  return can.retry ? 'يمكنك المحاولة مرة أخرى الآن.' : 'يمكنك العودة لاحقًا.'
}

const WHY_MFA_FAILED: Record<MfaFault, string> = {
  late: 'لا تنتظر البنوك الإجابة إلا وقتًا قصيرًا.',
  wrong: 'ربما كان خطأً في الكتابة، أو رمزًا قديمًا.',
  'wrong-or-late': 'إما أن الإجابة غير صحيحة أو أنها وصلت متأخرة. لا يمكننا معرفة أيهما.',
}

/** The attempt is over, and another one may end better. */
export const retry = {
  'mfa-failed': {
    heading: (args) => {
      if (args.fault === 'late') return 'نفد وقت الإجابة'
      return args.fault === 'wrong' ? `لم يقبل ${bank(args)} تلك الإجابة` : 'لم يكتمل التحقق الأمني'
    },
    body: (args) =>
      `${WHY_MFA_FAILED[args.fault ?? 'wrong-or-late']} ${args.can.retry ? 'عند إعادة المحاولة، سيسألك البنك مرة أخرى.' : 'يمكنك ترك هذا والعودة لاحقًا.'}`,
  },
  'attempt-timed-out': {
    heading: 'استغرق هذا وقتًا طويلًا',
    body: (args) =>
      `لم ينتهِ ${bank(args)} في الوقت المناسب، فتوقفنا عن الانتظار. لم يكن ذلك خطأً منك. ${args.can.retry ? 'يُرجى المحاولة مرة أخرى.' : 'يمكنك مغادرة هذه الصفحة.'}`,
  },
  'attempt-gone': {
    heading: 'فقدنا أثر هذه المحاولة',
    body: ({ can }) =>
      `ربما أصبحت أقدم من أن يُعثر عليها. ${can.retry ? 'عند إعادة المحاولة، سنبدأ من البداية.' : 'لا شيء آخر يُنتظر، فيمكنك مغادرة هذه الصفحة.'}`,
  },
  'connection-gone': {
    heading: (args) => `لم يعد ${bank(args)} مرتبطًا`,
    body: ({ can }) =>
      `أُزيل هذا الربط، فلم يعد هناك ما يمكن تحديثه. ${can.retry ? 'يمكنك الربط من جديد الآن.' : 'يمكنك مغادرة هذه الصفحة.'}`,
    labels: { retry: 'الربط من جديد' },
  },
  'not-started': {
    heading: 'لم نتمكن من البدء',
    body: ({ can }) =>
      `ربما لم يصل طلبنا. ${can.retry ? 'يُرجى المحاولة مرة أخرى. وإن كان قد وصل، فسنتابع من هناك.' : 'يمكنك ترك هذا الآن والعودة لاحقًا.'}`,
  },
  'too-soon': {
    heading: 'علينا أن ننتظر قليلًا',
    body: (args) => `سألنا ${bank(args)} مرات كثيرة في وقت قصير، لذلك لا بد من استراحة. ${whenReady(args)}`,
  },
  'account-not-verified': {
    heading: 'لم نتمكن من تأكيد هذا الحساب',
    body: (args) =>
      `لم يعطِ ${bank(args)} جوابًا واضحًا عن صاحب هذا الحساب. ${args.can.retry ? 'يُرجى المحاولة مرة أخرى، فقد ينجح ذلك في المرة القادمة.' : 'يمكنك ترك هذا الآن.'}`,
  },
  'details-refuted': {
    heading: 'هذه البيانات غير متطابقة',
    body: (args) =>
      `ما قدمته لنا ليس مطابقًا لما هو مسجل لدى ${bank(args)}. ${args.can.changeDetails ? 'يُرجى مراجعة كل اسم ورقم، وتعديل ما هو غير صحيح.' : 'يُرجى مراجعة كل اسم ورقم حيث كُتب.'}`,
  },
  'statement-rejected': {
    heading: 'لم نتمكن من قراءة كشف الحساب هذا',
    body: ({ can }) =>
      `يجب أن يكون الملف الأصلي من البنك، مثل ملف PDF من موقعه. ${can.changeDetails ? 'يُرجى اختيار ملف آخر.' : 'يُرجى إرسال ملف آخر بالطريقة نفسها.'}`,
    labels: { changeDetails: 'اختيار ملف آخر' },
  },
  unknown: {
    heading: 'لم ينجح ذلك',
    body: ({ can }) => `لم نُبلَّغ بالسبب. ${can.retry ? 'يُرجى المحاولة مرة أخرى، فغالبًا ما يفيد ذلك.' : 'يمكنك ترك هذا الآن.'}`,
  },
} satisfies Partial<Messages['scenarios']>
