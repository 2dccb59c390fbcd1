import type { Messages, PromptArgs } from '../../messages.types'
import { Bank, bank } from '../bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ can }: PromptArgs, support: string): string =>
  can.contactSupport ? support : 'If you get in touch with us, the details below will help.'

/** Nothing that the user can do will help. */
export const support = {
  'outage-persists': {
    heading: (args) => `${Bank(args)} is still not responding`,
    body: (args) =>
      `${args.tries > 1 ? `We tried ${args.format.number(args.tries)} times` : 'We tried again'}, but could not get through. This is not your fault. ${withDetails(args, 'Support can look into it with the details below.')}`,
  },
  'queue-expired': {
    heading: 'We could not get through in a week',
    body: (args) =>
      `We kept trying ${bank(args)} for seven days. ${withDetails(args, 'Give the details below to support, so that they can take it from here.')}`,
  },
  'integration-fault': {
    heading: 'Something is wrong on our side',
    body: (args) =>
      `You did nothing wrong, and you cannot fix this. ${withDetails(args, 'Send the details below to support, so that we can.')}`,
  },
  'unknown-persists': {
    heading: 'This keeps going wrong',
    body: (args) => `We do not know why yet. ${withDetails(args, 'Support can look it up with the details below.')}`,
  },
} satisfies Partial<Messages['scenarios']>
