import { assign, sendTo, setup } from 'xstate'
import type { ChallengeRequest, Hint, StopScenario } from '../domain'
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
import { afterSuccess, counted, withLogins } from './past.context'
import type { Provided } from './provided.types'
import { partRestart } from './restart.derive'
import type {
  ConnectionContext,
  ConnectionEmitted,
  ConnectionMachineEvent,
  ConnectionInput,
  ConnectionTag,
} from './connection.types'

/** Shared by all connections, to save memory. */
const BANK_UNREACHABLE: readonly Hint[] = ['unreachable']
const LOGIN_TOLD = { loginAccepted: true, connected: false }
const ALL_TOLD = { loginAccepted: true, connected: true }

type EventOf<T extends ConnectionMachineEvent['type']> = Extract<ConnectionMachineEvent, { type: T }>
type Change = Partial<ConnectionContext>

/** An action that changes the context. */
const change = (how: (context: ConnectionContext) => Change) =>
  assign<ConnectionContext, ConnectionMachineEvent, unknown, ConnectionMachineEvent, never>(({ context }) => how(context))

/** An action that changes the context by what an event of this type says. After another event it changes nothing. */
const changeBy = <T extends ConnectionMachineEvent['type']>(
  type: T,
  how: (context: ConnectionContext, event: EventOf<T>) => Change,
) =>
  assign<ConnectionContext, ConnectionMachineEvent, unknown, ConnectionMachineEvent, never>(({ context, event }) =>
    event.type === type ? how(context, event as EventOf<T>) : {},
  )

/** What a connection provides, known here by its types only: stand-ins would be in every host's bundle. The standalone machine has them. */
const provided = { actors: {}, guards: {}, delays: {}, actions: {} } as Provided

const vocabulary = setup({
  types: {
    context: {} as ConnectionContext,
    events: {} as ConnectionMachineEvent,
    input: {} as ConnectionInput,
    emitted: {} as ConnectionEmitted,
    tags: {} as ConnectionTag,
  },
  actors: provided.actors,
  guards: { ...guards, ...provided.guards },
  delays: provided.delays,
  actions: {
    ...provided.actions,
    note: assign(({ context, event }) =>
      'steps' in event && 'ids' in event && event.type !== 'STOPPED' ? looked(context, event) : {},
    ),
    noteWorking: changeBy('READING.WORKING', (_, { milestone, pace }) => ({ milestone, pace })),
    /** The platform made progress, so the next return without a result is the first in a row. */
    noteProgress: change(({ past }) => (past.returns === 0 ? {} : { past: { ...past, returns: 0 } })),
    noteChallenge: changeBy('READING.CHALLENGE', ({ challenge }, { challengeId: id, expiresAt, requests }) => ({
      challenge: challenged(challenge, { id, expiresAt, requests: requests ?? NO_CHALLENGE.requests }),
      milestone: null,
    })),
    noteAnswered: change(({ challenge }) => ({
      challenge: { ...challenge, answeredId: challenge.id, refused: false, unsent: false, requested: null },
    })),
    noteRequest: assign(({ context: { challenge } }, { request }: { request: ChallengeRequest }) => ({
      challenge: requested(challenge, request),
    })),
    noteRenewed: change(({ challenge }) => ({ challenge: renewed(challenge) })),
    noteRefused: changeBy('ANSWER.REFUSED', ({ challenge }, { issue }) => ({ challenge: answerable(challenge, issue) })),
    noteChallengeLost: change((context) => ({
      ...stoppedByItself(context, 'mfa-failed', context.challenge.expiresAt ?? 0),
      challenge: { ...context.challenge, lapsed: true },
    })),
    noteQueueEnded: change((context) => stoppedByItself(context, 'queue-expired', context.wait.givesUpAt ?? 0)),
    noteLapsed: change(({ challenge }) => ({ challenge: { ...challenge, lapsed: true } })),
    noteDeferred: changeBy('READING.DEFERRED', ({ wait }, { issue, nextAt, until }) => ({
      issue: { ...issue, detail: null },
      wait: { ...wait, endsAt: nextAt, givesUpAt: until },
    })),
    noteConnected: changeBy('READING.CONNECTED', (context, { issues }) => ({
      partial: issues.map((issue) => ({ ...issue, detail: null })),
      past: afterSuccess(context),
    })),
    noteStopped: changeBy('STOPPED', stopped),
    noteBegun: changeBy('BEGUN', ({ connectionId, past }, { attempt }) => ({
      attempt,
      intent: attempt.intent,
      connectionId: attempt.connectionId ?? connectionId,
      lookedAt: null,
      hints: NO_HINTS,
      past: counted(past, attempt),
    })),
    noteSignedIn: changeBy('SIGNED_IN', ({ past }) => ({ past: { ...past, signIns: (past.signIns ?? 0) + 1 } })),
    noteMoved: changeBy('MOVED', moved),
    noteLogins: changeBy('COUNTED', ({ past, attempt }, { logins }) => ({ past: withLogins(past, logins, attempt) })),
    noteHints: changeBy('HINTS', (_, { hints }) => ({ hints })),
    noteOver: change(({ wait }) => ({ wait: { ...wait, over: true, endsAt: null } })),
    noteClock: assign(({ context, event }) =>
      (event.type === 'WAKE' || event.type === 'REVIVE') && event.at !== undefined ? within(context, event.at) : {},
    ),
    noteLongDown: change(({ wait }) => ({ wait: { ...wait, longDown: true } })),
    noteFormOpen: change(({ past }) => ({ past: { ...past, formOpensAt: null, rejections: POLICY.rejections.warnAt } })),
    noteRetryOpen: change(({ wait }) => ({ wait: { ...wait, endsAt: null } })),
    restart: change(restarted),
    startOver: change(startedOver),
    /** The session ended before the answer was taken. If the challenge is still open, the screen asks again. */
    forgetAnswer: change(({ challenge }) => ({ challenge: { ...challenge, answeredId: null } })),
    /** Forgets the last reading, so that the next look decides. */
    readAgain: assign({ fresh: false, issue: null, lookedAt: null }),
    lookNow: sendTo('watch', { type: 'LOOK' }),
    /** A refused answer is believed only after a look that still showed its challenge. */
    tellAnswerOfLook: sendTo('awaitAnswered', { type: 'LOOK' }),
    lookAtBankNow: sendTo('watchBank', { type: 'LOOK' }),
    lookForFormNow: sendTo('askBank', { type: 'LOOK' }),
    noteIdentified: changeBy('IDENTIFIED', (_, { institutionId }) => ({ institutionId })),
    noteBank: changeBy('BANK', (context, { institutionId }) => ({ institutionId: institutionId ?? context.institutionId })),
    noteBankTrouble: changeBy('BANK', (_, { failures = 0 }) => ({
      hints: failures >= POLICY.troubleToldAfter ? BANK_UNREACHABLE : NO_HINTS,
    })),
    noteBankDown: changeBy('BANK', bankDown),
    /** Notes an issue that the kit found by looking at the bank. */
    noteOwn: assign(({ context, event }, { scenario }: { scenario: StopScenario }) =>
      event.type === 'BANK' ? { issue: ownIssue(context, scenario, event.at), hints: NO_HINTS } : {},
    ),
    noteWait: changeBy('BANK', waiting),
    noteBankLifted: changeBy('BANK', ({ wait }, { at }) => ({ wait: { ...wait, endsAt: at, downSince: null, longDown: false } })),
    restartPart: change((context) => ({
      ...restarted(context),
      intent: partRestart(context)?.intent ?? context.intent,
      past: context.past,
    })),
  },
})

/** Everything that the chart names, with its types. */
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
