import { byPlural } from '../by-plural'
import { canCorrect, canEnterDetails } from '../can-correct'
import type { Messages, PromptArgs } from '../messages.types'
import { bank } from './bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ can }: PromptArgs, support: string): string =>
  can.contactSupport ? support : 'عند التواصل معنا، ستفيد التفاصيل أدناه.'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'يمكنك المتابعة عندما تنتهي.'
  return can.retry ? 'يمكنك المتابعة الآن.' : 'يمكنك العودة لاحقًا.'
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
    body: 'ربما كان خطأً في الكتابة، أو إجابةً عن محاولة سابقة.',
  },
  'wrong-or-late': {
    heading: () => 'لم يكتمل ذلك التحقق',
    body: 'كانت الإجابة غير صحيحة أو وصلت متأخرة. لا يمكننا معرفة أيهما.',
  },
} as const

const mfaFailed = ({ fault }: PromptArgs) => MFA_FAILED[fault ?? 'wrong-or-late']

/** One entry for each reason. No two may share a body: people must be able to tell them apart. */
export const scenarios: Messages['scenarios'] = {
  'credentials-rejected': {
    heading: (args) => `لم يقبل ${bank(args)} هذه البيانات`,
    body: (args) =>
      canEnterDetails(args)
        ? `يُرجى مراجعتها ثم المحاولة مرة أخرى. عند الشك، يُفضَّل أولًا تسجيل الدخول في موقع ${bank(args)}، لا في تطبيقه، للتأكد من أنها تعمل.`
        : `للتأكد من أنها ما زالت تعمل، يُرجى تسجيل الدخول في موقع ${bank(args)}، لا في تطبيقه. لا يمكن إدخالها هنا.`,
  },
  'credentials-changed': {
    heading: (args) => `هل تغيّرت كلمة السر لدى ${bank(args)}؟`,
    body: (args) =>
      `لم تعد البيانات السابقة تعمل. ${canEnterDetails(args) ? 'يُرجى تسجيل الدخول بالبيانات الجديدة للمتابعة.' : 'لا يمكن إدخال بيانات جديدة هنا، ويمكنك ترك هذا الآن.'}`,
  },
  'input-invalid': {
    heading: (args) => (canCorrect(args) ? 'يُرجى مراجعة ما كتبته' : 'لم يُقبل طلبنا'),
    body: (args) => {
      if (!canCorrect(args)) return 'يبدو أن إحدى المعلومات فيه غير صحيحة. لا شيء هنا يحتاج إلى تصحيح منك، ويمكنك ترك هذا الآن.'
      if (args.fields.length > 0)
        return `لا يبدو هذا صحيحًا: ${args.format.list(args.fields)}. يُرجى تصحيحه ثم تسجيل الدخول مرة أخرى.`
      if (args.can.changeDetails) return 'يبدو أن إحدى المعلومات غير صحيحة. يُرجى تعديلها، ثم نحاول مرة أخرى.'
      return 'يبدو أن إحدى المعلومات غير صحيحة. يُرجى قراءتها من جديد وإرسالها مرة أخرى.'
    },
  },
  'login-locked': {
    heading: (args) => `قفل ${bank(args)} هذا الدخول`,
    body: 'تفعل البنوك ذلك للحفاظ على أموالك. لن تفيد المحاولة الآن، فلا داعي للعجلة.',
    steps: [
      'يُرجى مغادرة هذه الصفحة الآن. نحتفظ بمكانك.',
      (args) => `التواصل مع ${bank(args)} وطلب فتح الدخول.`,
      'العودة إلى هنا بعد أن يعمل الدخول هناك من جديد.',
    ],
    action: 'عاد دخولي يعمل',
  },
  'mfa-unsupported': {
    heading: (args) => `لدى ${bank(args)} تحقق لا يمكننا اجتيازه`,
    body: ({ can }) =>
      `يتطلب خطوة إضافية لا تعمل من هنا. تلك الخطوة تحميك، فيُرجى إبقاؤها. ${
        can.chooseBank ? 'يمكنك اختيار بنك آخر.' : 'يمكنك ترك هذا الآن.'
      }${can.confirm ? ' إن كان البنك يتيح اختيار طريقة جديدة للتأكيد، فيُرجى فعل ذلك لديه ثم المحاولة مرة أخرى.' : ''}`,
    action: 'اخترت طريقة جديدة',
  },
  'bank-notice': {
    heading: (args) => `لدى ${bank(args)} شيء يعرضه عليك`,
    body: 'الأمر يحتاج إلى قرار لا يتخذه أحد سواك، مثل شروط جديدة. يمكننا المتابعة بمجرد إتمام ذلك.',
    steps: [
      (args) => `فتح ${bank(args)} في متصفح، لا في تطبيقه، وتسجيل الدخول.`,
      'الاطلاع على حساباتك، ثم على معاملاتك.',
      'قبول أو إغلاق كل ما يطلب انتباهك.',
      ({ can }) => (can.confirm ? 'العودة إلى هنا وإخبارنا بأن ذلك قد تم.' : 'العودة إلى هنا في أي وقت.'),
    ],
  },
  'identity-documents': {
    heading: (args) => `يحتاج ${bank(args)} إلى معرفة هويتك`,
    body: 'بموجب القانون (FICA)، يجب أن تكون أوراقك لدى البنك محدَّثة. وحتى ذلك الحين يحجب البنك بياناتك.',
    steps: [
      (args) => `التواصل مع ${bank(args)} عبر تطبيقه أو موقعه أو أحد فروعه.`,
      'تقديم ما يُطلب. غالبًا ما يكون ذلك وثيقة هويتك وإثبات عنوان سكنك.',
      ({ can }) =>
        can.confirm
          ? 'العودة والمتابعة بعد أن يقول البنك إن كل شيء على ما يرام.'
          : 'العودة بعد أن يقول البنك إن كل شيء على ما يرام.',
    ],
    action: 'قال البنك إن كل شيء على ما يرام',
  },
  'mfa-failed': {
    heading: (args) => mfaFailed(args).heading(args),
    body: (args) =>
      `${mfaFailed(args).body} ${args.can.retry ? 'عند إعادة المحاولة، سيسألك البنك من جديد.' : 'يمكنك العودة والبدء من جديد.'}`,
  },
  'attempt-timed-out': {
    heading: 'استغرق هذا وقتًا طويلًا',
    body: (args) =>
      `لم ينتهِ ${bank(args)} في الوقت المناسب، فانتهت هذه المحاولة. لم يكن ذلك خطأً منك. ${args.can.retry ? 'يُرجى المحاولة مرة أخرى.' : 'يمكنك مغادرة هذه الصفحة.'}`,
  },
  'attempt-gone': {
    heading: 'فقدنا أثر هذه المحاولة',
    body: ({ can }) =>
      `ربما أصبحت قديمة جدًا. ${can.retry ? 'عند إعادة المحاولة، نبدأ من صفحة جديدة.' : 'لن ينتج عنها شيء آخر، فيمكنك المغادرة.'}`,
  },
  'not-started': {
    heading: 'لم نتمكن من البدء',
    body: ({ can }) =>
      `ربما لم يصل طلبنا. ${can.retry ? 'يُرجى المحاولة مرة أخرى. وإن كان قد وصل بالفعل، فسنتابع من هناك.' : 'يمكنك ترك هذا الآن والعودة لاحقًا.'}`,
  },
  'too-soon': {
    heading: 'نحتاج إلى استراحة قصيرة',
    body: (args) => `طلبنا الكثير من ${bank(args)} في وقت قصير، لذلك توجد استراحة بين المحاولات. ${whenReady(args)}`,
  },
  'already-connected': {
    heading: (args) => `سبق ربط ${bank(args)}`,
    body: 'ما زال ذلك الربط قائمًا، فلا حاجة إلى شيء آخر.',
  },
  'authorization-required': {
    heading: (args) => `يطلب ${bank(args)} منك تسجيل الدخول مرة أخرى`,
    body: ({ can }) =>
      `تفعل البنوك ذلك من حين إلى آخر، للتأكد من هويتك. ${can.authorize ? 'يتم ذلك في صفحة آمنة مستقلة، ثم تكون العودة إلى هنا.' : 'يمكنك ترك هذا الآن والعودة إليه لاحقًا.'}`,
  },
  'authorization-declined': {
    heading: 'لم يُمنح الوصول',
    body: ({ can }) =>
      `رُفض الطلب، أو أُغلق قبل نهايته. القرار لك. ${can.authorize ? 'إن لم يكن ذلك مقصودًا، يمكنك الرجوع والاختيار من جديد.' : 'لم يتغير شيء لدى بنكك.'}`,
  },
  'authorization-unfinished': {
    heading: 'بقيت خطوة واحدة',
    body: ({ can }) =>
      `كانت العودة قبل أن يكتمل كل شيء. ${can.authorize ? 'يُرجى الذهاب إلى هناك مرة أخرى والمتابعة حتى النهاية.' : 'يمكنك إكماله لاحقًا.'}`,
  },
  'permission-missing': {
    heading: 'نحتاج إلى إذن آخر',
    body: ({ can }) =>
      `لقد منحت الوصول، لكن ينقص جزء نحتاجه هنا. ${can.authorize ? 'يمكنك الرجوع وتحديده، أو ترك الأمور كما هي.' : 'يمكنك ترك الأمور كما هي.'}`,
  },
  'consent-expired': {
    heading: 'انتهت مدة موافقتك',
    body: (args) =>
      `الوصول إلى ${bank(args)} لمدة محددة فقط، كي يبقى القرار بيدك. ${args.can.authorize ? 'يُرجى منح الموافقة من جديد، ثم نتابع.' : 'وقد انتهت هذه المدة الآن.'}`,
  },
  'bank-outage': {
    heading: (args) => `لا يستجيب ${bank(args)}`,
    body: ({ signedIn }) => `السبب ليس منك${signedIn ? '، وبياناتك سليمة' : ''}. غالبًا ما تعود البنوك خلال دقائق.`,
  },
  'bank-major-outage': {
    heading: (args) => `خدمات ${bank(args)} متوقفة الآن`,
    body: ({ longDown }) =>
      `أفاد البنك بوجود مشكلة يراها كثيرون، لا عندك وحدك. ${longDown ? 'وقد استمرت حتى الآن أكثر من يوم.' : 'نتحقق كل بضع دقائق من عودته.'}`,
  },
  'service-trouble': {
    heading: 'هناك عائق صغير في الطريق',
    body: 'لم يعمل شيء ما بيننا وبين البنك. لم يكن ذلك خطأً منك، وعادةً ما يزول من تلقاء نفسه.',
  },
  'bank-unsupported': {
    heading: (args) => `لا يمكننا ربط ${bank(args)}`,
    body: ({ can }) =>
      `لا يعمل هذا البنك مع خدمتنا في الوقت الحالي. ${can.chooseBank ? 'يُرجى اختيار بنك آخر للمتابعة.' : 'يمكنك مغادرة هذه الصفحة.'}`,
  },
  'feature-unsupported': {
    heading: (args) => `لا يمكن أن يشارك ${bank(args)} هذا`,
    body: ({ can }) => `البنك يعمل، لكنه لا يقدم المطلوب هنا. ${can.chooseBank ? 'قد يقدمه بنك آخر.' : 'ليس عليك فعل شيء.'}`,
  },
  'account-not-verified': {
    heading: 'لم نتمكن من تأكيد هذا الحساب',
    body: (args) =>
      `لم يعطِ ${bank(args)} جوابًا واضحًا عن صاحبه. ${args.can.retry ? 'يُرجى المحاولة مرة أخرى، فقد يزول ذلك.' : 'يمكنك ترك هذا الآن.'}`,
  },
  'details-refuted': {
    heading: 'هذه البيانات غير متطابقة',
    body: (args) =>
      `ما قدمته لنا ليس ما هو مسجل لدى ${bank(args)}. ${args.can.changeDetails ? 'يُرجى مراجعة كل اسم ورقم، وتعديل ما هو غير صحيح.' : 'يُرجى مراجعة كل اسم ورقم حيث كُتب.'}`,
  },
  'statement-rejected': {
    heading: 'لم نتمكن من قراءة كشف الحساب هذا',
    body: ({ can }) =>
      `يجب أن يكون الملف كما يصدره البنك، مثل ملف PDF من موقعه. ${can.changeDetails ? 'يُرجى اختيار ملف آخر.' : 'يُرجى إرسال ملف آخر بالطريقة نفسها.'}`,
  },
  'session-expired': {
    heading: 'يُرجى تسجيل الدخول مرة أخرى',
    body: ({ can }) =>
      `حرصًا على أمانك، أنهى هذا التطبيق جلستك. لم يتأثر بنكك بذلك. ${can.signIn ? 'عند تسجيل الدخول هنا، نتابع.' : 'بعد تسجيل الدخول إلى التطبيق من جديد، يُرجى العودة إلى هذه الصفحة.'}`,
  },
  'outage-persists': {
    heading: (args) => `ما زال ${bank(args)} لا يستجيب`,
    body: (args) => `${tried(args)} دون نجاح. ليس ذلك خطأً منك. ${withDetails(args, 'يمكن للدعم النظر في الأمر بالتفاصيل أدناه.')}`,
  },
  'queue-expired': {
    heading: 'لم ينجح أسبوع من المحاولات',
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
    body: ({ can }) => `لم نُبلَّغ بالسبب. ${can.retry ? 'غالبًا ما تفيد محاولة أخرى.' : 'يمكنك ترك هذا الآن.'}`,
  },
  'unknown-persists': {
    heading: 'ما زال هذا يتعثر',
    body: (args) => `لا نعرف السبب بعد. ${withDetails(args, 'يمكن للدعم البحث عنه من خلال التفاصيل أدناه.')}`,
  },
  'retry-queued': {
    heading: 'نواصل المحاولة من أجلك',
    body: (args) =>
      `لم يتمكن ${bank(args)} من استقبال هذا الآن. نحاول كل ساعتين تقريبًا${args.until === null ? '' : `، حتى ${args.format.day(args.until)}`}. ليس عليك فعل شيء.`,
  },
  'part-outage': {
    heading: 'ناقص حاليًا',
    body: (args) => `لم يتمكن ${bank(args)} من إعطائنا هذا الجزء في الوقت الحالي.`,
  },
  'part-unsupported': {
    heading: 'غير متاح',
    body: (args) => `لا يشارك ${bank(args)} هذا الجزء مع أحد.`,
  },
  'part-not-permitted': {
    heading: 'غير مشمول',
    body: 'الوصول الممنوح لا يشمل هذا الجزء.',
  },
  'part-not-verifiable': {
    heading: 'غير مؤكد',
    body: (args) => `لم يتمكن ${bank(args)} من الجزم بصحة هذا الجزء.`,
  },
}
