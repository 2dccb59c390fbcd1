import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The bank or the service does not respond, and there is a wait. */
export const outage = {
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
  'retry-queued': {
    heading: 'Ons sal vir jou aanhou probeer',
    body: (args) =>
      `${Bank(args)} is nie op die oomblik beskikbaar nie. Ons sal omtrent elke twee uur probeer${args.until === null ? '' : `, tot ${args.format.day(args.until)}`}. Jy hoef niks te doen nie.`,
  },
} satisfies Partial<Messages['scenarios']>
