import type { EntryMethod } from '../../domain/aggregator'
import type { Intent } from '../../domain/request'
import { isolate } from '../isolate'
import type { PromptArgs, SmallWords } from '../messages.types'
import { Bank, bank } from './bank'

const START: Record<Intent, string> = { create: 'Connect', update: 'Reconnect', refresh: 'Get the latest' }

const signIn = ({ intent }: PromptArgs): string => (intent === 'create' ? 'Sign in' : 'Sign in again')

/** Trying again names where it leads. */
const AGAIN: Record<EntryMethod, (args: PromptArgs) => string> = {
  redirect: (args) => `Continue to ${bank(args)}`,
  form: signIn,
  call: ({ state }) => (state === 'needs-support' ? 'Try once more' : 'Try again'),
}

/** The small words around the screens. */
export const words: SmallWords = {
  hints: {
    'no-storage':
      'This browser cannot keep our place, so you may need to start again when you come back. Your usual browser can.',
    slow: 'This is taking longer than usual, but it’s still going.',
    'queued-behind': 'Another request for this login has to finish first.',
    joined: 'This had already started, so we’ve picked it up.',
    offline: 'You’re offline. We’ll carry on when you’re back online.',
    unreachable: 'We cannot reach our service right now. We’ll keep trying.',
    'rate-limited': 'We have to slow down for a moment, so this may take longer.',
    'bank-down': (args) => `${Bank(args)} says it’s down for many people right now.`,
  },
  turns: {
    user: 'Your turn',
    bank: 'With the bank',
    kit: 'One moment',
    nobody: 'No action needed',
    support: 'Support can help',
    done: 'Done',
  },
  actions: {
    start: ({ state, intent }) => (state === 'cancelled' ? 'Start again' : START[intent]),
    authorize: (args) => `Continue to ${bank(args)}`,
    resendCode: 'Send a new code',
    tryAnotherWay: 'Try another way',
    retry: (args) => AGAIN[args.retryBy ?? 'call'](args),
    look: ({ state }) => (state === 'left' ? 'Check again' : 'Check now'),
    leave: ({ state }) => (state === 'connected' ? 'Continue' : 'Leave for now'),
    cancel: 'Cancel',
    signIn: 'Sign in',
    chooseBank: 'Choose another bank',
    changeDetails: 'Change my details',
    contactSupport: 'Contact support',
    notify: 'Tell me when it’s ready',
    submitCredentials: signIn,
    submitAnswers: 'Confirm',
    approve: 'I’ve approved it',
    notified: 'You’ve asked to hear when it’s ready',
    leaveMeans: 'We’ll stop checking. You can check again later.',
    cancelMeans: 'We’ll stop, and forget this attempt.',
    copy: 'Copy these details',
    copied: 'Copied',
    selected: 'Selected. Now copy it.',
    show: 'Show',
    hide: 'Hide',
    reset: 'Forgot your password? Reset it at the bank',
    newTab: '(opens in a new tab)',
    reload: 'Try again',
  },
  journey: {
    'sign-in': 'Sign in',
    code: 'Security',
    accounts: 'Accounts',
    transactions: 'Transactions',
    statements: 'Statements',
    report: 'Report',
    result: 'Results',
    other: 'More data',
    label: 'Progress',
    status: { upcoming: 'not started', now: 'in progress', waiting: 'waiting', broken: 'stopped here', done: 'done' },
  },
  parts: {
    accounts: 'Accounts',
    balances: 'Balances',
    transactions: 'Transactions',
    holder: 'Account holder',
    other: 'Some of your data',
  },
  fields: {
    code: 'Code',
    codeHint: 'You can paste it.',
    image: 'Picture from the bank',
    imageMissing: 'The picture could not be shown.',
    missingChoice: 'Please choose one.',
    requested: { 'resend-code': 'We’ve asked the bank for a new code.', 'another-way': 'We’ve asked the bank for another way.' },
    codeLate: 'No code yet? It can take a minute. Check your texts, your email and the bank’s app.',
    approveLate: 'Nothing there? Open the bank’s app and look for a request.',
    answer: 'Your answer',
    optional: 'optional',
    secret: 'Sent straight to the service that connects your bank. This app does not keep it.',
    missing: ({ label }) => `Please fill in: ${isolate(label, 'ltr')}`,
    refused: ({ label }) => `Please check: ${isolate(label, 'ltr')}`,
    refusedAnswer: 'That was not accepted. Please try again.',
    unsentAnswer: 'That may not have got through. Please send it again.',
    loading: 'Getting the form ready',
    mayLock: (args) => `One more wrong attempt could lock your login. If you’re not sure, check with ${bank(args)} first.`,
    degraded: (args) => `${Bank(args)} is having some problems, so this may take longer, or you may need to try again.`,
    mfaAhead: 'Keep your phone nearby: the bank will ask for a code.',
    mfaPossible: 'Keep your phone nearby: the bank may ask for a code.',
  },
  support: {
    more: 'Details for support',
    connection: 'Connection ID',
    attempt: 'Attempt ID',
    institution: 'Bank ID',
    correlation: 'Trace ID',
    step: 'Step',
    code: 'Reason',
    at: 'Time',
    bankSays: 'Message from the bank',
    timeline: 'What happened so far',
  },
  time: {
    left: 'left',
    announceLeft: ({ left }) => `${left} left to answer.`,
    announceEnd: 'The time to answer has passed.',
    expected: ({ duration }) => `About ${duration}`,
    untilUnattended: 'Then we’ll try again. Keep this page open, or come back later.',
    untilAllowed: 'Then you can try again.',
    nextTry: 'We’ll try again around then.',
    over: 'The wait is over. You can try again now.',
    watching: 'We’ll keep checking while this page is open. You can also come back later.',
  },
  fallback: {
    heading: 'This part of the page did not load',
    body: 'Your bank is not affected. Try again, or come back later.',
  },
}
