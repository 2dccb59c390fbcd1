import type { Intent } from '../../domain/request'
import { isAboutAccounts } from '../about-accounts'
import { byPlural } from '../by-plural'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank, yourBank } from './bank'
import { pageAhead } from './page-ahead'

const IDLE: Record<Intent, string> = { create: 'Connect', update: 'Reconnect', refresh: 'Get the latest from' }

const CONNECTED: Record<Intent, string> = { create: 'connected', update: 'connected again', refresh: 'up to date' }

const awayNext = ({ can }: PromptArgs): string => (can.authorize ? ' If it does not open, you can open it again.' : '')

/** One entry for each screen on which nothing went wrong. */
export const states: Messages['states'] = {
  idle: {
    heading: (args) => `${IDLE[args.intent]} ${bank(args)}`,
    body: 'We’ll ask the bank for your accounts and anything new. It may want a code from you, so keep your phone nearby.',
  },
  starting: {
    heading: (args) => `Contacting ${bank(args)}`,
    body: 'One moment, please. You do not need to do anything yet.',
  },
  verifying: {
    heading: (args) => `Signing in to ${bank(args)}`,
    body: 'The bank is checking your details. Please stay on this page, as it may ask you for a code.',
  },
  'verifying.queued': {
    heading: 'You’re in the queue',
    body: 'This has not started yet. It will start by itself as soon as it can.',
  },
  'needs-mfa.code': {
    heading: (args) => `Enter the code from ${bank(args)}`,
    body: 'The bank wants to be sure it’s you. The code may come by text, by email or in the bank’s app.',
  },
  'needs-mfa.questions': {
    heading: (args) => `Answer the questions from ${bank(args)}`,
    body: 'The bank wants to be sure it’s you. Answer as you would when you sign in there.',
  },
  'needs-mfa.approve': {
    heading: (args) => `Approve this in ${yourBank(args)} app`,
    body: 'The bank has sent a request to your phone. Approve it there, then come back to this page.',
  },
  'needs-mfa.choice': {
    heading: (args) => `${Bank(args)} needs you to choose`,
    body: 'The bank wants to be sure it’s you. Choose one of these, then confirm.',
  },
  'needs-mfa.image': {
    heading: 'Type what you see in the picture',
    body: 'The bank wants to be sure it’s you. It sent a picture with something to read.',
  },
  'needs-mfa.lapsed': {
    heading: 'The time to answer has passed',
    body: 'We’re checking what the bank does next. One moment, please.',
  },
  'needs-mfa.fetching': {
    heading: (args) => `${Bank(args)} wants to be sure it’s you`,
    body: 'We’re finding out what it needs from you. One moment, please.',
  },
  'needs-mfa.checking': {
    heading: 'Checking your answer',
    body: 'The bank is checking it now. Please stay on this page, as it may ask for something else.',
  },
  polling: {
    heading: (args) => (isAboutAccounts(args) ? 'Getting your accounts' : 'Getting your data'),
    body: (args) =>
      `You’re signed in, and ${bank(args)} is sending ${isAboutAccounts(args) ? 'your accounts and transactions.' : 'your data.'} You can leave this page. It will carry on without you.`,
  },
  'polling.answering': {
    heading: 'Getting your results',
    body: (args) => `${Bank(args)} is working on it. This often takes a minute or two. You can leave this page and come back.`,
  },
  'polling.batch': {
    heading: 'Your results will take some time',
    body: (args) =>
      `${Bank(args)} sends results in batches, so this can take up to two hours. You can leave this page and come back.`,
  },
  'needs-credentials.first': {
    heading: (args) => `Sign in to ${bank(args)}`,
    body: 'Use the same details as for online banking.',
  },
  'needs-credentials.update': {
    heading: (args) => `Reconnect ${bank(args)}`,
    body: 'Enter the details you now use for online banking.',
  },
  'needs-credentials.redirect': {
    heading: (args) => `Sign in to ${bank(args)}`,
    body: (args) => `${pageAhead(args)} Then you’ll come back here.`,
  },
  'needs-credentials.closed': {
    heading: 'Let’s pause to protect your login',
    body: (args) =>
      `${Bank(args)} has turned down your details three times. One more attempt could lock your login, so we’ve closed the form for a while. If you’ve lost your password, you can set a new one at the bank in the meantime.`,
  },
  'needs-authorization.asking': {
    heading: (args) => `Give access to ${bank(args)}`,
    body: (args) => `${pageAhead(args)} This app never sees your password. Then you’ll come back here.`,
  },
  'needs-authorization.away': {
    heading: (args) => `Taking you to ${bank(args)}`,
    body: (args) => `The page will open in a moment. When you’re done there, you’ll come back here.${awayNext(args)}`,
    labels: { authorize: 'Open the page again' },
  },
  'needs-authorization.window': {
    heading: 'Carry on in the other window',
    body: (args) =>
      `The page for ${bank(args)} opened in another window. When you’re done there, this page will carry on by itself.${args.can.authorize ? ' If you cannot see it, we can bring it back.' : ''}`,
    labels: { authorize: 'Show the other window' },
  },
  'needs-authorization.checking': {
    heading: 'Welcome back',
    body: (args) => `We’re checking with ${bank(args)} that everything went through. One moment, please.`,
  },
  'outage-wait.asking-bank': {
    heading: (args) => `Checking if ${bank(args)} is working`,
    body: 'The last attempt did not get through, so we’re finding out why. One moment, please.',
  },
  connected: {
    heading: (args) => `${Bank(args)} is ${CONNECTED[args.intent]}`,
    body: 'Everything went well. There’s nothing more you need to do here.',
  },
  'connected.partly': {
    heading: (args) =>
      byPlural(args.format, args.missing, {
        one: 'Connected, but one thing is missing',
        other: `Connected, but ${args.format.number(args.missing)} things are missing`,
      }),
    body: (args) => `Everything else from ${bank(args)} is here and ready to use.`,
  },
  left: {
    heading: 'You’ve left this for now',
    body: 'We’ve stopped checking. Anything that has already started will carry on by itself. You can check again at any time.',
  },
  cancelled: {
    heading: 'We’ve stopped',
    body: (args) =>
      `We no longer check on this. The bank may still finish what it has started.${args.can.start || args.can.retry ? ' You can start again at any time.' : ''}`,
  },
}
