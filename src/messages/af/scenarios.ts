import { canCorrect, canEnterDetails } from '../can-correct'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank } from './bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ contactSupport }: PromptArgs['can'], support: string): string =>
  contactSupport ? support : 'As jy met ons in verbinding tree, sal die besonderhede hieronder help.'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'Jy kan aangaan wanneer dit verby is.'
  return can.retry ? 'Jy kan nou aangaan.' : 'Jy kan later terugkom.'
}

const MFA_FAILED = {
  late: {
    heading: () => 'Die tyd om te antwoord het verstryk',
    body: 'Banke wag net kort vir ’n antwoord.',
  },
  wrong: {
    heading: (args: PromptArgs) => `${Bank(args)} het daardie antwoord nie aanvaar nie`,
    body: 'Dit was dalk ’n tikfout, of ’n antwoord vir ’n vorige poging.',
  },
  'wrong-or-late': {
    heading: () => 'Daardie kontrole het nie geslaag nie',
    body: 'Die antwoord was verkeerd, of dit het te laat gekom. Ons kan nie sê watter een nie.',
  },
} as const

const mfaFailed = ({ fault }: PromptArgs) => MFA_FAILED[fault ?? 'wrong-or-late']

/** One entry for each reason. No two may share a body: people must be able to tell them apart. */
export const scenarios: Messages['scenarios'] = {
  'credentials-rejected': {
    heading: (args) => `${Bank(args)} het hierdie besonderhede nie aanvaar nie`,
    body: (args) =>
      canEnterDetails(args)
        ? `Gaan dit na en probeer weer. As jy nie seker is nie, meld eers op ${bank(args)} se webwerf aan, nie in die app nie, om te sien of dit werk.`
        : `Meld op ${bank(args)} se webwerf aan, nie in die app nie, om te sien of dit nog werk. Jy kan dit nie hier invoer nie.`,
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
        return 'Een besonderheid daarin het nie reg gelyk nie. Daar is niks wat jy hier hoef reg te maak nie, en jy kan dit vir nou los.'
      if (args.fields.length > 0)
        return `Dit lyk nie reg nie: ${args.format.list(args.fields)}. Maak dit asseblief reg en meld weer aan.`
      if (args.can.changeDetails) return 'Een van die besonderhede lyk nie reg nie. Verander dit, en dan probeer ons weer.'
      return 'Een van die besonderhede lyk nie reg nie. Lees weer daardeur en stuur dit nog een keer.'
    },
  },
  'login-locked': {
    heading: (args) => `${Bank(args)} het hierdie aanmelding gesluit`,
    body: 'Banke doen dit om jou geld veilig te hou. Dit sal nie help om nou weer te probeer nie, so neem gerus jou tyd.',
    steps: [
      'Verlaat hierdie bladsy vir nou. Ons hou jou plek.',
      (args) => `Kontak ${bank(args)} en vra dat jou aanmelding oopgesluit word.`,
      'Kom terug sodra jy weer daar kan aanmeld.',
    ],
    action: 'My aanmelding werk weer',
  },
  'mfa-unsupported': {
    heading: (args) => `${Bank(args)} het ’n kontrole waar ons nie kan verbykom nie`,
    body: ({ can }) =>
      `Dit vra ’n ekstra stap wat nie van hier af werk nie. Daardie stap hou jou veilig, so hou dit aan. ${
        can.chooseBank ? 'Jy kan ’n ander bank kies.' : 'Jy kan dit vir nou los.'
      }${can.confirm ? ' As jou bank jou ’n nuwe manier laat kies om te bevestig, doen dit daar en probeer dan weer.' : ''}`,
    action: 'Ek het ’n nuwe manier gekies',
  },
  'bank-notice': {
    heading: (args) => `${Bank(args)} het iets om vir jou te wys`,
    body: 'Dit vra ’n keuse wat net jy kan maak, soos nuwe voorwaardes. Ons kan aangaan sodra dit gedoen is.',
    steps: [
      (args) => `Maak ${bank(args)} in ’n blaaier oop, nie in die app nie, en meld aan.`,
      'Kyk na jou rekeninge en dan na jou transaksies.',
      'Aanvaar of sluit wat ook al jou aandag vra.',
      ({ can }) => (can.confirm ? 'Kom terug hierheen en sê vir ons dat jy dit gedoen het.' : 'Kom enige tyd terug hierheen.'),
    ],
  },
  'identity-documents': {
    heading: (args) => `${Bank(args)} moet weet wie jy is`,
    body: 'Volgens wet (FICA) moet ’n bank se papiere oor jou op datum wees. Tot dan hou die bank jou data terug.',
    steps: [
      (args) => `Kontak ${bank(args)} deur die app, die webwerf of ’n tak.`,
      'Gee wat gevra word. Dikwels is dit jou ID en bewys van waar jy woon.',
      ({ can }) =>
        can.confirm
          ? 'Wanneer die bank sê alles is in orde, kom terug en gaan aan.'
          : 'Kom terug wanneer die bank sê alles is in orde.',
    ],
    action: 'Die bank sê alles is in orde',
  },
  'mfa-failed': {
    heading: (args) => mfaFailed(args).heading(args),
    body: (args) =>
      `${mfaFailed(args).body} ${args.can.retry ? 'Probeer weer, dan vra die bank jou van nuuts af.' : 'Jy kan terugkom en van nuuts af begin.'}`,
  },
  'attempt-timed-out': {
    heading: 'Dit het te lank geneem',
    body: (args) =>
      `${Bank(args)} het nie betyds klaargemaak nie, so hierdie poging is verby. Jy het niks verkeerd gedoen nie. ${args.can.retry ? 'Probeer asseblief weer.' : 'Jy kan hierdie bladsy verlaat.'}`,
  },
  'attempt-gone': {
    heading: 'Ons het hierdie poging se spoor verloor',
    body: ({ can }) =>
      `Dit is dalk te oud om te vind. ${can.retry ? 'Probeer weer, dan begin ons met ’n skoon bladsy.' : 'Niks meer sal daarvan kom nie, so jy kan dit los.'}`,
  },
  'not-started': {
    heading: 'Ons kon nie begin nie',
    body: ({ can }) =>
      `Ons boodskap het dalk nie deurgekom nie. ${can.retry ? 'Probeer weer. As dit tog deurgekom het, gaan ons van daar af aan.' : 'Jy kan dit vir nou los en later terugkom.'}`,
  },
  'too-soon': {
    heading: '’n Kort blaaskans is nodig',
    body: (args) => `Ons het ${bank(args)} in ’n kort tyd baie gevra, so daar is ’n rustyd tussen pogings. ${whenReady(args)}`,
  },
  'already-connected': {
    heading: (args) => `${Bank(args)} was reeds verbind`,
    body: 'Daardie verbinding werk nog, so daar is niks meer om te doen nie.',
  },
  'authorization-required': {
    heading: (args) => `${Bank(args)} vra dat jy weer aanmeld`,
    body: ({ can }) =>
      `Banke doen dit van tyd tot tyd, om seker te wees dat dit jy is. ${can.authorize ? 'Jy doen dit op ’n veilige bladsy van sy eie, en dan kom jy hierheen terug.' : 'Jy kan dit vir nou los en later daarna terugkom.'}`,
  },
  'authorization-declined': {
    heading: 'Toegang is nie gegee nie',
    body: ({ can }) =>
      `Die versoek is geweier, of voor die einde toegemaak. Dit is jou keuse. ${can.authorize ? 'As dit nie jou bedoeling was nie, kan jy teruggaan en weer kies.' : 'Niks by jou bank het verander nie.'}`,
  },
  'authorization-unfinished': {
    heading: 'Daar is nog een stap',
    body: ({ can }) =>
      `Jy het teruggekom voordat alles klaar was. ${can.authorize ? 'Gaan nog een keer daarheen en volg dit tot aan die einde.' : 'Jy kan later daarna terugkom.'}`,
  },
  'permission-missing': {
    heading: 'Ons het nog een toestemming nodig',
    body: ({ can }) =>
      `Jy het toegang gegee, maar iets wat hier nodig is, is uitgelaat. ${can.authorize ? 'Gaan terug en merk dit, of los dinge soos dit is.' : 'Jy kan dinge los soos dit is.'}`,
  },
  'consent-expired': {
    heading: 'Jou toestemming het verval',
    body: (args) =>
      `Toegang tot ${bank(args)} is net vir ’n vaste tyd, sodat jy in beheer bly. ${args.can.authorize ? 'Gee dit weer, dan gaan ons aan.' : 'Dit het nou tot ’n einde gekom.'}`,
  },
  'bank-outage': {
    heading: (args) => `${Bank(args)} antwoord nie`,
    body: ({ signedIn }) =>
      `Dit is nie jy nie${signedIn ? ', en jou besonderhede is reg' : ''}. Banke is dikwels binne minute terug.`,
  },
  'bank-major-outage': {
    heading: (args) => `${Bank(args)} is nou af`,
    body: ({ longDown }) =>
      `Die bank laat weet van ’n probleem wat baie mense raak, nie net jou nie. ${longDown ? 'Dit duur nou al langer as ’n dag.' : 'Ons kyk elke paar minute of dit terug is.'}`,
  },
  'service-trouble': {
    heading: 'Daar is ’n klein haakplek op pad',
    body: 'Iets tussen ons en die bank het nie gewerk nie. Jy het niks verkeerd gedoen nie, en dit gaan gewoonlik vanself verby.',
  },
  'bank-unsupported': {
    heading: (args) => `Ons kan ${bank(args)} nie verbind nie`,
    body: ({ can }) =>
      `Hierdie bank werk tans nie met ons diens nie. ${can.chooseBank ? 'Kies ’n ander een om aan te gaan.' : 'Jy kan hierdie bladsy verlaat.'}`,
  },
  'feature-unsupported': {
    heading: (args) => `${Bank(args)} kan dit nie deel nie`,
    body: ({ can }) =>
      `Die bank werk, maar bied nie aan wat hier gevra word nie. ${can.chooseBank ? '’n Ander bank doen dit dalk.' : 'Jy hoef niks te doen nie.'}`,
  },
  'account-not-verified': {
    heading: 'Ons kon nie hierdie rekening bevestig nie',
    body: (args) =>
      `${Bank(args)} het nie duidelik gesê wie s’n dit is nie. ${args.can.retry ? 'Probeer nog een keer, want dit kan verbygaan.' : 'Jy kan dit vir nou los.'}`,
  },
  'details-refuted': {
    heading: 'Hierdie besonderhede stem nie ooreen nie',
    body: (args) =>
      `Wat jy vir ons gegee het, is nie wat ${bank(args)} op rekord het nie. ${args.can.changeDetails ? 'Gaan elke naam en nommer na, en verander wat verkeerd is.' : 'Gaan elke naam en nommer na waar jy dit gegee het.'}`,
  },
  'statement-rejected': {
    heading: 'Ons kon nie hierdie bankstaat lees nie',
    body: ({ can }) =>
      `Dit moet die lêer wees soos die bank dit uitgee, soos ’n PDF van die bank se webwerf. ${can.changeDetails ? 'Kies asseblief ’n ander lêer.' : 'Stuur asseblief ’n ander lêer, op dieselfde manier as hierdie een.'}`,
  },
  'session-expired': {
    heading: 'Meld asseblief weer aan',
    body: ({ can }) =>
      `Vir jou veiligheid het hierdie app jou afgemeld. Dit raak nie jou bank nie. ${can.signIn ? 'Meld hier aan, dan gaan ons aan.' : 'Sodra jy weer in die app aangemeld is, kom terug na hierdie bladsy.'}`,
  },
  'outage-persists': {
    heading: (args) => `${Bank(args)} antwoord steeds nie`,
    body: ({ can, tries, format }) =>
      `${tries > 1 ? `Ons het ${format.number(tries)} keer probeer` : 'Ons het weer probeer'}, maar kon nie deurkom nie. Dit is nie jou skuld nie. ${withDetails(can, 'Ondersteuning kan met die besonderhede hieronder daarna kyk.')}`,
  },
  'queue-expired': {
    heading: '’n Week se pogings het nie gewerk nie',
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
      `Ons is nie gesê hoekom nie. ${can.retry ? 'Dit help dikwels om nog een keer te probeer.' : 'Jy kan dit vir nou los.'}`,
  },
  'unknown-persists': {
    heading: 'Dit gaan aanhoudend verkeerd',
    body: ({ can }) =>
      `Ons weet nog nie hoekom nie. ${withDetails(can, 'Ondersteuning kan dit met die besonderhede hieronder naslaan.')}`,
  },
  'retry-queued': {
    heading: 'Ons hou aan probeer vir jou',
    body: (args) =>
      `${Bank(args)} kon dit nie nou dadelik hanteer nie. Ons probeer omtrent elke twee uur${args.until === null ? '' : `, tot ${args.format.day(args.until)}`}. Jy hoef niks te doen nie.`,
  },
  'part-outage': {
    heading: 'Kort vir eers',
    body: (args) => `${Bank(args)} kon hierdie deel nie op die oomblik vir ons gee nie.`,
  },
  'part-unsupported': {
    heading: 'Word nie aangebied nie',
    body: (args) => `${Bank(args)} deel hierdie deel met niemand nie.`,
  },
  'part-not-permitted': {
    heading: 'Nie ingesluit nie',
    body: 'Die toegang wat gegee is, dek nie hierdie deel nie.',
  },
  'part-not-verifiable': {
    heading: 'Nie bevestig nie',
    body: (args) => `${Bank(args)} kon nie met sekerheid sê of hierdie deel reg is nie.`,
  },
}
