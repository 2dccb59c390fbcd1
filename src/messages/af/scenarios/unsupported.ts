import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The bank, or what is needed of it, does not work with the service. */
export const unsupported = {
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
} satisfies Partial<Messages['scenarios']>
