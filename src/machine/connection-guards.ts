import type { ChallengeRequest, EntryMethod, StopState } from '../domain'
import { POLICY, signInHelpsNot } from '../policy'
import { awaitsRenewal } from './challenge.context'
import type { ConnectionContext, ConnectionMachineEvent } from './connection.types'
import { isNews, verdict } from './past.context'
import { canStartOver, partRestart, restartFrom, restingState, stateOfStop } from './restart.derive'

type Given = { context: ConnectionContext; event: ConnectionMachineEvent }

/** No pause after rejected logins is on. */
const isOpen = ({ past }: ConnectionContext): boolean => past.formOpensAt === null

/** The conditions that the chart names. */
export const guards = {
  stopsIn: ({ context, event }: Given, params: { state: StopState }) =>
    event.type === 'STOPPED' && stateOfStop(context, verdict(context, event.issue).scenario) === params.state,
  stopsDown: ({ context, event }: Given) =>
    event.type === 'STOPPED' && verdict(context, event.issue).scenario === 'bank-major-outage',
  stopsForAWhile: ({ context, event }: Given) =>
    event.type === 'STOPPED' && verdict(context, event.issue).scenario === 'service-trouble',
  restartsBy: ({ context }: Given, params: { by: EntryMethod }) => restartFrom(context)?.by === params.by,
  restsIn: ({ context }: Given, params: { state: StopState }) => restingState(context) === params.state,
  restsDown: ({ context }: Given) => context.issue?.scenario === 'bank-major-outage',
  entersBy: ({ context }: Given, params: { by: EntryMethod }) => context.entries[context.intent] === params.by,
  hasAttempt: ({ context }: Given) => context.attempt !== null,
  submits: ({ context }: Given) => isOpen(context) && restartFrom(context)?.by === 'form',
  /** The platform's page asks for the same login, so the pause after three rejections applies there too. */
  opensPage: ({ context }: Given) => isOpen(context) && restartFrom(context)?.by === 'redirect',
  opensPageInTime: ({ context }: Given) =>
    isOpen(context) && context.wait.endsAt === null && restartFrom(context)?.by === 'redirect',
  pageIsOpen: ({ context }: Given) => isOpen(context),
  /** The wait of an outage has begun or is over, so the bank need not be asked first. */
  restsWaiting: ({ context }: Given) =>
    restingState(context) === 'outage-wait' && (context.wait.endsAt !== null || context.wait.over),
  formIsClosed: ({ context }: Given) => !isOpen(context),
  isWaiting: ({ context }: Given) => context.wait.endsAt !== null,
  retriesBy: ({ context }: Given, params: { by: EntryMethod }) =>
    context.wait.endsAt === null && restartFrom(context)?.by === params.by,
  startsOver: ({ context }: Given) => canStartOver(context),
  bankIsDown: ({ event }: Given) => event.type === 'BANK' && event.connectable && event.health === 'down',
  bankStopsEntry: ({ context, event }: Given) =>
    context.fresh && event.type === 'BANK' && event.connectable && event.health === 'down',
  bankForbidsEntry: ({ context, event }: Given) => context.fresh && event.type === 'BANK' && !event.connectable,
  // An unknown health does not end an outage: the answer may have been lost.
  bankIsUp: ({ event }: Given) => event.type === 'BANK' && (event.health === 'operational' || event.health === 'degraded'),
  bankIsLongDown: ({ context: { wait }, event }: Given) =>
    event.type === 'BANK' &&
    event.health === 'down' &&
    wait.downSince !== null &&
    event.at >= wait.downSince + POLICY.bankLongDownMs,
  bankIsNotFound: ({ event }: Given) => event.type === 'BANK' && !event.found,
  formHasNoBank: ({ context, event }: Given) =>
    event.type === 'BANK' &&
    ((!event.found && context.institutionId === null) ||
      event.fault === 'ours' ||
      (event.fault === 'session' && signInHelpsNot(context.past))) &&
    restartFrom(context)?.by === 'form',
  formHasNoSession: ({ context, event }: Given) =>
    event.type === 'BANK' && event.fault === 'session' && restartFrom(context)?.by === 'form',
  isRetrieving: ({ event }: Given) =>
    event.type === 'READING.WORKING' && (event.milestone === 'retrieving' || event.milestone === 'answering'),
  isAnswered: ({ context, event }: Given) =>
    event.type === 'READING.CHALLENGE' && event.challengeId === context.challenge.answeredId,
  isSameChallenge: ({ context, event }: Given) =>
    event.type === 'READING.CHALLENGE' && event.challengeId === context.challenge.id,
  challengeIsRenewed: ({ context, event }: Given) =>
    event.type === 'READING.CHALLENGE' &&
    event.challengeId === context.challenge.id &&
    event.expiresAt !== null &&
    awaitsRenewal(context.challenge),
  offers: ({ context }: Given, { request }: { request: ChallengeRequest }) => context.challenge.requests.includes(request),
  /** The challenge was answered, and the last look still showed it. */
  challengeStays: ({ context }: Given) => context.milestone === null,
  challengeIsOver: ({ context: { challenge, milestone }, event }: Given) =>
    event.type === 'LOOKED' &&
    challenge.expiresAt !== null &&
    milestone === null &&
    event.at >= challenge.expiresAt + POLICY.mfaGraceMs,
  queueIsOver: ({ context: { wait }, event }: Given) =>
    event.type === 'LOOKED' && wait.givesUpAt !== null && event.at >= wait.givesUpAt,
  challengeEnds: ({ context }: Given) => context.challenge.expiresAt !== null,
  lateBegin: ({ context }: Given) => context.issue?.scenario === 'not-started',
  partCanBeRetried: ({ context }: Given) => partRestart(context) !== null,
  saysNewHints: ({ context, event }: Given) => event.type === 'HINTS' && event.hints.join() !== context.hints.join(),
  isNews: ({ context, event }: Given) => event.type === 'MOVED' && isNews(context, event.attempt),
  notOver: ({ context }: Given) => !context.wait.over,
}
