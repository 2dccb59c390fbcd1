import { canCorrect, canEnterDetails } from '../can-correct'
import { byPlural } from '../by-plural'
import { daysLeft } from '../days-left'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank } from './bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ contactSupport }: PromptArgs['can'], support: string): string =>
  contactSupport ? support : 'As jy met ons in verbinding tree, sal die besonderhede hieronder help.'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'Jy kan weer probeer wanneer die wag verby is.'
  return can.retry ? 'Jy kan nou weer probeer.' : 'Jy kan later terugkom.'
}

const MFA_FAILED = {
  late: {
    heading: () => 'Die tyd om te antwoord het verstryk',
    body: 'Banke wag net ’n kort rukkie vir ’n antwoord.',
  },
  wrong: {
    heading: (args: PromptArgs) => `${Bank(args)} het daardie antwoord nie aanvaar nie`,
    body: 'Dit was dalk ’n tikfout, of ’n ou kode.',
  },
  'wrong-or-late': {
    heading: () => 'Die sekuriteitskontrole het nie geslaag nie',
    body: 'Die antwoord was verkeerd, of dit het te laat gekom. Ons kan nie sê watter een nie.',
  },
} as const

const mfaFailed = ({ fault }: PromptArgs) => MFA_FAILED[fault ?? 'wrong-or-late']

