import { canCorrect, canEnterDetails } from '../can-correct'
import { byPlural } from '../by-plural'
import { daysLeft } from '../days-left'
import type { Messages, PromptArgs } from '../messages.types'
import { atBank, bank, Bank, ofBank, withBank } from './bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ contactSupport }: PromptArgs['can'], support: string): string =>
  contactSupport ? support : 'Uma uxhumana nathi, imininingwane engezansi izosiza.'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'Ungazama futhi uma ukulinda sekuphelile.'
  return can.retry ? 'Ungazama futhi manje.' : 'Ungabuya kamuva.'
}

const MFA_FAILED = {
  late: {
    heading: () => 'Isikhathi sokuphendula sikushiyile',
    body: 'Amabhange alinda impendulo isikhathi esifushane.',
  },
  wrong: {
    heading: (args: PromptArgs) => `${Bank(args)} aliyamukelanga leyo mpendulo`,
    body: 'Kungenzeka bekuyiphutha lokuthayipha, noma ikhodi endala.',
  },
  'wrong-or-late': {
    heading: () => 'Ukuhlola kwezokuphepha akuphumelelanga',
    body: 'Impendulo ibingalungile noma ifike sekwephuzile. Asikwazi ukusho ukuthi yikuphi.',
  },
} as const

const mfaFailed = ({ fault }: PromptArgs) => MFA_FAILED[fault ?? 'wrong-or-late']

