import type { Intent } from '../../domain/request'
import { byPlural } from '../by-plural'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank } from './bank'

const IDLE: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `Verbind ${bank(args)}`,
  update: (args) => `Hernu die skakel met ${bank(args)}`,
  refresh: (args) => `Kry die nuutste van ${bank(args)}`,
}

const CONNECTED: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `${Bank(args)} is verbind`,
  update: (args) => `${Bank(args)} is weer verbind`,
  refresh: (args) => `${Bank(args)} is op datum`,
}

/** One entry for each screen on which nothing went wrong. */
export const states: Messages['states'] = {
  idle: {
    heading: (args) => IDLE[args.intent](args),
    body: 'Ons vra vir jou rekeninge en wat nuut is daarin. Die bank wil dalk ’n kode van jou hê, so hou jou foon byderhand.',
  },
  starting: {
    heading: (args) => `Ons maak kontak met ${bank(args)}`,
    body: 'Een oomblik, asseblief. Jy hoef nog niks te doen nie.',
  },
  verifying: {
    heading: (args) => `Besig om by ${bank(args)} aan te meld`,
    body: 'Die bank gaan jou besonderhede na. Bly asseblief op hierdie bladsy, want die bank kan jou vir ’n kode vra.',
  },
  'verifying.queued': {
    heading: 'Jy is volgende aan die beurt',
    body: 'Dit het nog nie begin nie. Dit begin vanself sodra daar plek is.',
  },
  'needs-mfa.code': {
    heading: (args) => `Voer die kode van ${bank(args)} in`,
    body: 'Die bank wil seker wees dat dit jy is. Die kode kom dalk per SMS, per e-pos of in die bank se app.',
  },
  'needs-mfa.questions': {
    heading: (args) => `${Bank(args)} wil seker wees dat dit jy is`,
    body: 'Antwoord soos jy doen wanneer jy by die bank aanmeld.',
  },
  'needs-mfa.approve': {
    heading: (args) => `Sê ja in ${bank(args)} se app`,
    body: 'Die bank het ’n versoek na jou foon gestuur. Keur dit daar goed en kom dan terug na hierdie bladsy.',
  },
  'needs-mfa.lapsed': {
    heading: 'Die tyd om te antwoord is verby',
    body: 'Ons vind uit wat die bank volgende doen. Een oomblik, asseblief.',
  },
  'needs-mfa.fetching': {
    heading: (args) => `${Bank(args)} wil jou iets vra`,
    body: 'Ons gaan haal die vraag. Dit is nou-nou hier.',
  },
  'needs-mfa.checking': {
    heading: 'Jou antwoord word nagegaan',
    body: 'Die bank kyk daarna. Bly asseblief op hierdie bladsy, want die bank vra dalk nog een.',
  },
  polling: {
    heading: 'Besig om jou rekeninge te kry',
    body: (args) =>
      `Jy is by ${bank(args)} aangemeld, en jou rekeninge en transaksies is op pad. Jy kan hierdie bladsy verlaat. Dit gaan sonder jou aan.`,
  },
  'polling.answering': {
    heading: 'Jou uitslag word gereed gemaak',
    body: (args) =>
      `${Bank(args)} het ons ingelaat. Dit neem dikwels ’n minuut of twee. Jy kan hierdie bladsy verlaat en weer terugkom.`,
  },
  'polling.batch': {
    heading: 'Jou uitslag het tyd nodig',
    body: (args) =>
      `${Bank(args)} stuur dit in groepe, en dit kan tot twee uur neem. Jy kan hierdie bladsy verlaat en weer terugkom.`,
  },
  'needs-credentials.first': {
    heading: (args) => `Meld aan by ${bank(args)}`,
    body: 'Gebruik dieselfde besonderhede as vir aanlyn bankdienste.',
  },
  'needs-credentials.update': {
    heading: (args) => `Hernu die skakel met ${bank(args)}`,
    body: 'Voer die besonderhede in waarmee jy vandag by die bank aanmeld.',
  },
  'needs-credentials.redirect': {
    heading: (args) => `Meld aan by ${bank(args)}`,
    body: 'Jy doen dit op ’n veilige bladsy wat volgende oopgaan. Daarna kom jy hierheen terug.',
  },
  'needs-credentials.closed': {
    heading: 'Kom ons neem ’n kort blaaskans',
    body: (args) =>
      `${Bank(args)} het hierdie besonderhede drie keer geweier. Nog een poging kan jou aanmelding sluit, so die vorm bly vir ’n ruk toe. As jy jou wagwoord vergeet het, is dit nou ’n goeie tyd om by die bank ’n nuwe een te stel.`,
  },
  'needs-authorization.asking': {
    heading: (args) => `Gee toegang by ${bank(args)}`,
    body: 'Jy doen dit op ’n veilige bladsy wat volgende oopgaan. Hierdie app sien nooit jou wagwoord nie. Daarna kom jy hierheen terug.',
  },
  'needs-authorization.away': {
    heading: (args) => `Op pad na die bladsy van ${bank(args)}`,
    body: ({ can }) =>
      `Dit gaan nou-nou oop. Wanneer jy daar klaar is, kom jy hierheen terug.${can.authorize ? ' As dit nie daar is nie, kan jy dit weer oopmaak.' : ''}`,
    action: 'Maak die bladsy weer oop',
  },
  'needs-authorization.window': {
    heading: 'Gaan aan in die ander venster',
    body: (args) =>
      `Die bladsy van ${bank(args)} is in sy eie venster oop. Wanneer jy daar klaar is, gaan hierdie bladsy vanself aan.${args.can.authorize ? ' As jy dit nie kan sien nie, kan ons dit terugbring.' : ''}`,
    action: 'Wys daardie venster',
  },
  'needs-authorization.checking': {
    heading: 'Welkom terug',
    body: (args) => `Ons vra ${bank(args)} of alles goed gegaan het. Een oomblik, asseblief.`,
  },
  'outage-wait.asking-bank': {
    heading: (args) => `Ons kyk hoe dit met ${bank(args)} gaan`,
    body: 'Die vorige poging het nie deurgekom nie. Ons vind uit hoekom. Een oomblik, asseblief.',
  },
  connected: {
    heading: (args) => CONNECTED[args.intent](args),
    body: 'Alles het goed gegaan. Jy hoef hier niks meer te doen nie.',
  },
  'connected.partly': {
    heading: (args) =>
      byPlural(args.format, args.missing, {
        one: 'Verbind, maar een deel kort nog',
        other: `Verbind, maar ${args.format.number(args.missing)} dele kort nog`,
      }),
    body: (args) => `Die res van ${bank(args)} is hier en gereed vir gebruik.`,
  },
  left: {
    heading: 'Jou plek word gehou',
    body: 'Ons kyk nie meer nie. Wat begin het, gaan vanself aan. Jy kan enige tyd terugkom en kyk.',
  },
  cancelled: {
    heading: 'Ons het gestop',
    body: ({ can }) =>
      `Ons volg dit nie meer nie. Wat die bank begin het, word dalk nog voltooi.${can.start || can.retry ? ' Jy kan weer begin wanneer jy wil.' : ''}`,
  },
}
