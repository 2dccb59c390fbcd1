import type { EntryMethod } from '../../domain/aggregator'
import type { Intent } from '../../domain/request'
import { isolate } from '../isolate'
import type { PromptArgs, SmallWords } from '../messages.types'
import { atBank, Bank } from './bank'

const START: Record<Intent, string> = { create: 'Xhuma', update: 'Xhuma kabusha', refresh: 'Thola okusha' }

const signIn = ({ intent }: PromptArgs): string => (intent === 'create' ? 'Ngena ngemvume' : 'Ngena ngemvume futhi')

/** Trying again names where it leads. */
const AGAIN: Record<EntryMethod, (args: PromptArgs) => string> = {
  redirect: (args) => `Qhubekela ${atBank(args)}`,
  form: signIn,
  call: ({ state }) => (state === 'needs-support' ? 'Zama kanye futhi' : 'Zama futhi'),
}

/** The small words around the screens. */
export const words: SmallWords = {
  hints: {
    'no-storage':
      'Le bhrawuza ayikwazi ukugcina indawo yethu, ngakho kungase kudingeke uqale kabusha uma usubuyile. Ibhrawuza oyijwayele iyakwazi.',
    slow: 'Lokhu kuthatha isikhathi eside kunokujwayelekile, kodwa kuyaqhubeka.',
    'queued-behind': 'Esinye isicelo salokhu kungena kumele siphele kuqala.',
    joined: 'Lokhu bese kuqalile, ngakho siqhubeke lapho kukhona.',
    offline: 'Awuxhunyiwe ku-inthanethi. Sizoqhubeka uma usuxhumeke futhi.',
    unreachable: 'Asikwazi ukufinyelela isevisi yethu okwamanje. Sizoqhubeka nokuzama.',
    'rate-limited': 'Kumele sehlise ijubane isikhashana, ngakho lokhu kungathatha isikhathi esengeziwe.',
    'bank-down': (args) => `${Bank(args)} lithi alisebenzi kubantu abaningi okwamanje.`,
  },
  turns: {
    user: 'Ithuba lakho',
    bank: 'Silinde ibhange',
    kit: 'Umzuzwana nje',
    nobody: 'Akukho okudingeka ukwenze',
    support: 'Ithimba losizo lingasiza',
    done: 'Kuqediwe',
  },
  actions: {
    start: ({ state, intent }) => (state === 'cancelled' ? 'Qala kabusha' : START[intent]),
    authorize: (args) => `Qhubekela ${atBank(args)}`,
    resendCode: 'Thumela ikhodi entsha',
    tryAnotherWay: 'Zama enye indlela',
    retry: (args) => AGAIN[args.retryBy ?? 'call'](args),
    look: ({ state }) => (state === 'left' ? 'Hlola futhi' : 'Hlola manje'),
    leave: ({ state }) => (state === 'connected' ? 'Qhubeka' : 'Kuyeke okwamanje'),
    cancel: 'Khansela',
    signIn: 'Ngena ngemvume',
    chooseBank: 'Khetha elinye ibhange',
    changeDetails: 'Shintsha imininingwane yami',
    contactSupport: 'Xhumana nethimba losizo',
    notify: 'Ngazise uma sekulungile',
    submitCredentials: signIn,
    submitAnswers: 'Qinisekisa',
    approve: 'Ngikugunyazile',
    notified: 'Usicelile ukuthi sikutshele',
    leaveMeans: 'Sizoyeka ukuhlola. Ungahlola futhi kamuva.',
    cancelMeans: 'Sizoyeka, bese sikhohlwa lo mzamo.',
    copy: 'Kopisha le mininingwane',
    copied: 'Kukopishiwe',
    selected: 'Kukhethiwe. Manje kukopishe.',
    show: 'Bonisa',
    hide: 'Fihla',
    reset: 'Ukhohlwe iphasiwedi? Yisethe kabusha ebhange',
    newTab: '(kuvuleka kuthebhu entsha)',
    reload: 'Zama futhi',
  },
  journey: {
    'sign-in': 'Ukungena',
    code: 'Ukuphepha',
    accounts: 'Ama-akhawunti',
    transactions: 'Ama-transekshini',
    statements: 'Izitatimende',
    report: 'Umbiko',
    result: 'Imiphumela',
    other: 'Idatha eyengeziwe',
    label: 'Inqubekelaphambili',
    status: { upcoming: 'akukaqali', now: 'kuyaqhubeka', waiting: 'kulindile', broken: 'kume lapha', done: 'kuqediwe' },
  },
  parts: {
    accounts: 'Ama-akhawunti',
    balances: 'Amabhalansi',
    transactions: 'Ama-transekshini',
    holder: 'Umnikazi we-akhawunti',
    other: 'Ingxenye yedatha yakho',
  },
  fields: {
    code: 'Ikhodi',
    codeHint: 'Ungayinamathisela.',
    image: 'Isithombe esivela ebhange',
    imageMissing: 'Isithombe asikwazanga ukuboniswa.',
    missingChoice: 'Sicela ukhethe okukodwa.',
    requested: { 'resend-code': 'Sicele ikhodi entsha ebhange.', 'another-way': 'Sicele enye indlela ebhange.' },
    codeLate: 'Ayikafiki ikhodi? Kungathatha umzuzu. Hlola ama-SMS akho, i-imeyili ne-app yebhange.',
    approveLate: 'Akukho lutho? Vula i-app yebhange ubheke isicelo.',
    answer: 'Impendulo yakho',
    optional: 'akuphoqelekile',
    secret: 'Kuthunyelwa ngqo kusevisi exhuma ibhange lakho. Le app ayikugcini.',
    missing: ({ label }) => `Sicela ugcwalise: ${isolate(label, 'ltr')}`,
    refused: ({ label }) => `Sicela uhlole: ${isolate(label, 'ltr')}`,
    refusedAnswer: 'Leyo mpendulo ayamukelwanga. Sicela uzame futhi.',
    unsentAnswer: 'Leyo mpendulo kungenzeka ayifikanga. Sicela uyithumele futhi.',
    loading: 'Ifomu liyalungiswa',
    mayLock: (args) => `Omunye umzamo ongalungile ungakhiya ukungena kwakho. Uma ungaqiniseki, qala ngokuhlola ${atBank(args)}.`,
    degraded: (args) => `${Bank(args)} linezinkinga, ngakho lokhu kungathatha isikhathi eside, noma kungadingeka uzame futhi.`,
    mfaAhead: 'Gcina ifoni yakho eduze: ibhange lizocela ikhodi.',
    mfaPossible: 'Gcina ifoni yakho eduze: ibhange lingase licele ikhodi.',
  },
  support: {
    more: 'Imininingwane yethimba losizo',
    connection: 'I-ID yoxhumano',
    attempt: 'I-ID yomzamo',
    institution: 'I-ID yebhange',
    correlation: 'I-ID yomkhondo',
    step: 'Isinyathelo',
    code: 'Isizathu',
    at: 'Isikhathi',
    bankSays: 'Umyalezo ovela ebhange',
    timeline: 'Okwenzekile kuze kube manje',
  },
  time: {
    left: 'okusele',
    announceLeft: ({ left }) => `Isikhathi esisele sokuphendula: ${left}.`,
    announceEnd: 'Isikhathi sokuphendula siphelile.',
    expected: ({ duration }) => `Cishe ${duration}`,
    untilUnattended: 'Ngemva kwalokho sizozama futhi. Gcina leli khasi livuliwe, noma ubuye kamuva.',
    untilAllowed: 'Ngemva kwalokho ungazama futhi.',
    nextTry: 'Sizozama futhi ngaleso sikhathi.',
    over: 'Ukulinda kuphelile. Ungazama futhi manje.',
    watching: 'Sizoqhubeka nokuhlola ngenkathi leli khasi livuliwe. Ungabuya futhi kamuva.',
  },
  fallback: {
    heading: 'Le ngxenye yekhasi ayilayishekanga',
    body: 'Ibhange lakho alithintekanga. Zama futhi, noma ubuye kamuva.',
  },
}
