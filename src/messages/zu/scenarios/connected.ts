import type { Messages } from '../../messages.types'
import { bank, Bank } from '../bank'

/** The bank is connected: it was before, or a part of the data is missing. */
export const connected = {
  'already-connected': {
    heading: (args) => `${Bank(args)} selixhunyiwe kakade`,
    body: 'Ulixhume ngaphambili, ngakho akusekho okudingeka kwenziwe.',
  },
  'part-outage': {
    heading: 'Akutholakali okwamanje',
    body: (args) => `${Bank(args)} alikwazanga ukwabelana ngalokhu okwamanje.`,
  },
  'part-unsupported': {
    heading: 'Akutholakali',
    body: (args) => `${Bank(args)} alikunikezi lokhu ngesevisi yethu.`,
  },
  'part-not-permitted': {
    heading: 'Akufakiwe',
    body: 'Ukufinyelela esinakho akukufaki lokhu.',
  },
  'part-not-verifiable': {
    heading: 'Akuqinisekisiwe',
    body: (args) => `${Bank(args)} alikwazanga ukuqinisekisa ukuthi lokhu kulungile.`,
  },
  'no-accounts': {
    heading: 'Awekho ama-akhawunti atholakele',
    body: (args) => `Uxhunyiwe, kodwa ${bank(args)} alinawo ama-akhawunti okwabelana ngawo.`,
  },
} satisfies Partial<Messages['scenarios']>
