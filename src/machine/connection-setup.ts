import { assign, emit, fromCallback, sendTo, setup } from 'xstate'
import { developerError, type ChallengeRequest, type Hint, type StopScenario } from '../domain'
import { POLICY } from '../policy'
import { NO_CHALLENGE, NO_HINTS } from './initial.context'
import { answerable, challenged, renewed, requested } from './challenge.context'
import {
  bankDown,
  loginAccepted,
  looked,
  moved,
  ownIssue,
  restarted,
  startedOver,
  stopped,
  stoppedByItself,
  waiting,
  within,
} from './connection.context'
import { guards } from './connection-guards'
import { news } from './news.derive'
import { afterSuccess, counted, withLogins } from './past.context'
import { partRestart } from './restart.derive'
import type {
  BankInput,
  ConnectionContext,
  ConnectionEmitted,
  ConnectionMachineEvent,
  ConnectionInput,
  ConnectionTag,
  WatchInput,
} from './connection.types'

/** The event of a looking actor: look now, unless the last look is too recent. */
export type LookNow = { type: 'LOOK' }

const missing = (name: string) => (): never => {
  throw developerError('machine-part', { part: name })
}

const toBeProvided = <Input extends BankInput | WatchInput>(name: string) => fromCallback<LookNow, Input>(missing(name))

/** Shared by all connections, to save memory. */
const BANK_UNREACHABLE: readonly Hint[] = ['unreachable']
const LOGIN_TOLD = { loginAccepted: true, connected: false }
const ALL_TOLD = { loginAccepted: true, connected: true }

