import { byPlural } from '../../by-plural'
import { daysLeft } from '../../days-left'
import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'
import { pageAhead } from '../page-ahead'

/** The user has to give access, or to renew it. */
export const authorization = {
  'authorization-required': {
    heading: (args) => `${Bank(args)} needs you to sign in again`,
    body: (args) =>
      `Banks ask for this from time to time, to be sure it’s still you. ${args.can.authorize ? `${pageAhead(args)} Then you’ll come back here.` : args.can.retry ? 'If you’ve signed in at the bank since, try again.' : 'You can leave this for now and come back to it later.'}`,
  },
  'authorization-declined': {
    heading: 'Access was not given',
    body: (args) =>
      `The request was turned down, or closed before it was finished. That’s your choice to make. ${args.can.authorize ? 'If you did not mean to, you can go back and choose again.' : args.can.retry ? 'Nothing has changed at your bank, and you can try again.' : 'Nothing has changed at your bank.'}`,
  },
  'authorization-unfinished': {
    heading: 'This is not finished yet',
    body: (args) =>
      `You came back before everything was done. ${args.can.authorize ? 'Go back to that page and follow it to the end.' : args.can.retry ? 'If you’ve finished it since, try again.' : 'You can finish it later.'}`,
  },
  'authorization-elsewhere': {
    heading: 'Did you start this somewhere else?',
    body: (args) =>
      `You’ve come back from your bank, but this page does not know about your visit. If you started in another app or browser, carry on there. ${args.can.authorize ? 'If not, you can do it here.' : args.can.retry ? 'If not, you can try again here.' : 'If not, you can do it later.'}`,
  },
  'permission-missing': {
    heading: 'We need a little more access',
    body: (args) =>
      `You gave access, but something we need was not included. ${args.can.authorize ? 'Go back and include it, or leave things as they are.' : args.can.retry ? 'You can try again, or leave things as they are.' : 'You can leave things as they are.'}`,
  },
  'consent-ending': {
    heading: (args) => {
      const days = daysLeft(args)
      if (days === null) return 'Your consent ends soon'
      return byPlural(args.format, days, {
        one: 'Your consent ends in one day',
        other: `Your consent ends in ${args.format.number(days)} days`,
      })
    },
    body: (args) =>
      `After that, ${bank(args)} can no longer share your accounts. ${args.can.authorize ? 'Extend it now to stay connected.' : 'Until then, nothing changes.'}`,
  },
  'consent-expired': {
    heading: 'Your consent has ended',
    body: (args) =>
      `Access to ${bank(args)} only lasts for a set time, so that you stay in control. ${args.can.authorize ? 'Give it again to stay connected.' : args.can.retry ? 'If you’ve given it again since, try again.' : 'That time is now over.'}`,
  },
} satisfies Partial<Messages['scenarios']>
