import { byPlural } from '../by-plural'
import { canCorrect, canEnterDetails } from '../can-correct'
import { daysLeft } from '../days-left'
import type { Messages, PromptArgs } from '../messages.types'
import { bank } from './bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ can }: PromptArgs, support: string): string =>
  can.contactSupport ? support : 'عند التواصل معنا، ستفيد التفاصيل أدناه.'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'يمكنك المحاولة مرة أخرى عندما ينتهي الانتظار.'
  return can.retry ? 'يمكنك المحاولة مرة أخرى الآن.' : 'يمكنك العودة لاحقًا.'
}

const tried = ({ tries, format }: PromptArgs): string =>
  tries > 1
    ? byPlural(format, tries, {
        two: 'حاولنا مرتين',
        few: `حاولنا ${format.number(tries)} مرات`,
        many: `حاولنا ${format.number(tries)} مرةً`,
        other: `حاولنا ${format.number(tries)} مرة`,
      })
    : 'حاولنا مرة أخرى'

const MFA_FAILED = {
  late: {
    heading: () => 'نفد وقت الإجابة',
    body: 'لا تنتظر البنوك الإجابة إلا وقتًا قصيرًا.',
  },
  wrong: {
    heading: (args: PromptArgs) => `لم يقبل ${bank(args)} تلك الإجابة`,
    body: 'ربما كان خطأً في الكتابة، أو رمزًا قديمًا.',
  },
  'wrong-or-late': {
    heading: () => 'لم يكتمل التحقق الأمني',
    body: 'إما أن الإجابة غير صحيحة أو أنها وصلت متأخرة. لا يمكننا معرفة أيهما.',
  },
} as const

const mfaFailed = ({ fault }: PromptArgs) => MFA_FAILED[fault ?? 'wrong-or-late']

/** One entry for each reason. No two may share a body: people must be able to tell them apart. */
export const scenarios: Messages['scenarios'] = {
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
  'login-locked': {
    heading: (args) => `قفل ${bank(args)} دخولك`,
    body: 'تفعل البنوك ذلك لحماية أموالك. لن تفيد إعادة المحاولة قبل أن يفتحه البنك.',
    steps: [
      'يُرجى مغادرة هذه الصفحة الآن، وعدم المحاولة مرة أخرى بعد.',
      (args) => `التواصل مع ${bank(args)} وطلب فتح دخولك.`,
      'العودة إلى هنا بعد أن يعمل الدخول هناك من جديد.',
    ],
    labels: { retry: 'تم فتح دخولي' },
  },
  'mfa-unsupported': {
    heading: (args) => `لدى ${bank(args)} تحقق أمني لا ندعمه`,
    body: ({ can }) =>
      `الخطوة الإضافية التي يطلبها لا تعمل هنا. تلك الخطوة تحميك، فيُرجى إبقاؤها. ${
        can.chooseBank ? 'يمكنك اختيار بنك آخر.' : 'يمكنك ترك هذا الآن.'
      }${can.retry ? ' إن كان البنك يتيح طريقة أخرى لتأكيد هويتك، فيُرجى إعدادها لديه ثم المحاولة مرة أخرى.' : ''}`,
    labels: { retry: 'أعددت طريقة أخرى' },
  },
  'bank-notice': {
    heading: (args) => `يحتاج ${bank(args)} إلى إجراء منك`,
    body: 'ربما تكون شروطًا جديدة تحتاج إلى قبول، أو شيئًا آخر لا يفعله أحد سواك. يمكننا المتابعة بعد أن يتم ذلك.',
    steps: [
      (args) => `تسجيل الدخول إلى ${bank(args)} في متصفح، لا في تطبيقه.`,
      'فتح حساباتك، ثم معاملاتك.',
      'الرد على كل ما يطلب انتباهك أو إغلاقه.',
      ({ can }) => (can.retry ? 'العودة إلى هنا وإخبارنا بأن ذلك قد تم.' : 'العودة إلى هنا بعد أن يتم ذلك.'),
    ],
    labels: { retry: 'لقد فعلت ذلك' },
  },
  'identity-documents': {
    heading: (args) => `يحتاج ${bank(args)} إلى وثائق منك`,
    body: 'بموجب القانون (FICA)، يجب على البنوك إبقاء وثائقك محدَّثة. وإلى أن تُحدَّث، لا يمكن للبنك مشاركة بياناتك.',
    steps: [
      (args) => `التواصل مع ${bank(args)} عبر تطبيقه أو موقعه أو أحد فروعه.`,
      'تقديم ما يطلبه البنك. غالبًا ما يكون ذلك وثيقة هويتك وإثبات عنوانك.',
      ({ can }) =>
        can.retry ? 'العودة والمتابعة بعد أن يقول البنك إن وثائقك محدَّثة.' : 'العودة بعد أن يقول البنك إن وثائقك محدَّثة.',
    ],
    labels: { retry: 'وثائقي محدَّثة' },
  },
  'mfa-failed': {
    heading: (args) => mfaFailed(args).heading(args),
    body: (args) =>
      `${mfaFailed(args).body} ${args.can.retry ? 'عند إعادة المحاولة، سيسألك البنك مرة أخرى.' : 'يمكنك ترك هذا والعودة لاحقًا.'}`,
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
  'already-connected': {
    heading: (args) => `${bank(args)} مرتبط بالفعل`,
    body: 'لقد ربطته من قبل، فلا حاجة إلى شيء آخر.',
  },
  'authorization-required': {
    heading: (args) => `يحتاج ${bank(args)} إلى تسجيل دخولك مرة أخرى`,
    body: ({ can }) =>
      `تطلب البنوك ذلك من حين إلى آخر، للتأكد من هويتك من جديد. ${can.authorize ? 'سيتم تسجيل الدخول في صفحة آمنة، ثم تكون العودة إلى هنا.' : can.retry ? 'إن سجلت الدخول لدى البنك منذ ذلك الحين، يُرجى المحاولة مرة أخرى.' : 'يمكنك ترك هذا الآن والعودة إليه لاحقًا.'}`,
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
  'session-expired': {
    heading: 'يُرجى تسجيل الدخول إلى هذا التطبيق مرة أخرى',
    body: ({ can }) =>
      `أنهى التطبيق جلستك حرصًا على أمانك. لم يتأثر بنكك بذلك. ${can.signIn ? 'عند تسجيل الدخول هنا، سنتابع.' : 'بعد تسجيل الدخول من جديد، يُرجى العودة إلى هذه الصفحة.'}`,
  },
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
  unknown: {
    heading: 'لم ينجح ذلك',
    body: ({ can }) => `لم نُبلَّغ بالسبب. ${can.retry ? 'يُرجى المحاولة مرة أخرى، فغالبًا ما يفيد ذلك.' : 'يمكنك ترك هذا الآن.'}`,
  },
  'unknown-persists': {
    heading: 'ما زال هذا يتعثر',
    body: (args) => `لا نعرف السبب بعد. ${withDetails(args, 'يمكن للدعم البحث عنه من خلال التفاصيل أدناه.')}`,
  },
  'retry-queued': {
    heading: 'سنواصل المحاولة من أجلك',
    body: (args) =>
      `${bank(args)} غير متاح في الوقت الحالي. سنحاول كل ساعتين تقريبًا${args.until === null ? '' : `، حتى ${args.format.day(args.until)}`}. ليس عليك فعل شيء.`,
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
}
