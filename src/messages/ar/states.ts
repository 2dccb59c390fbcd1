import type { Intent } from '../../domain/request'
import { byPlural } from '../by-plural'
import type { Messages, PromptArgs } from '../messages.types'
import { bank } from './bank'

const IDLE: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `ربط ${bank(args)}`,
  update: (args) => `تجديد الربط مع ${bank(args)}`,
  refresh: (args) => `الحصول على أحدث البيانات من ${bank(args)}`,
}

const CONNECTED: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `تم ربط ${bank(args)}`,
  update: (args) => `تم ربط ${bank(args)} من جديد`,
  refresh: (args) => `بيانات ${bank(args)} محدَّثة`,
}

/** One entry for each screen on which nothing went wrong. */
export const states: Messages['states'] = {
  idle: {
    heading: (args) => IDLE[args.intent](args),
    body: 'نطلب حساباتك وما استجد فيها. قد يطلب البنك منك رمزًا، فيُرجى إبقاء هاتفك قريبًا.',
  },
  starting: {
    heading: (args) => `جارٍ التواصل مع ${bank(args)}`,
    body: 'لحظة واحدة من فضلك. ليس عليك فعل شيء بعد.',
  },
  verifying: {
    heading: (args) => `جارٍ تسجيل الدخول إلى ${bank(args)}`,
    body: 'يتحقق البنك من بياناتك. يُرجى البقاء في هذه الصفحة، فقد يطلب البنك منك رمزًا.',
  },
  'verifying.queued': {
    heading: 'دورك هو التالي',
    body: 'لم يبدأ هذا بعد. سيبدأ تلقائيًا بمجرد أن يحين دوره.',
  },
  'needs-mfa.code': {
    heading: (args) => `يُرجى إدخال الرمز المرسل من ${bank(args)}`,
    body: 'يريد البنك التأكد من هويتك. قد يصل الرمز في رسالة نصية أو بالبريد الإلكتروني أو في تطبيق البنك.',
  },
  'needs-mfa.questions': {
    heading: (args) => `يريد ${bank(args)} التأكد من هويتك`,
    body: 'يُرجى الإجابة كما هو معتاد عند تسجيل الدخول لدى البنك.',
  },
  'needs-mfa.approve': {
    heading: (args) => `يُرجى الموافقة في تطبيق ${bank(args)}`,
    body: 'أرسل البنك طلبًا إلى هاتفك. يُرجى قبوله هناك ثم العودة إلى هذه الصفحة.',
  },
  'needs-mfa.lapsed': {
    heading: 'انتهى وقت الإجابة',
    body: 'نتحقق مما سيفعله البنك بعد ذلك. لحظة واحدة من فضلك.',
  },
  'needs-mfa.fetching': {
    heading: (args) => `لدى ${bank(args)} سؤال لك`,
    body: 'نحضر السؤال الآن. سيظهر هنا بعد لحظة.',
  },
  'needs-mfa.checking': {
    heading: 'جارٍ التحقق من إجابتك',
    body: 'ينظر البنك فيها. يُرجى البقاء في هذه الصفحة، فقد يطلب البنك إجابة أخرى.',
  },
  polling: {
    heading: 'جارٍ جلب حساباتك',
    body: (args) =>
      `تم تسجيل دخولك إلى ${bank(args)}، وحساباتك ومعاملاتك في الطريق. يمكنك مغادرة هذه الصفحة. سيستمر العمل من دونك.`,
  },
  'polling.answering': {
    heading: 'جارٍ تجهيز نتائجك',
    body: (args) => `سمح لنا ${bank(args)} بالدخول. يستغرق هذا غالبًا دقيقة أو دقيقتين. يمكنك مغادرة هذه الصفحة ثم العودة.`,
  },
  'polling.batch': {
    heading: 'تحتاج نتائجك إلى بعض الوقت',
    body: (args) => `يرسلها ${bank(args)} على دفعات، وقد يستغرق ذلك ما يصل إلى ساعتين. يمكنك مغادرة هذه الصفحة ثم العودة.`,
  },
  'needs-credentials.first': {
    heading: (args) => `تسجيل الدخول إلى ${bank(args)}`,
    body: 'يُرجى استخدام البيانات نفسها كما في الخدمات المصرفية عبر الإنترنت.',
  },
  'needs-credentials.update': {
    heading: (args) => `تجديد الربط مع ${bank(args)}`,
    body: 'يُرجى إدخال البيانات التي تعمل لدى البنك اليوم.',
  },
  'needs-credentials.redirect': {
    heading: (args) => `تسجيل الدخول إلى ${bank(args)}`,
    body: 'يتم ذلك في صفحة آمنة ستُفتح بعد قليل. ثم تكون العودة إلى هنا.',
  },
  'needs-credentials.closed': {
    heading: 'لنأخذ استراحة قصيرة',
    body: (args) =>
      `رفض ${bank(args)} هذه البيانات ثلاث مرات. قد تؤدي محاولة أخرى إلى قفل دخولك، لذلك يبقى النموذج مغلقًا لبعض الوقت. عند نسيان كلمة السر، فهذا وقت مناسب لتعيين كلمة جديدة لدى البنك.`,
  },
  'needs-authorization.asking': {
    heading: (args) => `منح الوصول لدى ${bank(args)}`,
    body: 'يتم ذلك في صفحة آمنة ستُفتح بعد قليل. لا يرى هذا التطبيق كلمة السر أبدًا. ثم تكون العودة إلى هنا.',
  },
  'needs-authorization.away': {
    heading: (args) => `في الطريق إلى صفحة ${bank(args)}`,
    body: ({ can }) =>
      `ستُفتح بعد لحظة. عند الانتهاء هناك، تكون العودة إلى هنا.${can.authorize ? ' إن لم تظهر، يمكنك فتحها مرة أخرى.' : ''}`,
    action: 'فتح الصفحة مرة أخرى',
  },
  'needs-authorization.window': {
    heading: 'يُرجى المتابعة في النافذة الأخرى',
    body: (args) =>
      `صفحة ${bank(args)} مفتوحة في نافذة مستقلة. عند الانتهاء هناك، تتابع هذه الصفحة تلقائيًا.${args.can.authorize ? ' إن لم تظهر لك، يمكننا إعادتها.' : ''}`,
    action: 'إظهار تلك النافذة',
  },
  'needs-authorization.checking': {
    heading: 'أهلًا بعودتك',
    body: (args) => `نسأل ${bank(args)} إن سار كل شيء على ما يرام. لحظة واحدة من فضلك.`,
  },
  'outage-wait.asking-bank': {
    heading: (args) => `نتحقق من حال ${bank(args)}`,
    body: 'لم تنجح المحاولة الأخيرة. نبحث عن السبب. لحظة واحدة من فضلك.',
  },
  connected: {
    heading: (args) => CONNECTED[args.intent](args),
    body: 'سار كل شيء على ما يرام. لا شيء آخر مطلوب منك هنا.',
  },
  'connected.partly': {
    heading: ({ format, missing }) =>
      byPlural(format, missing, {
        zero: 'تم الربط، ولا ينقص شيء',
        one: 'تم الربط، وينقص جزء واحد',
        two: 'تم الربط، وينقص جزءان',
        few: `تم الربط، وتنقص ${format.number(missing)} أجزاء`,
        many: `تم الربط، وينقص ${format.number(missing)} جزءًا`,
        other: `تم الربط، وينقص ${format.number(missing)} جزء`,
      }),
    body: (args) => `بقية البيانات من ${bank(args)} هنا وجاهزة للاستخدام.`,
  },
  left: {
    heading: 'مكانك محفوظ',
    body: 'توقفنا عن المراقبة. ما بدأ يستمر وحده. يمكنك العودة والاطلاع في أي وقت.',
  },
  cancelled: {
    heading: 'لقد توقفنا',
    body: ({ can }) =>
      `لم نعد نتابع هذا. قد يُكمل البنك ما بدأه.${can.start || can.retry ? ' يمكنك البدء من جديد في أي وقت.' : ''}`,
  },
}
