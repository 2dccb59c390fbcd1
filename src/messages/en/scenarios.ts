import { canCorrect, canEnterDetails } from '../can-correct'
import { byPlural } from '../by-plural'
import { daysLeft } from '../days-left'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank, yourBank } from './bank'

/** The usual end of a body: what the button does, or what to do where there is none. */
const orLater = (possible: boolean, now: string, otherwise: string): string => (possible ? now : otherwise)

/** What the details on the screen are good for: support is named only if it can be reached from here. */
const withDetails = ({ can }: PromptArgs, support: string): string =>
  can.contactSupport ? support : 'If you get in touch with us, the details below will help.'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'You can try again when the wait is over.'
  return can.retry ? 'You can try again now.' : 'You can come back later.'
}

const MFA_FAILED = {
  late: {
    heading: () => 'The time to answer ran out',
    body: 'Banks only wait a short time for an answer.',
  },
  wrong: {
    heading: (args: PromptArgs) => `${Bank(args)} did not accept that answer`,
    body: 'It may have been a typing slip, or an old code.',
  },
  'wrong-or-late': {
    heading: () => 'The security check did not go through',
    body: 'The answer was either wrong or too late. We cannot tell which.',
  },
} as const

const mfaFailed = ({ fault }: PromptArgs) => MFA_FAILED[fault ?? 'wrong-or-late']

