import type { EntryMethod } from '../../domain/aggregator'
import type { Intent } from '../../domain/request'
import { isolate } from '../isolate'
import type { PromptArgs, SmallWords } from '../messages.types'
import { bank } from './bank'

const START: Record<Intent, string> = { create: 'ربط', update: 'إعادة الربط', refresh: 'الحصول على الأحدث' }

const signIn = ({ intent }: PromptArgs): string => (intent === 'create' ? 'تسجيل الدخول' : 'تسجيل الدخول مجددًا')

/** Trying again names where it leads. */
const AGAIN: Record<EntryMethod, (args: PromptArgs) => string> = {
  redirect: (args) => `المتابعة إلى ${bank(args)}`,
  form: signIn,
  call: ({ state }) => (state === 'needs-support' ? 'محاولة أخرى' : 'إعادة المحاولة'),
}

/** The small words around the screens. */
export const words: SmallWords = {
  hints: {
    slow: 'يستغرق هذا وقتًا أطول من المعتاد، لكنه مستمر.',
    'queued-behind': 'يجب أن ينتهي أولًا طلب آخر للدخول نفسه.',
    joined: 'بدأ هذا بالفعل، لذلك تابعناه من حيث وصل.',
    offline: 'لا يوجد اتصال بالإنترنت. سنتابع عند عودة الاتصال.',
    unreachable: 'لا يمكننا الوصول إلى خدمتنا الآن. سنواصل المحاولة.',
    'rate-limited': 'علينا أن نتمهل قليلًا، فقد يستغرق هذا وقتًا أطول.',
    'bank-down': (args) => `أفاد ${bank(args)} بأن خدماته متوقفة الآن لدى كثيرين.`,
  },
  turns: {
    user: 'دورك الآن',
    bank: 'في انتظار البنك',
    kit: 'لحظة واحدة',
    nobody: 'لا شيء مطلوب منك',
    support: 'يمكن للدعم المساعدة',
    done: 'تم',
  },
  actions: {
    start: ({ state, intent }) => (state === 'cancelled' ? 'البدء من جديد' : START[intent]),
    authorize: (args) => `المتابعة إلى ${bank(args)}`,
    resendCode: 'إرسال رمز جديد',
    tryAnotherWay: 'تجربة طريقة أخرى',
    retry: (args) => AGAIN[args.retryBy ?? 'call'](args),
    look: ({ state }) => (state === 'left' ? 'التحقق مجددًا' : 'التحقق الآن'),
    leave: ({ state }) => (state === 'connected' ? 'متابعة' : 'المغادرة الآن'),
    cancel: 'إلغاء',
    signIn: 'تسجيل الدخول',
    chooseBank: 'اختيار بنك آخر',
    changeDetails: 'تعديل بياناتي',
    contactSupport: 'التواصل مع الدعم',
    notify: 'إعلامي عندما يصبح جاهزًا',
    submitCredentials: signIn,
    submitAnswers: 'تأكيد',
    approve: 'لقد وافقت',
    notified: 'لقد طلبت منا إعلامك',
    leaveMeans: 'سنتوقف عن التحقق. يمكنك التحقق مجددًا لاحقًا.',
    cancelMeans: 'سنتوقف، ولن نتذكر هذه المحاولة.',
    copy: 'نسخ هذه التفاصيل',
    copied: 'تم النسخ',
    selected: 'تم التحديد. يمكنك نسخه الآن.',
    show: 'إظهار',
    hide: 'إخفاء',
    reset: 'هل نسيت كلمة السر؟ إعادة التعيين لدى البنك',
    newTab: '(يُفتح في علامة تبويب جديدة)',
    reload: 'إعادة المحاولة',
  },
  journey: {
    'sign-in': 'تسجيل الدخول',
    code: 'الأمان',
    accounts: 'الحسابات',
    transactions: 'المعاملات',
    statements: 'كشوف الحساب',
    report: 'التقرير',
    result: 'النتائج',
    other: 'بيانات أخرى',
    label: 'التقدم',
    status: { upcoming: 'لم يبدأ', now: 'جارٍ الآن', waiting: 'في الانتظار', broken: 'توقف هنا', done: 'اكتمل' },
  },
  parts: {
    accounts: 'الحسابات',
    balances: 'الأرصدة',
    transactions: 'المعاملات',
    holder: 'صاحب الحساب',
    other: 'بعض بياناتك',
  },
  fields: {
    code: 'الرمز',
    codeHint: 'يمكنك لصقه.',
    image: 'صورة من البنك',
    imageMissing: 'تعذر عرض الصورة.',
    missingChoice: 'يُرجى اختيار واحد.',
    requested: { 'resend-code': 'طلبنا من البنك رمزًا جديدًا.', 'another-way': 'طلبنا من البنك طريقة أخرى.' },
    codeLate: 'لم يصل الرمز بعد؟ قد يستغرق ذلك دقيقة. يُرجى مراجعة الرسائل النصية والبريد الإلكتروني وتطبيق البنك.',
    approveLate: 'لا شيء هناك؟ يُرجى فتح تطبيق البنك والبحث عن طلب.',
    answer: 'إجابتك',
    optional: 'اختياري',
    secret: 'يُرسَل مباشرة إلى الخدمة التي تربط بنكك، ولا يحتفظ به هذا التطبيق.',
    missing: ({ label }) => `يُرجى تعبئة: ${isolate(label, 'rtl')}`,
    refused: ({ label }) => `يُرجى مراجعة: ${isolate(label, 'rtl')}`,
    refusedAnswer: 'لم تُقبل هذه الإجابة. يُرجى المحاولة مرة أخرى.',
    unsentAnswer: 'ربما لم تصل هذه الإجابة. يُرجى إرسالها مرة أخرى.',
    loading: 'جارٍ تجهيز النموذج',
    mayLock: (args) => `قد تؤدي محاولة خاطئة أخرى إلى قفل دخولك. عند الشك، يُفضَّل التحقق لدى ${bank(args)} أولًا.`,
    degraded: (args) => `يواجه ${bank(args)} بعض المشكلات، فقد يستغرق هذا وقتًا أطول، أو قد تلزم إعادة المحاولة.`,
    mfaAhead: 'يُرجى إبقاء هاتفك قريبًا: سيطلب البنك رمزًا.',
    mfaPossible: 'يُرجى إبقاء هاتفك قريبًا: قد يطلب البنك رمزًا.',
  },
  support: {
    more: 'تفاصيل للدعم',
    connection: 'معرّف الربط',
    attempt: 'معرّف المحاولة',
    institution: 'معرّف البنك',
    correlation: 'معرّف التتبع',
    step: 'الخطوة',
    code: 'السبب',
    at: 'الوقت',
    bankSays: 'رسالة من البنك',
    timeline: 'ما جرى حتى الآن',
  },
  time: {
    left: 'متبقٍّ',
    announceLeft: ({ left }) => `الوقت المتبقي للإجابة: ${left}.`,
    announceEnd: 'انتهى وقت الإجابة.',
    expected: ({ duration }) => `المدة التقريبية: ${duration}`,
    untilUnattended: 'ثم سنحاول مرة أخرى. يُرجى إبقاء هذه الصفحة مفتوحة، أو العودة لاحقًا.',
    untilAllowed: 'ثم يمكنك المحاولة مرة أخرى.',
    nextTry: 'سنحاول مرة أخرى في ذلك الوقت تقريبًا.',
    over: 'انتهى الانتظار. يمكنك المحاولة الآن.',
    watching: 'سنواصل التحقق ما دامت هذه الصفحة مفتوحة. يمكنك أيضًا العودة لاحقًا.',
  },
  fallback: {
    heading: 'لم يُحمَّل هذا الجزء من الصفحة',
    body: 'لم يتأثر بنكك بذلك. يُرجى إعادة المحاولة، أو العودة لاحقًا.',
  },
}
