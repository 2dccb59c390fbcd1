/** What a platform can say of a connection that nobody follows. */
export type EventTopic = 'invalidated' | 'consent-ending' | 'consent-expired' | 'consent-revoked' | 'updated'

export interface EventText {
  heading: string
  body: string
}

/** The words for an e-mail or a push, by language. No screen shows them, so they weigh nothing in a browser. */
export const EVENT_WORDS = {
  en: {
    invalidated: {
      heading: 'Your bank needs you to sign in again',
      body: 'We can’t get new data from your bank until you reconnect it. What we already have stays.',
    },
    'consent-ending': {
      heading: 'Your consent ends soon',
      body: 'Extend it to stay connected to your bank. If you don’t, we stop getting new data when it ends.',
    },
    'consent-expired': {
      heading: 'Your consent has ended',
      body: 'Access to your bank only lasts for a set time, so that you stay in control. Give it again to stay connected.',
    },
    'consent-revoked': {
      heading: 'You’ve ended access to your bank',
      body: 'We no longer get data from this bank. If you didn’t mean to end access, connect the bank again.',
    },
    updated: { heading: 'There is new data from your bank', body: 'Your latest transactions are here.' },
  },
  af: {
    invalidated: {
      heading: 'Jou bank vra dat jy weer aanmeld',
      body: 'Ons kan nie nuwe data van jou bank kry totdat jy dit weer verbind nie. Wat ons reeds het, bly.',
    },
    'consent-ending': {
      heading: 'Jou toestemming eindig binnekort',
      body: 'Verleng dit om aan jou bank verbind te bly. As jy dit nie doen nie, kry ons geen nuwe data wanneer dit eindig nie.',
    },
    'consent-expired': {
      heading: 'Jou toestemming het geëindig',
      body: 'Toegang tot jou bank duur net vir ’n vaste tyd, sodat jy in beheer bly. Gee dit weer om verbind te bly.',
    },
    'consent-revoked': {
      heading: 'Jy het toegang tot jou bank beëindig',
      body: 'Ons kry nie meer data van hierdie bank nie. As jy nie toegang wou beëindig nie, verbind die bank weer.',
    },
    updated: { heading: 'Daar is nuwe data van jou bank', body: 'Jou jongste transaksies is hier.' },
  },
  ar: {
    invalidated: {
      heading: 'يطلب مصرفك تسجيل الدخول من جديد',
      body: 'لا يمكننا الحصول على بيانات جديدة من مصرفك حتى يُعاد الاتصال به. وما لدينا يبقى كما هو.',
    },
    'consent-ending': {
      heading: 'تنتهي موافقتك قريبًا',
      body: 'يُرجى تمديدها للبقاء على اتصال بمصرفك. وإلا فلن تصلنا بيانات جديدة بعد انتهائها.',
    },
    'consent-expired': {
      heading: 'انتهت موافقتك',
      body: 'الوصول إلى مصرفك لمدة محددة فقط، كي يبقى القرار بيدك. يُرجى منح الموافقة من جديد للبقاء على اتصال.',
    },
    'consent-revoked': {
      heading: 'أُنهي الوصول إلى مصرفك بطلب منك',
      body: 'لم تعد تصلنا بيانات من هذا المصرف. إن لم يكن ذلك مقصودًا، يُرجى الاتصال بالمصرف من جديد.',
    },
    updated: { heading: 'وصلت بيانات جديدة من مصرفك', body: 'أحدث معاملاتك موجودة هنا.' },
  },
  vi: {
    invalidated: {
      heading: 'Ngân hàng cần bạn đăng nhập lại',
      body: 'Chúng tôi không lấy được dữ liệu mới từ ngân hàng cho đến khi bạn kết nối lại. Dữ liệu đã có vẫn còn.',
    },
    'consent-ending': {
      heading: 'Sự đồng ý của bạn sắp kết thúc',
      body: 'Hãy gia hạn để giữ kết nối với ngân hàng. Nếu không, chúng tôi sẽ không nhận dữ liệu mới khi nó kết thúc.',
    },
    'consent-expired': {
      heading: 'Sự đồng ý của bạn đã kết thúc',
      body: 'Quyền truy cập vào ngân hàng chỉ có trong một thời hạn nhất định, để bạn luôn làm chủ. Hãy đồng ý lại để giữ kết nối.',
    },
    'consent-revoked': {
      heading: 'Bạn đã chấm dứt quyền truy cập vào ngân hàng',
      body: 'Chúng tôi không còn nhận dữ liệu từ ngân hàng này. Nếu bạn không định làm vậy, hãy kết nối lại ngân hàng.',
    },
    updated: { heading: 'Có dữ liệu mới từ ngân hàng của bạn', body: 'Các giao dịch mới nhất của bạn đã có ở đây.' },
  },
  'zh-Hans': {
    invalidated: {
      heading: '您的银行需要您重新登录',
      body: '在您重新连接之前，我们无法从您的银行获取新数据。已有的数据会保留。',
    },
    'consent-ending': {
      heading: '您的同意即将结束',
      body: '请延长同意，以保持与银行的连接。否则同意结束后，我们将不再获取新数据。',
    },
    'consent-expired': {
      heading: '您的同意已结束',
      body: '对您银行的访问只在一段时间内有效，好让您始终掌握主动。请再次同意，以保持连接。',
    },
    'consent-revoked': {
      heading: '您已结束对银行的访问',
      body: '我们不再从这家银行获取数据。如果您并不想结束访问，请重新连接银行。',
    },
    updated: { heading: '您的银行有新数据', body: '您最近的交易已经在这里。' },
  },
  zu: {
    invalidated: {
      heading: 'Ibhange lakho lidinga ukuthi ungene futhi',
      body: 'Asikwazi ukuthola idatha entsha ebhange lakho uze ulixhume futhi. Esivele sinakho kuyahlala.',
    },
    'consent-ending': {
      heading: 'Imvume yakho izophela maduze',
      body: 'Yelule ukuze uhlale uxhunyiwe ebhange lakho. Uma ungakwenzi lokho, asisayitholi idatha entsha lapho iphela.',
    },
    'consent-expired': {
      heading: 'Imvume yakho isiphelile',
      body: 'Ukufinyelela ebhange lakho kungokwesikhathi esinqunyiwe kuphela, ukuze uhlale ulawula. Nikeza imvume futhi ukuze uhlale uxhunyiwe.',
    },
    'consent-revoked': {
      heading: 'Ukumisile ukufinyelela ebhange lakho',
      body: 'Asisayitholi idatha kuleli bhange. Uma ubungahlosile ukukumisa, xhuma ibhange futhi.',
    },
    updated: { heading: 'Kunedatha entsha evela ebhange lakho', body: 'Imisebenzi yakho yakamuva ilapha.' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<EventTopic, EventText>>>>

type Language = keyof typeof EVENT_WORDS
const isLanguage = (name: string): name is Language => Object.hasOwn(EVENT_WORDS, name)

/** The words of a topic in the user's language; English if there are none. */
export function eventText(topic: EventTopic, locale: string): EventText {
  const name = [locale, locale.split('-')[0] ?? ''].find(isLanguage) ?? (locale.startsWith('zh') ? 'zh-Hans' : 'en')
  return EVENT_WORDS[name][topic]
}