/** One entry for each reason. No two may share a body: people must be able to tell them apart. */
export const scenarios: Messages['scenarios'] = {
  'credentials-rejected': {
    heading: (args) => `${Bank(args)} het hierdie besonderhede nie aanvaar nie`,
    body: (args) => {
      if (!canEnterDetails(args))
        return `Meld op ${bank(args)} se webwerf aan, nie in die app nie, om te sien of dit nog werk. Jy kan dit nie hier invoer nie.`
      // The notice beside the form says the rest.
      if (args.mayLock) return 'Gaan dit na en probeer weer.'
      return `Gaan dit na en probeer weer. As jy nie seker is nie, meld eers op ${bank(args)} se webwerf aan, nie in die app nie, om te sien of dit werk.`
    },
  },
  'credentials-changed': {
    heading: (args) => `Het jou wagwoord by ${bank(args)} verander?`,
    body: (args) =>
      `Die besonderhede wat jy vroeër vir ons gegee het, werk nie meer nie. ${canEnterDetails(args) ? 'Meld met die nuwes aan om voort te gaan.' : 'Jy kan nie nuwes hier invoer nie, so jy kan dit vir nou los.'}`,
  },
  'input-invalid': {
    heading: (args) => (canCorrect(args) ? 'Kyk asseblief weer na wat jy getik het' : 'Ons versoek is nie aanvaar nie'),
    body: (args) => {
      if (!canCorrect(args))
        return 'Iets daarin het nie reg gelyk nie. Daar is niks wat jy hier hoef reg te maak nie, so jy kan dit vir nou los.'
      if (args.fields.length > 0)
        return `Dit lyk nie reg nie: ${args.format.list(args.fields)}. Maak dit asseblief reg en meld weer aan.`
      if (args.can.changeDetails) return 'Een van jou besonderhede lyk nie reg nie. Verander dit, dan sal ons weer probeer.'
      return 'Een van jou besonderhede lyk nie reg nie. Gaan elkeen na en meld weer aan.'
    },
  },
  'login-locked': {
    heading: (args) => `${Bank(args)} het jou aanmelding gesluit`,
    body: 'Banke doen dit om jou geld te beskerm. Dit sal nie help om weer te probeer voordat die bank dit oopsluit nie.',
    steps: [
      'Verlaat hierdie bladsy vir nou, en moet nog nie weer probeer nie.',
      (args) => `Kontak ${bank(args)} en vra hulle om jou aanmelding oop te sluit.`,
      'Kom terug sodra jy weer daar kan aanmeld.',
    ],
    labels: { retry: 'My aanmelding is oopgesluit' },
  },
  'mfa-unsupported': {
    heading: (args) => `${Bank(args)} het ’n sekuriteitskontrole wat ons nie ondersteun nie`,
    body: ({ can }) =>
      `Die ekstra stap wat dit vra, werk nie hier nie. Daardie stap beskerm jou, so hou dit aan. ${
        can.chooseBank ? 'Jy kan ’n ander bank kies.' : 'Jy kan dit vir nou los.'
      }${can.retry ? ' As jou bank ’n ander manier bied om te bevestig dat dit jy is, stel dit daar op en probeer dan weer.' : ''}`,
    labels: { retry: 'Ek het ’n ander manier opgestel' },
  },
  'bank-notice': {
    heading: (args) => `${Bank(args)} het nodig dat jy iets doen`,
    body: 'Dit is dalk nuwe voorwaardes om te aanvaar, of iets anders wat net jy kan doen. Ons kan aangaan sodra dit gedoen is.',
    steps: [
      (args) => `Meld by ${bank(args)} aan in ’n blaaier, nie in die app nie.`,
      'Maak jou rekeninge oop, en dan jou transaksies.',
      'Antwoord op alles wat jou aandag vra, of maak dit toe.',
      ({ can }) =>
        can.retry ? 'Kom terug hierheen en sê vir ons dat dit gedoen is.' : 'Kom terug hierheen wanneer dit gedoen is.',
    ],
    labels: { retry: 'Ek het dit gedoen' },
  },
  'identity-documents': {
    heading: (args) => `${Bank(args)} het dokumente van jou nodig`,
    body: 'Volgens wet (FICA) moet banke jou dokumente op datum hou. Totdat joune op datum is, kan die bank nie jou data deel nie.',
    steps: [
      (args) => `Kontak ${bank(args)} in die app, op die webwerf of by ’n tak.`,
      'Gee vir die bank wat gevra word. Dikwels is dit jou ID en bewys van adres.',
      ({ can }) =>
        can.retry
          ? 'Wanneer die bank sê jou dokumente is op datum, kom terug en gaan aan.'
          : 'Kom terug wanneer die bank sê jou dokumente is op datum.',
    ],
    labels: { retry: 'My dokumente is op datum' },
  },
  'mfa-failed': {
    heading: (args) => mfaFailed(args).heading(args),
    body: (args) =>
      `${mfaFailed(args).body} ${args.can.retry ? 'Probeer weer, dan sal die bank jou nog een keer vra.' : 'Jy kan dit los en later terugkom.'}`,
  },
  'attempt-timed-out': {
    heading: 'Dit het te lank geneem',
    body: (args) =>
      `${Bank(args)} het nie betyds klaargemaak nie, so ons het opgehou wag. Jy het niks verkeerd gedoen nie. ${args.can.retry ? 'Probeer asseblief weer.' : 'Jy kan hierdie bladsy verlaat.'}`,
  },
  'attempt-gone': {
    heading: 'Ons het hierdie poging se spoor verloor',
    body: ({ can }) =>
      `Dit is dalk te oud om op te soek. ${can.retry ? 'Probeer weer, dan sal ons van voor af begin.' : 'Daar is niks meer om voor te wag nie, so jy kan hierdie bladsy verlaat.'}`,
  },
  'connection-gone': {
    heading: (args) => `${Bank(args)} is nie meer verbind nie`,
    body: ({ can }) =>
      `Hierdie verbinding is verwyder, so daar is niks oor om by te werk nie. ${can.retry ? 'Jy kan nou weer verbind.' : 'Jy kan hierdie bladsy verlaat.'}`,
    labels: { retry: 'Verbind weer' },
  },
  'not-started': {
    heading: 'Ons kon nie begin nie',
    body: ({ can }) =>
      `Ons versoek het dalk nie deurgekom nie. ${can.retry ? 'Probeer weer. As dit wel deurgekom het, sal ons van daar af aangaan.' : 'Jy kan dit vir nou los en later terugkom.'}`,
  },
  'too-soon': {
    heading: 'Ons moet ’n rukkie wag',
    body: (args) => `Ons het ${bank(args)} te dikwels in ’n kort tyd gevra, so daar moet ’n pouse wees. ${whenReady(args)}`,
  },
  'already-connected': {
    heading: (args) => `${Bank(args)} is reeds verbind`,
    body: 'Jy het dit vroeër verbind, so daar is niks meer om te doen nie.',
  },
  'authorization-required': {
    heading: (args) => `${Bank(args)} wil hê dat jy weer aanmeld`,
    body: ({ can }) =>
      `Banke vra dit van tyd tot tyd, om seker te wees dat dit nog jy is. ${can.authorize ? 'Jy sal op ’n veilige bladsy aanmeld en dan hierheen terugkom.' : can.retry ? 'As jy intussen by die bank aangemeld het, probeer weer.' : 'Jy kan dit vir nou los en later daarna terugkom.'}`,
  },
  'authorization-declined': {
    heading: 'Toegang is nie gegee nie',
    body: ({ can }) =>
      `Die versoek is geweier, of toegemaak voordat dit klaar was. Dit is jou keuse. ${can.authorize ? 'As dit nie jou bedoeling was nie, kan jy teruggaan en weer kies.' : can.retry ? 'Niks by jou bank het verander nie, en jy kan weer probeer.' : 'Niks by jou bank het verander nie.'}`,
  },
  'authorization-unfinished': {
    heading: 'Dit is nog nie klaar nie',
    body: ({ can }) =>
      `Jy het teruggekom voordat alles klaar was. ${can.authorize ? 'Gaan terug na daardie bladsy en volg dit tot aan die einde.' : can.retry ? 'As jy dit intussen klaargemaak het, probeer weer.' : 'Jy kan dit later klaarmaak.'}`,
  },
  'permission-missing': {
    heading: 'Ons het ’n bietjie meer toegang nodig',
    body: ({ can }) =>
      `Jy het toegang gegee, maar iets wat ons nodig het, is nie ingesluit nie. ${can.authorize ? 'Gaan terug en sluit dit in, of los dinge soos dit is.' : can.retry ? 'Jy kan weer probeer, of dinge los soos dit is.' : 'Jy kan dinge los soos dit is.'}`,
  },
  'consent-ending': {
    heading: (args) => {
      const days = daysLeft(args)
      if (days === null) return 'Jou toestemming verval binnekort'
      return byPlural(args.format, days, {
        one: 'Jou toestemming verval oor een dag',
        other: `Jou toestemming verval oor ${args.format.number(days)} dae`,
      })
    },
    body: (args) =>
      `Daarna kan ${bank(args)} nie meer jou rekeninge deel nie. ${args.can.authorize ? 'Verleng dit nou om verbind te bly.' : 'Tot dan verander niks nie.'}`,
  },
  'consent-expired': {
    heading: 'Jou toestemming het geëindig',
    body: (args) =>
      `Toegang tot ${bank(args)} duur net vir ’n vaste tyd, sodat jy in beheer bly. ${args.can.authorize ? 'Gee dit weer om verbind te bly.' : args.can.retry ? 'As jy dit intussen weer gegee het, probeer weer.' : 'Daardie tyd is nou verby.'}`,
  },
  'bank-outage': {
    heading: (args) => (args.over ? `Gereed om ${bank(args)} weer te probeer` : `${Bank(args)} reageer nie`),
    body: ({ signedIn }) =>
      `Dit is nie jou skuld nie${signedIn ? ', en jou besonderhede is reg' : ''}. Banke is dikwels binne minute terug.`,
  },
  'bank-major-outage': {
    heading: (args) => (args.over ? `Jy kan ${bank(args)} weer probeer` : `${Bank(args)} is nou af`),
    body: ({ over, longDown }) =>
      over
        ? 'Die bank het ’n probleem gehad wat baie mense geraak het. Dit werk dalk nou weer.'
        : `Die bank het ’n probleem wat baie mense raak, nie net jou nie. ${longDown ? 'Dit duur nou al langer as ’n dag.' : 'Ons kyk elke paar minute of dit terug is.'}`,
  },
  'service-trouble': {
    heading: (args) => (args.over ? 'Gereed om weer te probeer' : 'Ons het ’n tegniese probleem'),
    body: 'Iets tussen ons en die bank werk nie. Jy het niks verkeerd gedoen nie, en dit gaan gewoonlik vanself verby.',
  },
  'bank-unsupported': {
    heading: (args) => `Ons kan nie met ${bank(args)} verbind nie`,
    body: ({ can }) =>
      `Hierdie bank werk tans nie met ons diens nie. ${can.chooseBank ? 'Kies ’n ander bank om voort te gaan.' : 'Jy kan hierdie bladsy verlaat.'}`,
  },
  'feature-unsupported': {
    heading: (args) => `${Bank(args)} kan nie deel wat ons nodig het nie`,
    body: ({ can }) =>
      `Die bank werk saam met ons, maar bied nie die data aan wat hier nodig is nie. ${can.chooseBank ? '’n Ander bank doen dit dalk.' : 'Jy hoef niks te doen nie.'}`,
  },
  'account-not-verified': {
    heading: 'Ons kon nie hierdie rekening bevestig nie',
    body: (args) =>
      `${Bank(args)} het nie ’n duidelike antwoord gegee oor wie se rekening dit is nie. ${args.can.retry ? 'Probeer weer: dit werk dalk volgende keer.' : 'Jy kan dit vir nou los.'}`,
  },
  'details-refuted': {
    heading: 'Hierdie besonderhede stem nie ooreen nie',
    body: (args) =>
      `Wat jy vir ons gegee het, is nie dieselfde as wat ${bank(args)} op rekord het nie. ${args.can.changeDetails ? 'Gaan elke naam en nommer na, en verander wat verkeerd is.' : 'Gaan elke naam en nommer na waar jy dit ingevoer het.'}`,
  },
  'statement-rejected': {
    heading: 'Ons kon nie hierdie bankstaat lees nie',
    body: ({ can }) =>
      `Dit moet die oorspronklike lêer van die bank wees, soos ’n PDF van die bank se webwerf. ${can.changeDetails ? 'Kies asseblief ’n ander lêer.' : 'Stuur asseblief ’n ander lêer, op dieselfde manier as hierdie een.'}`,
    labels: { changeDetails: 'Kies ’n ander lêer' },
  },
  'session-expired': {
    heading: 'Meld asseblief weer by hierdie app aan',
    body: ({ can }) =>
      `Die app het jou afgemeld om jou veilig te hou. Dit raak nie jou bank nie. ${can.signIn ? 'Meld hier aan, dan sal ons aangaan.' : 'Sodra jy weer aangemeld is, kom terug na hierdie bladsy.'}`,
  },
  'outage-persists': {
    heading: (args) => `${Bank(args)} reageer steeds nie`,
    body: ({ can, tries, format }) =>
      `${tries > 1 ? `Ons het ${format.number(tries)} keer probeer` : 'Ons het weer probeer'}, maar kon nie deurkom nie. Dit is nie jou skuld nie. ${withDetails(can, 'Ondersteuning kan met die besonderhede hieronder daarna kyk.')}`,
  },
  'queue-expired': {
    heading: 'Ons kon in ’n week nie deurkom nie',
    body: (args) =>
      `Ons het sewe dae lank aanhou probeer om ${bank(args)} te bereik. ${withDetails(args.can, 'Gee die besonderhede hieronder vir ondersteuning, sodat hulle van hier af kan oorneem.')}`,
  },
  'integration-fault': {
    heading: 'Iets is aan ons kant verkeerd',
    body: ({ can }) =>
      `Jy het niks verkeerd gedoen nie, en jy kan dit nie regmaak nie. ${withDetails(can, 'Stuur die besonderhede hieronder vir ondersteuning, sodat ons kan.')}`,
  },
  unknown: {
    heading: 'Dit het nie gewerk nie',
    body: ({ can }) =>
      `Ons is nie gesê hoekom nie. ${can.retry ? 'Probeer weer, want dit help dikwels.' : 'Jy kan dit vir nou los.'}`,
  },
  'unknown-persists': {
    heading: 'Dit gaan aanhoudend verkeerd',
    body: ({ can }) =>
      `Ons weet nog nie hoekom nie. ${withDetails(can, 'Ondersteuning kan dit met die besonderhede hieronder naslaan.')}`,
  },
  'retry-queued': {
    heading: 'Ons sal vir jou aanhou probeer',
    body: (args) =>
      `${Bank(args)} is nie op die oomblik beskikbaar nie. Ons sal omtrent elke twee uur probeer${args.until === null ? '' : `, tot ${args.format.day(args.until)}`}. Jy hoef niks te doen nie.`,
  },
  'part-outage': {
    heading: 'Nie nou beskikbaar nie',
    body: (args) => `${Bank(args)} kon dit nie op die oomblik deel nie.`,
  },
  'part-unsupported': {
    heading: 'Nie beskikbaar nie',
    body: (args) => `${Bank(args)} bied dit nie deur ons diens aan nie.`,
  },
  'part-not-permitted': {
    heading: 'Nie ingesluit nie',
    body: 'Die toegang wat ons het, sluit dit nie in nie.',
  },
  'part-not-verifiable': {
    heading: 'Nie bevestig nie',
    body: (args) => `${Bank(args)} kon nie bevestig dat dit reg is nie.`,
  },
  'no-accounts': {
    heading: 'Geen rekeninge gevind nie',
    body: (args) => `Jy is verbind, maar ${bank(args)} het geen rekeninge om te deel nie.`,
  },
}
