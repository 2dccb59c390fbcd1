import type { Intent } from '../../domain/request'
import { isAboutAccounts } from '../about-accounts'
import { byPlural } from '../by-plural'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank } from './bank'
import { pageAhead } from './page-ahead'

const IDLE: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `Verbind ${bank(args)}`,
  update: (args) => `Verbind weer met ${bank(args)}`,
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
    body: 'Ons gaan die bank vra vir jou rekeninge en alles wat nuut is. Die bank wil dalk ’n kode van jou hê, so hou jou foon byderhand.',
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
    heading: 'Jy is in die tou',
    body: 'Dit het nog nie begin nie. Dit sal vanself begin sodra dit kan.',
  },
  'needs-mfa.code': {
    heading: (args) => `Voer die kode van ${bank(args)} in`,
    body: 'Die bank wil seker wees dat dit jy is. Die kode kom dalk per SMS, per e-pos of in die bank se app.',
  },
  'needs-mfa.questions': {
    heading: (args) => `Beantwoord die vrae van ${bank(args)}`,
    body: 'Die bank wil seker wees dat dit jy is. Antwoord soos jy sou wanneer jy daar aanmeld.',
  },
  'needs-mfa.approve': {
    heading: (args) => `Keur dit goed in ${bank(args)} se app`,
    body: 'Die bank het ’n versoek na jou foon gestuur. Keur dit daar goed en kom dan terug na hierdie bladsy.',
  },
  'needs-mfa.choice': {
    heading: (args) => `${Bank(args)} wil hê jy moet kies`,
    body: 'Die bank wil seker wees dat dit jy is. Kies een hiervan en bevestig dit dan.',
  },
  'needs-mfa.image': {
    heading: 'Tik wat jy in die prent sien',
    body: 'Die bank wil seker wees dat dit jy is. Dit het ’n prent gestuur met iets om te lees.',
  },
  'needs-mfa.lapsed': {
    heading: 'Die tyd om te antwoord is verby',
    body: 'Ons kyk wat die bank volgende doen. Een oomblik, asseblief.',
  },
  'needs-mfa.fetching': {
    heading: (args) => `${Bank(args)} wil seker wees dat dit jy is`,
    body: 'Ons vind uit wat die bank van jou nodig het. Een oomblik, asseblief.',
  },
  'needs-mfa.checking': {
    heading: 'Jou antwoord word nagegaan',
    body: 'Die bank gaan dit nou na. Bly asseblief op hierdie bladsy, want die bank vra dalk nog iets.',
  },
  polling: {
    heading: (args) => (isAboutAccounts(args) ? 'Besig om jou rekeninge te kry' : 'Besig om jou data te kry'),
    body: (args) =>
      `Jy is aangemeld, en ${bank(args)} stuur ${isAboutAccounts(args) ? 'jou rekeninge en transaksies.' : 'jou data.'} Jy kan hierdie bladsy verlaat. Dit sal sonder jou aangaan.`,
  },
  'polling.answering': {
    heading: 'Ons kry jou resultate',
    body: (args) =>
      `${Bank(args)} is besig daarmee. Dit neem dikwels ’n minuut of twee. Jy kan hierdie bladsy verlaat en weer terugkom.`,
  },
  'polling.batch': {
    heading: 'Jou resultate gaan ’n rukkie neem',
    body: (args) =>
      `${Bank(args)} stuur resultate in groepe, so dit kan tot twee uur neem. Jy kan hierdie bladsy verlaat en weer terugkom.`,
  },
  'needs-credentials.first': {
    heading: (args) => `Meld aan by ${bank(args)}`,
    body: 'Gebruik dieselfde besonderhede as vir aanlyn bankdienste.',
  },
  'needs-credentials.update': {
    heading: (args) => `Verbind weer met ${bank(args)}`,
    body: 'Voer die besonderhede in wat jy nou vir aanlyn bankdienste gebruik.',
  },
  'needs-credentials.redirect': {
    heading: (args) => `Meld aan by ${bank(args)}`,
    body: (args) => `${pageAhead(args)} Daarna kom jy hierheen terug.`,
  },
  'needs-credentials.closed': {
    heading: 'Kom ons wag eers, om jou aanmelding te beskerm',
    body: (args) =>
      `${Bank(args)} het jou besonderhede drie keer geweier. Nog een poging kan jou aanmelding sluit, so ons het die vorm vir ’n ruk toegemaak. As jy jou wagwoord vergeet het, kan jy intussen by die bank ’n nuwe een stel.`,
  },
  'needs-authorization.asking': {
    heading: (args) => `Gee toegang tot ${bank(args)}`,
    body: (args) => `${pageAhead(args)} Hierdie app sien nooit jou wagwoord nie. Daarna kom jy hierheen terug.`,
  },
  'needs-authorization.away': {
    heading: (args) => `Ons neem jou na ${bank(args)}`,
    body: ({ can }) =>
      `Die bladsy gaan nou-nou oop. Wanneer jy daar klaar is, kom jy hierheen terug.${can.authorize ? ' As dit nie oopgaan nie, kan jy dit weer oopmaak.' : ''}`,
    labels: { authorize: 'Maak die bladsy weer oop' },
  },
  'needs-authorization.window': {
    heading: 'Gaan aan in die ander venster',
    body: (args) =>
      `Die bladsy vir ${bank(args)} is in ’n ander venster oopgemaak. Wanneer jy daar klaar is, sal hierdie bladsy vanself aangaan.${args.can.authorize ? ' As jy dit nie kan sien nie, kan ons dit terugbring.' : ''}`,
    labels: { authorize: 'Wys die ander venster' },
  },
  'needs-authorization.checking': {
    heading: 'Welkom terug',
    body: (args) => `Ons maak by ${bank(args)} seker dat alles deurgegaan het. Een oomblik, asseblief.`,
  },
  'outage-wait.asking-bank': {
    heading: (args) => `Ons kyk of ${bank(args)} werk`,
    body: 'Die vorige poging het nie deurgekom nie, so ons vind uit hoekom. Een oomblik, asseblief.',
  },
  connected: {
    heading: (args) => CONNECTED[args.intent](args),
    body: 'Alles het goed gegaan. Jy hoef hier niks meer te doen nie.',
  },
  'connected.partly': {
    heading: (args) =>
      byPlural(args.format, args.missing, {
        one: 'Verbind, maar een ding kort nog',
        other: `Verbind, maar ${args.format.number(args.missing)} dinge kort nog`,
      }),
    body: (args) => `Alles anders van ${bank(args)} is hier en gereed vir gebruik.`,
  },
  left: {
    heading: 'Jy het dit vir eers gelos',
    body: 'Ons het opgehou kyk. Wat reeds begin het, sal vanself aangaan. Jy kan enige tyd weer kyk.',
  },
  cancelled: {
    heading: 'Ons het gestop',
    body: ({ can }) =>
      `Ons kyk nie meer hierna nie. Die bank kan dalk nog voltooi wat begin is.${can.start || can.retry ? ' Jy kan enige tyd weer begin.' : ''}`,
  },
}
