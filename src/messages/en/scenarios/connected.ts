import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The bank is connected: it was before, or a part of the data is missing. */
export const connected = {
  'already-connected': {
    heading: (args) => `${Bank(args)} is already connected`,
    body: 'You connected it before, so there’s nothing more to do.',
  },
  'part-outage': {
    heading: 'Not available right now',
    body: (args) => `${Bank(args)} could not share this at the moment.`,
  },
  'part-unsupported': {
    heading: 'Not available',
    body: (args) => `${Bank(args)} does not offer this through our service.`,
  },
  'part-not-permitted': {
    heading: 'Not included',
    body: 'The access we have does not include this.',
  },
  'part-not-verifiable': {
    heading: 'Not confirmed',
    body: (args) => `${Bank(args)} could not confirm that this is right.`,
  },
  'no-accounts': {
    heading: 'No accounts found',
    body: (args) => `You’re connected, but ${bank(args)} has no accounts to share.`,
  },
} satisfies Partial<Messages['scenarios']>
