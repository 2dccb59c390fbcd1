import { challengeState } from './challenge.state'
import { connectionSetup } from './connection-setup'
import { initialContext } from './initial.context'
import { bankInput, watchInput } from './inputs.derive'
import { goes, readings, restarts, rests, retries, stops } from './transitions.table'
import { outageState } from './outage.state'

const watch = { id: 'watch', src: 'watch', input: watchInput } as const
const awaitBegun = { id: 'awaitBegun', src: 'awaitBegun', input: watchInput } as const

/** The late result of a begin that was given up: nothing is lost, and nothing is sent twice. */
const lateBegun = { target: '#verifying', actions: ['noteBegun', 'tellAttempt'] } as const

/**
 * The life of one bank connection, from the first click to every end. No state is final, because the buttons of a stopped actor
 * would be dead; `settled` is a tag. Timers are wall-clock deadlines in the context.
 */
export const connectionMachine = connectionSetup.createMachine({
  id: 'connection',
  context: ({ input }) => initialContext(input),
  initial: 'idle',
  on: {
    LEAVE: { target: '.left', actions: 'tellLeft' },
    CANCEL: { target: '.cancelled', actions: 'tellCancelled' },
    IDENTIFIED: { actions: 'noteIdentified' },
    COUNTED: { actions: 'noteLogins' },
    MOVED: { guard: 'isNews', target: '.starting', actions: ['noteMoved', 'tellAttempt'] },
  },
  states: {
    idle: {
      id: 'idle',
      tags: ['needs-user'],
      always: [
        { guard: 'isReturning', target: 'needs-authorization.checking' },
        { guard: 'isPending', target: 'starting' },
        ...rests,
        { guard: 'hasAttempt', target: 'starting' },
        { guard: { type: 'entersBy', params: { by: 'form' } }, target: 'needs-credentials' },
        { guard: { type: 'entersBy', params: { by: 'redirect' } }, target: 'needs-authorization' },
      ],
      on: { START: restarts[0] },
    },
    starting: {
      id: 'starting',
      tags: ['busy', 'watching'],
      invoke: [awaitBegun, watch],
      on: { ...readings, BEGUN: { target: 'verifying', actions: ['noteBegun', 'tellAttempt'] } },
    },
    verifying: { id: 'verifying', tags: ['busy', 'watching'], invoke: watch, on: readings },
    polling: { id: 'polling', tags: ['busy', 'watching'], invoke: watch, on: readings },
    'needs-mfa': challengeState,
    'needs-credentials': {
      id: 'needs-credentials',
      tags: ['needs-user'],
      entry: { type: 'tellActionRequired', params: { state: 'needs-credentials' } },
      invoke: { id: 'askBank', src: 'askBank', input: bankInput },
      on: {
        SUBMIT: { guard: 'submits', target: 'starting', actions: ['restart', 'begin'] },
        GO: goes,
        BEGUN: lateBegun,
        BANK: [
          {
            guard: 'formHasNoBank',
            target: 'needs-support',
            actions: { type: 'noteOwn', params: { scenario: 'integration-fault' } },
          },
          {
            guard: 'formHasNoSession',
            target: 'needs-sign-in',
            actions: { type: 'noteOwn', params: { scenario: 'session-expired' } },
          },
          {
            guard: 'bankForbidsEntry',
            target: 'unsupported',
            actions: { type: 'noteOwn', params: { scenario: 'bank-unsupported' } },
          },
          { guard: 'bankStopsEntry', target: 'outage-wait.bank-down', actions: 'noteBankDown' },
          { actions: ['noteBank', 'noteBankTrouble'] },
        ],
        WAKE: { actions: ['noteClock', 'lookForFormNow'] },
        REVIVE: { target: 'needs-credentials', reenter: true, actions: 'noteClock' },
        // Entering sets when the form opens.
        COUNTED: { target: 'needs-credentials', reenter: true, actions: 'noteLogins' },
      },
      after: { formOpens: { guard: 'formIsClosed', actions: 'noteFormOpen' } },
    },
    'needs-authorization': {
      id: 'needs-authorization',
      initial: 'asking',
      on: { STOPPED: stops },
      states: {
        asking: {
          tags: ['needs-user'],
          // The closed form says for how long.
          always: { guard: 'formIsClosed', target: '#needs-credentials' },
          entry: 'tellPageRequired',
          invoke: { id: 'askBank', src: 'askBank', input: bankInput },
          on: {
            GO: goes,
            BEGUN: lateBegun,
            RETRY: [restarts[0], restarts[1]],
            BANK: [
              {
                guard: 'bankForbidsEntry',
                target: '#unsupported',
                actions: { type: 'noteOwn', params: { scenario: 'bank-unsupported' } },
              },
              { guard: 'bankStopsEntry', target: '#outage-wait.bank-down', actions: 'noteBankDown' },
              { actions: 'noteBank' },
            ],
          },
        },
        away: {
          tags: ['needs-user'],
          on: {
            GO: { guard: 'pageIsOpen', target: 'away' },
            RETURN: { target: 'checking' },
            // The page went to sleep before the platform's page was opened.
            REVIVE: { guard: 'wasNotSent', target: 'asking' },
          },
        },
        checking: {
          tags: ['busy'],
          invoke: awaitBegun,
          on: { BEGUN: { target: '#verifying', actions: ['noteBegun', 'tellAttempt'] } },
        },
      },
    },
    'needs-bank-action': {
      id: 'needs-bank-action',
      tags: ['needs-user'],
      entry: { type: 'tellActionRequired', params: { state: 'needs-bank-action' } },
      on: { RETRY: restarts, GO: goes },
    },
    'needs-retry': {
      id: 'needs-retry',
      tags: ['needs-user'],
      entry: { type: 'tellActionRequired', params: { state: 'needs-retry' } },
      on: {
        RETRY: retries,
        GO: { ...goes, guard: 'opensPageInTime' },
        BEGUN: { ...lateBegun, guard: 'lateBegin' },
        REVIVE: { target: 'needs-retry', reenter: true },
      },
      after: { waitIsOver: { guard: 'isWaiting', actions: 'noteRetryOpen' } },
    },
    'needs-sign-in': {
      id: 'needs-sign-in',
      tags: ['needs-user'],
      entry: { type: 'tellActionRequired', params: { state: 'needs-sign-in' } },
      exit: 'noteSignedIn',
      on: {
        SIGNED_IN: [{ guard: 'hasAttempt', target: 'starting', actions: ['readAgain', 'forgetAnswer'] }, ...restarts],
      },
    },
    'outage-wait': outageState,
    'needs-support': {
      id: 'needs-support',
      tags: ['needs-user'],
      entry: { type: 'tellActionRequired', params: { state: 'needs-support' } },
      on: { RETRY: restarts, GO: goes },
    },
    unsupported: {
      id: 'unsupported',
      tags: ['needs-user'],
      entry: { type: 'tellActionRequired', params: { state: 'unsupported' } },
    },
    connected: {
      id: 'connected',
      tags: ['settled'],
      entry: 'tellConnected',
      on: {
        RETRY: { guard: 'partCanBeRetried', target: 'starting', actions: ['restartPart', 'begin'] },
        LEAVE: { actions: 'tellLeft' },
        CANCEL: {},
        MOVED: {},
      },
    },
    left: {
      id: 'left',
      tags: ['settled'],
      on: {
        LOOK: [
          { guard: 'isPending', target: 'starting' },
          ...rests,
          { guard: 'hasAttempt', target: 'starting', actions: 'readAgain' },
          { target: 'idle' },
        ],
        LEAVE: {},
        MOVED: { guard: 'isNews', actions: 'noteMoved' },
      },
    },
    cancelled: {
      id: 'cancelled',
      tags: ['settled'],
      on: { START: { guard: 'startsOver', target: 'idle', actions: 'startOver' }, LEAVE: {}, CANCEL: {}, MOVED: {} },
    },
  },
})

/** The type of {@link connectionMachine}, for hosts that provide its actors themselves. */
export type ConnectionMachine = typeof connectionMachine
