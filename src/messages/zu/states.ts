import type { Intent } from '../../domain/request'
import { byPlural } from '../by-plural'
import type { Messages, PromptArgs } from '../messages.types'
import { atBank, bank, Bank, ofBank, pageOfBank, withBank } from './bank'

const IDLE: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `Xhuma ${bank(args)}`,
  update: (args) => `Vuselela uxhumano ${withBank(args)}`,
  refresh: (args) => `Thola okusha ${atBank(args)}`,
}

const CONNECTED: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `${Bank(args)} lixhunyiwe`,
  update: (args) => `${Bank(args)} lixhunywe futhi`,
  refresh: (args) => `${Bank(args)} selibuyekeziwe`,
}

/** One entry for each screen on which nothing went wrong. */
export const states: Messages['states'] = {
  idle: {
    heading: (args) => IDLE[args.intent](args),
    body: 'Sicela ama-akhawunti akho nokusha okukuwo. Ibhange lingase licele ikhodi kuwe, ngakho beka ifoni yakho eduze.',
  },
  starting: {
    heading: (args) => `Sixhumana ${withBank(args)}`,
    body: 'Umzuzwana nje. Akukho okudingeka ukwenze okwamanje.',
  },
  verifying: {
    heading: (args) => `Siyangena ngemvume ${atBank(args)}`,
    body: 'Ibhange lihlola imininingwane yakho. Sicela uhlale kuleli khasi, ngoba ibhange lingase licele ikhodi.',
  },
  'verifying.queued': {
    heading: 'Nguwe olandelayo emgqeni',
    body: 'Lokhu akukaqali. Kuzoqala ngokwakho uma sekunendawo.',
  },
  'needs-mfa.code': {
    heading: (args) => `Faka ikhodi evela ${atBank(args)}`,
    body: 'Ibhange lifuna ukuqiniseka ukuthi nguwe. Ikhodi ingafika nge-SMS, nge-imeyili noma ku-app yebhange.',
  },
  'needs-mfa.questions': {
    heading: (args) => `${Bank(args)} lifuna ukuqiniseka ukuthi nguwe`,
    body: 'Phendula njengoba wenza uma ungena ngemvume ebhange.',
  },
  'needs-mfa.approve': {
    heading: (args) => `Vuma ku-app ${ofBank(args)}`,
    body: 'Ibhange lithumele isicelo efonini yakho. Sivume lapho, bese ubuyela kuleli khasi.',
  },
  'needs-mfa.lapsed': {
    heading: 'Isikhathi sokuphendula siphelile',
    body: 'Sithola ukuthi ibhange lizokwenzani ngokulandelayo. Umzuzwana nje.',
  },
  'needs-mfa.fetching': {
    heading: (args) => `${Bank(args)} lifuna ukukubuza okuthile`,
    body: 'Silanda umbuzo walo. Uzovela lapha maduze.',
  },
  'needs-mfa.checking': {
    heading: 'Impendulo yakho iyahlolwa',
    body: 'Ibhange liyayibheka. Sicela uhlale kuleli khasi, ngoba ibhange lingase licele enye.',
  },
  polling: {
    heading: 'Silanda ama-akhawunti akho',
    body: (args) =>
      `Usungene ngemvume ${atBank(args)}, futhi ama-akhawunti akho nama-transekshini asendleleni. Ungaphuma kuleli khasi. Kuyaqhubeka ngaphandle kwakho.`,
  },
  'polling.answering': {
    heading: 'Imiphumela yakho iyalungiswa',
    body: (args) =>
      `${Bank(args)} lisivumele ukungena. Kuvame ukuthatha iminithi noma amabili. Ungaphuma kuleli khasi bese uyabuya.`,
  },
  'polling.batch': {
    heading: 'Imiphumela yakho idinga isikhathi',
    body: (args) =>
      `${Bank(args)} liyithumela ngamaqoqo, futhi kungathatha amahora afika kwamabili. Ungaphuma kuleli khasi bese uyabuya.`,
  },
  'needs-credentials.first': {
    heading: (args) => `Ngena ngemvume ${atBank(args)}`,
    body: 'Sebenzisa imininingwane efanayo naleyo oyisebenzisa uma ubhanga ku-inthanethi.',
  },
  'needs-credentials.update': {
    heading: (args) => `Vuselela uxhumano ${withBank(args)}`,
    body: 'Faka imininingwane esebenzayo ebhange namuhla.',
  },
  'needs-credentials.redirect': {
    heading: (args) => `Ngena ngemvume ${atBank(args)}`,
    body: 'Ukwenza lokhu ekhasini eliphephile elizovuleka ngokulandelayo. Ngemva kwalokho, ubuyela lapha.',
  },
  'needs-credentials.closed': {
    heading: 'Ake siphumule kancane',
    body: (args) =>
      `${Bank(args)} liyenqabile le mininingwane izikhathi ezintathu. Ukuzama futhi kungakhiya ukungena kwakho, ngakho ifomu lizohlala livaliwe isikhashana. Uma ukhohlwe iphasiwedi yakho, manje isikhathi esihle sokusetha entsha ebhange.`,
  },
  'needs-authorization.asking': {
    heading: (args) => `Nikeza ukufinyelela ${atBank(args)}`,
    body: 'Ukwenza lokhu ekhasini eliphephile elizovuleka ngokulandelayo. Le app ayilokothi ibone iphasiwedi yakho. Ngemva kwalokho, ubuyela lapha.',
  },
  'needs-authorization.away': {
    heading: (args) => `Siya ekhasini ${pageOfBank(args)}`,
    body: ({ can }) =>
      `Lizovuleka maduze. Uma usuqedile lapho, ubuyela lapha.${can.authorize ? ' Uma lingekho, ungalivula futhi.' : ''}`,
    action: 'Vula ikhasi futhi',
  },
  'needs-authorization.window': {
    heading: 'Qhubeka kwelinye iwindi',
    body: (args) =>
      `Ikhasi ${pageOfBank(args)} livuliwe ewindini elizimele. Uma usuqedile lapho, leli khasi lizoqhubeka ngokwalo.${args.can.authorize ? ' Uma ungaliboni, singalibuyisa.' : ''}`,
    action: 'Bonisa lelo windi',
  },
  'needs-authorization.checking': {
    heading: 'Siyakwamukela futhi',
    body: (args) => `Sibuza ${bank(args)} ukuthi konke kuhambe kahle yini. Umzuzwana nje.`,
  },
  'outage-wait.asking-bank': {
    heading: (args) => `Sibheka ukuthi ${bank(args)} linjani`,
    body: 'Umzamo wokugcina awuphumelelanga. Sithola ukuthi kungani. Umzuzwana nje.',
  },
  connected: {
    heading: (args) => CONNECTED[args.intent](args),
    body: 'Konke kuhambe kahle. Akusekho okudingeka ukwenze lapha.',
  },
  'connected.partly': {
    heading: ({ format, missing }) =>
      byPlural(format, missing, {
        one: 'Kuxhunyiwe, kusale ingxenye eyodwa',
        other: `Kuxhunyiwe, kusale izingxenye ezingu-${format.number(missing)}`,
      }),
    body: (args) => `Okunye okuvela ${atBank(args)} kulapha futhi sekulungele ukusetshenziswa.`,
  },
  left: {
    heading: 'Indawo yakho igciniwe',
    body: 'Siyekile ukubheka. Osekuqalile kuyaqhubeka ngokwakho. Ungabuya uzobheka noma nini.',
  },
  cancelled: {
    heading: 'Simile',
    body: ({ can }) =>
      `Asisakulandeli lokhu. Lokho ibhange elikuqalile, lisengase likuqede.${can.start || can.retry ? ' Ungaqala kabusha uma uthanda.' : ''}`,
  },
}
