import type { Messages } from '../../messages.types'
import { bank, Bank } from '../bank'

/** The bank or the service does not respond, and there is a wait. */
export const outage = {
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
  'retry-queued': {
    heading: 'Sizoqhubeka nokukuzamela',
    body: (args) =>
      `${Bank(args)} alitholakali okwamanje. Sizozama cishe njalo emahoreni amabili${args.until === null ? '' : `, kuze kube ${args.format.day(args.until)}`}. Akukho okudingeka ukwenze.`,
  },
} satisfies Partial<Messages['scenarios']>