/** One entry for each reason. No two may share a body: people must be able to tell them apart. */
export const scenarios: Messages['scenarios'] = {
  'credentials-rejected': {
    heading: (args) => `${Bank(args)} aliyamukelanga le mininingwane`,
    body: (args) => {
      if (!canEnterDetails(args))
        return `Ukuze ubone ukuthi isasebenza yini, ngena ngemvume kuwebhusayithi ${ofBank(args)}, hhayi ku-app yalo. Awukwazi ukuyifaka lapha.`
      // The notice beside the form says the rest.
      if (args.mayLock) return 'Yihlole bese uzama futhi.'
      return `Yihlole bese uzama futhi. Uma ungaqiniseki, qala ngokungena ngemvume kuwebhusayithi ${ofBank(args)}, hhayi ku-app yalo, ukuze ubone ukuthi iyasebenza yini.`
    },
  },
  'credentials-changed': {
    heading: (args) => `Ingabe iphasiwedi yakho ${atBank(args)} ishintshile?`,
    body: (args) =>
      `Imininingwane osinike yona ngaphambili ayisasebenzi. ${canEnterDetails(args) ? 'Ngena ngemvume ngentsha ukuze uqhubeke.' : 'Awukwazi ukufaka entsha lapha, ngakho ungakuyeka lokhu okwamanje.'}`,
  },
  'input-invalid': {
    heading: (args) => (canCorrect(args) ? 'Sicela uhlole okubhalile' : 'Isicelo sethu asamukelwanga'),
    body: (args) => {
      if (!canCorrect(args))
        return 'Okuthile kuso kubonakale kungalungile. Akukho okudingeka ukulungise lapha, ngakho ungakuyeka lokhu okwamanje.'
      if (args.fields.length > 0)
        return `Lokhu kubonakala kungalungile: ${args.format.list(args.fields)}. Sicela ukulungise bese ungena ngemvume futhi.`
      if (args.can.changeDetails) return 'Omunye umniningwane wakho ubonakala ungalungile. Wushintshe, bese sizama futhi.'
      return 'Omunye umniningwane wakho ubonakala ungalungile. Hlola ngamunye bese ungena ngemvume futhi.'
    },
  },
  'login-locked': {
    heading: (args) => `${Bank(args)} likukhiyile ukungena kwakho`,
    body: 'Amabhange enza lokhu ukuze avikele imali yakho. Ukuzama futhi ngeke kusize kuze kube ibhange liyakuvula.',
    steps: [
      'Phuma kuleli khasi okwamanje, futhi ungazami futhi okwamanje.',
      (args) => `Xhumana ${withBank(args)} ulicele ukuba livule ukungena kwakho.`,
      'Buya uma usukwazi ukungena khona futhi.',
    ],
    labels: { retry: 'Ukungena kwami sekuvuliwe' },
  },
  'mfa-unsupported': {
    heading: (args) => `${Bank(args)} linokuhlola kwezokuphepha esingakusekeli`,
    body: ({ can }) =>
      `Isinyathelo esengeziwe elisicelayo asisebenzi lapha. Leso sinyathelo siyakuvikela, ngakho sigcine sivuliwe. ${
        can.chooseBank ? 'Ungakhetha elinye ibhange.' : 'Ungakuyeka lokhu okwamanje.'
      }${can.retry ? ' Uma ibhange lakho linenye indlela yokuqinisekisa ukuthi nguwe, yisethe khona, bese uzama futhi.' : ''}`,
    labels: { retry: 'Sengisethe enye indlela' },
  },
  'bank-notice': {
    heading: (args) => `${Bank(args)} lidinga wenze okuthile`,
    body: 'Kungaba imibandela emisha okumele uyamukele, noma okunye okungenziwa nguwe kuphela. Singaqhubeka uma lokho sekwenziwe.',
    steps: [
      (args) => `Ngena ngemvume ${atBank(args)} ngesiphequluli, hhayi nge-app yalo.`,
      'Vula ama-akhawunti akho, bese uvula ama-transekshini.',
      'Phendula noma uvale noma yini edinga ukuthi uyinake.',
      ({ can }) => (can.retry ? 'Buyela lapha usitshele ukuthi sekwenziwe.' : 'Buyela lapha uma sekwenziwe.'),
    ],
    labels: { retry: 'Sengikwenzile lokhu' },
  },
  'identity-documents': {
    heading: (args) => `${Bank(args)} lidinga amadokhumenti akho`,
    body: 'Ngokomthetho (FICA), amabhange kumele agcine amadokhumenti akho esesikhathini. Kuze kube awakho asesikhathini, ibhange alikwazi ukwabelana ngedatha yakho.',
    steps: [
      (args) => `Xhumana ${withBank(args)} ku-app yalo, kuwebhusayithi yalo noma egatsheni.`,
      'Nikeza ibhange elikucelayo. Kuvame ukuba umazisi wakho nobufakazi bekheli.',
      ({ can }) =>
        can.retry
          ? 'Uma ibhange lithi amadokhumenti akho asesikhathini, buya uqhubeke.'
          : 'Buya uma ibhange lithi amadokhumenti akho asesikhathini.',
    ],
    labels: { retry: 'Amadokhumenti ami asesikhathini' },
  },
  'mfa-failed': {
    heading: (args) => mfaFailed(args).heading(args),
    body: (args) =>
      `${mfaFailed(args).body} ${args.can.retry ? 'Zama futhi, ibhange lizokubuza futhi.' : 'Ungakuyeka lokhu ubuye kamuva.'}`,
  },
  'attempt-timed-out': {
    heading: 'Lokhu kuthathe isikhathi eside kakhulu',
    body: (args) =>
      `${Bank(args)} aliqedanga ngesikhathi, ngakho siyekile ukulinda. Awenzanga lutho olungalungile. ${args.can.retry ? 'Sicela uzame futhi.' : 'Ungaphuma kuleli khasi.'}`,
  },
  'attempt-gone': {
    heading: 'Silahlekelwe umkhondo walo mzamo',
    body: ({ can }) =>
      `Kungenzeka usumdala kakhulu ukuba utholakale. ${can.retry ? 'Zama futhi, sizoqala ekuqaleni.' : 'Akusekho okumele kulindwe, ngakho ungaphuma kuleli khasi.'}`,
  },
  'connection-gone': {
    heading: (args) => `${Bank(args)} alisaxhunyiwe`,
    body: ({ can }) =>
      `Lokhu kuxhumana kususiwe, ngakho akusekho okungabuyekezwa. ${can.retry ? 'Ungaxhuma futhi manje.' : 'Ungaliyeka leli khasi.'}`,
    labels: { retry: 'Xhuma futhi' },
  },
  'not-started': {
    heading: 'Asikwazanga ukuqala',
    body: ({ can }) =>
      `Isicelo sethu kungenzeka asifikanga. ${can.retry ? 'Zama futhi. Uma sifikile, sizoqhubeka lapho.' : 'Ungakuyeka lokhu okwamanje ubuye kamuva.'}`,
  },
  'too-soon': {
    heading: 'Kumele silinde kancane',
    body: (args) => `Sibuze kaningi ${atBank(args)} ngesikhathi esifushane, ngakho kumele kube nekhefu. ${whenReady(args)}`,
  },
  'already-connected': {
    heading: (args) => `${Bank(args)} selixhunyiwe kakade`,
    body: 'Ulixhume ngaphambili, ngakho akusekho okudingeka kwenziwe.',
  },
  'authorization-required': {
    heading: (args) => `${Bank(args)} lidinga ukuthi ungene ngemvume futhi`,
    body: ({ can }) =>
      `Amabhange acela lokhu ngezikhathi ezithile, ukuze aqiniseke ukuthi kuseyiwe. ${can.authorize ? 'Uzongena ngemvume ekhasini eliphephile, bese ubuyela lapha.' : can.retry ? 'Uma usungenile ngemvume ebhange kusukela lapho, zama futhi.' : 'Ungakuyeka lokhu okwamanje ubuyele kukho kamuva.'}`,
  },
  'authorization-declined': {
    heading: 'Ukufinyelela akunikezwanga',
    body: ({ can }) =>
      `Isicelo senqatshiwe, noma savalwa ngaphambi kokuba siqedwe. Leso yisinqumo sakho. ${can.authorize ? 'Uma ubungahlosile, ungabuyela ukhethe futhi.' : can.retry ? 'Akukho okushintshile ebhange lakho, futhi ungazama futhi.' : 'Akukho okushintshile ebhange lakho.'}`,
  },
  'authorization-unfinished': {
    heading: 'Lokhu akukapheli',
    body: ({ can }) =>
      `Ubuye ngaphambi kokuba konke kuqedwe. ${can.authorize ? 'Buyela kulelo khasi ulandele kuze kube sekugcineni.' : can.retry ? 'Uma usukuqedile kusukela lapho, zama futhi.' : 'Ungakuqeda kamuva.'}`,
  },
  'permission-missing': {
    heading: 'Sidinga ukufinyelela okwengeziwe',
    body: ({ can }) =>
      `Unikeze ukufinyelela, kodwa okuthile esikudingayo akufakwanga. ${can.authorize ? 'Buyela ukufake, noma ushiye izinto zinjalo.' : can.retry ? 'Ungazama futhi, noma ushiye izinto zinjalo.' : 'Ungashiya izinto zinjalo.'}`,
  },
  'consent-ending': {
    heading: (args) => {
      const days = daysLeft(args)
      if (days === null) return 'Imvume yakho izophelelwa yisikhathi maduze'
      return byPlural(args.format, days, {
        one: 'Imvume yakho izophelelwa yisikhathi ngosuku olulodwa',
        other: `Imvume yakho izophelelwa yisikhathi ezinsukwini ezingu-${args.format.number(days)}`,
      })
    },
    body: (args) =>
      `Ngemva kwalokho, ${bank(args)} ngeke lisakwazi ukwabelana ngama-akhawunti akho. ${args.can.authorize ? 'Yelula imvume manje ukuze uhlale uxhunyiwe.' : 'Kuze kube yileso sikhathi, akukho okushintshayo.'}`,
  },
  'consent-expired': {
    heading: 'Imvume yakho isiphelile',
    body: (args) =>
      `Ukufinyelela ${atBank(args)} kungokwesikhathi esinqunyiwe kuphela, ukuze uhlale ulawula. ${args.can.authorize ? 'Nikeza imvume futhi ukuze uhlale uxhunyiwe.' : args.can.retry ? 'Uma usuyinikezile futhi kusukela lapho, zama futhi.' : 'Leso sikhathi manje sesiphelile.'}`,
  },
  'bank-outage': {
    heading: (args) => (args.over ? `Usungazama ${bank(args)} futhi` : `${Bank(args)} aliphenduli`),
    body: ({ signedIn }) =>
      `Akulona iphutha lakho${signedIn ? ', futhi imininingwane yakho ilungile' : ''}. Amabhange avame ukubuya ngemizuzu embalwa.`,
  },
  'bank-major-outage': {
    heading: (args) => (args.over ? `Ungazama ${bank(args)} futhi manje` : `${Bank(args)} alisebenzi okwamanje`),
    body: ({ over, longDown }) =>
      over
        ? 'Ibhange belinenkinga ethinte abantu abaningi. Kungenzeka seliyasebenza manje.'
        : `Ibhange linenkinga ethinta abantu abaningi, hhayi wena wedwa. ${longDown ? 'Manje isithathe isikhathi esingaphezu kosuku.' : 'Siyahlola njalo ngemizuzu embalwa ukuthi selibuyile yini.'}`,
  },
  'service-trouble': {
    heading: (args) => (args.over ? 'Usungazama futhi' : 'Sihlangabezane nenkinga yobuchwepheshe'),
    body: 'Okuthile phakathi kwethu nebhange akusebenzi. Awenzanga lutho olungalungile, futhi kuvame ukudlula ngokwakho.',
  },
  'bank-unsupported': {
    heading: (args) => `Asikwazi ukuxhuma ${withBank(args)}`,
    body: ({ can }) =>
      `Leli bhange alisebenzi nesevisi yethu okwamanje. ${can.chooseBank ? 'Khetha elinye ibhange ukuze uqhubeke.' : 'Ungaphuma kuleli khasi.'}`,
  },
  'feature-unsupported': {
    heading: (args) => `${Bank(args)} alikwazi ukwabelana ngesikudingayo`,
    body: ({ can }) =>
      `Ibhange liyasebenza nathi, kodwa alinikezi idatha edingekayo lapha. ${can.chooseBank ? 'Elinye ibhange lingakwazi.' : 'Akukho okudingeka ukwenze.'}`,
  },
  'account-not-verified': {
    heading: 'Asikwazanga ukuqinisekisa le akhawunti',
    body: (args) =>
      `${Bank(args)} alinikezanga impendulo ecacile yokuthi le akhawunti ngekabani. ${args.can.retry ? 'Zama futhi: kungenzeka kusebenze ngokuzayo.' : 'Ungakuyeka lokhu okwamanje.'}`,
  },
  'details-refuted': {
    heading: 'Le mininingwane ayifani',
    body: (args) =>
      `Lokho osinike khona akufani nalokho ${bank(args)} elinakho. ${args.can.changeDetails ? 'Hlola igama nenombolo ngayinye, ushintshe okungalungile.' : 'Hlola igama nenombolo ngayinye lapho uyifake khona.'}`,
  },
  'statement-rejected': {
    heading: 'Asikwazanga ukufunda lesi sitatimende',
    body: ({ can }) =>
      `Kumele kube yifayela langempela elivela ebhange, njenge-PDF evela kuwebhusayithi yalo. ${can.changeDetails ? 'Sicela ukhethe elinye ifayela.' : 'Sicela uthumele elinye ifayela, ngendlela efanayo.'}`,
    labels: { changeDetails: 'Khetha elinye ifayela' },
  },
  'session-expired': {
    heading: 'Sicela ungene ngemvume kule app futhi',
    body: ({ can }) =>
      `I-app ikukhiphile ukuze uphephe. Ibhange lakho alithintekanga. ${can.signIn ? 'Ngena ngemvume lapha bese siyaqhubeka.' : 'Uma usungene ngemvume futhi, buyela kuleli khasi.'}`,
  },
  'outage-persists': {
    heading: (args) => `${Bank(args)} alikaphenduli namanje`,
    body: ({ can, tries, format }) =>
      `${tries > 1 ? `Sizame izikhathi ezingu-${format.number(tries)}` : 'Sizame futhi'}, kodwa asiphumelelanga. Akulona iphutha lakho. ${withDetails(can, 'Ithimba losizo lingakubheka lokhu ngemininingwane engezansi.')}`,
  },
  'queue-expired': {
    heading: 'Asikwazanga ukungena isonto lonke',
    body: (args) =>
      `Siqhubeke nokuzama ukufinyelela ${bank(args)} izinsuku eziyisikhombisa. ${withDetails(args.can, 'Dlulisela imininingwane engezansi ethimbeni losizo, ukuze liqhubeke kusukela lapha.')}`,
  },
  'integration-fault': {
    heading: 'Kukhona okungalungile ohlangothini lwethu',
    body: ({ can }) =>
      `Awenzanga lutho olungalungile, futhi awukwazi ukulungisa lokhu. ${withDetails(can, 'Thumela imininingwane engezansi ethimbeni losizo, ukuze silungise thina.')}`,
  },
  unknown: {
    heading: 'Lokho akusebenzanga',
    body: ({ can }) =>
      `Asitshelwanga ukuthi kungani. ${can.retry ? 'Zama futhi, ngoba lokho kuvame ukusiza.' : 'Ungakuyeka lokhu okwamanje.'}`,
  },
  'unknown-persists': {
    heading: 'Lokhu kulokhu kungahambi kahle',
    body: ({ can }) =>
      `Asikazi ukuthi kungani. ${withDetails(can, 'Ithimba losizo lingayithola imbangela ngemininingwane engezansi.')}`,
  },
  'retry-queued': {
    heading: 'Sizoqhubeka nokukuzamela',
    body: (args) =>
      `${Bank(args)} alitholakali okwamanje. Sizozama cishe njalo emahoreni amabili${args.until === null ? '' : `, kuze kube ${args.format.day(args.until)}`}. Akukho okudingeka ukwenze.`,
  },
  'part-outage': {
    heading: 'Akutholakali okwamanje',
    body: (args) => `${Bank(args)} alikwazanga ukwabelana ngalokhu okwamanje.`,
  },
  'part-unsupported': {
    heading: 'Akutholakali',
    body: (args) => `${Bank(args)} alikunikezi lokhu ngesevisi yethu.`,
  },
  'part-not-permitted': {
    heading: 'Akufakiwe',
    body: 'Ukufinyelela esinakho akukufaki lokhu.',
  },
  'part-not-verifiable': {
    heading: 'Akuqinisekisiwe',
    body: (args) => `${Bank(args)} alikwazanga ukuqinisekisa ukuthi lokhu kulungile.`,
  },
  'no-accounts': {
    heading: 'Awekho ama-akhawunti atholakele',
    body: (args) => `Uxhunyiwe, kodwa ${bank(args)} alinawo ama-akhawunti okwabelana ngawo.`,
  },
}
