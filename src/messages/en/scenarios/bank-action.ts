import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The user has to do something at the bank first. */
export const bankAction = {
  'login-locked': {
    heading: (args) => `${Bank(args)} has locked your login`,
    body: 'Banks do this to protect your money. Trying again will not help until the bank unlocks it.',
    steps: [
      'Leave this page for now, and do not try again yet.',
      (args) => `Contact ${bank(args)} and ask them to unlock your login.`,
      'Come back once you can sign in there again.',
    ],
    labels: { retry: 'My login is unlocked' },
  },
  'mfa-unsupported': {
    heading: (args) => `${Bank(args)} has a security check we do not support`,
    body: (args) =>
      `The extra step it asks for does not work here. That step protects you, so keep it on. ${args.can.chooseBank ? 'You can choose another bank.' : 'You can leave this for now.'}${args.can.retry ? ' If your bank offers another way to confirm it’s you, set that up there and then try again.' : ''}`,
    labels: { retry: 'I’ve set up another way' },
  },
  'bank-notice': {
    heading: (args) => `${Bank(args)} needs you to do something`,
    body: 'It may be new terms to accept, or something else that only you can do. We can carry on once that’s done.',
    steps: [
      (args) => `Sign in to ${bank(args)} in a browser, not in its app.`,
      'Open your accounts, then your transactions.',
      'Answer or close anything that asks for your attention.',
      (args) => (args.can.retry ? 'Come back here and tell us that it’s done.' : 'Come back here when it’s done.'),
    ],
    labels: { retry: 'I’ve done this' },
  },
  'identity-documents': {
    heading: (args) => `${Bank(args)} needs documents from you`,
    body: 'By law (FICA), banks must keep your documents up to date. Until yours are, the bank cannot share your data.',
    steps: [
      (args) => `Contact ${bank(args)} in its app, on its website or at a branch.`,
      'Give the bank what it asks for. Often that’s your ID and proof of address.',
      (args) =>
        args.can.retry
          ? 'When the bank says your documents are up to date, come back and carry on.'
          : 'Come back when the bank says your documents are up to date.',
    ],
    labels: { retry: 'My documents are up to date' },
  },
} satisfies Partial<Messages['scenarios']>
