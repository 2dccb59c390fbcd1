import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The bank, or what is needed of it, does not work with the service. */
export const unsupported = {
  'bank-unsupported': {
    heading: (args) => `We cannot connect to ${bank(args)}`,
    body: (args) =>
      `This bank does not work with our service at the moment. ${args.can.chooseBank ? 'Choose another bank to carry on.' : 'You can leave this page.'}`,
  },
  'feature-unsupported': {
    heading: (args) => `${Bank(args)} cannot share what we need`,
    body: (args) =>
      `The bank works with us, but it does not offer the data that’s needed here. ${args.can.chooseBank ? 'Another bank may.' : 'You do not need to do anything.'}`,
  },
} satisfies Partial<Messages['scenarios']>
