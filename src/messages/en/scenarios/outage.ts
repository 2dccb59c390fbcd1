import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The bank or the service does not respond, and there is a wait. */
export const outage = {
  'bank-outage': {
    heading: (args) => (args.over ? `Ready to try ${bank(args)} again` : `${Bank(args)} is not responding`),
    body: (args) =>
      `This is not your fault${args.signedIn ? ', and your details are fine' : ''}. Banks are often back within minutes.`,
  },
  'bank-major-outage': {
    heading: (args) => (args.over ? `You can try ${bank(args)} again` : `${Bank(args)} is down right now`),
    body: ({ over, longDown }) =>
      over
        ? 'The bank had a problem that affected many people. It may be working again by now.'
        : `The bank has a problem that affects many people, not just you. ${longDown ? 'It has now lasted for more than a day.' : 'We check every few minutes to see if it’s back.'}`,
  },
  'service-trouble': {
    heading: (args) => (args.over ? 'Ready to try again' : 'We’ve hit a technical problem'),
    body: 'Something between us and the bank is not working. You did nothing wrong, and it usually passes by itself.',
  },
  'retry-queued': {
    heading: 'We’ll keep trying for you',
    body: (args) =>
      `${Bank(args)} is not available at the moment. We’ll try about every two hours${args.until === null ? '' : `, until ${args.format.day(args.until)}`}. You do not need to do anything.`,
  },
} satisfies Partial<Messages['scenarios']>
