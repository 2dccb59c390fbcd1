import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The bank is connected: it was before, or a part of the data is missing. */
export const connected = {
  'already-connected': {
    heading: (args) => `${Bank(args)} is reeds verbind`,
    body: 'Jy het dit vroeër verbind, so daar is niks meer om te doen nie.',
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
} satisfies Partial<Messages['scenarios']>
