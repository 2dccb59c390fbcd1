import type { EntryMethod } from '../../domain/aggregator'
import type { Intent } from '../../domain/request'
import { isolate } from '../isolate'
import type { PromptArgs, SmallWords } from '../messages.types'
import { Bank, bank } from './bank'

const START: Record<Intent, string> = { create: 'Verbind', update: 'Verbind weer', refresh: 'Kry die nuutste' }

const signIn = ({ intent }: PromptArgs): string => (intent === 'create' ? 'Meld aan' : 'Meld weer aan')

/** Trying again names where it leads. */
const AGAIN: Record<EntryMethod, (args: PromptArgs) => string> = {
  redirect: (args) => `Gaan voort na ${bank(args)}`,
  form: signIn,
  call: ({ state }) => (state === 'needs-support' ? 'Probeer nog een keer' : 'Probeer weer'),
}

/** The small words around the screens. */
export const words: SmallWords = {
  hints: {
    'no-storage':
      'Hierdie blaaier kan nie ons plek hou nie, so jy moet dalk oorbegin wanneer jy terugkom. Jou gewone blaaier kan.',
    slow: 'Dit neem langer as gewoonlik, maar dit is nog aan die gang.',
    'queued-behind': '’n Ander versoek vir hierdie aanmelding moet eers klaarmaak.',
    joined: 'Dit het reeds begin, so ons het daarby aangesluit.',
    offline: 'Jy is vanlyn. Ons sal aangaan wanneer jy weer aanlyn is.',
    unreachable: 'Ons kan nie nou ons diens bereik nie. Ons sal aanhou probeer.',
    'rate-limited': 'Ons moet vir ’n oomblik stadiger gaan, so dit kan langer neem.',
    'bank-down': (args) => `${Bank(args)} sê sy dienste is nou vir baie mense af.`,
  },
  turns: {
    user: 'Jou beurt',
    bank: 'By die bank',
    kit: 'Een oomblik',
    nobody: 'Jy hoef niks te doen nie',
    support: 'Ondersteuning kan help',
    done: 'Klaar',
  },
  actions: {
    start: ({ state, intent }) => (state === 'cancelled' ? 'Begin weer' : START[intent]),
    authorize: (args) => `Gaan voort na ${bank(args)}`,
    resendCode: 'Stuur ’n nuwe kode',
    tryAnotherWay: 'Probeer ’n ander manier',
    retry: (args) => AGAIN[args.retryBy ?? 'call'](args),
    look: ({ state }) => (state === 'left' ? 'Kyk weer' : 'Kyk nou'),
    leave: ({ state }) => (state === 'connected' ? 'Gaan voort' : 'Los dit vir nou'),
    cancel: 'Kanselleer',
    signIn: 'Meld aan',
    chooseBank: 'Kies ’n ander bank',
    changeDetails: 'Verander my besonderhede',
    contactSupport: 'Kontak ondersteuning',
    notify: 'Laat weet my wanneer dit gereed is',
    submitCredentials: signIn,
    submitAnswers: 'Bevestig',
    approve: 'Ek het dit goedgekeur',
    notified: 'Jy het ons gevra om jou te laat weet',
    leaveMeans: 'Ons sal ophou kyk. Jy kan later weer kyk.',
    cancelMeans: 'Ons sal ophou, en hierdie poging vergeet.',
    copy: 'Kopieer hierdie besonderhede',
    copied: 'Gekopieer',
    selected: 'Gekies. Kopieer dit nou.',
    show: 'Wys',
    hide: 'Versteek',
    reset: 'Wagwoord vergeet? Stel dit by die bank terug',
    newTab: '(gaan in ’n nuwe oortjie oop)',
    reload: 'Probeer weer',
  },
  journey: {
    'sign-in': 'Aanmelding',
    code: 'Sekuriteit',
    accounts: 'Rekeninge',
    transactions: 'Transaksies',
    statements: 'Bankstate',
    report: 'Verslag',
    result: 'Resultate',
    other: 'Nog data',
    label: 'Vordering',
    status: { upcoming: 'nog nie begin nie', now: 'aan die gang', waiting: 'wag', broken: 'het hier gestop', done: 'klaar' },
  },
  parts: {
    accounts: 'Rekeninge',
    balances: 'Saldo’s',
    transactions: 'Transaksies',
    holder: 'Rekeninghouer',
    other: 'Deel van jou data',
  },
  fields: {
    code: 'Kode',
    codeHint: 'Jy kan dit plak.',
    image: 'Prent van die bank',
    imageMissing: 'Die prent kon nie gewys word nie.',
    missingChoice: 'Kies asseblief een.',
    requested: {
      'resend-code': 'Ons het die bank vir ’n nuwe kode gevra.',
      'another-way': 'Ons het die bank vir ’n ander manier gevra.',
    },
    codeLate: 'Nog geen kode nie? Dit kan ’n minuut neem. Kyk na jou SMS’e, jou e-pos en die bank se app.',
    approveLate: 'Is daar niks? Maak die bank se app oop en soek vir ’n versoek.',
    answer: 'Jou antwoord',
    optional: 'opsioneel',
    secret: 'Word reguit gestuur na die diens wat jou bank verbind. Hierdie app hou dit nie.',
    missing: ({ label }) => `Vul asseblief in: ${isolate(label, 'ltr')}`,
    refused: ({ label }) => `Kyk asseblief weer na: ${isolate(label, 'ltr')}`,
    refusedAnswer: 'Dit is nie aanvaar nie. Probeer asseblief weer.',
    unsentAnswer: 'Dit het dalk nie deurgekom nie. Stuur dit asseblief weer.',
    loading: 'Die vorm word gereed gemaak',
    mayLock: (args) =>
      `Nog een verkeerde poging kan jou aanmelding sluit. As jy nie seker is nie, gaan eers by ${bank(args)} na.`,
    degraded: (args) => `${Bank(args)} ondervind probleme, so dit kan langer neem, of jy moet dalk weer probeer.`,
    mfaAhead: 'Hou jou foon byderhand: die bank gaan vir ’n kode vra.',
    mfaPossible: 'Hou jou foon byderhand: die bank kan vir ’n kode vra.',
  },
  support: {
    more: 'Besonderhede vir ondersteuning',
    connection: 'Verbindings-ID',
    attempt: 'Poging-ID',
    institution: 'Bank-ID',
    correlation: 'Spoor-ID',
    step: 'Stap',
    code: 'Rede',
    at: 'Tyd',
    bankSays: 'Boodskap van die bank',
    timeline: 'Wat tot dusver gebeur het',
  },
  time: {
    left: 'oor',
    announceLeft: ({ left }) => `Jy het nog ${left} om te antwoord.`,
    announceEnd: 'Die tyd om te antwoord is verby.',
    expected: ({ duration }) => `Omtrent ${duration}`,
    untilUnattended: 'Dan sal ons weer probeer. Hou hierdie bladsy oop, of kom later terug.',
    untilAllowed: 'Dan kan jy weer probeer.',
    nextTry: 'Ons sal omtrent dan weer probeer.',
    over: 'Die wag is verby. Jy kan nou weer probeer.',
    watching: 'Ons sal aanhou kyk solank hierdie bladsy oop is. Jy kan ook later terugkom.',
  },
  fallback: {
    heading: 'Hierdie deel van die bladsy het nie gelaai nie',
    body: 'Dit raak nie jou bank nie. Probeer weer, of kom later terug.',
  },
}
