import type { Intent } from '../../domain/request'
import { isAboutAccounts } from '../about-accounts'
import { byPlural } from '../by-plural'
import type { Messages, PromptArgs } from '../messages.types'
import { bank } from './bank'
import { pageAhead } from './page-ahead'

const IDLE: Record<Intent, string> = { create: 'ربط', update: 'إعادة ربط', refresh: 'الحصول على أحدث البيانات من' }

const CONNECTED: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `تم ربط ${bank(args)}`,
  update: (args) => `تم ربط ${bank(args)} من جديد`,
  refresh: (args) => `بيانات ${bank(args)} محدَّثة`,
}

/** One entry for each screen on which nothing went wrong. */
export const states: Messages['states'] = {
  idle: {
    heading: (args) => `${IDLE[args.intent]} ${bank(args)}`,
    body: 'سنطلب من البنك حساباتك وكل جديد. قد يطلب البنك منك رمزًا، فيُرجى إبقاء هاتفك قريبًا.',
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
    heading: 'طلبك في قائمة الانتظار',
    body: 'لم يبدأ هذا بعد. سيبدأ تلقائيًا بمجرد أن يمكن ذلك.',
  },
  'needs-mfa.code': {
    heading: (args) => `يُرجى إدخال الرمز المرسل من ${bank(args)}`,
    body: 'يريد البنك التأكد من هويتك. قد يصل الرمز في رسالة نصية أو بالبريد الإلكتروني أو في تطبيق البنك.',
  },
  'needs-mfa.questions': {
    heading: (args) => `يُرجى الإجابة عن أسئلة ${bank(args)}`,
    body: 'يريد البنك التأكد من هويتك. يُرجى الإجابة كما هو معتاد عند تسجيل الدخول لديه.',
  },
  'needs-mfa.approve': {
    heading: (args) => `يُرجى الموافقة في تطبيق ${bank(args)}`,
    body: 'أرسل البنك طلبًا إلى هاتفك. يُرجى قبوله هناك ثم العودة إلى هذه الصفحة.',
  },
  'needs-mfa.choice': {
    heading: (args) => `يحتاج ${bank(args)} إلى اختيارك`,
    body: 'يريد البنك التأكد من هويتك. يُرجى اختيار واحد من هذه ثم التأكيد.',
  },
  'needs-mfa.image': {
    heading: 'يُرجى كتابة ما يظهر في الصورة',
    body: 'يريد البنك التأكد من هويتك، وقد أرسل صورة فيها ما يُقرأ.',
  },
  'needs-mfa.lapsed': {
    heading: 'انتهى وقت الإجابة',
    body: 'نتحقق مما سيفعله البنك بعد ذلك. لحظة واحدة من فضلك.',
  },
  'needs-mfa.fetching': {
    heading: (args) => `يريد ${bank(args)} التأكد من هويتك`,
    body: 'نتحقق مما يحتاج إليه البنك منك. لحظة واحدة من فضلك.',
  },
  'needs-mfa.checking': {
    heading: 'جارٍ التحقق من إجابتك',
    body: 'يتحقق البنك منها الآن. يُرجى البقاء في هذه الصفحة، فقد يطلب البنك شيئًا آخر.',
  },
  polling: {
    heading: (args) => (isAboutAccounts(args) ? 'جارٍ جلب حساباتك' : 'جارٍ جلب بياناتك'),
    body: (args) =>
      `تم تسجيل دخولك، ويرسل ${bank(args)} ${isAboutAccounts(args) ? 'حساباتك ومعاملاتك.' : 'بياناتك.'} يمكنك مغادرة هذه الصفحة. سيستمر ذلك من دونك.`,
  },
  'polling.answering': {
    heading: 'جارٍ الحصول على نتائجك',
    body: (args) => `يعمل ${bank(args)} على ذلك. يستغرق هذا غالبًا دقيقة أو دقيقتين. يمكنك مغادرة هذه الصفحة ثم العودة.`,
  },
  'polling.batch': {
    heading: 'ستحتاج نتائجك إلى بعض الوقت',
    body: (args) =>
      `يرسل ${bank(args)} النتائج على دفعات، لذلك قد يستغرق هذا ما يصل إلى ساعتين. يمكنك مغادرة هذه الصفحة ثم العودة.`,
  },
  'needs-credentials.first': {
    heading: (args) => `تسجيل الدخول إلى ${bank(args)}`,
    body: 'يُرجى استخدام البيانات نفسها كما في الخدمات المصرفية عبر الإنترنت.',
  },
  'needs-credentials.update': {
    heading: (args) => `إعادة ربط ${bank(args)}`,
    body: 'يُرجى إدخال البيانات المستخدمة الآن في الخدمات المصرفية عبر الإنترنت.',
  },
  'needs-credentials.redirect': {
    heading: (args) => `تسجيل الدخول إلى ${bank(args)}`,
    body: (args) => `${pageAhead(args)} ثم تكون العودة إلى هنا.`,
  },
  'needs-credentials.closed': {
    heading: 'لنتوقف قليلًا لحماية دخولك',
    body: (args) =>
      `رفض ${bank(args)} بياناتك ثلاث مرات. قد تؤدي محاولة أخرى إلى قفل دخولك، لذلك أغلقنا النموذج لبعض الوقت. عند نسيان كلمة السر، يمكن في هذه الأثناء تعيين كلمة جديدة لدى البنك.`,
  },
  'needs-authorization.asking': {
    heading: (args) => `منح الوصول إلى ${bank(args)}`,
    body: (args) => `${pageAhead(args)} لا يرى هذا التطبيق كلمة السر أبدًا. ثم تكون العودة إلى هنا.`,
  },
  'needs-authorization.away': {
    heading: (args) => `جارٍ نقلك إلى ${bank(args)}`,
    body: ({ can }) =>
      `ستُفتح الصفحة بعد لحظة. عند الانتهاء هناك، تكون العودة إلى هنا.${can.authorize ? ' إن لم تُفتح، يمكنك فتحها مرة أخرى.' : ''}`,
    labels: { authorize: 'فتح الصفحة مرة أخرى' },
  },
  'needs-authorization.window': {
    heading: 'يُرجى المتابعة في النافذة الأخرى',
    body: (args) =>
      `فُتحت صفحة ${bank(args)} في نافذة أخرى. عند الانتهاء هناك، ستتابع هذه الصفحة تلقائيًا.${args.can.authorize ? ' إن لم تظهر لك، يمكننا إعادتها.' : ''}`,
    labels: { authorize: 'إظهار النافذة الأخرى' },
  },
  'needs-authorization.checking': {
    heading: 'أهلًا بعودتك',
    body: (args) => `نتحقق لدى ${bank(args)} من أن كل شيء قد اكتمل. لحظة واحدة من فضلك.`,
  },
  'outage-wait.asking-bank': {
    heading: (args) => `نتحقق مما إذا كان ${bank(args)} يعمل`,
    body: 'لم تنجح المحاولة الأخيرة، لذلك نبحث عن السبب. لحظة واحدة من فضلك.',
  },
  connected: {
    heading: (args) => CONNECTED[args.intent](args),
    body: 'سار كل شيء على ما يرام. لا شيء آخر مطلوب منك هنا.',
  },
  'connected.partly': {
    heading: ({ format, missing }) =>
      byPlural(format, missing, {
        zero: 'تم الربط، ولا ينقص شيء',
        one: 'تم الربط، لكن ينقص شيء واحد',
        two: 'تم الربط، لكن ينقص شيئان',
        few: `تم الربط، لكن تنقص ${format.number(missing)} أشياء`,
        many: `تم الربط، لكن ينقص ${format.number(missing)} شيئًا`,
        other: `تم الربط، لكن ينقص ${format.number(missing)} شيء`,
      }),
    body: (args) => `كل ما عدا ذلك من ${bank(args)} هنا وجاهز للاستخدام.`,
  },
  left: {
    heading: 'لقد تركت هذا الآن',
    body: 'توقفنا عن التحقق. ما بدأ بالفعل سيستمر وحده. يمكنك التحقق مجددًا في أي وقت.',
  },
  cancelled: {
    heading: 'لقد توقفنا',
    body: ({ can }) =>
      `لم نعد نتحقق من هذا. قد يُكمل البنك ما بدأه.${can.start || can.retry ? ' يمكنك البدء من جديد في أي وقت.' : ''}`,
  },
}
