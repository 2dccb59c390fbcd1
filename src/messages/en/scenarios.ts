import { canCorrect } from '../can-correct'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank, yourBank } from './bank'

/** The usual end of a body: what the button does, or what to do where there is none. */
const orLater = (possible: boolean, now: string, otherwise: string): string => (possible ? now : otherwise)

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'You can go on when it is over.'
  return can.retry ? 'You can go on now.' : 'You can come back later.'
}

const MFA_FAILED = {
  late: {
    heading: () => 'The time to answer ran out',
    body: 'Banks wait only a short while for an answer.',
  },
  wrong: {
    heading: (args: PromptArgs) => `${Bank(args)} did not take that answer`,
    body: 'It may have been a slip of the finger, or an answer meant for an older try.',
  },
  'wrong-or-late': {
    heading: () => 'That check did not go through',
    body: 'The answer was wrong or it came too late. We cannot tell which.',
  },
} as const

const mfaFailed = ({ fault }: PromptArgs) => MFA_FAILED[fault ?? 'wrong-or-late']

/** One entry for each reason. No two may share a body: people must be able to tell them apart. */
export const scenarios: Messages['scenarios'] = {
  'credentials-rejected': {
    heading: (args) => `${Bank(args)} did not accept these details`,
    body: (args) =>
      `Check them and try again. If you are not sure, sign in at ${bank(args)} in a browser first, not in its app, to see that they work.`,
  },
  'credentials-changed': {
    heading: (args) => `Has ${yourBank(args)} password changed?`,
    body: 'The details you gave us before no longer work. Enter the new ones and we carry on from here.',
  },
  'input-invalid': {
    heading: (args) => (canCorrect(args) ? 'Please check what you typed' : 'Our request was not accepted'),
    body: (args) => {
      if (!canCorrect(args))
        return 'A detail in it did not look right. There is nothing for you to correct here, and you can leave this for now.'
      if (args.fields.length > 0)
        return `${Bank(args)} could not read this: ${args.format.list(args.fields)}. Put it right and send it again.`
      if (args.can.changeDetails) return 'One of the details does not look right. Change it, and then we try again.'
      return 'One of the details does not look right. Read through them once more and send them again.'
    },
  },
  'login-locked': {
    heading: (args) => `${Bank(args)} has locked this login`,
    body: 'Banks do this to keep your money safe. To try again now would not help, so take your time.',
    steps: [
      'Leave this page for now. We keep your place.',
      (args) => `Contact ${bank(args)} and ask to have your login unlocked.`,
      'Come back once you can sign in there again.',
    ],
    action: 'My login works again',
  },
  'mfa-unsupported': {
    heading: (args) => `${Bank(args)} has a check we cannot pass`,
    body: (args) =>
      `It asks for an extra step that does not work from here. That step keeps you safe, so keep it on. ${orLater(
        args.can.chooseBank,
        'You can choose another bank.',
        'You can leave this for now.',
      )}${args.can.confirm ? ' If your bank lets you pick a new way to confirm, do that there and then try again.' : ''}`,
    action: 'I picked a new way',
  },
  'bank-notice': {
    heading: (args) => `${Bank(args)} has something to show you`,
    body: 'It needs a choice that only you can make, such as new terms. We can go on as soon as that is done.',
    steps: [
      (args) => `Open ${bank(args)} in a browser, not in its app, and sign in.`,
      'Look at your accounts, then at your transactions.',
      'Accept or close whatever asks for your attention.',
      (args) => orLater(args.can.confirm, 'Come back here and tell us that you have done it.', 'Come back here at any time.'),
    ],
  },
  'identity-documents': {
    heading: (args) => `${Bank(args)} needs to know who you are`,
    body: 'By law (FICA), a bank must have your papers up to date. Until then it holds back your data.',
    steps: [
      (args) => `Contact ${bank(args)} by its app, its website or a branch.`,
      'Give what it asks for. Often that is your ID and proof of where you live.',
      (args) =>
        orLater(
          args.can.confirm,
          'Once the bank says all is in order, come back and go on.',
          'Come back once the bank says all is in order.',
        ),
    ],
    action: 'The bank says all is in order',
  },
  'mfa-failed': {
    heading: (args) => mfaFailed(args).heading(args),
    body: (args) =>
      `${mfaFailed(args).body} ${orLater(args.can.retry, 'Try again, and the bank will ask you afresh.', 'You can come back and start afresh.')}`,
  },
  'attempt-timed-out': {
    heading: 'This took too long',
    body: (args) =>
      `${Bank(args)} did not finish in time, so this try is over. You did nothing wrong. ${orLater(args.can.retry, 'Please try again.', 'You can leave this page.')}`,
  },
  'attempt-gone': {
    heading: 'We lost track of this try',
    body: (args) =>
      `It may be too old to find. ${orLater(args.can.retry, 'Try again, and we start from a clean page.', 'Nothing more will come of it, so you can leave.')}`,
  },
  'not-started': {
    heading: 'We could not get started',
    body: (args) =>
      `Our message may not have got through. ${orLater(args.can.retry, 'Try again. If it did get through after all, we pick up from there.', 'You can leave this for now and come back.')}`,
  },
  'too-soon': {
    heading: 'A short break is needed',
    body: (args) => `We have asked ${bank(args)} a lot in a short time, so there is a rest between tries. ${whenReady(args)}`,
  },
  'already-connected': {
    heading: (args) => `${Bank(args)} was connected before`,
    body: 'That connection still holds, so there is nothing more to do.',
  },
  'authorization-required': {
    heading: (args) => `${Bank(args)} asks you to sign in again`,
    body: ({ can }) =>
      `Banks do this from time to time, to be sure that it is you. ${orLater(can.authorize, 'You do this on a safe page of its own, and then you come back here.', 'You can leave this for now and come back to it later.')}`,
  },
  'authorization-declined': {
    heading: 'Access was not given',
    body: (args) =>
      `The request was turned down, or closed before the end. That is your choice to make. ${orLater(args.can.authorize, 'If you did not mean it, you can go back and choose again.', 'Nothing at your bank has changed.')}`,
  },
  'authorization-unfinished': {
    heading: 'There is one more step',
    body: (args) =>
      `You came back before it was all done. ${orLater(args.can.authorize, 'Go there once more and follow it to the end.', 'You can come back to it later.')}`,
  },
  'permission-missing': {
    heading: 'We need one more permission',
    body: (args) =>
      `You gave access, but a part that is needed here was left out. ${orLater(args.can.authorize, 'Go back and tick it, or leave things as they are.', 'You can leave things as they are.')}`,
  },
  'consent-expired': {
    heading: 'Your consent has run out',
    body: (args) =>
      `Access to ${bank(args)} is for a set time only, so that you stay in charge. ${orLater(args.can.authorize, 'Give it again and we go on.', 'It has now come to its end.')}`,
  },
  'bank-outage': {
    heading: (args) => `${Bank(args)} is not answering`,
    body: (args) => `It is not you${args.signedIn ? ', and your details are fine' : ''}. Banks are often back within minutes.`,
  },
  'bank-major-outage': {
    heading: (args) => `${Bank(args)} is down right now`,
    body: (args) =>
      `The bank reports a problem that many people see, not just you. ${orLater(args.longDown, 'It has lasted for more than a day now.', 'We look every few minutes to see if it is back.')}`,
  },
  'service-trouble': {
    heading: 'There is a small hitch on the way',
    body: 'Something between us and the bank did not work. You did nothing wrong, and it tends to pass on its own.',
  },
  'bank-unsupported': {
    heading: (args) => `We cannot connect ${bank(args)}`,
    body: (args) =>
      `This bank does not work with our service at this time. ${orLater(args.can.chooseBank, 'Choose another one to go on.', 'You can leave this page.')}`,
  },
  'feature-unsupported': {
    heading: (args) => `${Bank(args)} cannot share this`,
    body: (args) =>
      `The bank works, but it does not offer what is asked for here. ${orLater(args.can.chooseBank, 'Another bank may.', 'There is nothing you need to do.')}`,
  },
  'account-not-verified': {
    heading: 'We could not confirm this account',
    body: (args) =>
      `${Bank(args)} gave no clear answer as to whose it is. ${orLater(args.can.retry, 'Try once more, as this can pass.', 'You can leave this for now.')}`,
  },
  'details-refuted': {
    heading: 'These details do not match',
    body: (args) =>
      `What you gave us is not what ${bank(args)} has on file. ${orLater(args.can.changeDetails, 'Check each name and number, and change what is wrong.', 'Check each name and number where you gave them.')}`,
  },
  'statement-rejected': {
    heading: 'We could not read this statement',
    body: (args) =>
      `It has to be the file as the bank gives it out, such as a PDF from its website. ${orLater(args.can.changeDetails, 'Please choose another file.', 'Please send another file, in the same way as this one.')}`,
  },
  'session-expired': {
    heading: 'Please sign in again',
    body: ({ can }) =>
      `For your safety this app has signed you out. Your bank is not affected. ${orLater(can.signIn, 'Sign in here and we go on.', 'Once you are signed in to it again, come back to this page.')}`,
  },
  'outage-persists': {
    heading: (args) => `${Bank(args)} still does not answer`,
    body: (args) =>
      `${args.tries > 1 ? `We tried ${args.format.number(args.tries)} times` : 'We tried again'}, with no luck. It is not your fault. Support can find out why with the details below.`,
  },
  'queue-expired': {
    heading: 'A week of tries has not worked',
    body: (args) =>
      `We tried for seven days, and ${bank(args)} did not let us through. Pass the details below to support, so that they can take it from here.`,
  },
  'integration-fault': {
    heading: 'Something is wrong on our side',
    body: 'You did nothing wrong, and you cannot mend this. Send the details below to support, so that we can.',
  },
  unknown: {
    heading: 'That did not work',
    body: (args) =>
      `We were not told why. ${orLater(args.can.retry, 'To try once more often helps.', 'You can leave this for now.')}`,
  },
  'unknown-persists': {
    heading: 'A person needs to look at this',
    body: 'It went wrong more than once, and we do not know why. Support can look it up by the details below.',
  },
  'retry-queued': {
    heading: 'We keep trying for you',
    body: (args) =>
      `${Bank(args)} could not take this just now. We try about every two hours${args.until === null ? '' : `, until ${args.format.day(args.until)}`}. There is nothing you need to do.`,
  },
  'part-outage': {
    heading: 'Missing for now',
    body: (args) => `${Bank(args)} could not give us this part at the moment.`,
  },
  'part-unsupported': {
    heading: 'Not on offer',
    body: (args) => `${Bank(args)} does not share this part with anybody.`,
  },
  'part-not-permitted': {
    heading: 'Not included',
    body: 'The access that was given does not cover this part.',
  },
  'part-not-verifiable': {
    heading: 'Not confirmed',
    body: (args) => `${Bank(args)} could not say for sure if this part is right.`,
  },
}
