import { canCorrect, canEnterDetails } from '../../can-correct'
import type { Messages } from '../../messages.types'
import { Bank, bank, yourBank } from '../bank'

/** The user has to sign in again, at the bank or in this app. */
export const signIn = {
  'credentials-rejected': {
    heading: (args) => `${Bank(args)} did not accept these details`,
    body: (args) => {
      if (!canEnterDetails(args))
        return `To see if they still work, sign in on ${bank(args)}’s website, not in its app. You cannot enter them here.`
      // The notice beside the form says the rest.
      if (args.mayLock) return 'Check them and try again.'
      return `Check them and try again. If you’re not sure, sign in on ${bank(args)}’s website first, not in its app, to see if they work.`
    },
  },
  'credentials-changed': {
    heading: (args) => `Has ${yourBank(args)} password changed?`,
    body: (args) =>
      `The details you gave us before no longer work. ${canEnterDetails(args) ? 'Sign in with your new ones to carry on.' : 'You cannot enter new ones here, so you can leave this for now.'}`,
  },
  'input-invalid': {
    heading: (args) => (canCorrect(args) ? 'Please check what you typed' : 'Our request was not accepted'),
    body: (args) => {
      if (!canCorrect(args))
        return 'Something in it did not look right. There’s nothing for you to correct here, so you can leave this for now.'
      if (args.fields.length > 0)
        return `This does not look right: ${args.format.list(args.fields)}. Please correct it and sign in again.`
      if (args.can.changeDetails) return 'One of your details does not look right. Change it and we’ll try again.'
      return 'One of your details does not look right. Check each one and sign in again.'
    },
  },
  'session-expired': {
    heading: 'Please sign in to this app again',
    body: ({ can }) =>
      `The app signed you out to keep you safe. Your bank is not affected. ${can.signIn ? 'Sign in here and we’ll carry on.' : 'Once you’re signed in again, come back to this page.'}`,
  },
} satisfies Partial<Messages['scenarios']>
