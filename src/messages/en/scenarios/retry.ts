import type { MfaFault } from '../../../domain/view'
import type { Messages, PromptArgs } from '../../messages.types'
import { Bank, bank } from '../bank'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'You can try again when the wait is over.'
  return can.retry ? 'You can try again now.' : 'You can come back later.'
}

const WHY_MFA_FAILED: Record<MfaFault, string> = {
  late: 'Banks only wait a short time for an answer.',
  wrong: 'It may have been a typing slip, or an old code.',
  'wrong-or-late': 'The answer was either wrong or too late. We cannot tell which.',
}

/** The attempt is over, and another one may end better. */
export const retry = {
  'mfa-failed': {
    heading: (args) => {
      if (args.fault === 'late') return 'The time to answer ran out'
      return args.fault === 'wrong' ? `${Bank(args)} did not accept that answer` : 'The security check did not go through'
    },
    body: (args) =>
      `${WHY_MFA_FAILED[args.fault ?? 'wrong-or-late']} ${args.can.retry ? 'Try again, and the bank will ask you once more.' : 'You can leave this and come back later.'}`,
  },
  'attempt-timed-out': {
    heading: 'This took too long',
    body: (args) =>
      `${Bank(args)} did not finish in time, so we’ve stopped waiting. You did nothing wrong. ${args.can.retry ? 'Please try again.' : 'You can leave this page.'}`,
  },
  'attempt-gone': {
    heading: 'We lost track of this attempt',
    body: (args) =>
      `It may be too old to look up. ${args.can.retry ? 'Try again, and we’ll start from the beginning.' : 'There’s nothing more to wait for, so you can leave this page.'}`,
  },
  'connection-gone': {
    heading: (args) => `${Bank(args)} is no longer connected`,
    body: (args) =>
      `This connection has been removed, so there’s nothing left to update. ${args.can.retry ? 'You can connect it again now.' : 'You can leave this page.'}`,
    labels: { retry: 'Connect again' },
  },
  'not-started': {
    heading: 'We could not get started',
    body: (args) =>
      `Our request may not have got through. ${args.can.retry ? 'Try again. If it did get through, we’ll carry on from there.' : 'You can leave this for now and come back later.'}`,
  },
  'too-soon': {
    heading: 'We have to wait a little',
    body: (args) => `We’ve asked ${bank(args)} too often in a short time, so there has to be a break. ${whenReady(args)}`,
  },
  'account-not-verified': {
    heading: 'We could not confirm this account',
    body: (args) =>
      `${Bank(args)} did not give a clear answer about whose account it is. ${args.can.retry ? 'Try again: it may work next time.' : 'You can leave this for now.'}`,
  },
  'details-refuted': {
    heading: 'These details do not match',
    body: (args) =>
      `What you gave us is not the same as what ${bank(args)} has on file. ${args.can.changeDetails ? 'Check each name and number, and change what is wrong.' : 'Check each name and number where you entered them.'}`,
  },
  'statement-rejected': {
    heading: 'We could not read this statement',
    body: (args) =>
      `It needs to be the original file from the bank, such as a PDF from its website. ${args.can.changeDetails ? 'Please choose another file.' : 'Please send another file in the same way as this one.'}`,
    labels: { changeDetails: 'Choose another file' },
  },
  unknown: {
    heading: 'That did not work',
    body: (args) => `We were not told why. ${args.can.retry ? 'Try again, as that often helps.' : 'You can leave this for now.'}`,
  },
} satisfies Partial<Messages['scenarios']>
