import type { CallbackActorLogic } from 'xstate'
import type { ConnectionState } from '../domain'
import type { BankInput, ConnectionContext, ConnectionMachineEvent, WatchInput } from './connection.types'
import type { deadlines } from './deadlines.table'

/** The event of a looking actor: look now, unless the last look is too recent. */
export type LookNow = { type: 'LOOK' }

type Given = { context: ConnectionContext; event: ConnectionMachineEvent }

/** What the chart names and the machine does not have: whoever runs it provides it. */
export interface Provided {
  actors: {
    /** Looks at the attempt, as often as the policy says. */
    watch: CallbackActorLogic<LookNow, WatchInput>
    /** Awaits the result of a begin or a return that was already sent. */
    awaitBegun: CallbackActorLogic<LookNow, WatchInput>
    /** Awaits the result of an answer that was already sent. */
    awaitAnswered: CallbackActorLogic<LookNow, WatchInput>
    /** One look at the bank's health and abilities. */
    askBank: CallbackActorLogic<LookNow, BankInput>
    /** Looks at the bank's health until it is stopped. */
    watchBank: CallbackActorLogic<LookNow, BankInput>
  }
  guards: {
    /** The device has a network. */
    online: (given: Given) => boolean
    /** A begin was sent and its result is not known yet. */
    isPending: (given: Given) => boolean
    /** The user has returned from the platform's page, and the outcome is not known yet. */
    isReturning: (given: Given) => boolean
    /** Nobody is on the way to the platform's page any more. */
    wasNotSent: (given: Given) => boolean
    /** The way on is a call, there is a network, and no other tab does it. */
    canContinueUnattended: (given: Given) => boolean
  }
  /** The time until each deadline, in milliseconds. */
  delays: Record<keyof typeof deadlines, (given: Given) => number>
  actions: {
    /** Sends the begin, once. Run by a transition, never by entering a state. */
    begin: (given: Given) => void
    /** The same without a click. Only one of a user's tabs does it. */
    beginUnattended: (given: Given) => void
    /** These tell the host. */
    tellAttempt: (given: Given) => void
    tellActionRequired: (given: Given, params: { state: ConnectionState }) => void
    tellLoginAccepted: (given: Given) => void
    tellEnd: (given: Given) => void
    tellLeft: (given: Given) => void
    tellCancelled: (given: Given) => void
  }
}
