import type { Messages, PromptArgs } from '../../messages.types'
import { bank, Bank } from '../bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ contactSupport }: PromptArgs['can'], support: string): string =>
  contactSupport ? support : 'Uma uxhumana nathi, imininingwane engezansi izosiza.'

/** Nothing that the user can do will help. */
export const support = {
  'outage-persists': {
    heading: (args) => `${Bank(args)} alikaphenduli namanje`,
    body: ({ can, tries, format }) =>
      `${tries > 1 ? `Sizame izikhathi ezingu-${format.number(tries)}` : 'Sizame futhi'}, kodwa asiphumelelanga. Akulona iphutha lakho. ${withDetails(can, 'Ithimba losizo lingakubheka lokhu ngemininingwane engezansi.')}`,
  },
  'queue-expired': {
    heading: 'Asikwazanga ukungena isonto lonke',
    body: (args) =>
      `Siqhubeke nokuzama ukufinyelela ${bank(args)} izinsuku eziyisikhombisa. ${withDetails(args.can, 'Dlulisela imininingwane engezansi ethimbeni losizo, ukuze liqhubeke kusukela lapha.')}`,
  },
  'integration-fault': {
    heading: 'Kukhona okungalungile ohlangothini lwethu',
    body: ({ can }) =>
      `Awenzanga lutho olungalungile, futhi awukwazi ukulungisa lokhu. ${withDetails(can, 'Thumela imininingwane engezansi ethimbeni losizo, ukuze silungise thina.')}`,
  },
  'unknown-persists': {
    heading: 'Lokhu kulokhu kungahambi kahle',
    body: ({ can }) =>
      `Asikazi ukuthi kungani. ${withDetails(can, 'Ithimba losizo lingayithola imbangela ngemininingwane engezansi.')}`,
  },
} satisfies Partial<Messages['scenarios']>