const vocabulary = setup({
  types: {
    context: {} as ConnectionContext,
    events: {} as ConnectionMachineEvent,
    input: {} as ConnectionInput,
    emitted: {} as ConnectionEmitted,
    tags: {} as ConnectionTag,
  },
  actors: {
    /** Looks at the attempt, as often as the policy says. */
    watch: toBeProvided<WatchInput>('watch'),
    /** Awaits the result of a begin or a return that was already sent. */
    awaitBegun: toBeProvided<WatchInput>('awaitBegun'),
    /** Awaits the result of an answer that was already sent. */
    awaitAnswered: toBeProvided<WatchInput>('awaitAnswered'),
    /** One look at the bank's health and abilities. */
    askBank: toBeProvided<BankInput>('askBank'),
    /** Looks at the bank's health until it is stopped. */
    watchBank: toBeProvided<BankInput>('watchBank'),
  },
  guards,
  delays: {
    /** Overridden with the time until the deadline in the context, by the kit's clock. */
    waitIsOver: ({ context }) => context.wait.endsAt ?? 0,
    longDown: () => POLICY.bankLongDownMs,
    formOpens: ({ context }) => context.past.formOpensAt ?? 0,
    challengeLapses: ({ context }) => context.challenge.expiresAt ?? 0,
    challengeIsLost: ({ context }) => context.challenge.expiresAt ?? 0,
    queueEnds: ({ context }) => context.wait.givesUpAt ?? 0,
  },
  actions: {
    /** Overridden: sends the begin, once. Run by a transition, never by entering a state. */
    begin: missing('begin'),
    /** Overridden: the same without a click. Only one of a user's tabs does it. */
    beginUnattended: missing('beginUnattended'),
    note: assign(({ context, event }) =>
      'steps' in event && 'ids' in event && event.type !== 'STOPPED' ? looked(context, event) : {},
    ),
    noteWorking: assign(({ event }) =>
      event.type === 'READING.WORKING' ? { milestone: event.milestone, pace: event.pace } : {},
    ),
    /** The platform made progress, so the next return without a result is the first in a row. */
    noteProgress: assign(({ context: { past } }) => (past.returns === 0 ? {} : { past: { ...past, returns: 0 } })),
    noteChallenge: assign(({ context, event }) =>
      event.type === 'READING.CHALLENGE'
        ? {
            challenge: challenged(context.challenge, {
              id: event.challengeId,
              expiresAt: event.expiresAt,
              requests: event.requests ?? NO_CHALLENGE.requests,
            }),
            milestone: null,
          }
        : {},
    ),
    noteAnswered: assign(({ context: { challenge } }) => ({
      challenge: { ...challenge, answeredId: challenge.id, refused: false, unsent: false, requested: null },
    })),
    noteRequest: assign(({ context: { challenge } }, { request }: { request: ChallengeRequest }) => ({
      challenge: requested(challenge, request),
    })),
    noteRenewed: assign(({ context: { challenge } }) => ({ challenge: renewed(challenge) })),
    noteRefused: assign(({ context: { challenge }, event }) =>
      event.type === 'ANSWER.REFUSED' ? { challenge: answerable(challenge, event.issue) } : {},
    ),
    noteChallengeLost: assign(({ context }) => ({
      ...stoppedByItself(context, 'mfa-failed', context.challenge.expiresAt ?? 0),
      challenge: { ...context.challenge, lapsed: true },
    })),
    noteQueueEnded: assign(({ context }) => stoppedByItself(context, 'queue-expired', context.wait.givesUpAt ?? 0)),
    noteLapsed: assign(({ context: { challenge } }) => ({ challenge: { ...challenge, lapsed: true } })),
    noteDeferred: assign(({ context, event }) =>
      event.type === 'READING.DEFERRED'
        ? { issue: { ...event.issue, detail: null }, wait: { ...context.wait, endsAt: event.nextAt, givesUpAt: event.until } }
        : {},
    ),
    noteConnected: assign(({ context, event }) =>
      event.type === 'READING.CONNECTED'
        ? {
            partial: event.issues.map((issue) => ({ ...issue, detail: null })),
            past: afterSuccess(context),
          }
        : {},
    ),
    noteStopped: assign(({ context, event }) => (event.type === 'STOPPED' ? stopped(context, event) : {})),
    noteBegun: assign(({ context, event }) =>
      event.type === 'BEGUN'
        ? {
            attempt: event.attempt,
            intent: event.attempt.intent,
            connectionId: event.attempt.connectionId ?? context.connectionId,
            lookedAt: null,
            hints: NO_HINTS,
            past: counted(context.past, event.attempt),
          }
        : {},
    ),
    noteSignedIn: assign(({ context: { past }, event }) =>
      event.type === 'SIGNED_IN' ? { past: { ...past, signIns: (past.signIns ?? 0) + 1 } } : {},
    ),
    noteMoved: assign(({ context, event }) => (event.type === 'MOVED' ? moved(context, event) : {})),
    noteLogins: assign(({ context, event }) =>
      event.type === 'COUNTED' ? { past: withLogins(context.past, event.logins, context.attempt) } : {},
    ),
    noteHints: assign(({ event }) => (event.type === 'HINTS' ? { hints: event.hints } : {})),
    noteOver: assign(({ context: { wait } }) => ({ wait: { ...wait, over: true, endsAt: null } })),
    noteClock: assign(({ context, event }) =>
      (event.type === 'WAKE' || event.type === 'REVIVE') && event.at !== undefined ? within(context, event.at) : {},
    ),
    noteLongDown: assign(({ context: { wait } }) => ({ wait: { ...wait, longDown: true } })),
    noteFormOpen: assign(({ context: { past } }) => ({
      past: { ...past, formOpensAt: null, rejections: POLICY.rejections.warnAt },
    })),
    noteRetryOpen: assign(({ context: { wait } }) => ({ wait: { ...wait, endsAt: null } })),
    restart: assign(({ context }) => restarted(context)),
    startOver: assign(({ context }) => startedOver(context)),
    /** The session ended before the answer was taken. If the challenge is still open, the screen asks again. */
    forgetAnswer: assign(({ context: { challenge } }) => ({ challenge: { ...challenge, answeredId: null } })),
    /** Forgets the last reading, so that the next look decides. */
    readAgain: assign({ fresh: false, issue: null, lookedAt: null }),
    lookNow: sendTo('watch', { type: 'LOOK' }),
    /** A refused answer is believed only after a look that still showed its challenge. */
    tellAnswerOfLook: sendTo('awaitAnswered', { type: 'LOOK' }),
    lookAtBankNow: sendTo('watchBank', { type: 'LOOK' }),
    lookForFormNow: sendTo('askBank', { type: 'LOOK' }),
    noteIdentified: assign(({ event }) => (event.type === 'IDENTIFIED' ? { institutionId: event.institutionId } : {})),
    noteBank: assign(({ context, event }) =>
      event.type === 'BANK' ? { institutionId: event.institutionId ?? context.institutionId } : {},
    ),
    noteBankTrouble: assign(({ event }) =>
      event.type === 'BANK' ? { hints: (event.failures ?? 0) >= POLICY.troubleToldAfter ? BANK_UNREACHABLE : NO_HINTS } : {},
    ),
    noteBankDown: assign(({ context, event }) => (event.type === 'BANK' ? bankDown(context, event.at) : {})),
    /** Notes an issue that the kit found by looking at the bank. */
    noteOwn: assign(({ context, event }, { scenario }: { scenario: StopScenario }) =>
      event.type === 'BANK' ? { issue: ownIssue(context, scenario, event.at), hints: NO_HINTS } : {},
    ),
    noteWait: assign(({ context, event }) => (event.type === 'BANK' ? waiting(context, event.at) : {})),
    noteBankLifted: assign(({ context, event }) =>
      event.type === 'BANK' ? { wait: { ...context.wait, endsAt: event.at, downSince: null, longDown: false } } : {},
    ),
    restartPart: assign(({ context }) => ({
      ...restarted(context),
      intent: partRestart(context)?.intent ?? context.intent,
      past: context.past,
    })),
    tellAttempt: emit(news.attempt),
    tellActionRequired: emit(news.actionRequired),
    tellLoginAccepted: emit(news.loginAccepted),
    tellEnd: emit(news.connected),
    tellLeft: emit(news.left),
    tellCancelled: emit(news.cancelled),
  },
})

/** Everything that the chart names, with its types. A connection provides the actors, the delays and the begin. */
export const connectionSetup = vocabulary.extend({
  actions: {
    /** Tells the host of the accepted login and of the end once in a flow, however often they are read. */
    tellMilestones: vocabulary.enqueueActions(({ context, event, enqueue }) => {
      if (!loginAccepted(event) || context.told.loginAccepted) return
      enqueue('tellLoginAccepted')
      enqueue.assign({ told: context.told.connected ? ALL_TOLD : LOGIN_TOLD })
    }),
    /** While the page is closed, the closed form tells instead. */
    tellPageRequired: vocabulary.enqueueActions(({ context, enqueue }) => {
      if (context.past.formOpensAt === null) enqueue({ type: 'tellActionRequired', params: { state: 'needs-authorization' } })
    }),
    tellConnected: vocabulary.enqueueActions(({ context, enqueue }) => {
      if (context.told.connected) return
      enqueue('tellEnd')
      enqueue.assign({ told: context.told.loginAccepted ? ALL_TOLD : { ...context.told, connected: true } })
    }),
  },
})
