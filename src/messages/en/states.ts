import type { Intent } from '../../domain/request'
import { byPlural } from '../by-plural'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank, yourBank } from './bank'

const IDLE: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `Connect ${bank(args)}`,
  update: (args) => `Renew the link to ${bank(args)}`,
  refresh: (args) => `Get the latest from ${bank(args)}`,
}

const CONNECTED: Record<Intent, (args: PromptArgs) => string> = {
  create: (args) => `${Bank(args)} is connected`,
  update: (args) => `${Bank(args)} is connected again`,
  refresh: (args) => `${Bank(args)} is up to date`,
}

const awayNext = ({ can }: PromptArgs): string => (can.authorize ? ' If it is not there, you can open it again.' : '')

/** One entry for each screen on which nothing went wrong. */
export const states: Messages['states'] = {
  idle: {
    heading: (args) => IDLE[args.intent](args),
    body: 'We ask for your accounts and what is new in them. The bank may want a code from you, so have your phone near.',
  },
  starting: {
    heading: (args) => `Getting in touch with ${bank(args)}`,
    body: 'One moment, please. There is nothing you need to do yet.',
  },
  verifying: {
    heading: (args) => `Signing in to ${bank(args)}`,
    body: 'The bank is checking your details. Please stay on this page, as it may ask you for a code.',
  },
  'verifying.queued': {
    heading: 'You are next in line',
    body: 'This has not begun yet. It starts by itself as soon as there is room.',
  },
  'needs-mfa.code': {
    heading: (args) => `Enter the code from ${bank(args)}`,
    body: 'The bank wants to be sure that it is you. The code may come by text, by email or in its app.',
  },
  'needs-mfa.questions': {
    heading: (args) => `${Bank(args)} wants to be sure it is you`,
    body: 'Answer as you do when you sign in at the bank.',
  },
  'needs-mfa.approve': {
    heading: (args) => `Say yes in ${yourBank(args)} app`,
    body: 'The bank has sent a request to your phone. Approve it there, and then come back to this page.',
  },
  'needs-mfa.lapsed': {
    heading: 'The time to answer is over',
    body: 'We are finding out what the bank does next. One moment, please.',
  },
  'needs-mfa.fetching': {
    heading: (args) => `${Bank(args)} wants to ask you something`,
    body: 'We are getting its question. It will be here in a moment.',
  },
  'needs-mfa.checking': {
    heading: 'Checking your answer',
    body: 'The bank is looking at it. Please stay on this page, as it may ask for one more.',
  },
  polling: {
    heading: 'Fetching your accounts',
    body: (args) =>
      `You are signed in to ${bank(args)}, and it is sending your accounts and transactions. You may leave this page. It goes on without you.`,
  },
  'polling.answering': {
    heading: 'Getting your results ready',
    body: (args) => `${Bank(args)} has let us in. It often takes a minute or two. You may leave this page and come back.`,
  },
  'polling.batch': {
    heading: 'Your results need some time',
    body: (args) => `${Bank(args)} sends them in bulk, which can take up to two hours. You may leave this page and come back.`,
  },
  'needs-credentials.first': {
    heading: (args) => `Sign in to ${bank(args)}`,
    body: 'Use the same details as for online banking.',
  },
  'needs-credentials.update': {
    heading: (args) => `Renew the link to ${bank(args)}`,
    body: 'Enter the details that work at the bank today.',
  },
  'needs-credentials.redirect': {
    heading: (args) => `Sign in to ${bank(args)}`,
    body: 'You do this on a safe page that opens next. After that, you come back here.',
  },
  'needs-credentials.closed': {
    heading: 'Let us take a short break',
    body: (args) =>
      `${Bank(args)} has turned these details down three times. One more try could lock your login, so the form stays closed for a while. If you have lost your password, now is a good time to set a new one at the bank.`,
  },
  'needs-authorization.asking': {
    heading: (args) => `Give access at ${bank(args)}`,
    body: 'You do this on a safe page that opens next. This app never sees your password. After that, you come back here.',
  },
  'needs-authorization.away': {
    heading: (args) => `On to the page of ${bank(args)}`,
    body: (args) => `It opens in a moment. When you are done there, you come back here.${awayNext(args)}`,
  },
  'needs-authorization.window': {
    heading: 'Go on in the other window',
    body: (args) =>
      `The page of ${bank(args)} is open in a window of its own. When you are done there, this page goes on by itself.${args.can.authorize ? ' If you cannot see it, we can bring it back.' : ''}`,
    action: 'Show that window',
  },
  'needs-authorization.checking': {
    heading: 'Welcome back',
    body: (args) => `We are asking ${bank(args)} if all went well. One moment, please.`,
  },
  'outage-wait.asking-bank': {
    heading: (args) => `Seeing how ${bank(args)} is doing`,
    body: 'The last try did not get through. We are finding out why. One moment, please.',
  },
  connected: {
    heading: (args) => CONNECTED[args.intent](args),
    body: 'All went well. There is nothing more for you to do here.',
  },
  'connected.partly': {
    heading: (args) =>
      byPlural(args.format, args.missing, {
        one: 'Connected, with one part missing',
        other: `Connected, with ${args.format.number(args.missing)} parts missing`,
      }),
    body: (args) => `The rest from ${bank(args)} is here and ready to use.`,
  },
  left: {
    heading: 'Your place is kept',
    body: 'We have stopped watching. What has begun goes on by itself. You can come back and look at any time.',
  },
  cancelled: {
    heading: 'We have stopped',
    body: (args) =>
      `We no longer follow this. What the bank has begun, it may still finish.${args.can.start || args.can.retry ? ' You can start again when you like.' : ''}`,
  },
}
