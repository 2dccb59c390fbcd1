import type { Can } from '../../src/domain/actions'
import type { CatalogueName } from './catalogues'

/** What a sentence can offer that only a host or a machine can make true. `confirm`: retry, once something was done at the bank. */
export type Offer =
  | Extract<keyof Can, 'start' | 'authorize' | 'retry' | 'signIn' | 'chooseBank' | 'changeDetails' | 'contactSupport'>
  | 'confirm'

/** The words in which each language offers it, so that they can be looked for where nothing is on offer. */
export const OFFERS: Readonly<Record<Exclude<CatalogueName, 'pseudo'>, Readonly<Record<Offer, RegExp>>>> = {
  en: {
    start: /start again/i,
    authorize: /go back|give it again|secure page|bring it back|open it again/i,
    confirm: /tell us that|come back and carry on|then try again/i,
    retry: /(^|[.!?] )(please )?try again/i,
    signIn: /sign in here/i,
    chooseBank: /another bank/i,
    changeDetails: /change (it|what is wrong)|choose another file/i,
    contactSupport: /(?<!not )support/i,
  },
  af: {
    start: /weer begin/i,
    authorize: /teruggaan|gaan (terug|nog een keer daarheen)|gee dit weer|veilige bladsy|weer oopmaak|terugbring/i,
    confirm: /sê vir ons|kom terug en gaan aan|probeer dan weer/i,
    retry: /(^|[.!?] )(probeer|dit help dikwels)/i,
    signIn: /meld hier aan/i,
    chooseBank: /ander (bank|een)/i,
    changeDetails: /verander (dit|wat)|kies asseblief/i,
    contactSupport: /ondersteuning/i,
  },
  zu: {
    start: /ungaqala kabusha/i,
    authorize:
      /ungabuyela ukhethe|phinda uye khona|buyela uyithikhe|nikeza imvume|ekhasini eliphephile|ungalivula|singalibuyisa/i,
    confirm: /usitshele|buya uqhubeke|kwenze lokho khona/i,
    retry: /(^|[.!?] )(zama|sicela uzame|ukuzama kanye futhi)/i,
    signIn: /ngena ngemvume lapha/i,
    chooseBank: /elinye ibhange/i,
    changeDetails: /ushintshe|ukhethe elinye ifayela/i,
    contactSupport: /thimb(a|eni) losizo/i,
  },
  'zh-Hans': {
    start: /随时重新开始/,
    authorize: /请再去一次|请再次同意|回去(重新选择|勾选)|安全的?页面|再打开一次|调出来/,
    confirm: /告诉我们|再回来继续|然后再试/,
    retry: /请再试一次|请重试|再试一次往往/,
    signIn: /请在这里登录/,
    chooseBank: /其他银行/,
    changeDetails: /请修改|改正不对的地方|请选择另一个文件/,
    contactSupport: /客服/,
  },
  vi: {
    start: /bắt đầu lại bất/i,
    authorize: /sang đó lần nữa|trở lại và chọn|đồng ý lại|trang an toàn|mở lại/i,
    confirm: /cho chúng tôi biết|quay lại và tiếp tục|rồi thử lại/i,
    retry: /(^|[.!?] )(hãy thử (lại|thêm)|vui lòng thử lại|thử thêm một lần thường)/i,
    signIn: /đăng nhập ở đây/i,
    chooseBank: /ngân hàng khác/i,
    changeDetails: /sửa lại, rồi chúng tôi|sửa chỗ chưa đúng|chọn tệp khác/i,
    contactSupport: /bộ phận hỗ trợ/i,
  },
  ar: {
    start: /البدء من جديد في أي وقت/,
    authorize: /الذهاب إلى هناك مرة أخرى|يمكنك الرجوع|منح الموافقة من جديد|صفحة آمنة|فتحها مرة أخرى|إعادتها/,
    confirm: /إخبارنا|العودة والمتابعة|فعل ذلك لديه/,
    retry: /يُرجى المحاولة مرة أخرى|عند إعادة المحاولة|تفيد محاولة أخرى/,
    signIn: /تسجيل الدخول هنا/,
    chooseBank: /بنك آخر/,
    changeDetails: /يُرجى تعديلها|وتعديل ما هو|اختيار ملف آخر/,
    contactSupport: /الدعم|للدعم/,
  },
}

/** Screens that are there because the platform's page can be opened: it is what they are about. */
export const ABOUT_THE_PAGE: readonly string[] = ['needs-credentials.redirect', 'needs-authorization.asking']

/** What no sentence may say at all, each with one that says it. */
export const NEVER: Readonly<
  Record<Exclude<CatalogueName, 'pseudo'>, Readonly<Record<'promise' | 'blame', readonly [RegExp, string]>>>
> = {
  en: {
    promise: [/\b(tell|let|email|text) you\b|notif/i, 'We will let you know.'],
    blame: [/\byou (have )?(failed|forgot|made a mistake|got)|your (mistake|error)|(?<!not )your fault/i, 'You made a mistake.'],
  },
  af: {
    promise: [/laat (ons )?jou weet|stel jou in kennis/i, 'Ons laat jou weet.'],
    blame: [/jou fout|jy het (?!niks)[^.]*(verkeerd|fout)/i, 'Jy het die verkeerde kode gegee.'],
  },
  zu: {
    promise: [/sizokwazisa|sikwazise/i, 'Sizokwazisa uma sekulungile.'],
    blame: [/(?<!akulona )iphutha lakho|wenze iphutha/i, 'Wenze iphutha.'],
  },
  'zh-Hans': {
    promise: [/通知您/, '我们会通知您。'],
    blame: [/(?<!不是)您的错|您(输错|弄错|搞错|做错了)/, '您输错了验证码。'],
  },
  vi: {
    promise: [/báo cho bạn/i, 'Chúng tôi sẽ thông báo cho bạn.'],
    blame: [/(?<!không phải )lỗi của bạn|bạn (đã )?(làm|nhập) sai/i, 'Bạn đã nhập sai mã.'],
  },
  ar: {
    promise: [/سنخبرك|سنُعلمك|نُعلمك/, 'سنخبرك عند الانتهاء.'],
    blame: [/(?<!(لم يكن|ليس) ذلك )خطأً منك|خطؤك|أخطأت/, 'لقد أخطأت.'],
  },
}
