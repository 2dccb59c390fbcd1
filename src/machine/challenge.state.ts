import { connectionSetup } from './connection-setup'
import { watchInput } from './inputs.derive'
import { readings, requests } from './transitions.table'

/** A look after its end still showed the challenge. No clock decides that alone: somebody may have answered it meanwhile. */
const challengeIsLost = { guard: 'challengeIsOver', target: '#needs-retry', actions: 'noteChallengeLost' } as const

/** The bank asks for something more, such as a code: it is asked for, asked for anew, or being checked. */
export const challengeState = connectionSetup.createStateConfig({
  id: 'needs-mfa',
  tags: ['watching'],
  initial: 'asking',
  invoke: { id: 'watch', src: 'watch', input: watchInput },
  on: readings,
  states: {
    asking: {
      tags: ['needs-user'],
      entry: { type: 'tellActionRequired', params: { state: 'needs-mfa' } },
      on: {
        ANSWER: { target: 'checking', actions: 'noteAnswered' },
        ...requests,
        'READING.CHALLENGE': [
          // Re-entering sets the timers for the new end.
          { guard: 'challengeIsRenewed', target: 'asking', reenter: true, actions: ['note', 'noteChallenge'] },
          { guard: 'isSameChallenge', actions: ['note', 'noteChallenge'] },
          { target: 'asking', reenter: true, actions: ['note', 'noteChallenge'] },
        ],
        LOOKED: challengeIsLost,
        REVIVE: { target: 'asking', reenter: true },
      },
      after: {
        challengeLapses: { guard: 'challengeEnds', actions: 'noteLapsed' },
        challengeIsLost: { guard: 'challengeEnds', actions: 'lookNow' },
      },
    },
    requesting: {
      tags: ['busy'],
      invoke: { id: 'awaitRequested', src: 'awaitAnswered', input: watchInput },
      on: {
        'ANSWER.ACCEPTED': { target: 'asking', actions: ['noteRenewed', 'lookNow'] },
        'ANSWER.REFUSED': { target: 'asking', actions: 'noteRefused' },
        'READING.CHALLENGE': [
          { guard: 'isSameChallenge', actions: ['note', 'noteChallenge'] },
          { target: 'asking', actions: ['note', 'noteChallenge'] },
        ],
        REVIVE: { target: 'requesting', reenter: true },
      },
    },
    checking: {
      tags: ['busy'],
      invoke: { id: 'awaitAnswered', src: 'awaitAnswered', input: watchInput },
      on: {
        'ANSWER.ACCEPTED': { actions: 'lookNow' },
        'ANSWER.REFUSED': { target: 'asking', actions: 'noteRefused' },
        'READING.WORKING': [readings['READING.WORKING'][0], { actions: ['note', 'noteWorking'] }],
        LOOKED: [challengeIsLost, { guard: 'challengeStays', actions: 'tellAnswerOfLook' }],
        REVIVE: { target: 'checking', reenter: true },
      },
      after: { challengeIsLost: { guard: 'challengeEnds', actions: 'lookNow' } },
    },
  },
})
