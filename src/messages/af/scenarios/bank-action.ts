import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The user has to do something at the bank first. */
export const bankAction = {
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
} satisfies Partial<Messages['scenarios']>
