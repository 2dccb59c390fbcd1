import type { Intent } from '../../domain/request'
import { isAboutAccounts } from '../about-accounts'
import { byPlural } from '../by-plural'
import type { Messages, PromptArgs } from '../messages.types'
import { atBank, bank, Bank, ofBank, pageOfBank, withBank } from './bank'
import { pageAhead } from './page-ahead'

const IDLE: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `Xhuma ${bank(args)}`,
  update: (args) => `Xhuma kabusha ${bank(args)}`,
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
    body: 'Sizocela ama-akhawunti akho nokusha ebhange. Ibhange lingase licele ikhodi kuwe, ngakho gcina ifoni yakho eduze.',
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
    heading: 'Usemgqeni',
    body: 'Lokhu akukaqali. Kuzoziqalela ngokwakho lapho kungenzeka.',
  },
  'needs-mfa.code': {
    heading: (args) => `Faka ikhodi evela ${atBank(args)}`,
    body: 'Ibhange lifuna ukuqiniseka ukuthi nguwe. Ikhodi ingafika nge-SMS, nge-imeyili noma ku-app yebhange.',
  },
  'needs-mfa.questions': {
    heading: (args) => `Phendula imibuzo evela ${atBank(args)}`,
    body: 'Ibhange lifuna ukuqiniseka ukuthi nguwe. Phendula njengoba wenza uma ungena ngemvume khona.',
  },
  'needs-mfa.approve': {
    heading: (args) => `Gunyaza lokhu ku-app ${ofBank(args)}`,
    body: 'Ibhange lithumele isicelo efonini yakho. Sigunyaze lapho, bese ubuyela kuleli khasi.',
  },
  'needs-mfa.choice': {
    heading: (args) => `${Bank(args)} lidinga ukuthi ukhethe`,
    body: 'Ibhange lifuna ukuqiniseka ukuthi nguwe. Khetha okukodwa kulokhu, bese uqinisekisa.',
  },
  'needs-mfa.image': {
    heading: 'Bhala okubonayo esithombeni',
    body: 'Ibhange lifuna ukuqiniseka ukuthi nguwe. Lithumele isithombe esinokuthile okufundwayo.',
  },
  'needs-mfa.lapsed': {
    heading: 'Isikhathi sokuphendula siphelile',
    body: 'Sihlola ukuthi ibhange lizokwenzani ngokulandelayo. Umzuzwana nje.',
  },
  'needs-mfa.fetching': {
    heading: (args) => `${Bank(args)} lifuna ukuqiniseka ukuthi nguwe`,
    body: 'Sithola ukuthi yini elidinga kuwe. Umzuzwana nje.',
  },
  'needs-mfa.checking': {
    heading: 'Impendulo yakho iyahlolwa',
    body: 'Ibhange liyayihlola manje. Sicela uhlale kuleli khasi, ngoba ibhange lingase licele okunye.',
  },
  polling: {
    heading: (args) => (isAboutAccounts(args) ? 'Sithola ama-akhawunti akho' : 'Sithola idatha yakho'),
    body: (args) =>
      `Usungene ngemvume, futhi ${bank(args)} lithumela ${isAboutAccounts(args) ? 'ama-akhawunti akho nama-transekshini.' : 'idatha yakho.'} Ungaphuma kuleli khasi. Kuzoqhubeka ngaphandle kwakho.`,
  },
  'polling.answering': {
    heading: 'Sithola imiphumela yakho',
    body: (args) =>
      `${Bank(args)} liyakusebenza lokhu. Kuvame ukuthatha iminithi noma amabili. Ungaphuma kuleli khasi bese uyabuya.`,
  },
  'polling.batch': {
    heading: 'Imiphumela yakho izothatha isikhathi',
    body: (args) =>
      `${Bank(args)} lithumela imiphumela ngamaqoqo, ngakho lokhu kungathatha amahora afika kwamabili. Ungaphuma kuleli khasi bese uyabuya.`,
  },
  'needs-credentials.first': {
    heading: (args) => `Ngena ngemvume ${atBank(args)}`,
    body: 'Sebenzisa imininingwane efanayo naleyo oyisebenzisa uma ubhanga ku-inthanethi.',
  },
  'needs-credentials.update': {
    heading: (args) => `Xhuma kabusha ${bank(args)}`,
    body: 'Faka imininingwane oyisebenzisayo manje uma ubhanga ku-inthanethi.',
  },
  'needs-credentials.redirect': {
    heading: (args) => `Ngena ngemvume ${atBank(args)}`,
    body: (args) => `${pageAhead(args)} Ngemva kwalokho uzobuyela lapha.`,
  },
  'needs-credentials.closed': {
    heading: 'Ake sime kancane ukuze sivikele ukungena kwakho',
    body: (args) =>
      `${Bank(args)} liyenqabile imininingwane yakho izikhathi ezintathu. Ukuzama futhi kungakhiya ukungena kwakho, ngakho silivale isikhashana ifomu. Uma ukhohlwe iphasiwedi yakho, okwamanje ungasetha entsha ebhange.`,
  },
  'needs-authorization.asking': {
    heading: (args) => `Nikeza ukufinyelela ${atBank(args)}`,
    body: (args) => `${pageAhead(args)} Le app ayilokothi ibone iphasiwedi yakho. Ngemva kwalokho uzobuyela lapha.`,
  },
  'needs-authorization.away': {
    heading: (args) => `Sikuyisa ${atBank(args)}`,
    body: ({ can }) =>
      `Ikhasi lizovuleka maduze. Uma usuqedile lapho, uzobuyela lapha.${can.authorize ? ' Uma lingavuleki, ungalivula futhi.' : ''}`,
    labels: { authorize: 'Vula ikhasi futhi' },
  },
  'needs-authorization.window': {
    heading: 'Qhubeka kwelinye iwindi',
    body: (args) =>
      `Ikhasi ${pageOfBank(args)} livuliwe kwelinye iwindi. Uma usuqedile lapho, leli khasi lizoqhubeka ngokwalo.${args.can.authorize ? ' Uma ungaliboni, singalibuyisa.' : ''}`,
    labels: { authorize: 'Bonisa elinye iwindi' },
  },
  'needs-authorization.checking': {
    heading: 'Siyakwamukela futhi',
    body: (args) => `Sihlola ${withBank(args)} ukuthi konke kuphelele yini. Umzuzwana nje.`,
  },
  'outage-wait.asking-bank': {
    heading: (args) => `Sihlola ukuthi ${bank(args)} liyasebenza yini`,
    body: 'Umzamo wokugcina awuphumelelanga, ngakho sithola ukuthi kungani. Umzuzwana nje.',
  },
  connected: {
    heading: (args) => CONNECTED[args.intent](args),
    body: 'Konke kuhambe kahle. Akusekho okudingeka ukwenze lapha.',
  },
  'connected.partly': {
    heading: ({ format, missing }) =>
      byPlural(format, missing, {
        one: 'Kuxhunyiwe, kodwa kusele into eyodwa',
        other: `Kuxhunyiwe, kodwa kusele izinto ezingu-${format.number(missing)}`,
      }),
    body: (args) => `Konke okunye okuvela ${atBank(args)} kulapha futhi sekulungele ukusetshenziswa.`,
  },
  left: {
    heading: 'Ukuyekile lokhu okwamanje',
    body: 'Siyekile ukuhlola. Osekuqalile kuzoqhubeka ngokwakho. Ungahlola futhi noma nini.',
  },
  cancelled: {
    heading: 'Simile',
    body: ({ can }) =>
      `Asisakuhloli lokhu. Lokho ibhange elikuqalile, lisengase likuqede.${can.start || can.retry ? ' Ungaqala kabusha noma nini.' : ''}`,
  },
}
