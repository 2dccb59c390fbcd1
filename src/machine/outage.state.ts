import { bankInput, watchInput } from './inputs.derive'
import { goes, readings, restarts, stops } from './transitions.table'
import { connectionSetup } from './connection-setup'

/** Nobody has to act: the kit asks the bank, lets time pass, or watches the bank's status, or the aggregator tries again by itself. */
export const outageState = connectionSetup.createStateConfig({
  id: 'outage-wait',
  tags: ['waiting'],
  initial: 'asking-bank',
  on: { STOPPED: stops },
  states: {
    'asking-bank': {
      invoke: { id: 'askBank', src: 'askBank', input: bankInput },
      on: {
        BANK: [
          { guard: 'bankIsDown', target: 'bank-down', actions: 'noteBankDown' },
          { target: 'cooldown', actions: 'noteWait' },
        ],
      },
    },
    cooldown: {
      on: {
        RETRY: restarts,
        GO: goes,
        WAKE: { target: 'cooldown', reenter: true, guard: 'notOver', actions: 'noteClock' },
        REVIVE: { target: 'cooldown', reenter: true, actions: 'noteClock' },
      },
      after: {
        waitIsOver: [
          { ...restarts[0], guard: 'canContinueUnattended', actions: ['restart', 'beginUnattended'] },
          { guard: 'online', actions: 'noteOver' },
        ],
      },
    },
    'bank-down': {
      invoke: { id: 'watchBank', src: 'watchBank', input: bankInput },
      on: {
        BANK: [
          { guard: 'bankIsUp', target: 'cooldown', actions: 'noteBankLifted' },
          { guard: 'bankIsNotFound', target: 'cooldown', actions: 'noteWait' },
          { guard: 'bankIsLongDown', actions: 'noteLongDown' },
        ],
        LOOK: { actions: 'lookAtBankNow' },
        WAKE: { actions: 'lookAtBankNow' },
        REVIVE: { target: 'bank-down', reenter: true },
      },
      after: { longDown: { actions: 'lookAtBankNow' } },
    },
    queued: {
      tags: ['watching'],
      invoke: { id: 'watch', src: 'watch', input: watchInput },
      on: {
        ...readings,
        LOOKED: { guard: 'queueIsOver', target: '#needs-support', actions: 'noteQueueEnded' },
        REVIVE: { target: 'queued', reenter: true },
      },
      after: { queueEnds: { actions: 'lookNow' } },
    },
  },
})
