import { byPlural } from '../../by-plural'
import { daysLeft } from '../../days-left'
import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'
import { pageAhead } from '../page-ahead'

/** The user has to give access, or to renew it. */
export const authorization = {
  'authorization-required': {
    heading: (args) => `${Bank(args)} wil hê dat jy weer aanmeld`,
    body: (args) =>
      `Banke vra dit van tyd tot tyd, om seker te wees dat dit nog jy is. ${args.can.authorize ? `${pageAhead(args)} Daarna kom jy hierheen terug.` : args.can.retry ? 'As jy intussen by die bank aangemeld het, probeer weer.' : 'Jy kan dit vir nou los en later daarna terugkom.'}`,
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
  'authorization-elsewhere': {
    heading: 'Het jy dit elders begin?',
    body: ({ can }) =>
      `Jy het van jou bank af teruggekom, maar hierdie bladsy weet nie van jou besoek nie. As jy in ’n ander app of blaaier begin het, gaan daar aan. ${can.authorize ? 'Indien nie, kan jy dit hier doen.' : can.retry ? 'Indien nie, kan jy hier weer probeer.' : 'Indien nie, kan jy dit later doen.'}`,
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
} satisfies Partial<Messages['scenarios']>