/** One entry for each reason. No two may share a body: people must be able to tell them apart. */
export const scenarios: Messages['scenarios'] = {
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
      `The details you gave us before no longer work. ${orLater(canEnterDetails(args), 'Sign in with your new ones to carry on.', 'You cannot enter new ones here, so you can leave this for now.')}`,
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
      `The extra step it asks for does not work here. That step protects you, so keep it on. ${orLater(
        args.can.chooseBank,
        'You can choose another bank.',
        'You can leave this for now.',
      )}${args.can.retry ? ' If your bank offers another way to confirm it’s you, set that up there and then try again.' : ''}`,
    labels: { retry: 'I’ve set up another way' },
  },
  'bank-notice': {
    heading: (args) => `${Bank(args)} needs you to do something`,
    body: 'It may be new terms to accept, or something else that only you can do. We can carry on once that’s done.',
    steps: [
      (args) => `Sign in to ${bank(args)} in a browser, not in its app.`,
      'Open your accounts, then your transactions.',
      'Answer or close anything that asks for your attention.',
      (args) => orLater(args.can.retry, 'Come back here and tell us that it’s done.', 'Come back here when it’s done.'),
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
        orLater(
          args.can.retry,
          'When the bank says your documents are up to date, come back and carry on.',
          'Come back when the bank says your documents are up to date.',
        ),
    ],
    labels: { retry: 'My documents are up to date' },
  },
  'mfa-failed': {
    heading: (args) => mfaFailed(args).heading(args),
    body: (args) =>
      `${mfaFailed(args).body} ${orLater(args.can.retry, 'Try again, and the bank will ask you once more.', 'You can leave this and come back later.')}`,
  },
  'attempt-timed-out': {
    heading: 'This took too long',
    body: (args) =>
      `${Bank(args)} did not finish in time, so we’ve stopped waiting. You did nothing wrong. ${orLater(args.can.retry, 'Please try again.', 'You can leave this page.')}`,
  },
  'attempt-gone': {
    heading: 'We lost track of this attempt',
    body: (args) =>
      `It may be too old to look up. ${orLater(args.can.retry, 'Try again, and we’ll start from the beginning.', 'There’s nothing more to wait for, so you can leave this page.')}`,
  },
  'connection-gone': {
    heading: (args) => `${Bank(args)} is no longer connected`,
    body: (args) =>
      `This connection has been removed, so there’s nothing left to update. ${orLater(args.can.retry, 'You can connect it again now.', 'You can leave this page.')}`,
    labels: { retry: 'Connect again' },
  },
  'not-started': {
    heading: 'We could not get started',
    body: (args) =>
      `Our request may not have got through. ${orLater(args.can.retry, 'Try again. If it did get through, we’ll carry on from there.', 'You can leave this for now and come back later.')}`,
  },
  'too-soon': {
    heading: 'We have to wait a little',
    body: (args) => `We’ve asked ${bank(args)} too often in a short time, so there has to be a break. ${whenReady(args)}`,
  },
  'already-connected': {
    heading: (args) => `${Bank(args)} is already connected`,
    body: 'You connected it before, so there’s nothing more to do.',
  },
  'authorization-required': {
    heading: (args) => `${Bank(args)} needs you to sign in again`,
    body: ({ can }) =>
      `Banks ask for this from time to time, to be sure it’s still you. ${orLater(can.authorize, 'You’ll sign in on a secure page, then come back here.', can.retry ? 'If you’ve signed in at the bank since, try again.' : 'You can leave this for now and come back to it later.')}`,
  },
  'authorization-declined': {
    heading: 'Access was not given',
    body: (args) =>
      `The request was turned down, or closed before it was finished. That’s your choice to make. ${orLater(args.can.authorize, 'If you did not mean to, you can go back and choose again.', args.can.retry ? 'Nothing has changed at your bank, and you can try again.' : 'Nothing has changed at your bank.')}`,
  },
  'authorization-unfinished': {
    heading: 'This is not finished yet',
    body: (args) =>
      `You came back before everything was done. ${orLater(args.can.authorize, 'Go back to that page and follow it to the end.', args.can.retry ? 'If you’ve finished it since, try again.' : 'You can finish it later.')}`,
  },
  'permission-missing': {
    heading: 'We need a little more access',
    body: (args) =>
      `You gave access, but something we need was not included. ${orLater(args.can.authorize, 'Go back and include it, or leave things as they are.', args.can.retry ? 'You can try again, or leave things as they are.' : 'You can leave things as they are.')}`,
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
      `After that, ${bank(args)} can no longer share your accounts. ${orLater(args.can.authorize, 'Extend it now to stay connected.', 'Until then, nothing changes.')}`,
  },
  'consent-expired': {
    heading: 'Your consent has ended',
    body: (args) =>
      `Access to ${bank(args)} only lasts for a set time, so that you stay in control. ${orLater(args.can.authorize, 'Give it again to stay connected.', args.can.retry ? 'If you’ve given it again since, try again.' : 'That time is now over.')}`,
  },
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
        : `The bank has a problem that affects many people, not just you. ${orLater(longDown, 'It has now lasted for more than a day.', 'We check every few minutes to see if it’s back.')}`,
  },
  'service-trouble': {
    heading: (args) => (args.over ? 'Ready to try again' : 'We’ve hit a technical problem'),
    body: 'Something between us and the bank is not working. You did nothing wrong, and it usually passes by itself.',
  },
  'bank-unsupported': {
    heading: (args) => `We cannot connect to ${bank(args)}`,
    body: (args) =>
      `This bank does not work with our service at the moment. ${orLater(args.can.chooseBank, 'Choose another bank to carry on.', 'You can leave this page.')}`,
  },
  'feature-unsupported': {
    heading: (args) => `${Bank(args)} cannot share what we need`,
    body: (args) =>
      `The bank works with us, but it does not offer the data that’s needed here. ${orLater(args.can.chooseBank, 'Another bank may.', 'You do not need to do anything.')}`,
  },
  'account-not-verified': {
    heading: 'We could not confirm this account',
    body: (args) =>
      `${Bank(args)} did not give a clear answer about whose account it is. ${orLater(args.can.retry, 'Try again: it may work next time.', 'You can leave this for now.')}`,
  },
  'details-refuted': {
    heading: 'These details do not match',
    body: (args) =>
      `What you gave us is not the same as what ${bank(args)} has on file. ${orLater(args.can.changeDetails, 'Check each name and number, and change what is wrong.', 'Check each name and number where you entered them.')}`,
  },
  'statement-rejected': {
    heading: 'We could not read this statement',
    body: (args) =>
      `It needs to be the original file from the bank, such as a PDF from its website. ${orLater(args.can.changeDetails, 'Please choose another file.', 'Please send another file in the same way as this one.')}`,
    labels: { changeDetails: 'Choose another file' },
  },
  'session-expired': {
    heading: 'Please sign in to this app again',
    body: ({ can }) =>
      `The app signed you out to keep you safe. Your bank is not affected. ${orLater(can.signIn, 'Sign in here and we’ll carry on.', 'Once you’re signed in again, come back to this page.')}`,
  },
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
  unknown: {
    heading: 'That did not work',
    body: (args) =>
      `We were not told why. ${orLater(args.can.retry, 'Try again, as that often helps.', 'You can leave this for now.')}`,
  },
  'unknown-persists': {
    heading: 'This keeps going wrong',
    body: (args) => `We do not know why yet. ${withDetails(args, 'Support can look it up with the details below.')}`,
  },
  'retry-queued': {
    heading: 'We’ll keep trying for you',
    body: (args) =>
      `${Bank(args)} is not available at the moment. We’ll try about every two hours${args.until === null ? '' : `, until ${args.format.day(args.until)}`}. You do not need to do anything.`,
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
}
